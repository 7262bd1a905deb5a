# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = साइन इन करने में मदद
help-intro = क्या आप अपना पासवर्ड भूल गए हैं या आपने अभी तक खाता सक्रिय नहीं किया है? हम आपको एक लिंक भेजेंगे।
help-identifier = ईमेल पता या मोबाइल नंबर
help-identifier-hint = कृपया मोबाइल नंबर देश के कोड के साथ डालें, जैसे +91 81234 56789।
help-button = मुझे लिंक भेजें
help-back = साइन-इन पेज पर वापस जाएं
help-requested-title = कृपया अपने मैसेज देखें
help-requested-body = अगर कोई खाता मौजूद है, तो लिंक वाला मैसेज भेजा जा रहा है। इसे पहुंचने में कुछ मिनट लग सकते हैं।
help-requested-note = कुछ नहीं मिला? कृपया स्पैम फ़ोल्डर देखें और जांचें कि आपने वही पता या नंबर डाला है जिससे आप साइन इन करते हैं।
help-requested-again = फिर से कोशिश करें

## The page behind the link, and the form

new-password-title = नया पासवर्ड चुनें
new-password-landing = किसी ने, शायद आपने ही, { $recipient } के लिए नया पासवर्ड मांगा है।
new-password-landing-button = नया पासवर्ड चुनें
new-password-landing-note = अगर यह आपने नहीं किया था, तो बस इस पेज को बंद कर दें। आपका पासवर्ड पहले जैसा ही रहेगा।
new-password-intro = पासवर्ड सेव होने पर आप यहां साइन इन हो जाएंगे और बाकी सभी जगहों से साइन आउट हो जाएंगे।
new-password-account = आपका खाता
new-password-label = नया पासवर्ड
new-password-button = नया पासवर्ड सेव करें

## Links that have ended

reset-expired-title = इस लिंक की समयसीमा खत्म हो गई है
reset-expired-body = आपकी सुरक्षा के लिए, नए पासवर्ड का लिंक थोड़े समय तक ही काम करता है। आप नया लिंक मंगा सकते हैं।
reset-used-title = इस लिंक का इस्तेमाल हो चुका है
reset-used-body = इससे एक नया पासवर्ड सेट किया गया था: कृपया उसी से साइन इन करें। अगर उसे आपने सेट नहीं किया था, तो अभी नया लिंक मंगाएं।
reset-over-title = इस पेज पर आपका समय खत्म हो गया है
reset-over-body = कृपया मैसेज में दिया गया लिंक एक बार फिर खोलें और इस साइट के लिए कुकी की अनुमति दें। आप नया लिंक भी मंगा सकते हैं।
reset-new-link = मुझे नया लिंक भेजें
reset-sign-in = साइन इन करें
