# Text messages. The link follows on a line of its own.
# Keep them short: outside the GSM 03.38 alphabet a segment holds 70 characters.

sms-invitation = { $application } से आमंत्रण। खाता सक्रिय करें:
sms-invitation-unnamed = आपके लिए आमंत्रण। खाता सक्रिय करें:

sms-reminder = याद दिलाएं: { $application } से आमंत्रण। खाता सक्रिय करें:
sms-reminder-unnamed = याद दिलाएं: आपके लिए आमंत्रण। खाता सक्रिय करें:

sms-password-reset = { $application }: { $minutes } मिनट में नया पासवर्ड चुनें। आपने नहीं मांगा? कुछ न करें।
sms-password-reset-unnamed = { $minutes } मिनट में नया पासवर्ड चुनें। आपने नहीं मांगा? कुछ न करें।
