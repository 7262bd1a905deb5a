# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = 繁體中文
language-switch = 語言
field-optional = （選填）
opens-in-new-tab = （在新分頁中開啟）

## Landing page of a mailed link

landing-title = 啟用您的帳號
landing-invited-by = { $application } 邀請您加入。
landing-account = { $recipient } 的帳號已準備就緒。啟用大約需要一分鐘。
landing-button = 啟用帳號
landing-note = 在您按下按鈕之前，不會進行任何動作。

## Not meant for the recipient

not-meant-link = 這份邀請不是給我的
not-meant-title = 不是給您的嗎？
not-meant-body = 這份邀請已傳送至 { $recipient }。如果您不認得這份邀請，可以取消它。取消後連結將失效，邀請方也會收到通知。
not-meant-confirm = 這份邀請不是給我的
not-meant-unconfirmed = 請先勾選方塊。
not-meant-button = 取消邀請
not-meant-back = 返回邀請
not-meant-done-title = 邀請已取消
not-meant-done-body = 感謝您的告知。連結已失效，邀請方會知道這份邀請不是給您的。您可以關閉此頁面。

## Activation form

activation-title = 設定您的帳號
activation-intro = 請確認您的資料並設定密碼，完成後即可使用帳號。
activation-email = 電子郵件地址
activation-phone = 手機號碼
activation-identifier-hint = 此資料用於登入，因此無法在這裡變更。
activation-choose = 請選擇
activation-password = 密碼
activation-password-hint = { $min ->
   *[other] 至少 { $min } 個字元。幾個互不相關的詞組合在一起，好記又難猜。
}
activation-password-show = 顯示密碼
activation-legal = 條款與隱私權
legal-version = 版本 { $version }
activation-accept = 我已閱讀並接受：{ $document }
activation-button = 啟用帳號
activation-problems = { $count ->
   *[other] 請檢查 { $count } 個欄位
}

strength-0 = 非常容易被猜到
strength-1 = 容易被猜到
strength-2 = 強度可再提高
strength-3 = 強
strength-4 = 非常強

## Signed in as somebody else

other-session-title = 您已登入另一個帳號
other-session-current = 這個瀏覽器目前登入的帳號是 { $current }。
other-session-invited = 此邀請的對象是 { $invited }。
other-session-question = 您想如何繼續？
other-session-switch = 以 { $invited } 的身分繼續
other-session-stay = 保持登入 { $current }
other-session-note = 如果保持目前的登入，邀請仍然有效。

## Success

done-title = 您的帳號已啟用
done-body = 謝謝。一切都已設定完成，您可以立即開始使用。
done-continue = 前往 { $application }
done-continue-unnamed = 繼續

## Notices

notice-expired-title = 此連結已過期
notice-expired-body = 為了您的安全，我們訊息中的連結僅在限定時間內有效。您可以取得新的連結。
notice-expired-recipient = 新連結將傳送至 { $recipient }。
notice-expired-button = 取得新連結
notice-replaced-title = 有較新的連結
notice-replaced-body = 之後我們又傳送了新訊息給您。請使用最新訊息中的連結。
notice-revoked-title = 此邀請已撤回
notice-revoked-body = 此連結已無法使用。如果您認為有誤，請聯絡邀請您的單位。
notice-used-title = 您的帳號已啟用
notice-used-body = 此連結已使用過，您不再需要它：直接登入即可。
notice-used-button = 登入
notice-unknown-title = 此連結無效
notice-unknown-body = 連結可能不完整。請直接從訊息中開啟，或將其完整複製到網址列。
notice-link-requested-title = 請查看您的訊息
notice-link-requested-body = 如果此邀請可以更新，新連結會傳送到登記的地址，可能需要幾分鐘才會送達。
notice-session-expired-title = 您在此頁面的操作已逾時
notice-session-expired-body = 沒有遺失任何內容。請再次開啟訊息中的連結，重新開始。
notice-no-cookies-title = 您的瀏覽器未保存 Cookie
notice-no-cookies-body = 我們需要一個 Cookie 才能安全地啟用您的帳號。請允許此網站使用 Cookie，然後再次開啟訊息中的連結。
notice-error-title = 發生問題
notice-error-body = 這是我們的問題，非常抱歉。請過幾分鐘再試一次。
notice-error-request = 如果再次發生，請提供此編號：{ $request }
notice-not-found-title = 此頁面不存在
notice-not-found-body = 請檢查網址，或再次開啟訊息中的連結。
notice-too-many-title = 操作有點太快了
notice-too-many-body = 嘗試次數過多。請等待幾分鐘後再試一次。
notice-unavailable-title = 我們馬上回來
notice-unavailable-body = 目前無法連線至服務。請過幾分鐘再試一次；您的連結仍然有效。

## Fields that every application may ask for

field-email-address = 電子郵件地址
field-mobile-primary = 手機號碼
field-first-name = 名字
field-middle-name = 中間名
field-last-name = 姓氏
field-display-name = 顯示名稱
field-company-name = 公司
field-job-title = 職稱
field-birthday = 出生日期
field-gender = 性別
field-address = 地址
field-address-street = 街道與門牌號碼
field-address-street2 = 其他地址資訊
field-address-city = 城市
field-address-state = 縣市、州或地區
field-address-postal-code = 郵遞區號
field-address-country = 國家/地區
