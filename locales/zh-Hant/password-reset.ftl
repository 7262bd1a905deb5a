# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = 登入協助
help-intro = 忘記密碼，或尚未啟用帳號？我們會傳送連結給您。
help-identifier = 電子郵件地址或手機號碼
help-identifier-hint = 手機號碼請包含國碼，例如 +886 912 345 678。
help-button = 取得連結
help-back = 返回登入
help-requested-title = 請查看您的訊息
help-requested-body = 如果帳號存在，我們會傳送包含連結的訊息，可能需要幾分鐘才會送達。
help-requested-note = 沒有收到嗎？請查看垃圾郵件，並確認您輸入的是登入時使用的電子郵件地址或號碼。
help-requested-again = 再試一次

## The page behind the link, and the form

new-password-title = 設定新密碼
new-password-landing = 有人（很可能是您本人）為 { $recipient } 要求了新密碼。
new-password-landing-button = 設定新密碼
new-password-landing-note = 如果不是您本人，關閉此頁面即可。您的密碼不會變更。
new-password-intro = 儲存後，您會在此處登入，並在其他所有地方登出。
new-password-account = 您的帳號
new-password-label = 新密碼
new-password-button = 儲存新密碼

## Links that have ended

reset-expired-title = 此連結已過期
reset-expired-body = 為了您的安全，設定新密碼的連結僅在短時間內有效。您可以取得新的連結。
reset-used-title = 此連結已使用過
reset-used-body = 已透過此連結設定新密碼，請使用該密碼登入。如果不是您本人設定的，請立即取得新連結。
reset-over-title = 您在此頁面的操作已逾時
reset-over-body = 請允許此網站使用 Cookie，並再次開啟訊息中的連結。您也可以取得新的連結。
reset-new-link = 取得新連結
reset-sign-in = 登入
