# Texts of the mails.

mail-greeting = Xin chào { $name },
mail-greeting-unnamed = Xin chào,
mail-unnamed-application = ứng dụng của chúng tôi
mail-link-alternative = Nếu nút không hoạt động, hãy sao chép địa chỉ này vào trình duyệt:
mail-expires = Liên kết có hiệu lực đến { $expires }.
mail-support = Bạn có câu hỏi? { $contact }
mail-unexpected = Nếu bạn không chờ thư này, vui lòng bỏ qua. Không có gì được kích hoạt nếu bạn không thực hiện.

mail-invitation-subject = Lời mời tham gia { $application }
mail-invitation-preheader = Tài khoản của bạn đã sẵn sàng để kích hoạt.
mail-invitation-heading = Kích hoạt tài khoản của bạn
mail-invitation-body = Bạn được mời tham gia { $application }. Tài khoản của bạn đã sẵn sàng: chỉ cần xác nhận thông tin, đặt mật khẩu là có thể bắt đầu.
mail-invitation-button = Kích hoạt tài khoản
mail-invitation-link = Kích hoạt tài khoản của bạn tại đây:

mail-reminder-subject = Nhắc nhở: lời mời tham gia { $application }
mail-reminder-preheader = Tài khoản của bạn vẫn đang chờ bạn.
mail-reminder-heading = Lời mời của bạn vẫn còn hiệu lực
mail-reminder-body = Bạn được mời tham gia { $application } và tài khoản của bạn chưa được kích hoạt. Chỉ cần xác nhận thông tin, đặt mật khẩu là có thể bắt đầu.
mail-reminder-button = Kích hoạt tài khoản
mail-reminder-link = Kích hoạt tài khoản của bạn tại đây:

mail-password-reset-subject = Đặt mật khẩu mới cho { $application }
mail-password-reset-preheader = Dùng liên kết này để đặt mật khẩu mới.
mail-password-reset-heading = Đặt mật khẩu mới
mail-password-reset-body = Bạn đã yêu cầu trợ giúp đăng nhập vào { $application }.
mail-password-reset-button = Đặt mật khẩu mới
mail-password-reset-link = Đặt mật khẩu mới tại đây:
mail-password-reset-unexpected = Nếu bạn không yêu cầu, bạn không cần làm gì cả: mật khẩu của bạn vẫn giữ nguyên.
