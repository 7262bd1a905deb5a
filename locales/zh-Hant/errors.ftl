# What is wrong with an entry.

error-email-malformed = 電子郵件地址格式不正確。
error-email-in-use = 這個電子郵件地址已有人使用。
error-phone-malformed = 手機號碼格式不正確。
error-phone-in-use = 這個手機號碼已有人使用。
error-phone-country = 不會向該國家/地區的號碼傳送簡訊。

error-required = 請填寫此欄位。
error-choice-required = 請選擇一項。
error-tick-required = 請勾選此方塊。
error-too-short = { $min ->
   *[other] 請至少輸入 { $min } 個字元。
}
error-too-long = { $max ->
   *[other] 請最多輸入 { $max } 個字元。
}
error-pattern = 輸入內容的格式不正確。
error-not-a-choice = 請從提供的選項中選擇。
error-not-a-date = 請輸入有效的日期。

error-password-required = 請設定密碼。
error-password-too-short = { $min ->
   *[other] 密碼至少需要 { $min } 個字元。
}
error-password-too-long = { $max ->
   *[other] 密碼最多 { $max } 個字元。
}
error-password-common = 這個密碼很多人使用，很容易被猜到。請改用其他密碼。
error-password-contains-identifier = 密碼不得包含您的電子郵件地址或電話號碼。
error-password-contains-name = 密碼不得包含您的姓名。
error-password-contains-application = 密碼不得包含應用程式的名稱。

error-legal-not-accepted = 請接受此文件以繼續。
