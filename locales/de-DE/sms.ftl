# SMS. Der Link folgt in einer eigenen Zeile. Kurz halten und im Alphabet GSM 03.38 bleiben.

sms-invitation = { $application } lädt Sie ein. Aktivieren Sie Ihr Konto:
sms-invitation-unnamed = Sie sind eingeladen. Aktivieren Sie Ihr Konto:

sms-reminder = Erinnerung: { $application } lädt Sie ein. Aktivieren Sie Ihr Konto:
sms-reminder-unnamed = Erinnerung: Sie sind eingeladen. Aktivieren Sie Ihr Konto:

sms-password-reset = { $application }: neues Passwort wählen (gilt { $minutes } Minuten). Nicht Sie? Nichts tun.
sms-password-reset-unnamed = Neues Passwort wählen (gilt { $minutes } Minuten). Nicht Sie? Nichts tun.
