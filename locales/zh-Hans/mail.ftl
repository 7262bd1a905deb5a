# Texts of the mails.

mail-greeting = { $name }，您好！
mail-greeting-unnamed = 您好！
mail-unnamed-application = 我们的应用
mail-link-alternative = 如果按钮无法使用，请将此网址复制到浏览器中：
mail-expires = 此链接的有效期至 { $expires }。
mail-support = 如有疑问：{ $contact }
mail-unexpected = 如果这封邮件与您无关，忽略即可。未经您操作，不会激活任何内容。

mail-invitation-subject = { $application } 邀请您加入
mail-invitation-preheader = 您的账号可以激活了。
mail-invitation-heading = 激活您的账号
mail-invitation-body = { $application } 邀请您加入。您的账号已准备就绪：确认信息并设置密码后，即可开始使用。
mail-invitation-button = 激活账号
mail-invitation-link = 在此激活您的账号：

mail-reminder-subject = 提醒：{ $application } 邀请您加入
mail-reminder-preheader = 您的账号仍在等待您。
mail-reminder-heading = 您的邀请仍然有效
mail-reminder-body = { $application } 邀请您加入，而您的账号尚未激活。确认信息并设置密码后，即可开始使用。
mail-reminder-button = 激活账号
mail-reminder-link = 在此激活您的账号：

mail-password-reset-subject = 为 { $application } 设置新密码
mail-password-reset-preheader = 您可以通过此链接设置新密码。
mail-password-reset-heading = 设置新密码
mail-password-reset-body = 您请求协助登录 { $application }。
mail-password-reset-button = 设置新密码
mail-password-reset-link = 在此设置新密码：
mail-password-reset-unexpected = 如果这不是您本人的请求，您无需进行任何操作：您的密码不会改变。
