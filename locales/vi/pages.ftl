# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Tiếng Việt
language-switch = Ngôn ngữ
field-optional = (không bắt buộc)
opens-in-new-tab = (mở trong thẻ mới)

## Landing page of a mailed link

landing-title = Kích hoạt tài khoản của bạn
landing-invited-by = { $application } đã mời bạn.
landing-account = Tài khoản cho { $recipient } đã sẵn sàng. Việc kích hoạt chỉ mất khoảng một phút.
landing-button = Kích hoạt tài khoản
landing-note = Chưa có gì diễn ra cho đến khi bạn nhấn nút.

## Not meant for the recipient

not-meant-link = Lời mời này không dành cho tôi
not-meant-title = Không dành cho bạn?
not-meant-body = Lời mời này được gửi đến { $recipient }. Nếu bạn không chờ lời mời này, bạn có thể hủy. Khi đó liên kết sẽ không còn hoạt động và người mời sẽ được thông báo.
not-meant-confirm = Lời mời này không dành cho tôi
not-meant-unconfirmed = Vui lòng đánh dấu vào ô trước.
not-meant-button = Hủy lời mời
not-meant-back = Quay lại lời mời
not-meant-done-title = Lời mời đã được hủy
not-meant-done-body = Cảm ơn bạn đã cho chúng tôi biết. Liên kết không còn hoạt động và người mời sẽ biết rằng lời mời không dành cho bạn. Bạn có thể đóng trang này.

## Activation form

activation-title = Thiết lập tài khoản của bạn
activation-intro = Kiểm tra thông tin và đặt mật khẩu. Sau đó tài khoản của bạn sẽ sẵn sàng.
activation-email = Địa chỉ email
activation-phone = Số điện thoại di động
activation-identifier-hint = Bạn dùng thông tin này để đăng nhập nên không thể thay đổi ở đây.
activation-choose = Vui lòng chọn
activation-password = Mật khẩu
activation-password-hint = { $min ->
   *[other] Ít nhất { $min } ký tự. Nên ghép vài từ không liên quan đến nhau: dễ nhớ mà khó đoán.
}
activation-password-show = Hiện mật khẩu
activation-legal = Điều khoản và quyền riêng tư
legal-version = Phiên bản { $version }
activation-accept = Tôi đã đọc và chấp nhận: { $document }
activation-button = Kích hoạt tài khoản
activation-problems = { $count ->
   *[other] Vui lòng kiểm tra { $count } mục
}

strength-0 = Rất dễ đoán
strength-1 = Dễ đoán
strength-2 = Có thể mạnh hơn
strength-3 = Mạnh
strength-4 = Rất mạnh

## Signed in as somebody else

other-session-title = Bạn đang đăng nhập bằng tài khoản khác
other-session-current = Trong trình duyệt này, bạn đang đăng nhập với tên { $current }.
other-session-invited = Lời mời này dành cho { $invited }.
other-session-question = Bạn muốn tiếp tục thế nào?
other-session-switch = Tiếp tục với { $invited }
other-session-stay = Giữ đăng nhập với { $current }
other-session-note = Nếu bạn giữ tài khoản hiện tại, lời mời vẫn còn hiệu lực.

## Success

done-title = Tài khoản của bạn đã được kích hoạt
done-body = Cảm ơn bạn. Mọi thứ đã sẵn sàng và bạn có thể bắt đầu ngay.
done-continue = Tiếp tục đến { $application }
done-continue-unnamed = Tiếp tục

## Notices

notice-expired-title = Liên kết này đã hết hạn
notice-expired-body = Vì sự an toàn của bạn, liên kết chúng tôi gửi chỉ có hiệu lực trong thời gian giới hạn. Bạn có thể nhận liên kết mới.
notice-expired-recipient = Liên kết mới sẽ được gửi đến { $recipient }.
notice-expired-button = Gửi cho tôi liên kết mới
notice-replaced-title = Đã có liên kết mới hơn
notice-replaced-body = Sau đó chúng tôi đã gửi cho bạn một liên kết mới hơn. Vui lòng dùng liên kết được gửi gần nhất.
notice-revoked-title = Lời mời này đã được thu hồi
notice-revoked-body = Liên kết này không còn dùng được nữa. Nếu bạn cho rằng có nhầm lẫn, vui lòng liên hệ với bên đã mời bạn.
notice-used-title = Tài khoản của bạn đã được kích hoạt
notice-used-body = Liên kết này đã được sử dụng. Bạn không cần dùng đến nữa: chỉ cần đăng nhập.
notice-used-button = Đăng nhập
notice-unknown-title = Liên kết này không hoạt động
notice-unknown-body = Có thể liên kết chưa đầy đủ. Vui lòng mở trực tiếp từ email hoặc tin nhắn, hay sao chép toàn bộ vào thanh địa chỉ.
notice-link-requested-title = Vui lòng kiểm tra email hoặc tin nhắn
notice-link-requested-body = Nếu lời mời này có thể gia hạn, liên kết mới đang được gửi đến địa chỉ đã đăng ký. Có thể mất vài phút.
notice-session-expired-title = Đã hết thời gian trên trang này
notice-session-expired-body = Không có gì bị mất. Vui lòng mở lại liên kết trong email hoặc tin nhắn và bắt đầu lại.
notice-no-cookies-title = Trình duyệt của bạn không lưu cookie
notice-no-cookies-body = Chúng tôi cần một cookie để kích hoạt tài khoản của bạn một cách an toàn. Vui lòng cho phép cookie trên trang web này và mở lại liên kết trong email hoặc tin nhắn.
notice-error-title = Đã xảy ra lỗi
notice-error-body = Đây là lỗi của chúng tôi, và chúng tôi xin lỗi bạn. Vui lòng thử lại sau vài phút.
notice-error-request = Nếu lỗi lặp lại, vui lòng cung cấp số này: { $request }
notice-not-found-title = Trang này không tồn tại
notice-not-found-body = Vui lòng kiểm tra địa chỉ, hoặc mở lại liên kết trong email hoặc tin nhắn.
notice-too-many-title = Thao tác hơi nhanh
notice-too-many-body = Đã có quá nhiều lần thử. Vui lòng chờ vài phút rồi thử lại.
notice-unavailable-title = Chúng tôi sẽ sớm trở lại
notice-unavailable-body = Hiện không thể kết nối đến dịch vụ. Vui lòng thử lại sau vài phút; liên kết của bạn vẫn còn hiệu lực.

## Fields that every application may ask for

field-email-address = Địa chỉ email
field-mobile-primary = Số điện thoại di động
field-first-name = Tên
field-middle-name = Tên đệm
field-last-name = Họ
field-display-name = Tên hiển thị
field-company-name = Công ty
field-job-title = Chức danh
field-birthday = Ngày sinh
field-gender = Giới tính
field-address = Địa chỉ
field-address-street = Số nhà và tên đường
field-address-street2 = Thông tin địa chỉ bổ sung
field-address-city = Thành phố
field-address-state = Tỉnh, bang hoặc vùng
field-address-postal-code = Mã bưu chính
field-address-country = Quốc gia
