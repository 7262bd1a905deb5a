# What is wrong with an entry.

error-email-malformed = Địa chỉ email không đúng định dạng.
error-email-in-use = Địa chỉ email này đã được sử dụng.
error-phone-malformed = Số điện thoại di động không đúng định dạng.
error-phone-in-use = Số điện thoại di động này đã được sử dụng.
error-phone-country = Không gửi tin nhắn văn bản đến số của quốc gia này.

error-required = Vui lòng điền vào trường này.
error-choice-required = Vui lòng chọn một mục.
error-tick-required = Vui lòng đánh dấu vào ô này.
error-too-short = { $min ->
   *[other] Vui lòng nhập ít nhất { $min } ký tự.
}
error-too-long = { $max ->
   *[other] Vui lòng nhập tối đa { $max } ký tự.
}
error-pattern = Nội dung này không đúng định dạng yêu cầu.
error-not-a-choice = Vui lòng chọn một trong các lựa chọn có sẵn.
error-not-a-date = Vui lòng nhập ngày hợp lệ.

error-password-required = Vui lòng đặt mật khẩu.
error-password-too-short = { $min ->
   *[other] Mật khẩu phải có ít nhất { $min } ký tự.
}
error-password-too-long = { $max ->
   *[other] Mật khẩu chỉ được có tối đa { $max } ký tự.
}
error-password-common = Mật khẩu này có nhiều người dùng nên rất dễ đoán. Vui lòng chọn mật khẩu khác.
error-password-contains-identifier = Mật khẩu không được chứa địa chỉ email hoặc số điện thoại của bạn.
error-password-contains-name = Mật khẩu không được chứa tên của bạn.
error-password-contains-application = Mật khẩu không được chứa tên của ứng dụng.

error-legal-not-accepted = Vui lòng chấp nhận tài liệu này để tiếp tục.
