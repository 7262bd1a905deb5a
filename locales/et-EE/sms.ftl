# Text messages. The link follows on a line of its own.
# Keep them short and within the GSM 03.38 alphabet, so that a message stays a single segment of 160 characters.

sms-invitation = { $application } kutsub teid. Aktiveerige oma konto:
sms-invitation-unnamed = Teile on saadetud kutse. Aktiveerige oma konto:

sms-reminder = Meeldetuletus: { $application } kutsub teid. Aktiveerige oma konto:
sms-reminder-unnamed = Meeldetuletus: Teile on saadetud kutse. Aktiveerige oma konto:

sms-password-reset = { $application }: valige uus parool ({ $minutes } min). Ei palunud? Ärge tehke midagi.
sms-password-reset-unnamed = Valige uus parool ({ $minutes } min). Ei palunud? Ärge tehke midagi.
