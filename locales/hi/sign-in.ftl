# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = साइन इन करें
sign-in-to = { $application } पर जाने के लिए
sign-in-button = साइन इन करें
sign-in-help = पासवर्ड भूल गए या खाता अभी तक सक्रिय नहीं किया?
sign-in-refused = साइन इन नहीं हो सका। कृपया अपना ईमेल पता या मोबाइल नंबर और पासवर्ड जांचें।
sign-in-no-cookies = कुकी के बिना हम आपको साइन इन नहीं रख सकते। कृपया इस साइट के लिए कुकी की अनुमति दें और फिर से साइन इन करें।
sign-in-wait-seconds = { $seconds ->
    [one] बहुत बार कोशिश की गई है। कृपया { $seconds } सेकंड बाद फिर से कोशिश करें।
   *[other] बहुत बार कोशिश की गई है। कृपया { $seconds } सेकंड बाद फिर से कोशिश करें।
}
sign-in-wait-minutes = { $minutes ->
    [one] बहुत बार कोशिश की गई है। कृपया { $minutes } मिनट बाद फिर से कोशिश करें।
   *[other] बहुत बार कोशिश की गई है। कृपया { $minutes } मिनट बाद फिर से कोशिश करें।
}

## The choice of an account

choose-account-title = कौनसा खाता इस्तेमाल करना है?
choose-account-lead = इस ब्राउज़र में आप इस खाते से साइन इन हैं:
choose-account-button = { $name } के रूप में जारी रखें
choose-account-other = कोई दूसरा खाता इस्तेमाल करें

## An account that may not use the application

no-access-title = इस खाते के पास ऐक्सेस नहीं है
no-access-body = आप साइन इन हैं, लेकिन आपके खाते को { $application } इस्तेमाल करने की अनुमति नहीं है।
no-access-back = { $application } पर वापस जाएं
no-access-note = अगर आपको लगता है कि यह गलती से हुआ है, तो कृपया ऐप्लिकेशन चलाने वालों से संपर्क करें।

## What an application asks for

consent-title = क्या आप इसकी अनुमति देते हैं?
consent-lead = { $application } को आपसे यह चाहिए:
consent-identity = इस बात की पुष्टि कि साइन इन आप ही कर रहे हैं
consent-profile = आपका नाम और आपकी प्रोफ़ाइल की बाकी जानकारी
consent-email = आपका ईमेल पता
consent-phone = आपका फ़ोन नंबर
consent-address = आपका डाक पता
consent-offline-access = आपके मौजूद न होने पर भी इस जानकारी का ऐक्सेस, जब तक आप इसे हटा न दें
consent-other = अन्य जानकारी, जिसे ऐप्लिकेशन “{ $name }” कहता है
consent-allow = अनुमति दें
consent-deny = अनुमति न दें

## New versions of documents

documents-title = नई शर्तें लागू हुई हैं
documents-lead = आपके पिछले साइन-इन के बाद कुछ बदलाव हुए हैं। जारी रखने के लिए कृपया नया वर्शन पढ़ें और स्वीकार करें।
documents-button = जारी रखें
documents-decline = अभी नहीं, साइन आउट करें

## Signing out

sign-out-title = क्या आप साइन आउट करना चाहते हैं?
sign-out-body = इस ब्राउज़र में आप { $name } के रूप में साइन इन हैं।
sign-out-button = साइन आउट करें
signed-out-title = आप साइन आउट हो गए हैं
signed-out-body = अब इस ब्राउज़र में यहां कोई भी साइन इन नहीं है। शेयर किए गए डिवाइस पर, कृपया ब्राउज़र भी बंद कर दें।
