# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = हिन्दी
language-switch = भाषा
field-optional = (ज़रूरी नहीं)
opens-in-new-tab = (नए टैब में खुलता है)

## Landing page of a mailed link

landing-title = अपना खाता सक्रिय करें
landing-invited-by = { $application } ने आपको आमंत्रित किया है।
landing-account = { $recipient } के लिए खाता तैयार है। इसे सक्रिय करने में करीब एक मिनट लगता है।
landing-button = खाता सक्रिय करें
landing-note = जब तक आप बटन नहीं दबाते, कुछ नहीं होगा।

## Not meant for the recipient

not-meant-link = यह आमंत्रण मेरे लिए नहीं है
not-meant-title = क्या यह आपके लिए नहीं है?
not-meant-body = यह आमंत्रण { $recipient } पर भेजा गया था। अगर आपको इसकी उम्मीद नहीं थी, तो आप इसे रद्द कर सकते हैं। तब इसका लिंक काम करना बंद कर देगा और आमंत्रण भेजने वाले को बता दिया जाएगा।
not-meant-confirm = यह आमंत्रण मेरे लिए नहीं है
not-meant-unconfirmed = पहले बॉक्स पर सही का निशान लगाएं।
not-meant-button = आमंत्रण रद्द करें
not-meant-back = आमंत्रण पर वापस जाएं
not-meant-done-title = आमंत्रण रद्द हो गया है
not-meant-done-body = बताने के लिए धन्यवाद। लिंक अब काम नहीं करता और भेजने वाले को पता चल जाएगा कि यह आमंत्रण आपके लिए नहीं था। आप यह पेज बंद कर सकते हैं।

## Activation form

activation-title = अपना खाता सेट अप करें
activation-intro = अपनी जानकारी जांचें और पासवर्ड चुनें। इसके बाद आपका खाता तैयार हो जाएगा।
activation-email = ईमेल पता
activation-phone = मोबाइल नंबर
activation-identifier-hint = आप इसी से साइन इन करते हैं, इसलिए इसे यहां बदला नहीं जा सकता।
activation-choose = कृपया चुनें
activation-password = पासवर्ड
activation-password-hint = { $min ->
    [one] कम से कम { $min } वर्ण।
   *[other] कम से कम { $min } वर्ण। ऐसे कई शब्द जिनका आपस में संबंध न हो, याद रखना आसान और अंदाज़ा लगाना मुश्किल होता है।
}
activation-password-show = पासवर्ड दिखाएं
activation-legal = शर्तें और निजता
legal-version = वर्शन { $version }
activation-accept = मैंने पढ़ लिया है और मुझे स्वीकार है: { $document }
activation-button = खाता सक्रिय करें
activation-problems = { $count ->
    [one] कृपया { $count } फ़ील्ड जांचें
   *[other] कृपया { $count } फ़ील्ड जांचें
}

strength-0 = अंदाज़ा लगाना बहुत आसान है
strength-1 = अंदाज़ा लगाना आसान है
strength-2 = और मज़बूत हो सकता है
strength-3 = मज़बूत
strength-4 = बहुत मज़बूत

## Signed in as somebody else

other-session-title = आप किसी दूसरे खाते से साइन इन हैं
other-session-current = इस ब्राउज़र में आप { $current } के रूप में साइन इन हैं।
other-session-invited = यह आमंत्रण { $invited } के लिए है।
other-session-question = आप कैसे जारी रखना चाहेंगे?
other-session-switch = { $invited } के रूप में जारी रखें
other-session-stay = { $current } के रूप में साइन इन रहें
other-session-note = अगर आप साइन इन रहते हैं, तो भी आमंत्रण मान्य रहेगा।

## Success

done-title = आपका खाता सक्रिय है
done-body = धन्यवाद। सब कुछ तैयार है, आप तुरंत शुरू कर सकते हैं।
done-continue = { $application } पर जाएं
done-continue-unnamed = जारी रखें

## Notices

