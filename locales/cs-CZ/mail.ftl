# Texts of the mails.

mail-greeting = Dobrý den, { $name },
mail-greeting-unnamed = Dobrý den,
mail-unnamed-application = naše aplikace
mail-link-alternative = Pokud tlačítko nefunguje, zkopírujte tuto adresu do prohlížeče:
mail-expires = Odkaz platí do { $expires }.
mail-support = Máte dotaz? { $contact }
mail-unexpected = Pokud jste tuto zprávu nečekali, jednoduše ji ignorujte. Bez vás se nic neaktivuje.

mail-invitation-subject = Vaše pozvánka: { $application }
mail-invitation-preheader = Váš účet čeká na aktivaci.
mail-invitation-heading = Aktivujte si účet
mail-invitation-body = { $application } vás zve. Váš účet je připraven: zkontrolujte své údaje, zvolte si heslo a můžete začít.
mail-invitation-button = Aktivovat účet
mail-invitation-link = Účet si aktivujete zde:

mail-reminder-subject = Připomenutí pozvánky: { $application }
mail-reminder-preheader = Váš účet na vás stále čeká.
mail-reminder-heading = Vaše pozvánka stále platí
mail-reminder-body = { $application } vás zve a váš účet zatím není aktivován. Zkontrolujte své údaje, zvolte si heslo a můžete začít.
mail-reminder-button = Aktivovat účet
mail-reminder-link = Účet si aktivujete zde:

mail-password-reset-subject = Vaše nové heslo: { $application }
mail-password-reset-preheader = Přes tento odkaz si zvolíte nové heslo.
mail-password-reset-heading = Zvolte si nové heslo
mail-password-reset-body = Požádali jste o pomoc s přihlášením ({ $application }).
mail-password-reset-button = Zvolit nové heslo
mail-password-reset-link = Nové heslo si zvolíte zde:
mail-password-reset-unexpected = Pokud jste o nic nežádali, nemusíte nic dělat: heslo zůstává beze změny.
