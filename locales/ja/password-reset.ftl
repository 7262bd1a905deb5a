# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = ログインでお困りの場合
help-intro = パスワードをお忘れですか？ または、アカウントがまだ有効になっていませんか？ リンクをお送りします。
help-identifier = メールアドレスまたは携帯電話番号
help-identifier-hint = 携帯電話番号は、+81 90 1234 5678のように国番号を付けて入力してください。
help-button = リンクを受け取る
help-back = ログインに戻る
help-requested-title = メッセージをご確認ください
help-requested-body = アカウントがある場合は、リンクを記載したメッセージをお送りします。届くまで数分かかることがあります。
help-requested-note = 届かない場合は、迷惑メールフォルダを確認し、ログインに使用しているメールアドレスまたは電話番号を入力したかどうかをお確かめください。
help-requested-again = もう一度試す

## The page behind the link, and the form

new-password-title = パスワードの再設定
new-password-landing = { $recipient } のパスワードの再設定が依頼されました（通常はご本人によるものです）。
new-password-landing-button = パスワードを再設定する
new-password-landing-note = お心当たりがない場合は、このページを閉じてください。パスワードは変更されません。
new-password-intro = 保存すると、このブラウザでログインし、ほかの場所ではすべてログアウトされます。
new-password-account = アカウント
new-password-label = 新しいパスワード
new-password-button = 新しいパスワードを保存

## Links that have ended

reset-expired-title = リンクの有効期限が切れています
reset-expired-body = 安全のため、パスワード再設定用のリンクは短い時間だけ有効です。新しいリンクを受け取ることができます。
reset-used-title = このリンクは使用済みです
reset-used-body = このリンクで新しいパスワードが設定されています。そのパスワードでログインしてください。ご自身で設定したものでない場合は、すぐに新しいリンクをお受け取りください。
reset-over-title = このページの有効時間が過ぎました
reset-over-body = このサイトのCookieを許可し、メッセージ内のリンクをもう一度開いてください。または、新しいリンクをお受け取りください。
reset-new-link = 新しいリンクを受け取る
reset-sign-in = ログイン
