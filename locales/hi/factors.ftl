# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = इसके बजाय पासकी इस्तेमाल करें
passkey-create-hint = इसके बाद आप फ़िंगरप्रिंट, चेहरे या स्क्रीन लॉक से साइन इन करेंगे और कोई पासवर्ड याद नहीं रखना पड़ेगा।
passkey-created = आपकी पासकी तैयार है। आपको पासवर्ड की ज़रूरत नहीं है।
passkey-add-password = पासवर्ड भी चुनें
passkey-failed = यह काम नहीं किया। कृपया फिर से कोशिश करें या कोई दूसरा तरीका चुनें।
passkey-sign-in = पासकी से साइन इन करें
passkey-or = या

## The activation on another device

hand-over-title = किसी दूसरे डिवाइस पर जारी रखें
hand-over-body = अपने फ़ोन या टैबलेट का कैमरा इस कोड पर रखें। खाता उस डिवाइस पर सेट अप होगा जिस पर आप पहले यह काम पूरा करेंगे।
hand-over-code = आपके आमंत्रण के लिंक वाला क्यूआर कोड

## The second proof at sign-in

second-factor-title = पुष्टि करें कि यह आप ही हैं
second-factor-intro = आपका खाता दो चरणों में पुष्टि से सुरक्षित है। कृपया दूसरा चरण भी पूरा करें।
second-factor-code = कोड
second-factor-code-hint = आपके ऑथेंटिकेटर ऐप में अभी दिख रहे छह अंक या आपका कोई एक रिकवरी कोड।
second-factor-recovery-hint = आपका कोई एक रिकवरी कोड।
second-factor-button = जारी रखें
second-factor-wrong = यह कोड सही नहीं है या पहले इस्तेमाल हो चुका है। कृपया कोई दूसरा कोड डालें।
second-factor-passkey = पासकी इस्तेमाल करें
second-factor-passkey-only = आपकी पासकी उस डिवाइस पर है जिस पर उसे बनाया गया था या वहां है जहां आपके डिवाइस साझा पासकी रखते हैं। इसके लिए JavaScript वाला ब्राउज़र ज़रूरी है।

## Setting up a second proof

set-up-title = अपना खाता सुरक्षित करें
set-up-intro = { $application } में साइन इन करने के लिए दो चरणों में पुष्टि ज़रूरी है। कृपया इसे अभी सेट अप करें।
set-up-intro-unnamed = साइन इन करने के लिए दो चरणों में पुष्टि ज़रूरी है। कृपया इसे अभी सेट अप करें।
set-up-app = ऑथेंटिकेटर ऐप
set-up-app-body = आपके फ़ोन का एक ऐप, जो हर आधे मिनट में नया कोड दिखाता है।
set-up-app-button = ऐप सेट अप करें
set-up-passkey = पासकी
set-up-passkey-body = आपका डिवाइस फ़िंगरप्रिंट, चेहरे या स्क्रीन लॉक से पुष्टि करता है कि यह आप ही हैं।
set-up-passkey-button = पासकी बनाएं

app-scan = इस कोड को अपने ऑथेंटिकेटर ऐप से स्कैन करें।
app-code = आपके ऑथेंटिकेटर ऐप के लिए क्यूआर कोड
app-secret = अगर आप इसे स्कैन नहीं कर सकते, तो ऐप में यह कुंजी टाइप करें:
app-first-code = ऐप में दिख रहा कोड
app-first-code-hint = ऐप में अभी दिख रहे छह अंक।
app-confirm = कोड की पुष्टि करें
app-wrong = यह कोड सही नहीं है। कृपया अपने डिवाइस की घड़ी जांचें और ऐप में अभी दिख रहा कोड डालें।

recovery-title = आपके रिकवरी कोड
recovery-intro = अगर आपका फ़ोन या पासकी खो जाए, तो इनमें से हर कोड से आप एक बार साइन इन कर सकते हैं। कृपया इन्हें प्रिंट कर लें या किसी सुरक्षित जगह पर रखें।
recovery-once = ये सिर्फ़ अभी दिखाए जा रहे हैं।
recovery-continue = कोड रख लिए हैं, जारी रखें

## The user's own page

factors-title = पासकी और दो चरणों में पुष्टि
factors-intro = पासवर्ड के अलावा, साइन इन करते समय अपनी पहचान की पुष्टि करने के तरीके।
factors-saved = आपका बदलाव सेव कर दिया गया है।
factors-passkeys = पासकी
factors-passkey-none = आपके पास अभी कोई पासकी नहीं है।
factors-passkey-created = { $date } को जोड़ी गई
factors-passkey-used = पिछली बार { $date } को इस्तेमाल हुई
factors-passkey-change = बदलें
factors-passkey-name = नाम
factors-passkey-rename = नाम सेव करें
factors-passkey-remove = पासकी हटाएं
factors-passkey-add = पासकी जोड़ें
factors-passkey-only = इसे हटाया नहीं जा सकता: आपके पास साइन इन करने का कोई तरीका नहीं बचेगा।
factors-passkey-too-many = आप इससे ज़्यादा पासकी नहीं जोड़ सकते। कृपया पहले कोई एक पासकी हटाएं।
factors-app-on = आपका ऐप सेट अप है।
factors-app-off = कोई ऐप सेट अप नहीं है।
factors-app-remove = ऐप हटाएं
factors-recovery = रिकवरी कोड
factors-recovery-left = { $count ->
    [one] आपके पास { $count } कोड बचा है।
   *[other] आपके पास { $count } कोड बचे हैं।
}
factors-recovery-hint = नए कोड बनाने पर मौजूदा कोड काम नहीं करेंगे।
factors-recovery-make = नए कोड बनाएं
factors-sign-in-again = यहां कुछ बदलने के लिए, कृपया पहले फिर से साइन इन करें। इससे खुले छूट गए ब्राउज़र का कोई और फ़ायदा नहीं उठा सकता।
factors-sign-in-again-button = फिर से साइन इन करें
factors-back = अपने खाते पर वापस जाएं
