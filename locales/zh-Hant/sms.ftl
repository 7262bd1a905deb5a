# Text messages. The link follows on a line of its own.
# Keep them short: outside the GSM 03.38 alphabet a segment holds 70 characters.

sms-invitation = { $application } 邀請您加入。啟用帳號：
sms-invitation-unnamed = 您收到一份邀請。啟用帳號：

sms-reminder = 提醒：{ $application } 邀請您加入。啟用帳號：
sms-reminder-unnamed = 提醒：您收到一份邀請。啟用帳號：

sms-password-reset = { $application }：請在 { $minutes } 分鐘內設定新密碼。非本人操作請忽略。
sms-password-reset-unnamed = 請在 { $minutes } 分鐘內設定新密碼。非本人操作請忽略。
