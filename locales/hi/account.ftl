# Texts of the user's own page and what belongs to it.

## The page

account-title = आपका खाता
account-intro = आप { $name } के रूप में साइन इन हैं।
account-deletion = आपका खाता { $date } को हमेशा के लिए मिटा दिया जाएगा।
account-keep = मेरा खाता बनाए रखें
account-profile = आपकी जानकारी
account-saved = आपके बदलाव सेव कर दिए गए हैं।
account-language = पेजों और मैसेज की भाषा
account-save = सेव करें
account-security = साइन-इन और सुरक्षा
account-password = पासवर्ड बदलें
account-factors = पासकी और दो चरणों में पुष्टि
account-applications = ऐक्सेस वाले ऐप्लिकेशन
account-applications-none = फ़िलहाल किसी भी ऐप्लिकेशन के पास आपके डेटा का ऐक्सेस नहीं है।
account-application-since = { $date } से
account-application-end = ऐक्सेस हटाएं
account-documents = आपने जो स्वीकार किया है
account-documents-none = आपने कोई दस्तावेज़ स्वीकार नहीं किया है।
account-document-accepted = { $date } को स्वीकार किया गया
account-data = आपका डेटा
account-data-download = अपना डेटा डाउनलोड करें
account-data-hint = एक फ़ाइल, जिसमें आपके बारे में हमारे पास मौजूद सारी जानकारी होगी।
account-back = अपने खाते पर वापस जाएं

## Another password

account-password-title = पासवर्ड बदलें
account-password-intro = पासवर्ड सेव होने पर आप यहां साइन इन रहेंगे और बाकी सभी जगहों से साइन आउट हो जाएंगे।
account-password-current = मौजूदा पासवर्ड
account-password-wrong = यह आपका मौजूदा पासवर्ड नहीं है।
account-password-saved = आपका नया पासवर्ड सेव हो गया है और आपको बाकी सभी जगहों से साइन आउट कर दिया गया है।
account-password-none = आपके खाते में पासवर्ड नहीं है। हम आपको एक लिंक भेज सकते हैं, जिससे आप पासवर्ड चुन सकें।

## Where the user is signed in

account-sessions = आप कहां साइन इन हैं
account-session-unknown = अनजान ब्राउज़र
account-session-this = यह ब्राउज़र
account-session-since = { $date } से साइन इन
account-session-end = वहां से साइन आउट करें
account-session-everywhere = सभी जगहों से साइन आउट करें
account-session-everywhere-hint = इससे सभी सेशन खत्म हो जाएंगे, इस ब्राउज़र का भी। साथ ही, सभी ऐप्लिकेशन का ऐक्सेस हट जाएगा।

## Deletion

account-delete-title = अपना खाता मिटाएं
account-delete-intro = { $days ->
    [one] आपका खाता { $days } दिन बाद मिटा दिया जाएगा। तब तक आप अपना फ़ैसला बदल सकते हैं: साइन इन करें और खाता बनाए रखें।
   *[other] आपका खाता { $days } दिनों बाद मिटा दिया जाएगा। तब तक आप अपना फ़ैसला बदल सकते हैं: साइन इन करें और खाता बनाए रखें।
}
account-delete-effect = आपको तुरंत सभी जगहों से साइन आउट कर दिया जाएगा और ऐप्लिकेशन का ऐक्सेस हट जाएगा। आखिर में आपके बारे में हमारे पास मौजूद सारी जानकारी मिट जाएगी और उसे वापस नहीं लाया जा सकेगा।
account-delete-password = आपका पासवर्ड
account-delete-again = यह पक्का करने के लिए कि यह आप ही हैं, कृपया पहले एक बार फिर साइन इन करें।
account-delete-again-button = फिर से साइन इन करें
account-delete-button = मेरा खाता मिटाएं
account-delete-waiting-title = क्या आप अपना खाता बनाए रखना चाहते हैं?
account-delete-leave = नहीं, साइन आउट करें
account-delete-done-title = आपका खाता मिटाया जा रहा है
account-delete-done = आपको सभी जगहों से साइन आउट कर दिया गया है। फ़ैसला बदलने पर, उस तारीख से पहले साइन इन करके अपना खाता बनाए रखें।
