# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Sign in
sign-in-to = to continue to { $application }
sign-in-button = Sign In
sign-in-help = Forgotten your password, or account not activated yet?
sign-in-refused = That did not work. Please check what you sign in with and your password.
sign-in-no-cookies = Without cookies we cannot keep you signed in. Please allow them for this site, and then sign in again.
sign-in-wait-seconds = { $seconds ->
    [one] There have been too many attempts. Please try again in { $seconds } second.
   *[other] There have been too many attempts. Please try again in { $seconds } seconds.
}
sign-in-wait-minutes = { $minutes ->
    [one] There have been too many attempts. Please try again in { $minutes } minute.
   *[other] There have been too many attempts. Please try again in { $minutes } minutes.
}

## The choice of an account

choose-account-title = Which account would you like to use?
choose-account-lead = In this browser you are signed in as:
choose-account-button = Continue as { $name }
choose-account-other = Use another account

## An account that may not use the application

no-access-title = This account has no access
no-access-body = You are signed in, but your account may not use { $application }.
no-access-back = Back to { $application }
no-access-note = If you think this is a mistake, please contact those who run the application.

## What an application asks for

consent-title = Would you like to allow this?
consent-lead = { $application } would like to have the following from you:
consent-identity = That it is you who signs in
consent-profile = Your name and the other details of your profile
consent-email = Your email address
consent-phone = Your phone number
consent-address = Your postal address
consent-offline-access = Access to these details while you are away, until you withdraw it
consent-other = Further details that the application calls “{ $name }”
consent-allow = Allow
consent-deny = Do Not Allow

## New versions of documents

documents-title = There are new terms
documents-lead = Something has changed since you last signed in. Please read the new version and accept it to continue.
documents-button = Continue
documents-decline = Not now, sign me out

## Signing out

sign-out-title = Would you like to sign out?
sign-out-body = In this browser you are signed in as { $name }.
sign-out-button = Sign Out
signed-out-title = You are signed out
signed-out-body = Nobody is signed in to this browser here any more. On a shared device, please close the browser as well.
