# Texts of the mails.

mail-greeting = Hei, { $name }!
mail-greeting-unnamed = Hei!
mail-unnamed-application = tjenesten vår
mail-link-alternative = Hvis knappen ikke virker, kan du kopiere denne adressen til nettleseren:
mail-expires = Lenken gjelder til { $expires }.
mail-support = Spørsmål? { $contact }
mail-unexpected = Hvis du ikke ventet denne meldingen, kan du bare se bort fra den. Ingenting blir aktivert uten deg.

mail-invitation-subject = Invitasjon til { $application }
mail-invitation-preheader = Kontoen din er klar til å aktiveres.
mail-invitation-heading = Aktiver kontoen din
mail-invitation-body = Du er invitert til { $application }. Kontoen din er klar: Bekreft opplysningene og velg et passord, så kan du komme i gang.
mail-invitation-button = Aktiver konto
mail-invitation-link = Aktiver kontoen din her:

mail-reminder-subject = Påminnelse: invitasjonen til { $application }
mail-reminder-preheader = Kontoen din venter fortsatt på deg.
mail-reminder-heading = Invitasjonen din gjelder fortsatt
mail-reminder-body = Du er invitert til { $application }, og kontoen din er ikke aktivert ennå. Bekreft opplysningene og velg et passord, så kan du komme i gang.
mail-reminder-button = Aktiver konto
mail-reminder-link = Aktiver kontoen din her:

mail-password-reset-subject = Velg et nytt passord til { $application }
mail-password-reset-preheader = Med denne lenken velger du et nytt passord.
mail-password-reset-heading = Velg et nytt passord
mail-password-reset-body = Du har bedt om hjelp til å logge inn på { $application }.
mail-password-reset-button = Velg nytt passord
mail-password-reset-link = Velg et nytt passord her:
mail-password-reset-unexpected = Hvis det ikke var deg, trenger du ikke å gjøre noe: Passordet ditt blir ikke endret.
