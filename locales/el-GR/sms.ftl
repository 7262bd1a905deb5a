# Text messages. The link follows on a line of its own. Keep them short: a segment has 70 characters.

sms-invitation = Πρόσκληση: { $application }. Ενεργοποίηση λογαριασμού:
sms-invitation-unnamed = Έχετε πρόσκληση. Ενεργοποίηση λογαριασμού:

sms-reminder = Υπενθύμιση: Πρόσκληση: { $application }. Ενεργοποίηση λογαριασμού:
sms-reminder-unnamed = Υπενθύμιση: Έχετε πρόσκληση. Ενεργοποίηση λογαριασμού:

sms-password-reset = { $application }: νέος κωδικός εντός { $minutes } λεπτών. Δεν το ζητήσατε; Αγνοήστε το.
sms-password-reset-unnamed = Νέος κωδικός εντός { $minutes } λεπτών. Δεν το ζητήσατε; Αγνοήστε το.