notice-expired-title = इस लिंक की समयसीमा खत्म हो गई है
notice-expired-body = आपकी सुरक्षा के लिए, हमारे मैसेज में दिए गए लिंक सीमित समय तक ही मान्य होते हैं। आप नया लिंक मंगा सकते हैं।
notice-expired-recipient = नया लिंक { $recipient } पर भेजा जाएगा।
notice-expired-button = मुझे नया लिंक भेजें
notice-replaced-title = एक नया लिंक मौजूद है
notice-replaced-body = इस बीच हमने आपको एक नया मैसेज भेजा है। कृपया सबसे नए मैसेज में दिए गए लिंक का इस्तेमाल करें।
notice-revoked-title = यह आमंत्रण वापस ले लिया गया है
notice-revoked-body = अब इस लिंक का इस्तेमाल नहीं किया जा सकता। अगर आपको लगता है कि यह गलती से हुआ है, तो कृपया आमंत्रण भेजने वालों से संपर्क करें।
notice-used-title = आपका खाता पहले से सक्रिय है
notice-used-body = इस लिंक का इस्तेमाल हो चुका है। अब आपको इसकी ज़रूरत नहीं है: बस साइन इन करें।
notice-used-button = साइन इन करें
notice-unknown-title = यह लिंक काम नहीं करता
notice-unknown-body = हो सकता है कि लिंक अधूरा हो। कृपया इसे सीधे मैसेज से खोलें या पूरा कॉपी करके पता बार में डालें।
notice-link-requested-title = कृपया अपने मैसेज देखें
notice-link-requested-body = अगर इस आमंत्रण को फिर से जारी किया जा सकता है, तो दर्ज पते पर नया लिंक भेजा जा रहा है। इसे पहुंचने में कुछ मिनट लग सकते हैं।
notice-session-expired-title = इस पेज पर आपका समय खत्म हो गया है
notice-session-expired-body = कुछ भी खोया नहीं है। कृपया मैसेज में दिया गया लिंक एक बार फिर खोलें और दोबारा शुरू करें।
notice-no-cookies-title = आपका ब्राउज़र कुकी सेव नहीं करता
notice-no-cookies-body = आपका खाता सुरक्षित तरीके से सक्रिय करने के लिए हमें एक कुकी चाहिए। कृपया इस साइट के लिए कुकी की अनुमति दें और मैसेज में दिया गया लिंक फिर से खोलें।
notice-error-title = कुछ गड़बड़ हो गई
notice-error-body = गलती हमारी है और हमें इसका खेद है। कृपया कुछ मिनट बाद फिर से कोशिश करें।
notice-error-request = अगर ऐसा दोबारा हो, तो कृपया यह नंबर बताएं: { $request }
notice-not-found-title = यह पेज मौजूद नहीं है
notice-not-found-body = कृपया पता जांचें या मैसेज में दिया गया लिंक फिर से खोलें।
notice-too-many-title = कृपया थोड़ा रुकें
notice-too-many-body = बहुत बार कोशिश की गई है। कृपया कुछ मिनट रुककर फिर से कोशिश करें।
notice-unavailable-title = हम जल्द ही वापस आएंगे
notice-unavailable-body = फ़िलहाल सेवा उपलब्ध नहीं है। कृपया कुछ मिनट बाद फिर से कोशिश करें। आपका लिंक मान्य रहेगा।

## Fields that every application may ask for

field-email-address = ईमेल पता
field-mobile-primary = मोबाइल नंबर
field-first-name = नाम
field-middle-name = मध्य नाम
field-last-name = उपनाम
field-display-name = डिसप्ले नेम
field-company-name = कंपनी
field-job-title = पद
field-birthday = जन्मतिथि
field-gender = जेंडर
field-address = पता
field-address-street = मकान नंबर और गली
field-address-street2 = पते की अतिरिक्त जानकारी
field-address-city = शहर
field-address-state = राज्य या क्षेत्र
field-address-postal-code = पिन कोड
field-address-country = देश
