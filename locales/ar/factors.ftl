# نصوص مفاتيح المرور وتطبيقات المصادقة ورموز الاسترداد.

## مفاتيح المرور في صفحات عدة

passkey-create = استخدام مفتاح مرور بدلًا منها
passkey-create-hint = يصبح تسجيل الدخول ببصمة الإصبع أو الوجه أو قفل الشاشة، من دون كلمة مرور تُحفظ.
passkey-created = مفتاح المرور جاهز، ولا حاجة إلى كلمة مرور.
passkey-add-password = اختيار كلمة مرور أيضًا
passkey-failed = لم ينجح ذلك. يُرجى المحاولة مرة أخرى أو اختيار طريقة أخرى.
passkey-sign-in = تسجيل الدخول بمفتاح مرور
passkey-or = أو

## التفعيل على جهاز آخر

hand-over-title = المتابعة على جهاز آخر
hand-over-body = يُرجى توجيه كاميرا الهاتف أو الجهاز اللوحي إلى هذا الرمز. يُنشأ الحساب على الجهاز الذي تُستكمل فيه الخطوات أولًا.
hand-over-code = رمز QR يحتوي على رابط الدعوة

## الإثبات الثاني عند تسجيل الدخول

second-factor-title = تأكيد هويتكم
second-factor-intro = حسابكم محميّ بطريقتين. يُرجى تقديم الإثبات الثاني أيضًا.
second-factor-code = الرمز
second-factor-code-hint = الأرقام الستة التي يعرضها تطبيق المصادقة الآن، أو أحد رموز الاسترداد.
second-factor-recovery-hint = أحد رموز الاسترداد.
second-factor-button = متابعة
second-factor-wrong = هذا الرمز غير صحيح أو سبق استخدامه. يُرجى إدخال رمز آخر.
second-factor-passkey = استخدام مفتاح مرور
second-factor-passkey-only = يوجد مفتاح المرور على الجهاز الذي أُنشئ عليه، أو حيث تحفظ أجهزتكم مفاتيح المرور المشتركة. ويلزم متصفح يدعم JavaScript.

## إعداد إثبات ثانٍ

set-up-title = حماية حسابكم
set-up-intro = يطلب { $application } إثباتًا ثانيًا عند تسجيل الدخول. يُرجى إعداده الآن.
set-up-intro-unnamed = يلزم إثبات ثانٍ عند تسجيل الدخول. يُرجى إعداده الآن.
set-up-app = تطبيق المصادقة
set-up-app-body = تطبيق على الهاتف يعرض رمزًا جديدًا كل نصف دقيقة.
set-up-app-button = إعداد تطبيق
set-up-passkey = مفتاح مرور
set-up-passkey-body = يؤكّد الجهاز هويتكم ببصمة الإصبع أو الوجه أو قفل الشاشة.
set-up-passkey-button = إنشاء مفتاح مرور

app-scan = يُرجى مسح هذا الرمز بتطبيق المصادقة.
app-code = رمز QR لتطبيق المصادقة
app-secret = إذا تعذّر مسحه، يُرجى كتابة هذا المفتاح في التطبيق:
app-first-code = الرمز من التطبيق
app-first-code-hint = الأرقام الستة التي يعرضها التطبيق الآن.
app-confirm = تأكيد الرمز
app-wrong = هذا الرمز غير صحيح. يُرجى التحقق من ساعة الجهاز وإدخال الرمز المعروض الآن.

recovery-title = رموز الاسترداد
recovery-intro = عند فقدان الهاتف أو مفاتيح المرور، يتيح كل رمز من هذه الرموز الدخول مرة واحدة. يُرجى طباعتها أو حفظها في مكان آمن.
recovery-once = لا تُعرض إلا الآن.
recovery-continue = حفظتُها، متابعة

## الصفحة الشخصية

factors-title = مفاتيح المرور والعوامل الثانية
factors-intro = كيف تُثبَت هويتكم عند تسجيل الدخول، إلى جانب كلمة المرور.
factors-saved = حُفظ التغيير.
factors-passkeys = مفاتيح المرور
factors-passkey-none = لا يوجد مفتاح مرور بعد.
factors-passkey-created = أُضيف في { $date }
factors-passkey-used = آخر استخدام في { $date }
factors-passkey-change = تغيير
factors-passkey-name = الاسم
factors-passkey-rename = حفظ الاسم
factors-passkey-remove = إزالة مفتاح المرور
factors-passkey-add = إضافة مفتاح مرور
factors-passkey-only = لا تمكن إزالته: لن تبقى أي طريقة لتسجيل الدخول.
factors-passkey-too-many = بلغ عدد مفاتيح المرور أقصاه. يُرجى إزالة أحدها أولًا.
factors-app-on = تم إعداد التطبيق.
factors-app-off = لم يُعَدّ أي تطبيق.
factors-app-remove = إزالة التطبيق
factors-recovery = رموز الاسترداد
factors-recovery-left = { $count ->
    [zero] لم يبقَ أي رمز.
    [one] بقي رمز واحد.
    [two] بقي رمزان.
    [few] بقيت { $count } رموز.
    [many] بقي { $count } رمزًا.
   *[other] بقي { $count } رمز.
}
factors-recovery-hint = تحلّ الرموز الجديدة محل الرموز الحالية.
factors-recovery-make = إنشاء رموز جديدة
factors-sign-in-again = لتغيير شيء هنا، يُرجى تسجيل الدخول من جديد أولًا: هذا يحميكم إذا بقي متصفح مفتوحًا.
factors-sign-in-again-button = تسجيل الدخول من جديد
factors-back = العودة إلى حسابكم
