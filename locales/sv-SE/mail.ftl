# Texts of the mails.

mail-greeting = Hej { $name }!
mail-greeting-unnamed = Hej!
mail-unnamed-application = vår tjänst
mail-link-alternative = Om knappen inte fungerar kan du kopiera den här adressen till webbläsaren:
mail-expires = Länken gäller till den { $expires }.
mail-support = Frågor? { $contact }
mail-unexpected = Om du inte väntade dig det här meddelandet kan du bara bortse från det. Inget aktiveras utan dig.

mail-invitation-subject = Din inbjudan till { $application }
mail-invitation-preheader = Ditt konto är klart att aktiveras.
mail-invitation-heading = Aktivera ditt konto
mail-invitation-body = Du är inbjuden till { $application }. Ditt konto är förberett: bekräfta dina uppgifter och välj ett lösenord, så kan du börja.
mail-invitation-button = Aktivera konto
mail-invitation-link = Aktivera ditt konto här:

mail-reminder-subject = Påminnelse: din inbjudan till { $application }
mail-reminder-preheader = Ditt konto väntar fortfarande på dig.
mail-reminder-heading = Din inbjudan gäller fortfarande
mail-reminder-body = Du är inbjuden till { $application } och ditt konto är inte aktiverat än. Bekräfta dina uppgifter och välj ett lösenord, så kan du börja.
mail-reminder-button = Aktivera konto
mail-reminder-link = Aktivera ditt konto här:

mail-password-reset-subject = Välj ett nytt lösenord till { $application }
mail-password-reset-preheader = Med den här länken väljer du ett nytt lösenord.
mail-password-reset-heading = Välj ett nytt lösenord
mail-password-reset-body = Du har bett om hjälp med att logga in på { $application }.
mail-password-reset-button = Välj nytt lösenord
mail-password-reset-link = Välj ett nytt lösenord här:
mail-password-reset-unexpected = Om det inte var du behöver du inte göra något: ditt lösenord ändras inte.
