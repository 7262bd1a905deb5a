# Text messages. The link follows on a line of its own.
# Keep them short: outside the GSM 03.38 alphabet a segment holds 70 characters.

sms-invitation = { $application }에서 초대했습니다. 계정 활성화:
sms-invitation-unnamed = 초대를 받으셨습니다. 계정 활성화:

sms-reminder = 알림: { $application }에서 초대했습니다. 계정 활성화:
sms-reminder-unnamed = 알림: 초대를 받으셨습니다. 계정 활성화:

sms-password-reset = { $application }: { $minutes }분 내 새 비밀번호를 정하세요. 요청하지 않았다면 무시하세요.
sms-password-reset-unnamed = { $minutes }분 내 새 비밀번호를 정하세요. 요청하지 않았다면 무시하세요.
