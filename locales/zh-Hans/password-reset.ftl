# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = 登录帮助
help-intro = 忘记了密码，或尚未激活账号？我们会向您发送链接。
help-identifier = 电子邮件地址或手机号码
help-identifier-hint = 手机号码请包含国家/地区代码，例如 +86 131 2345 6789。
help-button = 获取链接
help-back = 返回登录
help-requested-title = 请查看您的消息
help-requested-body = 如果账号存在，我们会发送一条包含链接的消息，可能需要几分钟才能送达。
help-requested-note = 没有收到？请查看垃圾邮件，并确认您输入的是登录时使用的邮件地址或号码。
help-requested-again = 重试

## The page behind the link, and the form

new-password-title = 设置新密码
new-password-landing = 有人（很可能是您本人）为 { $recipient } 请求了新密码。
new-password-landing-button = 设置新密码
new-password-landing-note = 如果不是您本人，关闭此页面即可。您的密码不会改变。
new-password-intro = 保存后，您会在此处登录，其他所有地方都会退出登录。
new-password-account = 您的账号
new-password-label = 新密码
new-password-button = 保存新密码

## Links that have ended

reset-expired-title = 此链接已过期
reset-expired-body = 为了您的安全，设置新密码的链接仅在短时间内有效。您可以获取新的链接。
reset-used-title = 此链接已被使用
reset-used-body = 已通过此链接设置了新密码，请使用该密码登录。如果不是您本人设置的，请立即获取新链接。
reset-over-title = 您在此页面的操作已超时
reset-over-body = 请允许此网站使用 Cookie，并再次打开消息中的链接。您也可以获取新的链接。
reset-new-link = 获取新链接
reset-sign-in = 登录
