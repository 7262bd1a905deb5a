# Text messages. The link follows on a line of its own.
# Keep them short and within the GSM 03.38 alphabet, so that a message stays a single segment of 160 characters.

sms-invitation = { $application } bjuder in dig. Aktivera ditt konto:
sms-invitation-unnamed = Du är inbjuden. Aktivera ditt konto:

sms-reminder = Påminnelse: { $application } bjuder in dig. Aktivera ditt konto:
sms-reminder-unnamed = Påminnelse: Du är inbjuden. Aktivera ditt konto:

sms-password-reset = { $application }: Välj ett nytt lösenord inom { $minutes } minuter. Inte du? Gör inget.
sms-password-reset-unnamed = Välj ett nytt lösenord inom { $minutes } minuter. Inte du? Gör inget.
