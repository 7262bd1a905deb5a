# Texts of the mails.

mail-greeting = Bună ziua, { $name },
mail-greeting-unnamed = Bună ziua,
mail-unnamed-application = aplicația noastră
mail-link-alternative = Dacă butonul nu funcționează, copiați această adresă în browser:
mail-expires = Linkul este valabil până la { $expires }.
mail-support = Întrebări? { $contact }
mail-unexpected = Dacă nu așteptați acest mesaj, pur și simplu ignorați-l. Fără dvs. nu se activează nimic.

mail-invitation-subject = Invitația dvs.: { $application }
mail-invitation-preheader = Contul dvs. poate fi activat.
mail-invitation-heading = Activați-vă contul
mail-invitation-body = { $application } v-a trimis o invitație. Contul dvs. este pregătit: confirmați-vă datele, alegeți o parolă și puteți începe.
mail-invitation-button = Activează contul
mail-invitation-link = Activați-vă contul aici:

mail-reminder-subject = Memento pentru invitația dvs.: { $application }
mail-reminder-preheader = Contul dvs. încă vă așteaptă.
mail-reminder-heading = Invitația dvs. este încă valabilă
mail-reminder-body = { $application } v-a trimis o invitație, iar contul dvs. nu este încă activat. Confirmați-vă datele, alegeți o parolă și puteți începe.
mail-reminder-button = Activează contul
mail-reminder-link = Activați-vă contul aici:

mail-password-reset-subject = Noua dvs. parolă: { $application }
mail-password-reset-preheader = Cu acest link alegeți o parolă nouă.
mail-password-reset-heading = Alegeți o parolă nouă
mail-password-reset-body = Ați cerut ajutor pentru conectare ({ $application }).
mail-password-reset-button = Alege o parolă nouă
mail-password-reset-link = Alegeți o parolă nouă aici:
mail-password-reset-unexpected = Dacă nu ați cerut dvs. acest lucru, nu trebuie să faceți nimic: parola rămâne neschimbată.
