# Sms. De link volgt op een eigen regel. Kort houden en binnen het alfabet GSM 03.38.

sms-invitation = { $application } nodigt u uit. Activeer uw account:
sms-invitation-unnamed = U bent uitgenodigd. Activeer uw account:
