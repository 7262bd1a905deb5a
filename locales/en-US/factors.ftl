# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Use a passkey instead
passkey-create-hint = You then sign in with your fingerprint, your face or your screen lock, and have no password to remember.
passkey-created = Your passkey is ready. You do not need a password.
passkey-add-password = Choose a password as well
passkey-failed = That did not work. Please try again, or choose another way.
passkey-sign-in = Sign in with a passkey
passkey-or = or

## The activation on another device

hand-over-title = Continue on another device
hand-over-body = Point the camera of your phone or tablet at this code. The account is set up on the device on which you finish first.
hand-over-code = QR code with the link of your invitation

## The second proof at sign-in

second-factor-title = Confirm that it is you
second-factor-intro = Your account is protected twice. Please give the second proof as well.
second-factor-code = Code
second-factor-code-hint = The six digits that your authenticator app shows now, or one of your recovery codes.
second-factor-recovery-hint = One of your recovery codes.
second-factor-button = Continue
second-factor-wrong = This code is not right, or it was used before. Please enter another one.
second-factor-passkey = Use a passkey
second-factor-passkey-only = Your passkey is on the device on which you created it, or wherever your devices keep passkeys in common. It needs a browser with JavaScript.

## Setting up a second proof

set-up-title = Protect your account
set-up-intro = { $application } asks for a second proof when you sign in. Please set one up now.
set-up-intro-unnamed = A second proof is needed when you sign in. Please set one up now.
set-up-app = Authenticator app
set-up-app-body = An app on your phone shows a new code every half a minute.
set-up-app-button = Set up an app
set-up-passkey = Passkey
set-up-passkey-body = Your device confirms that it is you, by fingerprint, face or screen lock.
set-up-passkey-button = Create a passkey

app-scan = Scan this code with your authenticator app.
app-code = QR code for your authenticator app
app-secret = If you cannot scan it, type this key into the app:
app-first-code = Code from the app
app-first-code-hint = The six digits that the app shows now.
app-confirm = Confirm the code
app-wrong = This code is not right. Please check the clock of your device, and enter the code that the app shows now.

recovery-title = Your recovery codes
recovery-intro = If you lose your phone or your passkeys, each of these codes lets you in once. Please print them or keep them in a safe place.
recovery-once = They are shown only now.
recovery-continue = I have kept them, continue

## The user's own page

factors-title = Passkeys and second factors
factors-intro = How you prove who you are when you sign in, besides your password.
factors-saved = Your change has been saved.
factors-passkeys = Passkeys
factors-passkey-none = You have no passkey yet.
factors-passkey-created = Added { $date }
factors-passkey-used = Last used { $date }
factors-passkey-change = Change
factors-passkey-name = Name
factors-passkey-rename = Save name
factors-passkey-remove = Remove passkey
factors-passkey-add = Add a passkey
factors-passkey-only = This cannot be removed: you would have no way left to sign in.
factors-passkey-too-many = You have as many passkeys as are possible. Please remove one first.
factors-app-on = Your app is set up.
factors-app-off = No app is set up.
factors-app-remove = Remove the app
factors-recovery = Recovery codes
factors-recovery-left = { $count ->
    [one] You have one code left.
   *[other] You have { $count } codes left.
}
factors-recovery-hint = New codes replace those that you have.
factors-recovery-make = Make new codes
factors-sign-in-again = To change something here, please sign in again first: that keeps others away from a browser that was left open.
factors-sign-in-again-button = Sign in again
factors-back = Back to your account
