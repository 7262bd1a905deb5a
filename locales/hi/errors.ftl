# What is wrong with an entry.

error-email-malformed = ईमेल पता सही फ़ॉर्मैट में नहीं है।
error-email-in-use = यह ईमेल पता पहले से इस्तेमाल में है।
error-phone-malformed = मोबाइल नंबर सही फ़ॉर्मैट में नहीं है।
error-phone-in-use = यह मोबाइल नंबर पहले से इस्तेमाल में है।
error-phone-country = इस देश के नंबरों पर टेक्स्ट मैसेज नहीं भेजे जाते।

error-required = कृपया यह फ़ील्ड भरें।
error-choice-required = कृपया इनमें से कोई एक विकल्प चुनें।
error-tick-required = कृपया इस बॉक्स पर सही का निशान लगाएं।
error-too-short = { $min ->
    [one] कृपया कम से कम { $min } वर्ण डालें।
   *[other] कृपया कम से कम { $min } वर्ण डालें।
}
error-too-long = { $max ->
    [one] कृपया ज़्यादा से ज़्यादा { $max } वर्ण डालें।
   *[other] कृपया ज़्यादा से ज़्यादा { $max } वर्ण डालें।
}
error-pattern = यह जानकारी सही फ़ॉर्मैट में नहीं है।
error-not-a-choice = कृपया दिए गए विकल्पों में से कोई एक चुनें।
error-not-a-date = कृपया सही तारीख डालें।

error-password-required = कृपया कोई पासवर्ड चुनें।
error-password-too-short = { $min ->
    [one] पासवर्ड में कम से कम { $min } वर्ण होना चाहिए।
   *[other] पासवर्ड में कम से कम { $min } वर्ण होने चाहिए।
}
error-password-too-long = { $max ->
    [one] पासवर्ड में ज़्यादा से ज़्यादा { $max } वर्ण हो सकता है।
   *[other] पासवर्ड में ज़्यादा से ज़्यादा { $max } वर्ण हो सकते हैं।
}
error-password-common = इस पासवर्ड का इस्तेमाल बहुत लोग करते हैं और इसका अंदाज़ा सबसे पहले लगाया जाएगा। कृपया कोई दूसरा पासवर्ड चुनें।
error-password-contains-identifier = पासवर्ड में आपका ईमेल पता या फ़ोन नंबर नहीं होना चाहिए।
error-password-contains-name = पासवर्ड में आपका नाम नहीं होना चाहिए।
error-password-contains-application = पासवर्ड में ऐप्लिकेशन का नाम नहीं होना चाहिए।

error-legal-not-accepted = जारी रखने के लिए कृपया यह दस्तावेज़ स्वीकार करें।
