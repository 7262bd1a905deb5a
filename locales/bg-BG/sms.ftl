# Text messages. The link follows on a line of its own.
# Keep them short: outside the GSM 03.38 alphabet a segment has 70 characters.

sms-invitation = { $application } ви кани. Активирайте профила си:
sms-invitation-unnamed = Имате покана. Активирайте профила си:

sms-reminder = Напомняне: { $application } ви кани. Активирайте профила си:
sms-reminder-unnamed = Напомняне: Имате покана. Активирайте профила си:

sms-password-reset = { $application }: изберете нова парола до { $minutes } мин. Не сте вие? Не правете нищо.
sms-password-reset-unnamed = Изберете нова парола до { $minutes } мин. Не сте вие? Не правете нищо.
