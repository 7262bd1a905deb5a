# Text messages. The link follows on a line of its own. Keep them short and within the GSM 03.38 alphabet.

sms-invitation = { $application } envia-lhe um convite. Ative a sua conta:
sms-invitation-unnamed = Recebeu um convite. Ative a sua conta:

sms-reminder = Lembrete: { $application } envia-lhe um convite. Ative a sua conta:
sms-reminder-unnamed = Lembrete: Recebeu um convite. Ative a sua conta:

sms-password-reset = { $application }: mude a palavra-passe em { $minutes } min. Pedido de outra pessoa? Ignore.
sms-password-reset-unnamed = Mude a palavra-passe em { $minutes } min. Pedido de outra pessoa? Ignore.
