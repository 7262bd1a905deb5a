# Text messages. The link follows on a line of its own.
# Keep them short and within the GSM 03.38 alphabet, so that a message stays a single segment of 160 characters.

sms-invitation = { $application } on kutsunut sinut. Ota tilisi käyttöön:
sms-invitation-unnamed = Sinut on kutsuttu. Ota tilisi käyttöön:

sms-reminder = Muistutus: { $application } on kutsunut sinut. Ota tilisi käyttöön:
sms-reminder-unnamed = Muistutus: Sinut on kutsuttu. Ota tilisi käyttöön:

sms-password-reset = { $application }: valitse uusi salasana ({ $minutes } min). Et pyytänyt? Ohita viesti.
sms-password-reset-unnamed = Valitse uusi salasana ({ $minutes } min). Et pyytänyt? Ohita viesti.
