# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = English
language-switch = Language
field-optional = (optional)
opens-in-new-tab = (opens in a new tab)

## Landing page of a mailed link

landing-title = Activate your account
landing-invited-by = { $application } has invited you.
landing-account = The account for { $recipient } is ready. It takes about a minute to activate it.
landing-button = Activate Account
landing-note = Nothing happens until you press the button.

## Not meant for the recipient

not-meant-link = This was not meant for me
not-meant-title = Not meant for you?
not-meant-body = This invitation was sent to { $recipient }. If you did not expect it, you can cancel it. Its link then stops working, and those who invited you are told.
not-meant-confirm = This invitation was not meant for me
not-meant-unconfirmed = Please tick the box first.
not-meant-button = Cancel the invitation
not-meant-back = Back to the invitation
not-meant-done-title = The invitation is cancelled
not-meant-done-body = Thank you for telling us. The link no longer works, and those who invited you will learn that it was not meant for you. You can close this page.

## Activation form

activation-title = Set up your account
activation-intro = Check your details and choose a password. Then your account is ready.
activation-email = Email address
activation-phone = Mobile number
activation-identifier-hint = You sign in with it, so it cannot be changed here.
activation-choose = Please choose
activation-password = Password
activation-password-hint = { $min ->
    [one] At least { $min } character.
   *[other] At least { $min } characters. Several unrelated words are easy to remember and hard to guess.
}
activation-password-show = Show password
activation-legal = Terms and privacy
legal-version = Version { $version }
activation-accept = I have read and accept: { $document }
activation-button = Activate Account
activation-problems = { $count ->
    [one] Please check one entry
   *[other] Please check { $count } entries
}

strength-0 = Very easy to guess
strength-1 = Easy to guess
strength-2 = Could be stronger
strength-3 = Strong
strength-4 = Very strong

## Signed in as somebody else

other-session-title = You are signed in with another account
other-session-current = In this browser you are signed in as { $current }.
other-session-invited = The invitation is for { $invited }.
other-session-question = How would you like to continue?
other-session-switch = Continue as { $invited }
other-session-stay = Stay signed in as { $current }
other-session-note = If you stay signed in, the invitation remains valid.

## Success

done-title = Your account is active
done-body = Thank you. Everything is set up, and you can start right away.
done-continue = Continue to { $application }
done-continue-unnamed = Continue

## Notices

notice-expired-title = This link has expired
notice-expired-body = For your safety, links in our messages are only valid for a limited time. You can have a new one sent to you.
notice-expired-recipient = The new link goes to { $recipient }.
notice-expired-button = Send me a new link
notice-replaced-title = There is a newer link
notice-replaced-body = We have sent you a newer message since. Please use the link in the latest one.
notice-revoked-title = This invitation has been withdrawn
notice-revoked-body = The link can no longer be used. If you think this is a mistake, please contact those who invited you.
notice-used-title = Your account is already active
notice-used-body = This link has already been used. You do not need it any more: simply sign in.
notice-used-button = Sign in
notice-unknown-title = This link does not work
notice-unknown-body = It may be incomplete. Please open it directly from the message, or copy it in full into the address bar.
notice-link-requested-title = Please check your messages
notice-link-requested-body = If this invitation can be renewed, a new link is on its way to the address on record. It may take a few minutes to arrive.
notice-session-expired-title = Your time on this page has run out
notice-session-expired-body = Nothing is lost. Please open the link in your message once more and start again.
notice-no-cookies-title = Your browser does not keep cookies
notice-no-cookies-body = We need one cookie to activate your account safely. Please allow cookies for this site, and open the link in your message again.
notice-error-title = Something went wrong
notice-error-body = This is our fault, and we are sorry. Please try again in a few minutes.
notice-error-request = If it happens again, please mention this number: { $request }
notice-not-found-title = This page does not exist
notice-not-found-body = Please check the address, or open the link in your message again.
notice-too-many-title = That was a little too fast
notice-too-many-body = There have been too many attempts. Please wait a few minutes and try again.
notice-unavailable-title = We will be right back
notice-unavailable-body = The service cannot be reached at the moment. Please try again in a few minutes; your link remains valid.

## Fields that every application may ask for

field-email-address = Email address
field-mobile-primary = Mobile number
field-first-name = First name
field-middle-name = Middle name
field-last-name = Last name
field-display-name = Display name
field-company-name = Company
field-job-title = Job title
field-birthday = Date of birth
field-gender = Gender
field-address = Address
field-address-street = Street and number
field-address-street2 = Additional address line
field-address-city = City
field-address-state = State or region
field-address-postal-code = Postal code
field-address-country = Country
