# نصوص نقطة التفويض: ما يظهر بين التطبيق وصفحات تسجيل الدخول.

form-post-title = لحظة من فضلك
form-post-body = نعيدك الآن إلى { $application }. إذا لم يحدث شيء فاضغط على الزر.
form-post-body-unnamed = نعيدك الآن إلى التطبيق. إذا لم يحدث شيء فاضغط على الزر.
form-post-button = متابعة

notice-authorization-request-title = تعذّر بدء تسجيل الدخول هذا
notice-authorization-request-body = أرسل التطبيق طلبًا لا يمكننا الرد عليه. حسابكم سليم. يُرجى العودة إلى التطبيق والمحاولة مرة أخرى؛ وإذا تكرر ذلك فيُرجى إبلاغ القائمين على التطبيق.
notice-authorization-request-developers = لمطوّري التطبيق:
