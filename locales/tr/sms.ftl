# Text messages. The link follows on a line of its own. Keep them short and within the GSM 03.38 alphabet.

sms-invitation = { $application } sizi davet ediyor. Daveti kabul edin:
sms-invitation-unnamed = Davet edildiniz. Daveti kabul edin:

sms-reminder = Hatırlatma: { $application } sizi davet ediyor. Daveti kabul edin:
sms-reminder-unnamed = Hatırlatma: Davet edildiniz. Daveti kabul edin:

sms-password-reset = { $application }: yeni parola belirleyin ({ $minutes } dk). Siz istemediyseniz önemsemeyin.
sms-password-reset-unnamed = Yeni parola belirleyin ({ $minutes } dk). Siz istemediyseniz önemsemeyin.
