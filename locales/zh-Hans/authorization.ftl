# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = 请稍候
form-post-body = 正在带您返回 { $application }。如果没有反应，请按下方按钮。
form-post-body-unnamed = 正在带您返回。如果没有反应，请按下方按钮。
form-post-button = 继续

notice-authorization-request-title = 无法开始登录
notice-authorization-request-body = 应用发送的请求我们无法处理。您的账号没有问题。请返回应用重试；如果再次发生，请告知应用的运营方。
notice-authorization-request-developers = 供应用开发者参考：
