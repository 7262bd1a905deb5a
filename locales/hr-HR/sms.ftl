# Text messages. The link follows on a line of its own.
# Keep them short: outside the GSM 03.38 alphabet a segment has 70 characters.

sms-invitation = { $application } vas poziva. Aktivirajte račun:
sms-invitation-unnamed = Imate pozivnicu. Aktivirajte račun:

sms-reminder = Podsjetnik: { $application } vas poziva. Aktivirajte račun:
sms-reminder-unnamed = Podsjetnik: Imate pozivnicu. Aktivirajte račun:

sms-password-reset = { $application }: odaberite novu lozinku u roku od { $minutes } min. Niste vi? Zanemarite.
sms-password-reset-unnamed = Odaberite novu lozinku u roku od { $minutes } min. Niste vi? Zanemarite.
