# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = 登入
sign-in-to = 登入後即可前往 { $application }
sign-in-button = 登入
sign-in-help = 忘記密碼，或帳號尚未啟用？
sign-in-refused = 登入未成功。請檢查您的電子郵件地址或手機號碼，以及密碼。
sign-in-no-cookies = 沒有 Cookie，我們無法讓您保持登入。請允許此網站使用 Cookie，然後重新登入。
sign-in-wait-seconds = { $seconds ->
   *[other] 嘗試次數過多。請在 { $seconds } 秒後再試一次。
}
sign-in-wait-minutes = { $minutes ->
   *[other] 嘗試次數過多。請在 { $minutes } 分鐘後再試一次。
}

## The choice of an account

choose-account-title = 您想使用哪個帳號？
choose-account-lead = 這個瀏覽器目前登入的帳號：
choose-account-button = 以 { $name } 的身分繼續
choose-account-other = 使用其他帳號

## An account that may not use the application

no-access-title = 此帳號沒有存取權
no-access-body = 您已登入，但您的帳號無權使用 { $application }。
no-access-back = 返回 { $application }
no-access-note = 如果您認為有誤，請聯絡應用程式的營運單位。

## What an application asks for

consent-title = 要允許嗎？
consent-lead = { $application } 希望從您這裡取得以下內容：
consent-identity = 確認是您本人登入
consent-profile = 您的姓名及其他個人檔案資料
consent-email = 您的電子郵件地址
consent-phone = 您的電話號碼
consent-address = 您的郵寄地址
consent-offline-access = 在您未使用時也能存取這些資料，直到您撤銷為止
consent-other = 應用程式稱為「{ $name }」的其他資料
consent-allow = 允許
consent-deny = 不允許

## New versions of documents

documents-title = 條款已更新
documents-lead = 自您上次登入以來，內容有所變更。請閱讀並接受新版本以繼續。
documents-button = 繼續
documents-decline = 暫不接受，登出

## Signing out

sign-out-title = 要登出嗎？
sign-out-body = 這個瀏覽器目前登入的帳號是 { $name }。
sign-out-button = 登出
signed-out-title = 您已登出
signed-out-body = 這個瀏覽器中已沒有登入的帳號。如果是共用裝置，請同時關閉瀏覽器。
