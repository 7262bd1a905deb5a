# Text messages. The link follows on a line of its own.
# Keep them short: outside the GSM 03.38 alphabet a segment has 70 characters.

sms-invitation = { $application } vás zve. Aktivujte si účet:
sms-invitation-unnamed = Máte pozvánku. Aktivujte si účet:

sms-reminder = Připomenutí: { $application } vás zve. Aktivujte si účet:
sms-reminder-unnamed = Připomenutí: Máte pozvánku. Aktivujte si účet:

sms-password-reset = { $application }: nové heslo si zvolte do { $minutes } min. Nežádali jste? Nic nedělejte.
sms-password-reset-unnamed = Nové heslo si zvolte do { $minutes } min. Nežádali jste? Nic nedělejte.
