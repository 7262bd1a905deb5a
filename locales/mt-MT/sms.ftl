# Text messages. The link follows on a line of its own. Keep them short and within the GSM 03.38 alphabet.

sms-invitation = { $application }: waslitlek stedina. Attiva l-kont:
sms-invitation-unnamed = Waslitlek stedina. Attiva l-kont:

sms-reminder = Tfakkira: { $application }: waslitlek stedina. Attiva l-kont:
sms-reminder-unnamed = Tfakkira: Waslitlek stedina. Attiva l-kont:

sms-password-reset = { $application }: ibdel il-password fi { $minutes } min. Ma kontx int? Injora.
sms-password-reset-unnamed = Ibdel il-password fi { $minutes } min. Ma kontx int? Injora.
