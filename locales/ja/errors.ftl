# What is wrong with an entry.

error-email-malformed = メールアドレスの形式が正しくありません。
error-email-in-use = このメールアドレスはすでに使われています。
error-phone-malformed = 携帯電話番号の形式が正しくありません。
error-phone-in-use = この携帯電話番号はすでに使われています。
error-phone-country = この国の番号にはSMSを送信できません。

error-required = この項目を入力してください。
error-choice-required = いずれかを選択してください。
error-tick-required = このチェックボックスをオンにしてください。
error-too-short = { $min ->
   *[other] { $min }文字以上で入力してください。
}
error-too-long = { $max ->
   *[other] { $max }文字以内で入力してください。
}
error-pattern = 入力の形式が正しくありません。
error-not-a-choice = 表示されている選択肢から選んでください。
error-not-a-date = 正しい日付を入力してください。

error-password-required = パスワードを設定してください。
error-password-too-short = { $min ->
   *[other] パスワードは{ $min }文字以上にしてください。
}
error-password-too-long = { $max ->
   *[other] パスワードは{ $max }文字以内にしてください。
}
error-password-common = このパスワードは多くの人が使っており、推測されやすいものです。別のパスワードにしてください。
error-password-contains-identifier = パスワードにメールアドレスや電話番号を含めることはできません。
error-password-contains-name = パスワードにお名前を含めることはできません。
error-password-contains-application = パスワードにアプリケーション名を含めることはできません。

error-legal-not-accepted = 続けるには、この文書に同意してください。
