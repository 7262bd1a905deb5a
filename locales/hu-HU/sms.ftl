# Text messages. The link follows on a line of its own.
# Keep them short: outside the GSM 03.38 alphabet a segment has 70 characters.

sms-invitation = { $application } meghívta Önt. Aktiválja fiókját:
sms-invitation-unnamed = Meghívója érkezett. Aktiválja fiókját:

sms-reminder = Emlékeztető: { $application } meghívta Önt. Aktiválja fiókját:
sms-reminder-unnamed = Emlékeztető: Meghívója érkezett. Aktiválja fiókját:

sms-password-reset = { $application }: válasszon új jelszót { $minutes } percen belül. Nem Ön kérte? Nincs teendője.
sms-password-reset-unnamed = Válasszon új jelszót { $minutes } percen belül. Nem Ön kérte? Nincs teendője.
