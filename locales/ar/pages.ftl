# نصوص الصفحات. الأسماء والعناوين والأعداد متغيرات.

## إطار كل صفحة

language-name = العربية
language-switch = اللغة
field-optional = (اختياري)
opens-in-new-tab = (يُفتح في علامة تبويب جديدة)

## الصفحة التي يفتحها رابط البريد

landing-title = تفعيل حسابكم
landing-invited-by = تلقّيتم دعوة من { $application }.
landing-account = الحساب الخاص بـ { $recipient } جاهز، ولا يستغرق تفعيله سوى دقيقة تقريبًا.
landing-button = تفعيل الحساب
landing-note = لن يحدث شيء قبل الضغط على الزر.

## Not meant for the recipient

not-meant-link = هذه الدعوة ليست موجَّهة إليّ
not-meant-title = ليست موجَّهة إليكم؟
not-meant-body = أُرسلت هذه الدعوة إلى { $recipient }. إن لم تكونوا تتوقعونها، فيمكنكم إلغاؤها. يتوقف رابطها عندئذ عن العمل، ويُبلَّغ من أرسلها.
not-meant-confirm = هذه الدعوة ليست موجَّهة إليّ
not-meant-unconfirmed = يُرجى تحديد المربع أولاً.
not-meant-button = إلغاء الدعوة
not-meant-back = العودة إلى الدعوة
not-meant-done-title = أُلغيت الدعوة
not-meant-done-body = شكرًا لإبلاغنا. لم يعد الرابط يعمل، وسيعلم من أرسل الدعوة أنها لم تكن موجَّهة إليكم. يمكنكم إغلاق هذه الصفحة.

## نموذج التفعيل

activation-title = إعداد حسابكم
activation-intro = يُرجى مراجعة بياناتكم واختيار كلمة مرور، ثم يصبح حسابكم جاهزًا.
activation-email = البريد الإلكتروني
activation-phone = رقم الجوال
activation-identifier-hint = يُستخدم لتسجيل الدخول، ولذلك لا يمكن تغييره هنا.
activation-choose = يُرجى الاختيار
activation-password = كلمة المرور
activation-password-hint = { $min ->
    [zero] كلمات عدة لا رابط بينها يسهل تذكّرها ويصعب تخمينها.
    [one] حرف واحد على الأقل.
    [two] حرفان على الأقل.
    [few] { $min } أحرف على الأقل. كلمات عدة لا رابط بينها يسهل تذكّرها ويصعب تخمينها.
    [many] { $min } حرفًا على الأقل. كلمات عدة لا رابط بينها يسهل تذكّرها ويصعب تخمينها.
   *[other] { $min } حرف على الأقل. كلمات عدة لا رابط بينها يسهل تذكّرها ويصعب تخمينها.
}
activation-password-show = إظهار كلمة المرور
activation-legal = الشروط والخصوصية
legal-version = الإصدار { $version }
activation-accept = قرأتُ وأوافق على: { $document }
activation-button = تفعيل الحساب
activation-problems = { $count ->
    [zero] لا شيء يحتاج إلى مراجعة
    [one] يُرجى مراجعة حقل واحد
    [two] يُرجى مراجعة حقلين
    [few] يُرجى مراجعة { $count } حقول
    [many] يُرجى مراجعة { $count } حقلًا
   *[other] يُرجى مراجعة { $count } حقل
}

strength-0 = سهلة التخمين جدًا
strength-1 = سهلة التخمين
strength-2 = يمكن أن تكون أقوى
strength-3 = قوية
strength-4 = قوية جدًا

## تسجيل الدخول بحساب آخر

other-session-title = تسجيل الدخول تم بحساب آخر
other-session-current = الحساب المستخدم حاليًا في هذا المتصفح هو { $current }.
other-session-invited = الدعوة موجّهة إلى { $invited }.
other-session-question = كيف تودّون المتابعة؟
other-session-switch = المتابعة باسم { $invited }
other-session-stay = البقاء باسم { $current }
other-session-note = في حال البقاء بالحساب الحالي تظل الدعوة صالحة.

