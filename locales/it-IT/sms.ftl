# Text messages. The link follows on a line of its own. Keep them short and within the GSM 03.38 alphabet.

sms-invitation = { $application } ti invita. Attiva il tuo account:
sms-invitation-unnamed = Hai ricevuto un invito. Attiva il tuo account:

sms-reminder = Promemoria: { $application } ti invita. Attiva il tuo account:
sms-reminder-unnamed = Promemoria: Hai ricevuto un invito. Attiva il tuo account:

sms-password-reset = { $application }: scegli la nuova password entro { $minutes } min. Non l'hai chiesta? Ignora.
sms-password-reset-unnamed = Scegli la nuova password entro { $minutes } min. Non l'hai chiesta? Ignora.
