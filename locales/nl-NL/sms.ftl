# Sms. De link volgt op een eigen regel. Kort houden en binnen het alfabet GSM 03.38.

sms-invitation = { $application } nodigt u uit. Activeer uw account:
sms-invitation-unnamed = U bent uitgenodigd. Activeer uw account:

sms-reminder = Herinnering: { $application } nodigt u uit. Activeer uw account:
sms-reminder-unnamed = Herinnering: U bent uitgenodigd. Activeer uw account:

sms-password-reset = { $application }: kies binnen { $minutes } minuten een nieuw wachtwoord. Niet u? Doe niets.
sms-password-reset-unnamed = Kies binnen { $minutes } minuten een nieuw wachtwoord. Niet u? Doe niets.
