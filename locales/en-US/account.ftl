# Texts of the user's own page and what belongs to it.

## The page

account-title = Your account
account-intro = You are signed in as { $name }.
account-deletion = Your account will be deleted for good on { $date }.
account-keep = Keep my account
account-profile = Your details
account-saved = Your changes have been saved.
account-language = Language of pages and messages
account-save = Save
account-security = Signing in
account-password = Change your password
account-factors = Passkeys and second factors
account-applications = Applications with access
account-applications-none = No application has access to your data at the moment.
account-application-since = Since { $date }
account-application-end = Take Access Away
account-documents = What you have accepted
account-documents-none = You have not accepted any document.
account-document-accepted = Accepted on { $date }
account-data = Your data
account-data-download = Download your data
account-data-hint = One file with everything that we keep about you.
account-back = Back to your account

## Another password

account-password-title = Change your password
account-password-intro = Once it is saved you stay signed in here, and are signed out everywhere else.
account-password-current = Current password
account-password-wrong = This is not your current password.
account-password-saved = Your new password has been saved, and you are signed out everywhere else.
account-password-none = You do not have a password. We can send you a link with which you choose one.

## Where the user is signed in

account-sessions = Where you are signed in
account-session-unknown = Unknown browser
account-session-this = this browser
account-session-since = Signed in since { $date }
account-session-end = Sign Out There
account-session-everywhere = Sign Out Everywhere
account-session-everywhere-hint = This ends all sessions, the one in this browser too, and the access of all applications.

## Deletion

account-delete-title = Delete your account
account-delete-intro = { $days ->
    [one] Your account is deleted after { $days } day. Until then you can change your mind: sign in and keep it.
   *[other] Your account is deleted after { $days } days. Until then you can change your mind: sign in and keep it.
}
account-delete-effect = You are signed out everywhere at once, and applications lose their access. In the end everything that we keep about you is gone and cannot be restored.
account-delete-password = Your password
account-delete-again = To make sure that it is you, please sign in once more first.
account-delete-again-button = Sign In Again
account-delete-button = Delete My Account
account-delete-waiting-title = Would you like to keep your account?
account-delete-leave = No, sign out
account-delete-done-title = Your account is going to be deleted
account-delete-done = You are signed out everywhere. Should you change your mind, sign in before that day and keep your account.
