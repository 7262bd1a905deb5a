# Text messages. The link follows on a line of its own.
# Keep them short and within the GSM 03.38 alphabet, so that a message stays a single segment of 160 characters.

sms-invitation = { $application } mengundang Anda. Aktifkan akun Anda:
sms-invitation-unnamed = Anda diundang. Aktifkan akun Anda:

sms-reminder = Pengingat: { $application } mengundang Anda. Aktifkan akun Anda:
sms-reminder-unnamed = Pengingat: Anda diundang. Aktifkan akun Anda:

sms-password-reset = { $application }: buat kata sandi baru dalam { $minutes } menit. Bukan Anda? Abaikan saja.
sms-password-reset-unnamed = Buat kata sandi baru dalam { $minutes } menit. Bukan Anda? Abaikan saja.
