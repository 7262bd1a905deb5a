# Text messages. The link follows on a line of its own.
# Keep them short: outside the GSM 03.38 alphabet a segment holds 70 characters.

sms-invitation = คำเชิญจาก { $application } เปิดใช้งานบัญชี:
sms-invitation-unnamed = คุณได้รับคำเชิญ เปิดใช้งานบัญชี:

sms-reminder = แจ้งเตือน: คำเชิญจาก { $application } เปิดใช้งานบัญชี:
sms-reminder-unnamed = แจ้งเตือน: คุณได้รับคำเชิญ เปิดใช้งานบัญชี:

sms-password-reset = { $application }: ตั้งรหัสผ่านใหม่ภายใน { $minutes } นาที ไม่ได้ขอ? ไม่ต้องทำอะไร
sms-password-reset-unnamed = ตั้งรหัสผ่านใหม่ภายใน { $minutes } นาที ไม่ได้ขอ? ไม่ต้องทำอะไร
