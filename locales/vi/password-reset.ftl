# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Trợ giúp đăng nhập
help-intro = Bạn quên mật khẩu, hoặc chưa kích hoạt tài khoản? Chúng tôi sẽ gửi cho bạn một liên kết.
help-identifier = Địa chỉ email hoặc số điện thoại di động
help-identifier-hint = Vui lòng nhập số di động kèm mã quốc gia, chẳng hạn +84 912 345 678.
help-button = Gửi cho tôi liên kết
help-back = Quay lại đăng nhập
help-requested-title = Vui lòng kiểm tra email hoặc tin nhắn
help-requested-body = Nếu có tài khoản, chúng tôi đang gửi liên kết cho bạn. Có thể mất vài phút.
help-requested-note = Bạn chưa nhận được gì? Vui lòng xem trong thư rác và kiểm tra xem bạn đã nhập đúng địa chỉ hoặc số dùng để đăng nhập chưa.
help-requested-again = Thử lại

## The page behind the link, and the form

new-password-title = Đặt mật khẩu mới
new-password-landing = Có người, nhiều khả năng là bạn, đã yêu cầu mật khẩu mới cho { $recipient }.
new-password-landing-button = Đặt mật khẩu mới
new-password-landing-note = Nếu không phải bạn, chỉ cần đóng trang này. Mật khẩu của bạn vẫn giữ nguyên.
new-password-intro = Sau khi lưu, bạn sẽ đăng nhập ở đây và đăng xuất khỏi mọi nơi khác.
new-password-account = Tài khoản của bạn
new-password-label = Mật khẩu mới
new-password-button = Lưu mật khẩu mới

## Links that have ended

reset-expired-title = Liên kết này đã hết hạn
reset-expired-body = Vì sự an toàn của bạn, liên kết đặt mật khẩu mới chỉ dùng được trong thời gian ngắn. Bạn có thể nhận liên kết mới.
reset-used-title = Liên kết này đã được sử dụng
reset-used-body = Một mật khẩu mới đã được đặt bằng liên kết này: vui lòng đăng nhập bằng mật khẩu đó. Nếu không phải bạn đặt, hãy yêu cầu liên kết mới ngay.
reset-over-title = Đã hết thời gian trên trang này
reset-over-body = Vui lòng mở lại liên kết trong email hoặc tin nhắn và cho phép cookie trên trang web này. Hoặc nhận liên kết mới.
reset-new-link = Gửi cho tôi liên kết mới
reset-sign-in = Đăng nhập
