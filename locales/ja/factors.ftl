# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = 代わりにパスキーを使う
passkey-create-hint = 指紋、顔、または画面ロックでログインできます。パスワードを覚える必要はありません。
passkey-created = パスキーの準備ができました。パスワードは必要ありません。
passkey-add-password = パスワードも設定する
passkey-failed = うまくいきませんでした。もう一度試すか、別の方法を選んでください。
passkey-sign-in = パスキーでログイン
passkey-or = または

## The activation on another device

hand-over-title = 別のデバイスで続ける
hand-over-body = スマートフォンやタブレットのカメラをこのコードに向けてください。先に手続きが完了したデバイスでアカウントが設定されます。
hand-over-code = 招待リンクのQRコード

## The second proof at sign-in

second-factor-title = 本人確認
second-factor-intro = このアカウントは2段階認証で保護されています。2つ目の確認を行ってください。
second-factor-code = コード
second-factor-code-hint = 認証アプリに現在表示されている6桁の数字、またはリカバリーコードを入力してください。
second-factor-recovery-hint = リカバリーコードを入力してください。
second-factor-button = 続ける
second-factor-wrong = コードが正しくないか、すでに使用されています。別のコードを入力してください。
second-factor-passkey = パスキーを使う
second-factor-passkey-only = パスキーは、作成したデバイス、またはデバイス間でパスキーを共有している場所に保存されています。ご利用にはJavaScriptが有効なブラウザが必要です。

## Setting up a second proof

set-up-title = アカウントを保護する
set-up-intro = { $application }へのログインには2段階認証が必要です。今すぐ設定してください。
set-up-intro-unnamed = ログインには2段階認証が必要です。今すぐ設定してください。
set-up-app = 認証アプリ
set-up-app-body = スマートフォンのアプリに、30秒ごとに新しいコードが表示されます。
set-up-app-button = アプリを設定
set-up-passkey = パスキー
set-up-passkey-body = 指紋、顔、または画面ロックを使って、デバイスがご本人であることを確認します。
set-up-passkey-button = パスキーを作成

app-scan = このコードを認証アプリで読み取ってください。
app-code = 認証アプリ用のQRコード
app-secret = 読み取れない場合は、このキーをアプリに入力してください：
app-first-code = アプリのコード
app-first-code-hint = アプリに現在表示されている6桁の数字です。
app-confirm = コードを確認
app-wrong = コードが正しくありません。デバイスの時刻を確認し、アプリに現在表示されているコードを入力してください。

recovery-title = リカバリーコード
recovery-intro = スマートフォンやパスキーを紛失したときは、それぞれのコードで1回ずつログインできます。印刷するか、安全な場所に保管してください。
recovery-once = コードが表示されるのは今回だけです。
recovery-continue = 保管しました。次へ

## The user's own page

factors-title = パスキーと2段階認証
factors-intro = パスワードのほかに、ログイン時の本人確認に使う方法です。
factors-saved = 変更を保存しました。
factors-passkeys = パスキー
factors-passkey-none = パスキーはまだありません。
factors-passkey-created = 追加：{ $date }
factors-passkey-used = 最終使用：{ $date }
factors-passkey-change = 変更
factors-passkey-name = 名前
factors-passkey-rename = 名前を保存
factors-passkey-remove = パスキーを削除
factors-passkey-add = パスキーを追加
factors-passkey-only = 削除するとログインする方法がなくなるため、削除できません。
factors-passkey-too-many = パスキーの数が上限に達しています。先に1つ削除してください。
factors-app-on = アプリは設定済みです。
factors-app-off = アプリは設定されていません。
factors-app-remove = アプリを解除
factors-recovery = リカバリーコード
factors-recovery-left = { $count ->
   *[other] 残りのコードは{ $count }個です。
}
factors-recovery-hint = 新しいコードを作成すると、今のコードは使えなくなります。
factors-recovery-make = 新しいコードを作成
factors-sign-in-again = ここで変更するには、先にもう一度ログインしてください。開いたままのブラウザを他の人に使われるのを防ぐためです。
factors-sign-in-again-button = もう一度ログイン
factors-back = アカウントに戻る
