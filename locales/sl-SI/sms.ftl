# Text messages. The link follows on a line of its own.
# Keep them short: outside the GSM 03.38 alphabet a segment has 70 characters.

sms-invitation = { $application } vas vabi. Aktivirajte račun:
sms-invitation-unnamed = Prejeli ste vabilo. Aktivirajte račun:

sms-reminder = Opomnik: { $application } vas vabi. Aktivirajte račun:
sms-reminder-unnamed = Opomnik: Prejeli ste vabilo. Aktivirajte račun:

sms-password-reset = { $application }: novo geslo izberite v { $minutes } min. Niste zahtevali? Prezrite.
sms-password-reset-unnamed = Novo geslo izberite v { $minutes } min. Niste zahtevali? Prezrite.
