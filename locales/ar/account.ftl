# نصوص صفحة المستخدم الخاصة وما يتبعها.

## الصفحة

account-title = حسابكم
account-intro = لقد سجّلتم الدخول باسم { $name }.
account-deletion = سيُحذف حسابكم نهائيًا في { $date }.
account-keep = الاحتفاظ بحسابي
account-profile = بياناتكم
account-saved = تم حفظ التغييرات.
account-language = لغة الصفحات والرسائل
account-save = حفظ
account-security = تسجيل الدخول
account-password = تغيير كلمة المرور
account-factors = مفاتيح المرور والعوامل الثانية
account-applications = التطبيقات التي لها حق الوصول
account-applications-none = لا يملك أي تطبيق حق الوصول إلى بياناتكم حاليًا.
account-application-since = منذ { $date }
account-application-end = سحب حق الوصول
account-documents = ما وافقتم عليه
account-documents-none = لم توافقوا على أي مستند.
account-document-accepted = تمت الموافقة في { $date }
account-data = معلوماتكم لدينا
account-data-download = تنزيل بياناتكم
account-data-hint = ملف واحد يحتوي على كل ما نحتفظ به عنكم.
account-back = العودة إلى حسابكم

## كلمة مرور أخرى

account-password-title = تغيير كلمة المرور
account-password-intro = بعد حفظها تبقون مسجّلي الدخول هنا، ويتم تسجيل خروجكم من كل مكان آخر.
account-password-current = كلمة المرور الحالية
account-password-wrong = هذه ليست كلمة مروركم الحالية.
account-password-saved = تم حفظ كلمة مروركم الجديدة، وتم تسجيل خروجكم من كل مكان آخر.
account-password-none = ليست لديكم كلمة مرور. يمكننا أن نرسل إليكم رابطًا لاختيار واحدة.

## أين سجّل المستخدم الدخول

account-sessions = أين سجّلتم الدخول
account-session-unknown = متصفح غير معروف
account-session-this = هذا المتصفح
account-session-since = تسجيل الدخول منذ { $date }
account-session-end = تسجيل الخروج هناك
account-session-everywhere = تسجيل الخروج من كل مكان
account-session-everywhere-hint = ينهي هذا جميع الجلسات، بما فيها جلسة هذا المتصفح، وحق وصول جميع التطبيقات.

## الحذف

account-delete-title = حذف حسابكم
account-delete-intro = { $days ->
    [zero] سيُحذف حسابكم الآن.
    [one] سيُحذف حسابكم بعد يوم واحد. حتى ذلك الحين يمكنكم تغيير رأيكم: سجّلوا الدخول واحتفظوا به.
    [two] سيُحذف حسابكم بعد يومين. حتى ذلك الحين يمكنكم تغيير رأيكم: سجّلوا الدخول واحتفظوا به.
    [few] سيُحذف حسابكم بعد { $days } أيام. حتى ذلك الحين يمكنكم تغيير رأيكم: سجّلوا الدخول واحتفظوا به.
    [many] سيُحذف حسابكم بعد { $days } يومًا. حتى ذلك الحين يمكنكم تغيير رأيكم: سجّلوا الدخول واحتفظوا به.
   *[other] سيُحذف حسابكم بعد { $days } يوم. حتى ذلك الحين يمكنكم تغيير رأيكم: سجّلوا الدخول واحتفظوا به.
}
account-delete-effect = يتم تسجيل خروجكم من كل مكان فورًا، وتفقد التطبيقات حق الوصول. وفي النهاية يُحذف كل ما نحتفظ به عنكم ولا يمكن استعادته.
account-delete-password = كلمة مروركم
account-delete-again = للتأكد من هويتكم، يُرجى تسجيل الدخول مرة أخرى أولًا.
account-delete-again-button = تسجيل الدخول مرة أخرى
account-delete-button = حذف حسابي
account-delete-waiting-title = هل تريدون الاحتفاظ بحسابكم؟
account-delete-leave = لا، تسجيل الخروج
account-delete-done-title = سيتم حذف حسابكم
account-delete-done = تم تسجيل خروجكم من كل مكان. إذا غيّرتم رأيكم، فسجّلوا الدخول قبل ذلك اليوم واحتفظوا بحسابكم.
