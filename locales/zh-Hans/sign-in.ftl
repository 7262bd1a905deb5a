# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = 登录
sign-in-to = 登录后即可前往 { $application }
sign-in-button = 登录
sign-in-help = 忘记了密码，或账号尚未激活？
sign-in-refused = 登录未成功。请检查您的邮件地址或手机号码以及密码。
sign-in-no-cookies = 没有 Cookie，我们无法保持您的登录状态。请允许此网站使用 Cookie，然后重新登录。
sign-in-wait-seconds = { $seconds ->
   *[other] 尝试次数过多。请在 { $seconds } 秒后重试。
}
sign-in-wait-minutes = { $minutes ->
   *[other] 尝试次数过多。请在 { $minutes } 分钟后重试。
}

## The choice of an account

choose-account-title = 您想使用哪个账号？
choose-account-lead = 此浏览器当前登录的账号：
choose-account-button = 以 { $name } 的身份继续
choose-account-other = 使用其他账号

## An account that may not use the application

no-access-title = 此账号没有访问权限
no-access-body = 您已登录，但您的账号无权使用 { $application }。
no-access-back = 返回 { $application }
no-access-note = 如果您认为有误，请联系应用的运营方。

## What an application asks for

consent-title = 要允许吗？
consent-lead = { $application } 希望从您这里获得以下内容：
consent-identity = 确认是您本人登录
consent-profile = 您的姓名和其他个人资料
consent-email = 您的电子邮件地址
consent-phone = 您的电话号码
consent-address = 您的邮寄地址
consent-offline-access = 在您不使用时也能访问这些信息，直到您撤销
consent-other = 应用称为“{ $name }”的其他信息
consent-allow = 允许
consent-deny = 不允许

## New versions of documents

documents-title = 条款已更新
documents-lead = 自您上次登录以来，内容有所变更。请阅读并接受新版本以继续。
documents-button = 继续
documents-decline = 暂不接受，退出登录

## Signing out

sign-out-title = 要退出登录吗？
sign-out-body = 此浏览器当前登录的账号是 { $name }。
sign-out-button = 退出登录
signed-out-title = 您已退出登录
signed-out-body = 此浏览器中已没有登录的账号。如果是共用设备，请同时关闭浏览器。
