# Teksten van de e-mails.

mail-greeting = Hallo { $name },
mail-greeting-unnamed = Hallo,
mail-unnamed-application = onze toepassing
mail-link-alternative = Werkt de knop niet? Kopieer dan dit adres naar uw browser:
mail-expires = De link is geldig tot { $expires }.
mail-support = Vragen? { $contact }
mail-unexpected = Verwachtte u dit bericht niet, dan hoeft u niets te doen. Zonder u wordt er niets geactiveerd.

mail-invitation-subject = Uw uitnodiging voor { $application }
mail-invitation-preheader = Uw account kan worden geactiveerd.
mail-invitation-heading = Activeer uw account
mail-invitation-body = { $application } heeft u uitgenodigd. Uw account staat klaar: bevestig uw gegevens, kies een wachtwoord en u kunt beginnen.
mail-invitation-button = Account activeren
mail-invitation-link = Activeer uw account hier:

mail-reminder-subject = Herinnering: uw uitnodiging voor { $application }
mail-reminder-preheader = Uw account wacht nog op u.
mail-reminder-heading = Uw uitnodiging staat nog open
mail-reminder-body = { $application } heeft u uitgenodigd en uw account is nog niet geactiveerd. Bevestig uw gegevens, kies een wachtwoord en u kunt beginnen.
mail-reminder-button = Account activeren
mail-reminder-link = Activeer uw account hier:

mail-password-reset-subject = Uw nieuwe wachtwoord voor { $application }
mail-password-reset-preheader = Met deze link kiest u een nieuw wachtwoord.
mail-password-reset-heading = Kies een nieuw wachtwoord
mail-password-reset-body = U hebt gevraagd om hulp bij het inloggen bij { $application }.
mail-password-reset-button = Nieuw wachtwoord kiezen
mail-password-reset-link = Kies hier een nieuw wachtwoord:
mail-password-reset-unexpected = Hebt u hier niet om gevraagd, dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.
