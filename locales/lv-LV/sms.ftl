# Text messages. The link follows on a line of its own.
# Keep them short: the letters of this language are not in the GSM 03.38 alphabet, so that a segment has 70 characters.

sms-invitation = { $application } aicina jūs. Aktivizējiet kontu:
sms-invitation-unnamed = Jums ir uzaicinājums. Aktivizējiet kontu:

sms-reminder = Atgādinājums: { $application } aicina jūs. Aktivizējiet kontu:
sms-reminder-unnamed = Atgādinājums: Jums ir uzaicinājums. Aktivizējiet kontu:

sms-password-reset = { $application }: jauna parole { $minutes } min. laikā. Ne jūs? Ignorējiet.
sms-password-reset-unnamed = Jauna parole { $minutes } min. laikā. Ne jūs? Ignorējiet.
