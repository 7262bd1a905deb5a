# Text messages. The link follows on a line of its own.
# Keep them short: outside the GSM 03.38 alphabet a segment holds 70 characters.

sms-invitation = { $application }への招待です。アカウントの有効化：
sms-invitation-unnamed = 招待が届いています。アカウントの有効化：

sms-reminder = リマインダー：{ $application }への招待です。アカウントの有効化：
sms-reminder-unnamed = リマインダー：招待が届いています。アカウントの有効化：

sms-password-reset = { $application }：{ $minutes }分以内に新しいパスワードを設定。心当たりがなければ無視してください。
sms-password-reset-unnamed = { $minutes }分以内に新しいパスワードを設定。心当たりがなければ無視してください。
