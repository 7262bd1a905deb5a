# Text messages. The link follows on a line of its own.
# Keep them short: outside the GSM 03.38 alphabet a segment has 70 characters.

sms-invitation = { $application } v-a trimis o invitație. Activați contul:
sms-invitation-unnamed = Aveți o invitație. Activați contul:

sms-reminder = Memento: { $application } v-a trimis o invitație. Activați contul:
sms-reminder-unnamed = Memento: Aveți o invitație. Activați contul:

sms-password-reset = { $application }: alegeți o parolă nouă în { $minutes } min. Nu ați cerut? Ignorați mesajul.
sms-password-reset-unnamed = Alegeți o parolă nouă în { $minutes } min. Nu ați cerut? Ignorați mesajul.
