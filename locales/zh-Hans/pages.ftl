# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = 简体中文
language-switch = 语言
field-optional = （选填）
opens-in-new-tab = （在新标签页中打开）

## Landing page of a mailed link

landing-title = 激活您的账号
landing-invited-by = { $application } 邀请您加入。
landing-account = { $recipient } 的账号已准备就绪。激活大约需要一分钟。
landing-button = 激活账号
landing-note = 在您按下按钮之前，不会进行任何操作。

## Not meant for the recipient

not-meant-link = 这份邀请不是给我的
not-meant-title = 不是给您的吗？
not-meant-body = 这份邀请已发送至 { $recipient }。如果您不认得这份邀请，可以取消它。取消后链接将失效，邀请方也会收到通知。
not-meant-confirm = 这份邀请不是给我的
not-meant-unconfirmed = 请先勾选方框。
not-meant-button = 取消邀请
not-meant-back = 返回邀请
not-meant-done-title = 邀请已取消
not-meant-done-body = 感谢您的告知。链接已失效，邀请方会知道这份邀请不是给您的。您可以关闭此页面。

## Activation form

activation-title = 设置您的账号
activation-intro = 请核对您的信息并设置密码，完成后即可使用账号。
activation-email = 电子邮件地址
activation-phone = 手机号码
activation-identifier-hint = 此信息用于登录，因此无法在此更改。
activation-choose = 请选择
activation-password = 密码
activation-password-hint = { $min ->
   *[other] 至少 { $min } 个字符。几个互不相关的词组合在一起，既好记又难猜。
}
activation-password-show = 显示密码
activation-legal = 条款与隐私
legal-version = 版本 { $version }
activation-accept = 我已阅读并接受：{ $document }
activation-button = 激活账号
activation-problems = { $count ->
   *[other] 请检查 { $count } 处内容
}

strength-0 = 非常容易被猜到
strength-1 = 容易被猜到
strength-2 = 强度有待提高
strength-3 = 强
strength-4 = 非常强

## Signed in as somebody else

other-session-title = 您已登录另一个账号
other-session-current = 此浏览器当前登录的账号是 { $current }。
other-session-invited = 此邀请的对象是 { $invited }。
other-session-question = 您想如何继续？
other-session-switch = 以 { $invited } 的身份继续
other-session-stay = 保持登录 { $current }
other-session-note = 如果保持当前登录，邀请仍然有效。

## Success

done-title = 您的账号已激活
done-body = 谢谢。一切都已设置完毕，您可以立即开始使用。
done-continue = 前往 { $application }
done-continue-unnamed = 继续

## Notices

notice-expired-title = 此链接已过期
notice-expired-body = 为了您的安全，我们消息中的链接仅在限定时间内有效。您可以获取新的链接。
notice-expired-recipient = 新链接将发送至 { $recipient }。
notice-expired-button = 获取新链接
notice-replaced-title = 有更新的链接
notice-replaced-body = 此后我们又向您发送了新消息。请使用最新消息中的链接。
notice-revoked-title = 此邀请已被撤回
notice-revoked-body = 此链接已无法使用。如果您认为有误，请联系邀请您的一方。
notice-used-title = 您的账号已激活
notice-used-body = 此链接已被使用，您不再需要它：直接登录即可。
notice-used-button = 登录
notice-unknown-title = 此链接无效
notice-unknown-body = 链接可能不完整。请直接从消息中打开，或将其完整复制到地址栏。
notice-link-requested-title = 请查看您的消息
notice-link-requested-body = 如果此邀请可以更新，新链接会发送到登记的地址，可能需要几分钟才能送达。
notice-session-expired-title = 您在此页面的操作已超时
notice-session-expired-body = 没有丢失任何内容。请再次打开消息中的链接，重新开始。
notice-no-cookies-title = 您的浏览器未保存 Cookie
notice-no-cookies-body = 我们需要一个 Cookie 来安全地激活您的账号。请允许此网站使用 Cookie，然后再次打开消息中的链接。
notice-error-title = 出了点问题
notice-error-body = 这是我们的问题，非常抱歉。请过几分钟再试。
notice-error-request = 如果再次发生，请提供此编号：{ $request }
notice-not-found-title = 此页面不存在
notice-not-found-body = 请检查网址，或再次打开消息中的链接。
notice-too-many-title = 操作有点太快了
notice-too-many-body = 尝试次数过多。请等待几分钟后再试。
notice-unavailable-title = 我们马上回来
notice-unavailable-body = 目前无法连接服务。请过几分钟再试；您的链接仍然有效。

## Fields that every application may ask for

field-email-address = 电子邮件地址
field-mobile-primary = 手机号码
field-first-name = 名
field-middle-name = 中间名
field-last-name = 姓
field-display-name = 显示名称
field-company-name = 公司
field-job-title = 职位
field-birthday = 出生日期
field-gender = 性别
field-address = 地址
field-address-street = 街道和门牌号
field-address-street2 = 补充地址
field-address-city = 城市
field-address-state = 省、州或地区
field-address-postal-code = 邮政编码
field-address-country = 国家/地区
