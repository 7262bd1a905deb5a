# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = 改用通行密钥
passkey-create-hint = 之后您可以使用指纹、面容或屏幕锁登录，无需记住密码。
passkey-created = 您的通行密钥已就绪，无需密码。
passkey-add-password = 同时设置密码
passkey-failed = 操作未成功。请重试，或选择其他方式。
passkey-sign-in = 使用通行密钥登录
passkey-or = 或

## The activation on another device

hand-over-title = 在其他设备上继续
hand-over-body = 请用手机或平板电脑的相机对准此二维码。您先在哪台设备上完成，账号就会在哪台设备上设置。
hand-over-code = 包含您的邀请链接的二维码

## The second proof at sign-in

second-factor-title = 确认是您本人
second-factor-intro = 您的账号已启用两步验证。请完成第二步验证。
second-factor-code = 验证码
second-factor-code-hint = 身份验证器应用当前显示的六位数字，或您的任意一个恢复代码。
second-factor-recovery-hint = 您的任意一个恢复代码。
second-factor-button = 继续
second-factor-wrong = 验证码不正确或已被使用。请输入其他验证码。
second-factor-passkey = 使用通行密钥
second-factor-passkey-only = 您的通行密钥保存在创建它的设备上，或您的设备共用通行密钥的地方。需要支持 JavaScript 的浏览器。

## Setting up a second proof

set-up-title = 保护您的账号
set-up-intro = 登录 { $application } 需要两步验证。请立即设置。
set-up-intro-unnamed = 登录需要两步验证。请立即设置。
set-up-app = 身份验证器应用
set-up-app-body = 手机上的应用每半分钟显示一个新的验证码。
set-up-app-button = 设置验证器应用
set-up-passkey = 通行密钥
set-up-passkey-body = 您的设备通过指纹、面容或屏幕锁确认是您本人。
set-up-passkey-button = 创建通行密钥

app-scan = 请用身份验证器应用扫描此二维码。
app-code = 用于身份验证器应用的二维码
app-secret = 如果无法扫描，请在应用中输入此密钥：
app-first-code = 应用中的验证码
app-first-code-hint = 应用当前显示的六位数字。
app-confirm = 确认验证码
app-wrong = 验证码不正确。请检查设备的时间，并输入应用当前显示的验证码。

recovery-title = 您的恢复代码
recovery-intro = 如果您丢失了手机或通行密钥，每个恢复代码可供您登录一次。请将其打印出来或保存在安全的地方。
recovery-once = 恢复代码仅在此时显示。
recovery-continue = 我已保存，继续

## The user's own page

factors-title = 通行密钥和两步验证
factors-intro = 除密码外，您登录时验证身份的方式。
factors-saved = 更改已保存。
factors-passkeys = 通行密钥
factors-passkey-none = 您还没有通行密钥。
factors-passkey-created = 添加时间：{ $date }
factors-passkey-used = 上次使用：{ $date }
factors-passkey-change = 更改
factors-passkey-name = 名称
factors-passkey-rename = 保存名称
factors-passkey-remove = 移除通行密钥
factors-passkey-add = 添加通行密钥
factors-passkey-only = 无法移除：移除后您将没有任何登录方式。
factors-passkey-too-many = 您的通行密钥数量已达上限。请先移除一个。
factors-app-on = 验证器应用已设置。
factors-app-off = 尚未设置验证器应用。
factors-app-remove = 移除验证器应用
factors-recovery = 恢复代码
factors-recovery-left = { $count ->
   *[other] 您还有 { $count } 个恢复代码。
}
factors-recovery-hint = 新代码会取代您现有的代码。
factors-recovery-make = 生成新代码
factors-sign-in-again = 要在此处进行更改，请先重新登录，以防他人使用未关闭的浏览器。
factors-sign-in-again-button = 重新登录
factors-back = 返回您的账号
