# Text messages. The link follows on a line of its own.
# Keep them short: the letters of this language are not in the GSM 03.38 alphabet, so that a segment has 70 characters.

sms-invitation = { $application } kviečia jus. Aktyvinkite paskyrą:
sms-invitation-unnamed = Esate pakviesti. Aktyvinkite paskyrą:

sms-reminder = Priminimas: { $application } kviečia jus. Aktyvinkite paskyrą:
sms-reminder-unnamed = Priminimas: Esate pakviesti. Aktyvinkite paskyrą:

sms-password-reset = { $application }: naujas slaptažodis per { $minutes } min. Ne jūs? Ignoruokite.
sms-password-reset-unnamed = Naujas slaptažodis per { $minutes } min. Ne jūs? Ignoruokite.
