# Text messages. The link follows on a line of its own.
# Keep them short: outside the GSM 03.38 alphabet a segment has 70 characters.

sms-invitation = { $application } vás pozýva. Aktivujte si účet:
sms-invitation-unnamed = Máte pozvánku. Aktivujte si účet:

sms-reminder = Pripomienka: { $application } vás pozýva. Aktivujte si účet:
sms-reminder-unnamed = Pripomienka: Máte pozvánku. Aktivujte si účet:

sms-password-reset = { $application }: nové heslo si zvoľte do { $minutes } min. Nežiadali ste? Nerobte nič.
sms-password-reset-unnamed = Nové heslo si zvoľte do { $minutes } min. Nežiadali ste? Nerobte nič.
