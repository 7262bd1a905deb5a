# Text messages. The link follows on a line of its own.
# Keep them short: outside the GSM 03.38 alphabet a segment holds 70 characters.

sms-invitation = { $application } 邀请您加入。激活账号：
sms-invitation-unnamed = 您收到一份邀请。激活账号：

sms-reminder = 提醒：{ $application } 邀请您加入。激活账号：
sms-reminder-unnamed = 提醒：您收到一份邀请。激活账号：

sms-password-reset = { $application }：请在 { $minutes } 分钟内设置新密码。非本人操作请忽略。
sms-password-reset-unnamed = 请在 { $minutes } 分钟内设置新密码。非本人操作请忽略。
