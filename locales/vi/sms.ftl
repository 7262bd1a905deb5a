# Text messages. The link follows on a line of its own.
# Keep them short: outside the GSM 03.38 alphabet a segment holds 70 characters.

sms-invitation = { $application } mời bạn. Kích hoạt tài khoản:
sms-invitation-unnamed = Bạn được mời. Kích hoạt tài khoản:

sms-reminder = Nhắc nhở: { $application } mời bạn. Kích hoạt tài khoản:
sms-reminder-unnamed = Nhắc nhở: Bạn được mời. Kích hoạt tài khoản:

sms-password-reset = { $application }: đặt mật khẩu mới trong { $minutes } phút. Không phải bạn? Hãy bỏ qua.
sms-password-reset-unnamed = Đặt mật khẩu mới trong { $minutes } phút. Không phải bạn? Hãy bỏ qua.
