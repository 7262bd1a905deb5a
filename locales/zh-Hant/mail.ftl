# Texts of the mails.

mail-greeting = { $name }，您好：
mail-greeting-unnamed = 您好：
mail-unnamed-application = 我們的應用程式
mail-link-alternative = 如果按鈕無法使用，請將此網址複製到瀏覽器中：
mail-expires = 此連結的有效期限至 { $expires }。
mail-support = 如有疑問：{ $contact }
mail-unexpected = 如果這封郵件與您無關，請直接忽略。未經您操作，不會啟用任何內容。

mail-invitation-subject = { $application } 邀請您加入
mail-invitation-preheader = 您的帳號可以啟用了。
mail-invitation-heading = 啟用您的帳號
mail-invitation-body = { $application } 邀請您加入。您的帳號已準備就緒：確認資料並設定密碼後，即可開始使用。
mail-invitation-button = 啟用帳號
mail-invitation-link = 在此啟用您的帳號：

mail-reminder-subject = 提醒：{ $application } 邀請您加入
mail-reminder-preheader = 您的帳號仍在等待您。
mail-reminder-heading = 您的邀請仍然有效
mail-reminder-body = { $application } 邀請您加入，而您的帳號尚未啟用。確認資料並設定密碼後，即可開始使用。
mail-reminder-button = 啟用帳號
mail-reminder-link = 在此啟用您的帳號：

mail-password-reset-subject = 為 { $application } 設定新密碼
mail-password-reset-preheader = 您可以透過此連結設定新密碼。
mail-password-reset-heading = 設定新密碼
mail-password-reset-body = 您要求協助登入 { $application }。
mail-password-reset-button = 設定新密碼
mail-password-reset-link = 在此設定新密碼：
mail-password-reset-unexpected = 如果這不是您本人的要求，您不需要採取任何動作：您的密碼不會變更。
