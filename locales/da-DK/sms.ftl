# Text messages. The link follows on a line of its own.
# Keep them short and within the GSM 03.38 alphabet, so that a message stays a single segment of 160 characters.

sms-invitation = { $application } inviterer dig. Aktivér din konto:
sms-invitation-unnamed = Du er inviteret. Aktivér din konto:

sms-reminder = Påmindelse: { $application } inviterer dig. Aktivér din konto:
sms-reminder-unnamed = Påmindelse: Du er inviteret. Aktivér din konto:

sms-password-reset = { $application }: Vælg ny adgangskode inden for { $minutes } min. Ikke dig? Gør intet.
sms-password-reset-unnamed = Vælg ny adgangskode inden for { $minutes } min. Ikke dig? Gør intet.
