# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Vui lòng chờ giây lát
form-post-body = Chúng tôi đang đưa bạn trở lại { $application }. Nếu không có gì xảy ra, hãy nhấn nút bên dưới.
form-post-body-unnamed = Chúng tôi đang đưa bạn trở lại. Nếu không có gì xảy ra, hãy nhấn nút bên dưới.
form-post-button = Tiếp tục

notice-authorization-request-title = Không thể bắt đầu đăng nhập
notice-authorization-request-body = Ứng dụng đã gửi một yêu cầu mà chúng tôi không thể xử lý. Tài khoản của bạn không có vấn đề gì. Vui lòng quay lại ứng dụng và thử lại. Nếu lỗi lặp lại, vui lòng báo cho đơn vị vận hành ứng dụng.
notice-authorization-request-developers = Dành cho nhà phát triển ứng dụng:
