# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = एक पल रुकें
form-post-body = हम आपको { $application } पर वापस ले जा रहे हैं। अगर कुछ न हो, तो बटन दबाएं।
form-post-body-unnamed = हम आपको वापस ले जा रहे हैं। अगर कुछ न हो, तो बटन दबाएं।
form-post-button = जारी रखें

notice-authorization-request-title = साइन-इन शुरू नहीं हो सका
notice-authorization-request-body = ऐप्लिकेशन ने ऐसा अनुरोध भेजा है जिसका जवाब हम नहीं दे सकते। आपके खाते में कोई समस्या नहीं है। कृपया ऐप्लिकेशन पर वापस जाकर फिर से कोशिश करें। अगर ऐसा दोबारा हो, तो कृपया ऐप्लिकेशन चलाने वालों को बताएं।
notice-authorization-request-developers = ऐप्लिकेशन के डेवलपर के लिए:
