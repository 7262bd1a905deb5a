# Text messages. The link follows on a line of its own. Keep them short and within the GSM 03.38 alphabet.

sms-invitation = { $application }: cuireadh duit. Oscail do chuntas:
sms-invitation-unnamed = Cuireadh duit. Oscail do chuntas:

sms-reminder = Meabhrúchán: { $application }: cuireadh duit. Oscail do chuntas:
sms-reminder-unnamed = Meabhrúchán: Cuireadh duit. Oscail do chuntas:

sms-password-reset = { $application }: roghnaigh pasfhocal nua ({ $minutes } min). Murar iarr tusa é, scrios seo.
sms-password-reset-unnamed = Roghnaigh pasfhocal nua ({ $minutes } min). Murar iarr tusa é, scrios seo.
