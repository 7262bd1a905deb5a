# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Help with signing in
help-intro = Have you forgotten your password, or not activated your account yet? We will send you a link.
help-identifier = Email address or mobile number
help-identifier-hint = Please enter a mobile number with its country code, such as +44 7700 900123.
help-button = Send me a link
help-back = Back to sign-in
help-requested-title = Please check your messages
help-requested-body = If there is an account, a message with a link is on its way. It may take a few minutes to arrive.
help-requested-note = Has nothing arrived? Please look among your junk mail, and check that you entered the address or number that you sign in with.
help-requested-again = Try again

## The page behind the link, and the form

new-password-title = Choose a new password
new-password-landing = Somebody, most likely you, has asked for a new password for { $recipient }.
new-password-landing-button = Choose a New Password
new-password-landing-note = If it was not you, simply close this page. Your password stays as it is.
new-password-intro = Once it is saved you are signed in here, and signed out everywhere else.
new-password-account = Your account
new-password-label = New password
new-password-button = Save New Password

## Links that have ended

reset-expired-title = This link has expired
reset-expired-body = For your safety, a link for a new password works for a short time only. You can have a new one sent to you.
reset-used-title = This link has already been used
reset-used-body = A new password was set with it: please sign in with that one. If it was not you who set it, have a new link sent to you now.
reset-over-title = Your time on this page has run out
reset-over-body = Please open the link in your message once more, and allow cookies for this site. Or have a new link sent to you.
reset-new-link = Send me a new link
reset-sign-in = Sign in