## نجاح التفعيل

done-title = تم تفعيل حسابكم
done-body = شكرًا لكم. كل شيء جاهز ويمكنكم البدء الآن.
done-continue = المتابعة إلى { $application }
done-continue-unnamed = المتابعة

## الإشعارات

notice-expired-title = انتهت صلاحية هذا الرابط
notice-expired-body = حرصًا على أمانكم، لا تصلح الروابط في رسائلنا إلا لمدة محدودة. يمكنكم طلب رابط جديد.
notice-expired-recipient = سيُرسل الرابط الجديد إلى { $recipient }.
notice-expired-button = إرسال رابط جديد
notice-replaced-title = يوجد رابط أحدث
notice-replaced-body = أرسلنا إليكم رسالة أحدث بعد ذلك. يُرجى استخدام الرابط الموجود في آخر رسالة.
notice-revoked-title = تم سحب هذه الدعوة
notice-revoked-body = لم يعد بالإمكان استخدام الرابط. إن كنتم ترون أن ذلك حدث خطأً، فيُرجى التواصل مع الجهة التي دعتكم.
notice-used-title = حسابكم مفعّل بالفعل
notice-used-body = سبق استخدام هذا الرابط ولم تعودوا بحاجة إليه: يكفي تسجيل الدخول.
notice-used-button = تسجيل الدخول
notice-unknown-title = هذا الرابط لا يعمل
notice-unknown-body = قد يكون الرابط غير مكتمل. يُرجى فتحه من الرسالة مباشرة، أو نسخه كاملًا في شريط العنوان.
notice-link-requested-title = يُرجى الاطلاع على رسائلكم
notice-link-requested-body = إن كان تجديد هذه الدعوة ممكنًا، فإن رابطًا جديدًا في طريقه إلى العنوان المسجَّل. قد يستغرق وصوله بضع دقائق.
notice-session-expired-title = انتهى الوقت المخصص لهذه الصفحة
notice-session-expired-body = لم تفقدوا شيئًا. يُرجى فتح الرابط الموجود في رسالتكم مرة أخرى والبدء من جديد.
notice-no-cookies-title = متصفحكم لا يحتفظ بملفات تعريف الارتباط
notice-no-cookies-body = نحتاج إلى ملف تعريف ارتباط واحد لتفعيل حسابكم بأمان. يُرجى السماح بهذه الملفات لهذا الموقع، ثم فتح الرابط الموجود في رسالتكم من جديد.
notice-error-title = حدث خطأ ما
notice-error-body = الخطأ من جانبنا ونعتذر عنه. يُرجى المحاولة مرة أخرى بعد بضع دقائق.
notice-error-request = إن تكرر ذلك، فيُرجى ذكر هذا الرقم: { $request }
notice-not-found-title = هذه الصفحة غير موجودة
notice-not-found-body = يُرجى التحقق من العنوان، أو فتح الرابط الموجود في رسالتكم من جديد.
notice-too-many-title = كان ذلك سريعًا بعض الشيء
notice-too-many-body = جرت محاولات كثيرة جدًا. يُرجى الانتظار بضع دقائق ثم المحاولة مرة أخرى.
notice-unavailable-title = سنعود بعد قليل
notice-unavailable-body = الخدمة غير متاحة في الوقت الحالي. يُرجى المحاولة مرة أخرى بعد بضع دقائق، وسيظل رابطكم صالحًا.

## حقول قد يطلبها أي تطبيق

field-email-address = البريد الإلكتروني
field-mobile-primary = رقم الجوال
field-first-name = الاسم الأول
field-middle-name = الاسم الأوسط
field-last-name = اسم العائلة
field-display-name = الاسم المعروض
field-company-name = الشركة
field-job-title = المسمى الوظيفي
field-birthday = تاريخ الميلاد
field-gender = الجنس
field-address = العنوان
field-address-street = الشارع ورقم المبنى
field-address-street2 = تفاصيل إضافية للعنوان
field-address-city = المدينة
field-address-state = المحافظة أو المنطقة
field-address-postal-code = الرمز البريدي
field-address-country = البلد
