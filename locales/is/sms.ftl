# Text messages. The link follows on a line of its own.
# Keep them short: the letters of this language are not in the GSM 03.38 alphabet, so that a segment has 70 characters.

sms-invitation = { $application } býður þér aðgang. Virkjaðu reikninginn:
sms-invitation-unnamed = Þér er boðinn aðgangur. Virkjaðu reikninginn:

sms-reminder = Áminning: { $application } býður þér aðgang. Virkjaðu reikninginn:
sms-reminder-unnamed = Áminning: Þér er boðinn aðgangur. Virkjaðu reikninginn:

sms-password-reset = { $application }: nýtt lykilorð innan { $minutes } mín. Ekki þú? Gerðu ekkert.
sms-password-reset-unnamed = Nýtt lykilorð innan { $minutes } mín. Ekki þú? Gerðu ekkert.
