# What is wrong with an entry.

error-email-malformed = 电子邮件地址格式不正确。
error-email-in-use = 该电子邮件地址已被使用。
error-phone-malformed = 手机号码格式不正确。
error-phone-in-use = 该手机号码已被使用。
error-phone-country = 不向该国家/地区的号码发送短信。

error-required = 请填写此项。
error-choice-required = 请选择一项。
error-tick-required = 请勾选此项。
error-too-short = { $min ->
   *[other] 请至少输入 { $min } 个字符。
}
error-too-long = { $max ->
   *[other] 请最多输入 { $max } 个字符。
}
error-pattern = 输入内容的格式不正确。
error-not-a-choice = 请从给出的选项中选择。
error-not-a-date = 请输入有效的日期。

error-password-required = 请设置密码。
error-password-too-short = { $min ->
   *[other] 密码至少需要 { $min } 个字符。
}
error-password-too-long = { $max ->
   *[other] 密码最多 { $max } 个字符。
}
error-password-common = 使用此密码的人很多，很容易被猜到。请换一个密码。
error-password-contains-identifier = 密码不能包含您的电子邮件地址或电话号码。
error-password-contains-name = 密码不能包含您的姓名。
error-password-contains-application = 密码不能包含应用的名称。

error-legal-not-accepted = 请接受此文件以继续。
