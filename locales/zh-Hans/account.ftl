# Texts of the user's own page and what belongs to it.

## The page

account-title = 您的账号
account-intro = 您当前登录的账号是 { $name }。
account-deletion = 您的账号将于 { $date } 永久删除。
account-keep = 保留我的账号
account-profile = 您的信息
account-saved = 更改已保存。
account-language = 页面和消息的语言
account-save = 保存
account-security = 登录
account-password = 更改密码
account-factors = 通行密钥和两步验证
account-applications = 拥有访问权限的应用
account-applications-none = 目前没有应用可以访问您的数据。
account-application-since = 自 { $date } 起
account-application-end = 撤销访问权限
account-documents = 您已接受的文件
account-documents-none = 您尚未接受任何文件。
account-document-accepted = 接受时间：{ $date }
account-data = 您的数据
account-data-download = 下载您的数据
account-data-hint = 一个文件，包含我们保存的关于您的全部信息。
account-back = 返回您的账号

## Another password

account-password-title = 更改密码
account-password-intro = 保存后，您在此处保持登录，其他所有地方都会退出登录。
account-password-current = 当前密码
account-password-wrong = 当前密码不正确。
account-password-saved = 新密码已保存，您已在其他所有地方退出登录。
account-password-none = 您还没有密码。我们可以向您发送链接，供您设置密码。

## Where the user is signed in

account-sessions = 您的登录位置
account-session-unknown = 未知浏览器
account-session-this = 当前浏览器
account-session-since = 登录时间：{ $date }
account-session-end = 退出该处登录
account-session-everywhere = 退出所有登录
account-session-everywhere-hint = 这会结束所有会话（包括当前浏览器的会话），并撤销所有应用的访问权限。

## Deletion

account-delete-title = 删除您的账号
account-delete-intro = { $days ->
   *[other] 您的账号将在 { $days } 天后删除。在此之前您可以改变主意：登录并保留账号即可。
}
account-delete-effect = 您会立即在所有地方退出登录，应用也会失去访问权限。到期后，我们保存的关于您的全部信息都会被删除，且无法恢复。
account-delete-password = 您的密码
account-delete-again = 为确认是您本人，请先重新登录。
account-delete-again-button = 重新登录
account-delete-button = 删除我的账号
account-delete-waiting-title = 要保留您的账号吗？
account-delete-leave = 不保留，退出登录
account-delete-done-title = 您的账号即将删除
account-delete-done = 您已在所有地方退出登录。如果改变主意，请在删除日期之前登录并保留账号。
