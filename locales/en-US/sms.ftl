# Text messages. The link follows on a line of its own.
# Keep them short and within the GSM 03.38 alphabet, so that a message stays a single segment of 160 characters.

sms-invitation = { $application } invites you. Activate your account:
sms-invitation-unnamed = You are invited. Activate your account:

sms-reminder = Reminder: { $application } invites you. Activate your account:
sms-reminder-unnamed = Reminder: you are invited. Activate your account:

sms-password-reset = { $application }: choose a new password within { $minutes } minutes. Not you? Do nothing.
sms-password-reset-unnamed = Choose a new password within { $minutes } minutes. Not you? Do nothing.
