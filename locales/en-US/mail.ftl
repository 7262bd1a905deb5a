# Texts of the mails.

mail-greeting = Hello { $name },
mail-greeting-unnamed = Hello,
mail-unnamed-application = our application
mail-link-alternative = If the button does not work, copy this address into your browser:
mail-expires = The link is valid until { $expires }.
mail-support = Questions? { $contact }
mail-unexpected = If you did not expect this message, simply ignore it. Without you, nothing will be activated.

mail-invitation-subject = Your invitation to { $application }
mail-invitation-preheader = Your account is ready to be activated.
mail-invitation-heading = Activate your account
mail-invitation-body = { $application } has invited you. Your account is ready: confirm your details, choose a password, and you can start.
mail-invitation-button = Activate Account
mail-invitation-link = Activate your account here:

mail-reminder-subject = Reminder: your invitation to { $application }
mail-reminder-preheader = Your account is still waiting for you.
mail-reminder-heading = Your invitation is still open
mail-reminder-body = { $application } invited you, and your account has not been activated yet. Confirm your details, choose a password, and you can start.
mail-reminder-button = Activate Account
mail-reminder-link = Activate your account here:

mail-password-reset-subject = Choose a new password for { $application }
mail-password-reset-preheader = With this link you choose a new password.
mail-password-reset-heading = Choose a new password
mail-password-reset-body = You have asked for help with signing in to { $application }.
mail-password-reset-button = Choose New Password
mail-password-reset-link = Choose a new password here:
mail-password-reset-unexpected = If it was not you who asked, you need not do anything: your password stays as it is.
