# نصوص صفحة المستخدم الخاصة وما يتبعها.

## الصفحة

account-title = حسابك
account-intro = لقد سجّلت الدخول باسم { $name }.
account-deletion = سيُحذف حسابك نهائيًا في { $date }.
account-keep = الاحتفاظ بحسابي
account-profile = بياناتك
account-saved = تم حفظ التغييرات.
account-language = لغة الصفحات والرسائل
account-save = حفظ
account-security = تسجيل الدخول
account-password = تغيير كلمة المرور
account-factors = مفاتيح المرور والعوامل الثانية
account-applications = التطبيقات التي لها حق الوصول
account-applications-none = لا يملك أي تطبيق حق الوصول إلى بياناتك حاليًا.
account-application-since = منذ { $date }
account-application-end = سحب حق الوصول
account-documents = ما وافقت عليه
account-documents-none = لم توافق على أي مستند.
account-document-accepted = تمت الموافقة في { $date }
account-data = معلوماتك لدينا
account-data-download = تنزيل بياناتك
account-data-hint = ملف واحد يحتوي على كل ما نحتفظ به عنك.
account-back = العودة إلى حسابك

## كلمة مرور أخرى

account-password-title = تغيير كلمة المرور
account-password-intro = بعد حفظها تبقى مسجّل الدخول هنا، ويتم تسجيل خروجك من كل مكان آخر.
account-password-current = كلمة المرور الحالية
account-password-wrong = هذه ليست كلمة مرورك الحالية.
account-password-saved = تم حفظ كلمة مرورك الجديدة، وتم تسجيل خروجك من كل مكان آخر.
account-password-none = ليست لديك كلمة مرور. يمكننا أن نرسل إليك رابطًا لاختيار واحدة.

## أين سجّل المستخدم الدخول

account-sessions = أين سجّلت الدخول
account-session-unknown = متصفح غير معروف
account-session-this = هذا المتصفح
account-session-since = مسجّل الدخول منذ { $date }
account-session-end = تسجيل الخروج هناك
account-session-everywhere = تسجيل الخروج من كل مكان
account-session-everywhere-hint = ينهي هذا جميع الجلسات، بما فيها جلسة هذا المتصفح، وحق وصول جميع التطبيقات.

## الحذف

account-delete-title = حذف حسابك
account-delete-intro = { $days ->
    [zero] سيُحذف حسابك الآن.
    [one] سيُحذف حسابك بعد يوم واحد. حتى ذلك الحين يمكنك تغيير رأيك: سجّل الدخول واحتفظ به.
    [two] سيُحذف حسابك بعد يومين. حتى ذلك الحين يمكنك تغيير رأيك: سجّل الدخول واحتفظ به.
    [few] سيُحذف حسابك بعد { $days } أيام. حتى ذلك الحين يمكنك تغيير رأيك: سجّل الدخول واحتفظ به.
    [many] سيُحذف حسابك بعد { $days } يومًا. حتى ذلك الحين يمكنك تغيير رأيك: سجّل الدخول واحتفظ به.
   *[other] سيُحذف حسابك بعد { $days } يوم. حتى ذلك الحين يمكنك تغيير رأيك: سجّل الدخول واحتفظ به.
}
account-delete-effect = يتم تسجيل خروجك من كل مكان فورًا، وتفقد التطبيقات حق الوصول. وفي النهاية يُحذف كل ما نحتفظ به عنك ولا يمكن استعادته.
account-delete-password = كلمة مرورك
account-delete-again = للتأكد من هويتك، يُرجى تسجيل الدخول مرة أخرى أولًا.
account-delete-again-button = تسجيل الدخول مرة أخرى
account-delete-button = حذف حسابي
account-delete-waiting-title = هل تريد الاحتفاظ بحسابك؟
account-delete-leave = لا، تسجيل الخروج
account-delete-done-title = سيتم حذف حسابك
account-delete-done = تم تسجيل خروجك من كل مكان. إذا غيّرت رأيك، فسجّل الدخول قبل ذلك اليوم واحتفظ بحسابك.
