# SMS. Le lien suit sur une ligne à part. Rester court et dans l’alphabet GSM 03.38 (pas d’espace insécable).

sms-invitation = { $application } vous invite. Activez votre compte :
sms-invitation-unnamed = Vous avez une invitation. Activez votre compte :

sms-reminder = Rappel : { $application } vous invite. Activez votre compte :
sms-reminder-unnamed = Rappel : Vous avez une invitation. Activez votre compte :

sms-password-reset = { $application } : nouveau mot de passe sous { $minutes } min. Pas vous ? Ne faites rien.
sms-password-reset-unnamed = Nouveau mot de passe sous { $minutes } min. Pas vous ? Ne faites rien.
