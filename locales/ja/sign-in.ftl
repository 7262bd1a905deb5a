# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = ログイン
sign-in-to = { $application }に進むにはログインしてください
sign-in-button = ログイン
sign-in-help = パスワードをお忘れの方・アカウントの有効化がまだの方
sign-in-refused = ログインできませんでした。メールアドレスまたは電話番号とパスワードを確認してください。
sign-in-no-cookies = Cookieが使えないとログイン状態を保てません。このサイトのCookieを許可してから、もう一度ログインしてください。
sign-in-wait-seconds = { $seconds ->
   *[other] 試行回数が多すぎます。{ $seconds }秒後にもう一度お試しください。
}
sign-in-wait-minutes = { $minutes ->
   *[other] 試行回数が多すぎます。{ $minutes }分後にもう一度お試しください。
}

## The choice of an account

choose-account-title = どのアカウントを使いますか？
choose-account-lead = このブラウザでログイン中のアカウント：
choose-account-button = { $name } として続ける
choose-account-other = 別のアカウントを使う

## An account that may not use the application

no-access-title = このアカウントではアクセスできません
no-access-body = ログインしていますが、このアカウントでは{ $application }を利用できません。
no-access-back = { $application }に戻る
no-access-note = 誤りだと思われる場合は、アプリケーションの運営者にお問い合わせください。

## What an application asks for

consent-title = 許可しますか？
consent-lead = { $application }が次の情報を求めています：
consent-identity = ログインしているのがご本人であること
consent-profile = お名前とその他のプロフィール情報
consent-email = メールアドレス
consent-phone = 電話番号
consent-address = 住所
consent-offline-access = ログインしていない間も、取り消すまでこれらの情報にアクセスすること
consent-other = アプリケーションが「{ $name }」と呼ぶその他の情報
consent-allow = 許可する
consent-deny = 許可しない

## New versions of documents

documents-title = 規約が更新されました
documents-lead = 前回のログイン以降に変更がありました。続けるには、新しい版をお読みのうえ同意してください。
documents-button = 続ける
documents-decline = 今はしない（ログアウト）

## Signing out

sign-out-title = ログアウトしますか？
sign-out-body = このブラウザでは { $name } としてログインしています。
sign-out-button = ログアウト
signed-out-title = ログアウトしました
signed-out-body = このブラウザでは、ここにログインしている人はいません。共用のデバイスをお使いの場合は、ブラウザも閉じてください。
