# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = 改用通行密鑰
passkey-create-hint = 之後您可以使用指紋、臉孔或螢幕鎖定登入，不需要記住密碼。
passkey-created = 您的通行密鑰已準備就緒，不需要密碼。
passkey-add-password = 同時設定密碼
passkey-failed = 沒有成功。請再試一次，或選擇其他方式。
passkey-sign-in = 使用通行密鑰登入
passkey-or = 或

## The activation on another device

hand-over-title = 在其他裝置上繼續
hand-over-body = 請將手機或平板電腦的相機對準這個 QR 碼。您先在哪個裝置上完成，帳號就會在哪個裝置上設定。
hand-over-code = 包含您的邀請連結的 QR 碼

## The second proof at sign-in

second-factor-title = 確認是您本人
second-factor-intro = 您的帳號受到兩步驟驗證保護。請完成第二個步驟。
second-factor-code = 驗證碼
second-factor-code-hint = 驗證器應用程式目前顯示的六位數字，或您的任一組復原碼。
second-factor-recovery-hint = 您的任一組復原碼。
second-factor-button = 繼續
second-factor-wrong = 驗證碼不正確或已使用過。請輸入其他驗證碼。
second-factor-passkey = 使用通行密鑰
second-factor-passkey-only = 您的通行密鑰儲存在建立它的裝置上，或您的裝置共用通行密鑰的地方。需要支援 JavaScript 的瀏覽器。

## Setting up a second proof

set-up-title = 保護您的帳號
set-up-intro = 登入 { $application } 需要兩步驟驗證。請立即設定。
set-up-intro-unnamed = 登入需要兩步驟驗證。請立即設定。
set-up-app = 驗證器應用程式
set-up-app-body = 手機上的應用程式每半分鐘會顯示新的驗證碼。
set-up-app-button = 設定驗證器
set-up-passkey = 通行密鑰
set-up-passkey-body = 您的裝置會以指紋、臉孔或螢幕鎖定確認是您本人。
set-up-passkey-button = 建立通行密鑰

app-scan = 請使用驗證器應用程式掃描這個 QR 碼。
app-code = 用於驗證器應用程式的 QR 碼
app-secret = 如果無法掃描，請在應用程式中輸入這組金鑰：
app-first-code = 應用程式中的驗證碼
app-first-code-hint = 應用程式目前顯示的六位數字。
app-confirm = 確認驗證碼
app-wrong = 驗證碼不正確。請檢查裝置的時間，並輸入應用程式目前顯示的驗證碼。

recovery-title = 您的復原碼
recovery-intro = 如果您遺失手機或通行密鑰，每組復原碼可讓您登入一次。請列印出來，或保存在安全的地方。
recovery-once = 復原碼只會在此時顯示。
recovery-continue = 我已保存，繼續

## The user's own page

factors-title = 通行密鑰與兩步驟驗證
factors-intro = 除了密碼之外，您登入時驗證身分的方式。
factors-saved = 已儲存您的變更。
factors-passkeys = 通行密鑰
factors-passkey-none = 您還沒有通行密鑰。
factors-passkey-created = 新增時間：{ $date }
factors-passkey-used = 上次使用：{ $date }
factors-passkey-change = 變更
factors-passkey-name = 名稱
factors-passkey-rename = 儲存名稱
factors-passkey-remove = 移除通行密鑰
factors-passkey-add = 新增通行密鑰
factors-passkey-only = 無法移除：移除後您將沒有任何登入方式。
factors-passkey-too-many = 您的通行密鑰數量已達上限。請先移除一個。
factors-app-on = 驗證器應用程式已設定。
factors-app-off = 尚未設定驗證器應用程式。
factors-app-remove = 移除驗證器
factors-recovery = 復原碼
factors-recovery-left = { $count ->
   *[other] 您還有 { $count } 組復原碼。
}
factors-recovery-hint = 新的復原碼會取代您現有的復原碼。
factors-recovery-make = 產生新的復原碼
factors-sign-in-again = 若要在此處進行變更，請先重新登入，以免他人使用未關閉的瀏覽器。
factors-sign-in-again-button = 重新登入
factors-back = 返回您的帳號
