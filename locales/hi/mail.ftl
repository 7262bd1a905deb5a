# Texts of the mails.

mail-greeting = नमस्ते { $name },
mail-greeting-unnamed = नमस्ते,
mail-unnamed-application = हमारी सेवा
mail-link-alternative = अगर बटन काम न करे, तो इस पते को अपने ब्राउज़र में कॉपी करें:
mail-expires = यह लिंक { $expires } तक मान्य है।
mail-support = कोई सवाल? { $contact }
mail-unexpected = अगर आपको इस मैसेज की उम्मीद नहीं थी, तो इसे अनदेखा करें। आपके बिना कुछ भी सक्रिय नहीं होगा।

mail-invitation-subject = { $application } से आपके लिए आमंत्रण
mail-invitation-preheader = आपका खाता सक्रिय किए जाने के लिए तैयार है।
mail-invitation-heading = अपना खाता सक्रिय करें
mail-invitation-body = { $application } ने आपको आमंत्रित किया है। आपका खाता तैयार है: अपनी जानकारी की पुष्टि करें, पासवर्ड चुनें और शुरू करें।
mail-invitation-button = खाता सक्रिय करें
mail-invitation-link = अपना खाता यहां सक्रिय करें:

mail-reminder-subject = याद दिलाने के लिए: { $application } से आपका आमंत्रण
mail-reminder-preheader = आपका खाता अब भी आपका इंतज़ार कर रहा है।
mail-reminder-heading = आपका आमंत्रण अब भी मान्य है
mail-reminder-body = { $application } ने आपको आमंत्रित किया है और आपका खाता अभी सक्रिय नहीं हुआ है। अपनी जानकारी की पुष्टि करें, पासवर्ड चुनें और शुरू करें।
mail-reminder-button = खाता सक्रिय करें
mail-reminder-link = अपना खाता यहां सक्रिय करें:

mail-password-reset-subject = { $application } के लिए नया पासवर्ड चुनें
mail-password-reset-preheader = इस लिंक से आप नया पासवर्ड चुन सकते हैं।
mail-password-reset-heading = नया पासवर्ड चुनें
mail-password-reset-body = आपने { $application } में साइन इन करने के लिए मदद मांगी है।
mail-password-reset-button = नया पासवर्ड चुनें
mail-password-reset-link = नया पासवर्ड यहां चुनें:
mail-password-reset-unexpected = अगर यह अनुरोध आपने नहीं किया था, तो आपको कुछ करने की ज़रूरत नहीं है: आपका पासवर्ड पहले जैसा ही रहेगा।
