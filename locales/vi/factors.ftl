# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Dùng khóa truy cập thay thế
passkey-create-hint = Bạn sẽ đăng nhập bằng vân tay, khuôn mặt hoặc khóa màn hình mà không cần nhớ mật khẩu.
passkey-created = Khóa truy cập của bạn đã sẵn sàng. Bạn không cần mật khẩu.
passkey-add-password = Đặt thêm mật khẩu
passkey-failed = Không thành công. Vui lòng thử lại hoặc chọn cách khác.
passkey-sign-in = Đăng nhập bằng khóa truy cập
passkey-or = hoặc

## The activation on another device

hand-over-title = Tiếp tục trên thiết bị khác
hand-over-body = Hướng camera của điện thoại hoặc máy tính bảng vào mã này. Tài khoản sẽ được thiết lập trên thiết bị nào hoàn tất trước.
hand-over-code = Mã QR chứa liên kết lời mời của bạn

## The second proof at sign-in

second-factor-title = Xác nhận đó là bạn
second-factor-intro = Tài khoản của bạn được bảo vệ bằng xác minh 2 bước. Vui lòng hoàn tất bước thứ hai.
second-factor-code = Mã
second-factor-code-hint = Sáu chữ số đang hiển thị trong ứng dụng xác thực, hoặc một trong các mã khôi phục của bạn.
second-factor-recovery-hint = Một trong các mã khôi phục của bạn.
second-factor-button = Tiếp tục
second-factor-wrong = Mã này không đúng hoặc đã được sử dụng. Vui lòng nhập mã khác.
second-factor-passkey = Dùng khóa truy cập
second-factor-passkey-only = Khóa truy cập nằm trên thiết bị mà bạn đã tạo khóa, hoặc ở nơi các thiết bị của bạn lưu khóa truy cập chung. Bạn cần trình duyệt có JavaScript.

## Setting up a second proof

set-up-title = Bảo vệ tài khoản của bạn
set-up-intro = { $application } yêu cầu xác minh 2 bước khi đăng nhập. Vui lòng thiết lập ngay bây giờ.
set-up-intro-unnamed = Cần xác minh 2 bước khi đăng nhập. Vui lòng thiết lập ngay bây giờ.
set-up-app = Ứng dụng xác thực
set-up-app-body = Ứng dụng trên điện thoại hiển thị mã mới sau mỗi 30 giây.
set-up-app-button = Thiết lập ứng dụng
set-up-passkey = Khóa truy cập
set-up-passkey-body = Thiết bị xác nhận đó là bạn bằng vân tay, khuôn mặt hoặc khóa màn hình.
set-up-passkey-button = Tạo khóa truy cập

app-scan = Quét mã này bằng ứng dụng xác thực của bạn.
app-code = Mã QR cho ứng dụng xác thực của bạn
app-secret = Nếu không quét được, hãy nhập khóa này vào ứng dụng:
app-first-code = Mã trong ứng dụng
app-first-code-hint = Sáu chữ số đang hiển thị trong ứng dụng.
app-confirm = Xác nhận mã
app-wrong = Mã này không đúng. Vui lòng kiểm tra đồng hồ trên thiết bị và nhập mã đang hiển thị trong ứng dụng.

recovery-title = Mã khôi phục của bạn
recovery-intro = Nếu bạn mất điện thoại hoặc khóa truy cập, mỗi mã này cho phép bạn đăng nhập một lần. Hãy in ra hoặc cất ở nơi an toàn.
recovery-once = Các mã này chỉ hiển thị một lần.
recovery-continue = Tôi đã lưu mã, tiếp tục

## The user's own page

factors-title = Khóa truy cập và xác minh 2 bước
factors-intro = Cách bạn xác minh danh tính khi đăng nhập, ngoài mật khẩu.
factors-saved = Đã lưu thay đổi của bạn.
factors-passkeys = Khóa truy cập
factors-passkey-none = Bạn chưa có khóa truy cập nào.
factors-passkey-created = Đã thêm lúc { $date }
factors-passkey-used = Dùng lần cuối lúc { $date }
factors-passkey-change = Thay đổi
factors-passkey-name = Tên
factors-passkey-rename = Lưu tên
factors-passkey-remove = Xóa khóa truy cập
factors-passkey-add = Thêm khóa truy cập
factors-passkey-only = Không thể xóa: bạn sẽ không còn cách nào để đăng nhập.
factors-passkey-too-many = Bạn đã có số khóa truy cập tối đa. Vui lòng xóa bớt một khóa trước.
factors-app-on = Ứng dụng của bạn đã được thiết lập.
factors-app-off = Chưa thiết lập ứng dụng nào.
factors-app-remove = Gỡ ứng dụng
factors-recovery = Mã khôi phục
factors-recovery-left = { $count ->
   *[other] Bạn còn { $count } mã.
}
factors-recovery-hint = Mã mới sẽ thay thế các mã bạn đang có.
factors-recovery-make = Tạo mã mới
factors-sign-in-again = Để thay đổi nội dung ở đây, trước tiên vui lòng đăng nhập lại. Việc này ngăn người khác lợi dụng trình duyệt đang mở.
factors-sign-in-again-button = Đăng nhập lại
factors-back = Quay lại tài khoản
