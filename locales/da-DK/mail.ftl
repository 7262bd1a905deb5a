# Texts of the mails.

mail-greeting = Hej { $name }
mail-greeting-unnamed = Hej
mail-unnamed-application = vores tjeneste
mail-link-alternative = Hvis knappen ikke virker, kan du kopiere denne adresse til din browser:
mail-expires = Linket gælder til den { $expires }.
mail-support = Spørgsmål? { $contact }
mail-unexpected = Hvis du ikke havde ventet denne mail, kan du bare se bort fra den. Intet bliver aktiveret uden dig.

mail-invitation-subject = Din invitation til { $application }
mail-invitation-preheader = Din konto er klar til at blive aktiveret.
mail-invitation-heading = Aktivér din konto
mail-invitation-body = Du er inviteret til { $application }. Din konto er klar: Bekræft dine oplysninger, vælg en adgangskode, og så kan du komme i gang.
mail-invitation-button = Aktivér konto
mail-invitation-link = Aktivér din konto her:

mail-reminder-subject = Påmindelse: din invitation til { $application }
mail-reminder-preheader = Din konto venter stadig på dig.
mail-reminder-heading = Din invitation gælder stadig
mail-reminder-body = Du er inviteret til { $application }, og din konto er endnu ikke aktiveret. Bekræft dine oplysninger, vælg en adgangskode, og så kan du komme i gang.
mail-reminder-button = Aktivér konto
mail-reminder-link = Aktivér din konto her:

mail-password-reset-subject = Vælg en ny adgangskode til { $application }
mail-password-reset-preheader = Med dette link vælger du en ny adgangskode.
mail-password-reset-heading = Vælg en ny adgangskode
mail-password-reset-body = Du har bedt om hjælp til at logge ind på { $application }.
mail-password-reset-button = Vælg ny adgangskode
mail-password-reset-link = Vælg en ny adgangskode her:
mail-password-reset-unexpected = Hvis det ikke var dig, behøver du ikke gøre noget: Din adgangskode forbliver den samme.
