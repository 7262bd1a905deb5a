# Texts of the user's own page and what belongs to it.

## The page

account-title = アカウント
account-intro = { $name } としてログインしています。
account-deletion = アカウントは { $date } に完全に削除されます。
account-keep = アカウントを残す
account-profile = 登録情報
account-saved = 変更を保存しました。
account-language = ページとメッセージの言語
account-save = 保存
account-security = ログイン
account-password = パスワードを変更
account-factors = パスキーと2段階認証
account-applications = アクセスを許可しているアプリケーション
account-applications-none = 現在、あなたのデータにアクセスできるアプリケーションはありません。
account-application-since = { $date } から
account-application-end = アクセス権を取り消す
account-documents = 同意した文書
account-documents-none = 同意した文書はありません。
account-document-accepted = 同意日時：{ $date }
account-data = データ
account-data-download = データをダウンロード
account-data-hint = 保存されているあなたの情報を1つのファイルにまとめたものです。
account-back = アカウントに戻る

## Another password

account-password-title = パスワードを変更
account-password-intro = 保存すると、このブラウザではログインしたまま、ほかの場所ではすべてログアウトされます。
account-password-current = 現在のパスワード
account-password-wrong = 現在のパスワードと一致しません。
account-password-saved = 新しいパスワードを保存しました。ほかの場所ではすべてログアウトされました。
account-password-none = パスワードが設定されていません。パスワードを設定するためのリンクをお送りできます。

## Where the user is signed in

account-sessions = ログイン中の場所
account-session-unknown = 不明なブラウザ
account-session-this = このブラウザ
account-session-since = { $date } からログイン中
account-session-end = ログアウトさせる
account-session-everywhere = すべての場所でログアウト
account-session-everywhere-hint = このブラウザを含むすべてのログインと、すべてのアプリケーションのアクセス権が終了します。

## Deletion

account-delete-title = アカウントを削除
account-delete-intro = { $days ->
   *[other] アカウントは{ $days }日後に削除されます。それまでにログインすれば、削除を取り消してアカウントを残せます。
}
account-delete-effect = すべての場所からただちにログアウトされ、アプリケーションはアクセスできなくなります。その後、保存されているあなたの情報はすべて削除され、元に戻すことはできません。
account-delete-password = パスワード
account-delete-again = ご本人であることを確認するため、先にもう一度ログインしてください。
account-delete-again-button = もう一度ログイン
account-delete-button = アカウントを削除
account-delete-waiting-title = アカウントを残しますか？
account-delete-leave = いいえ、ログアウトする
account-delete-done-title = アカウントは削除されます
account-delete-done = すべての場所でログアウトしました。削除を取りやめる場合は、その日までにログインし、アカウントを残すことを選んでください。
