# Text messages. The link follows on a line of its own. Keep them short and within the GSM 03.38 alphabet.

sms-invitation = { $application } te invita. Activa tu cuenta:
sms-invitation-unnamed = Te invitaron. Activa tu cuenta:

sms-reminder = Recordatorio: { $application } te invita. Activa tu cuenta:
sms-reminder-unnamed = Recordatorio: Te invitaron. Activa tu cuenta:

sms-password-reset = { $application }: elige otra contraseña en { $minutes } min. ¿No la pediste? No hagas nada.
sms-password-reset-unnamed = Elige otra contraseña en { $minutes } min. ¿No la pediste? No hagas nada.
