# Texts of the mails.

mail-greeting = { $name } 様
mail-greeting-unnamed = こんにちは。
mail-unnamed-application = 当サービス
mail-link-alternative = ボタンが機能しない場合は、次のアドレスをブラウザにコピーしてください：
mail-expires = このリンクの有効期限は { $expires } です。
mail-support = お問い合わせ：{ $contact }
mail-unexpected = このメッセージにお心当たりがない場合は、そのまま破棄してください。お客様の操作なしに有効になるものはありません。

mail-invitation-subject = { $application }への招待
mail-invitation-preheader = アカウントを有効にする準備ができました。
mail-invitation-heading = アカウントを有効にしてください
mail-invitation-body = { $application }に招待されています。アカウントの準備はできています。登録情報を確認してパスワードを設定すると、すぐにご利用いただけます。
mail-invitation-button = アカウントを有効にする
mail-invitation-link = アカウントを有効にするには、こちらをご利用ください：

mail-reminder-subject = リマインダー：{ $application }への招待
mail-reminder-preheader = アカウントはまだ有効になっていません。
mail-reminder-heading = 招待はまだ有効です
mail-reminder-body = { $application }に招待されていますが、アカウントはまだ有効になっていません。登録情報を確認してパスワードを設定すると、すぐにご利用いただけます。
mail-reminder-button = アカウントを有効にする
mail-reminder-link = アカウントを有効にするには、こちらをご利用ください：

mail-password-reset-subject = { $application }：パスワードの再設定
mail-password-reset-preheader = このリンクから新しいパスワードを設定できます。
mail-password-reset-heading = パスワードを再設定してください
mail-password-reset-body = { $application }へのログインについて、サポートのご依頼を受け付けました。
mail-password-reset-button = パスワードを再設定する
mail-password-reset-link = パスワードを再設定するには、こちらをご利用ください：
mail-password-reset-unexpected = ご依頼にお心当たりがない場合は、何もしていただく必要はありません。パスワードは変更されません。
