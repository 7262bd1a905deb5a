# رسائل نصية. يأتي الرابط في سطر مستقل. يُفضَّل الاختصار: المقطع الواحد 70 حرفًا.

sms-invitation = دعوة من { $application }. لتفعيل حسابكم:
sms-invitation-unnamed = تلقّيتم دعوة. لتفعيل حسابكم:

sms-reminder = تذكير: دعوة من { $application }. لتفعيل حسابكم:
sms-reminder-unnamed = تذكير: تلقّيتم دعوة. لتفعيل حسابكم:

sms-password-reset = { $application }: كلمة مرور جديدة خلال { $minutes } دقيقة. لم تطلبوها؟ تجاهلوا الرسالة.
sms-password-reset-unnamed = كلمة مرور جديدة خلال { $minutes } دقيقة. لم تطلبوها؟ تجاهلوا الرسالة.
