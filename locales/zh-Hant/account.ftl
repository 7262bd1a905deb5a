# Texts of the user's own page and what belongs to it.

## The page

account-title = 您的帳號
account-intro = 您目前登入的帳號是 { $name }。
account-deletion = 您的帳號將於 { $date } 永久刪除。
account-keep = 保留我的帳號
account-profile = 您的資料
account-saved = 已儲存您的變更。
account-language = 頁面與訊息的語言
account-save = 儲存
account-security = 登入
account-password = 變更密碼
account-factors = 通行密鑰與兩步驟驗證
account-applications = 擁有存取權的應用程式
account-applications-none = 目前沒有應用程式可以存取您的資料。
account-application-since = 自 { $date } 起
account-application-end = 撤銷存取權
account-documents = 您已接受的文件
account-documents-none = 您尚未接受任何文件。
account-document-accepted = 接受時間：{ $date }
account-data = 您的個人資料
account-data-download = 下載您的資料
account-data-hint = 一個檔案，包含我們保存的所有與您有關的資料。
account-back = 返回您的帳號

## Another password

account-password-title = 變更密碼
account-password-intro = 儲存後，您會在此處保持登入，並在其他所有地方登出。
account-password-current = 目前的密碼
account-password-wrong = 這不是您目前的密碼。
account-password-saved = 新密碼已儲存，您已在其他所有地方登出。
account-password-none = 您還沒有密碼。我們可以傳送連結給您，讓您設定密碼。

## Where the user is signed in

account-sessions = 您的登入位置
account-session-unknown = 不明的瀏覽器
account-session-this = 這個瀏覽器
account-session-since = 登入時間：{ $date }
account-session-end = 從該處登出
account-session-everywhere = 從所有地方登出
account-session-everywhere-hint = 這會結束所有工作階段（包括這個瀏覽器的工作階段），並撤銷所有應用程式的存取權。

## Deletion

account-delete-title = 刪除您的帳號
account-delete-intro = { $days ->
   *[other] 您的帳號將在 { $days } 天後刪除。在此之前，您可以改變心意：只要登入並保留帳號即可。
}
account-delete-effect = 您會立即在所有地方登出，應用程式也會失去存取權。期滿後，我們保存的所有與您有關的資料都會刪除，且無法復原。
account-delete-password = 您的密碼
account-delete-again = 為了確認是您本人，請先重新登入。
account-delete-again-button = 重新登入
account-delete-button = 刪除我的帳號
account-delete-waiting-title = 要保留您的帳號嗎？
account-delete-leave = 不保留，登出
account-delete-done-title = 您的帳號即將刪除
account-delete-done = 您已在所有地方登出。如果改變心意，請在刪除日期之前登入並保留帳號。
