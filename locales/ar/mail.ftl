# نصوص رسائل البريد.

mail-greeting = مرحبًا { $name }،
mail-greeting-unnamed = مرحبًا،
mail-unnamed-application = تطبيقنا
mail-link-alternative = إن لم يعمل الزر، فيُرجى نسخ هذا العنوان إلى المتصفح:
mail-expires = الرابط صالح حتى { $expires }.
mail-support = هل لديكم أسئلة؟ { $contact }
mail-unexpected = إن لم تكونوا تتوقعون هذه الرسالة، فيمكنكم تجاهلها. لن يُفعَّل شيء من دونكم.

mail-invitation-subject = دعوتكم إلى { $application }
mail-invitation-preheader = حسابكم جاهز للتفعيل.
mail-invitation-heading = تفعيل حسابكم
mail-invitation-body = تلقّيتم دعوة من { $application }. حسابكم جاهز: أكّدوا بياناتكم واختاروا كلمة مرور، ثم يمكنكم البدء.
mail-invitation-button = تفعيل الحساب
mail-invitation-link = لتفعيل حسابكم:

mail-reminder-subject = تذكير: دعوتكم إلى { $application }
mail-reminder-preheader = حسابكم ما زال في انتظاركم.
mail-reminder-heading = دعوتكم ما زالت قائمة
mail-reminder-body = تلقّيتم دعوة من { $application }، ولم يُفعَّل حسابكم بعد. أكّدوا بياناتكم واختاروا كلمة مرور، ثم يمكنكم البدء.
mail-reminder-button = تفعيل الحساب
mail-reminder-link = لتفعيل حسابكم:

mail-password-reset-subject = كلمة مرور جديدة: { $application }
mail-password-reset-preheader = يتيح لكم هذا الرابط اختيار كلمة مرور جديدة.
mail-password-reset-heading = اختيار كلمة مرور جديدة
mail-password-reset-body = طلبتم المساعدة في تسجيل الدخول إلى { $application }.
mail-password-reset-button = اختيار كلمة مرور
mail-password-reset-link = لاختيار كلمة مرور جديدة:
mail-password-reset-unexpected = إن لم تطلبوا ذلك، فلا حاجة إلى فعل شيء: تبقى كلمة المرور كما هي.
