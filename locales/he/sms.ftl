# Text messages. The link follows on a line of its own.
# Keep them short: outside the GSM 03.38 alphabet a segment holds 70 characters.

sms-invitation = הזמנה מאת { $application }. להפעלת החשבון:
sms-invitation-unnamed = קיבלת הזמנה. להפעלת החשבון:

sms-reminder = תזכורת: הזמנה מאת { $application }. להפעלת החשבון:
sms-reminder-unnamed = תזכורת: קיבלת הזמנה. להפעלת החשבון:

sms-password-reset = { $application }: סיסמה חדשה תוך { $minutes } דקות. לא ביקשת? אפשר להתעלם.
sms-password-reset-unnamed = סיסמה חדשה תוך { $minutes } דקות. לא ביקשת? אפשר להתעלם.
