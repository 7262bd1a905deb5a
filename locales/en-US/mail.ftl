# Texts of the mails.

mail-greeting = Hello { $name },
mail-greeting-unnamed = Hello,
mail-unnamed-application = our application
mail-link-alternative = If the button does not work, copy this address into your browser:
mail-expires = The link is valid until { $expires }.
mail-unexpected = If you did not expect this message, simply ignore it. Without you, nothing will be activated.

mail-invitation-subject = Your invitation to { $application }
mail-invitation-preheader = Your account is ready to be activated.
mail-invitation-heading = Activate your account
mail-invitation-body = { $application } has invited you. Your account is ready: confirm your details, choose a password, and you can start.
mail-invitation-button = Activate Account
mail-invitation-link = Activate your account here:
