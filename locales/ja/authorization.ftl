# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = 少々お待ちください
form-post-body = { $application }に戻ります。画面が変わらない場合は、ボタンを押してください。
form-post-body-unnamed = 元のページに戻ります。画面が変わらない場合は、ボタンを押してください。
form-post-button = 続ける

notice-authorization-request-title = ログインを開始できませんでした
notice-authorization-request-body = アプリケーションから送られた要求を処理できませんでした。アカウントに問題はありません。アプリケーションに戻ってもう一度お試しください。同じことが起きる場合は、アプリケーションの運営者にお知らせください。
notice-authorization-request-developers = 開発者向けの情報：
