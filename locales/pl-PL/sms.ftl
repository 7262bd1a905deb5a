# Text messages. The link follows on a line of its own.
# Keep them short: outside the GSM 03.38 alphabet a segment has 70 characters.

sms-invitation = { $application } zaprasza. Aktywuj konto:
sms-invitation-unnamed = Masz zaproszenie. Aktywuj konto:

sms-reminder = Przypomnienie: { $application } zaprasza. Aktywuj konto:
sms-reminder-unnamed = Przypomnienie: Masz zaproszenie. Aktywuj konto:

sms-password-reset = { $application }: ustaw nowe hasło w ciągu { $minutes } min. To nie Ty? Nic nie rób.
sms-password-reset-unnamed = Ustaw nowe hasło w ciągu { $minutes } min. To nie Ty? Nic nie rób.
