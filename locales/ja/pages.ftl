# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = 日本語
language-switch = 言語
field-optional = （任意）
opens-in-new-tab = （新しいタブで開きます）

## Landing page of a mailed link

landing-title = アカウントを有効にする
landing-invited-by = { $application }に招待されています。
landing-account = { $recipient } のアカウントの準備ができました。有効化は1分ほどで終わります。
landing-button = アカウントを有効にする
landing-note = ボタンを押すまでは何も行われません。

## Not meant for the recipient

not-meant-link = この招待に心当たりがありません
not-meant-title = お心当たりがありませんか？
not-meant-body = この招待は{ $recipient }に送信されました。お心当たりがない場合は、取り消すことができます。リンクは使えなくなり、招待した側に通知されます。
not-meant-confirm = この招待に心当たりがありません
not-meant-unconfirmed = 先にチェックを入れてください。
not-meant-button = 招待を取り消す
not-meant-back = 招待に戻る
not-meant-done-title = 招待を取り消しました
not-meant-done-body = お知らせいただきありがとうございます。リンクは使えなくなり、お心当たりのない招待だったことが招待した側に伝わります。このページは閉じてかまいません。

## Activation form

activation-title = アカウントの設定
activation-intro = 登録情報を確認し、パスワードを設定してください。これでアカウントの準備は完了です。
activation-email = メールアドレス
activation-phone = 携帯電話番号
activation-identifier-hint = ログインに使用するため、ここでは変更できません。
activation-choose = 選択してください
activation-password = パスワード
activation-password-hint = { $min ->
   *[other] { $min }文字以上。関連のない単語をいくつか並べると、覚えやすく推測されにくくなります。
}
activation-password-show = パスワードを表示
activation-legal = 規約とプライバシー
legal-version = バージョン { $version }
activation-accept = 次の内容を確認し、同意します：{ $document }
activation-button = アカウントを有効にする
activation-problems = { $count ->
   *[other] { $count }件の入力内容を確認してください
}

strength-0 = 非常に推測されやすい
strength-1 = 推測されやすい
strength-2 = もう少し強くできます
strength-3 = 強い
strength-4 = 非常に強い

## Signed in as somebody else

other-session-title = 別のアカウントでログインしています
other-session-current = このブラウザでは { $current } としてログインしています。
other-session-invited = この招待は { $invited } 宛てです。
other-session-question = どのように続けますか？
other-session-switch = { $invited } として続ける
other-session-stay = { $current } のまま続ける
other-session-note = 今のアカウントのままログインを続けても、招待は引き続き有効です。

## Success

done-title = アカウントが有効になりました
done-body = ありがとうございます。設定はすべて完了し、すぐにご利用いただけます。
done-continue = { $application }に進む
done-continue-unnamed = 続ける

## Notices

notice-expired-title = リンクの有効期限が切れています
notice-expired-body = 安全のため、メッセージ内のリンクには有効期限があります。新しいリンクを受け取ることができます。
notice-expired-recipient = 新しいリンクは { $recipient } に送信されます。
notice-expired-button = 新しいリンクを受け取る
notice-replaced-title = 新しいリンクがあります
notice-replaced-body = その後、新しいメッセージをお送りしています。最新のメッセージにあるリンクをご利用ください。
notice-revoked-title = この招待は取り消されました
notice-revoked-body = このリンクはもう使用できません。誤りだと思われる場合は、招待元にお問い合わせください。
notice-used-title = アカウントはすでに有効です
notice-used-body = このリンクは使用済みのため、もう必要ありません。そのままログインしてください。
notice-used-button = ログイン
notice-unknown-title = このリンクは機能しません
notice-unknown-body = リンクが途中で切れている可能性があります。メッセージから直接開くか、リンク全体をアドレスバーにコピーしてください。
notice-link-requested-title = メッセージをご確認ください
notice-link-requested-body = この招待を更新できる場合は、登録されている宛先に新しいリンクをお送りします。届くまで数分かかることがあります。
notice-session-expired-title = このページの有効時間が過ぎました
notice-session-expired-body = 失われたものはありません。メッセージ内のリンクをもう一度開き、最初からやり直してください。
notice-no-cookies-title = ブラウザでCookieが保存されません
notice-no-cookies-body = アカウントを安全に有効にするため、Cookieを1つ使用します。このサイトのCookieを許可し、メッセージ内のリンクをもう一度開いてください。
notice-error-title = 問題が発生しました
notice-error-body = こちらの不具合です。申し訳ございません。数分後にもう一度お試しください。
notice-error-request = 同じことが起きる場合は、次の番号をお知らせください：{ $request }
notice-not-found-title = このページは存在しません
notice-not-found-body = アドレスを確認するか、メッセージ内のリンクをもう一度開いてください。
notice-too-many-title = 少し時間をおいてください
notice-too-many-body = 試行回数が多すぎます。数分待ってから、もう一度お試しください。
notice-unavailable-title = まもなく再開します
notice-unavailable-body = 現在サービスに接続できません。数分後にもう一度お試しください。リンクは引き続き有効です。

## Fields that every application may ask for

field-email-address = メールアドレス
field-mobile-primary = 携帯電話番号
field-first-name = 名
field-middle-name = ミドルネーム
field-last-name = 姓
field-display-name = 表示名
field-company-name = 会社名
field-job-title = 役職
field-birthday = 生年月日
field-gender = 性別
field-address = 住所
field-address-street = 町名・番地
field-address-street2 = 建物名・部屋番号など
field-address-city = 市区町村
field-address-state = 都道府県または州
field-address-postal-code = 郵便番号
field-address-country = 国
