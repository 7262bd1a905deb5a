# Text messages. The link follows on a line of its own.
# Keep them short: outside the GSM 03.38 alphabet a segment has 70 characters.

sms-invitation = { $application } запрошує вас. Активуйте обліковий запис:
sms-invitation-unnamed = Вас запрошено. Активуйте обліковий запис:

sms-reminder = Нагадування: { $application } запрошує вас. Активуйте обліковий запис:
sms-reminder-unnamed = Нагадування: Вас запрошено. Активуйте обліковий запис:

sms-password-reset = { $application }: задайте новий пароль за { $minutes } хв. Це не ви? Нічого не робіть.
sms-password-reset-unnamed = Задайте новий пароль за { $minutes } хв. Це не ви? Нічого не робіть.
