# Text messages. The link follows on a line of its own. Keep them short and within the GSM 03.38 alphabet.

sms-invitation = { $application } enviou um convite. Ative sua conta:
sms-invitation-unnamed = Chegou seu convite. Ative sua conta:

sms-reminder = Lembrete: { $application } enviou um convite. Ative sua conta:
sms-reminder-unnamed = Lembrete: Chegou seu convite. Ative sua conta:

sms-password-reset = { $application }: crie outra senha em até { $minutes } min. Pedido de outra pessoa? Ignore.
sms-password-reset-unnamed = Crie outra senha em até { $minutes } min. Pedido de outra pessoa? Ignore.
