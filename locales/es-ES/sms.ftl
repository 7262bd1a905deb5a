# SMS. El enlace sigue en una línea aparte. Breve y dentro del alfabeto GSM 03.38 (sin á, í, ó, ú).

sms-invitation = { $application } le invita. Active su cuenta:
sms-invitation-unnamed = Le han invitado. Active su cuenta:

sms-reminder = Recordatorio: { $application } le invita. Active su cuenta:
sms-reminder-unnamed = Recordatorio: Le han invitado. Active su cuenta:

sms-password-reset = { $application }: elija otra contraseña en { $minutes } minutos. ¿No fue usted? No haga nada.
sms-password-reset-unnamed = Elija otra contraseña en { $minutes } minutos. ¿No fue usted? No haga nada.
