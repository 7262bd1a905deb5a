# Text messages. The link follows on a line of its own.
# Keep them short and within the GSM 03.38 alphabet, so that a message stays a single segment of 160 characters.

sms-invitation = { $application } inviterer deg. Aktiver kontoen din:
sms-invitation-unnamed = Du er invitert. Aktiver kontoen din:

sms-reminder = Påminnelse: { $application } inviterer deg. Aktiver kontoen din:
sms-reminder-unnamed = Påminnelse: Du er invitert. Aktiver kontoen din:

sms-password-reset = { $application }: Velg et nytt passord innen { $minutes } min. Ikke deg? Gjør ingenting.
sms-password-reset-unnamed = Velg et nytt passord innen { $minutes } min. Ikke deg? Gjør ingenting.
