# Texts of the mails.

mail-greeting = Dobrý deň, { $name },
mail-greeting-unnamed = Dobrý deň,
mail-unnamed-application = naša aplikácia
mail-link-alternative = Ak tlačidlo nefunguje, skopírujte túto adresu do prehliadača:
mail-expires = Odkaz platí do { $expires }.
mail-support = Máte otázky? { $contact }
mail-unexpected = Ak ste túto správu nečakali, jednoducho ju ignorujte. Bez vás sa nič neaktivuje.

mail-invitation-subject = Vaša pozvánka: { $application }
mail-invitation-preheader = Váš účet čaká na aktiváciu.
mail-invitation-heading = Aktivujte si účet
mail-invitation-body = { $application } vás pozýva. Váš účet je pripravený: skontrolujte svoje údaje, zvoľte si heslo a môžete začať.
mail-invitation-button = Aktivovať účet
mail-invitation-link = Účet si aktivujete tu:

mail-reminder-subject = Pripomienka pozvánky: { $application }
mail-reminder-preheader = Váš účet na vás stále čaká.
mail-reminder-heading = Vaša pozvánka stále platí
mail-reminder-body = { $application } vás pozýva a váš účet ešte nie je aktivovaný. Skontrolujte svoje údaje, zvoľte si heslo a môžete začať.
mail-reminder-button = Aktivovať účet
mail-reminder-link = Účet si aktivujete tu:

mail-password-reset-subject = Vaše nové heslo: { $application }
mail-password-reset-preheader = Cez tento odkaz si zvolíte nové heslo.
mail-password-reset-heading = Zvoľte si nové heslo
mail-password-reset-body = Požiadali ste o pomoc s prihlásením ({ $application }).
mail-password-reset-button = Zvoliť nové heslo
mail-password-reset-link = Nové heslo si zvolíte tu:
mail-password-reset-unexpected = Ak ste o nič nežiadali, nemusíte nič robiť: heslo zostáva bez zmeny.
