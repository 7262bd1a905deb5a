# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Đăng nhập
sign-in-to = để tiếp tục đến { $application }
sign-in-button = Đăng nhập
sign-in-help = Bạn quên mật khẩu, hoặc chưa kích hoạt tài khoản?
sign-in-refused = Đăng nhập không thành công. Vui lòng kiểm tra email hoặc số điện thoại và mật khẩu của bạn.
sign-in-no-cookies = Không có cookie, chúng tôi không thể giữ bạn đăng nhập. Vui lòng cho phép cookie trên trang web này rồi đăng nhập lại.
sign-in-wait-seconds = { $seconds ->
   *[other] Đã có quá nhiều lần thử. Vui lòng thử lại sau { $seconds } giây.
}
sign-in-wait-minutes = { $minutes ->
   *[other] Đã có quá nhiều lần thử. Vui lòng thử lại sau { $minutes } phút.
}

## The choice of an account

choose-account-title = Bạn muốn dùng tài khoản nào?
choose-account-lead = Trong trình duyệt này, bạn đang đăng nhập với tên:
choose-account-button = Tiếp tục với { $name }
choose-account-other = Dùng tài khoản khác

## An account that may not use the application

no-access-title = Tài khoản này không có quyền truy cập
no-access-body = Bạn đã đăng nhập, nhưng tài khoản của bạn không được phép dùng { $application }.
no-access-back = Quay lại { $application }
no-access-note = Nếu bạn cho rằng có nhầm lẫn, vui lòng liên hệ với đơn vị vận hành ứng dụng.

## What an application asks for

consent-title = Bạn có muốn cho phép không?
consent-lead = { $application } muốn nhận những thông tin sau từ bạn:
consent-identity = Xác nhận rằng chính bạn đang đăng nhập
consent-profile = Tên và các thông tin khác trong hồ sơ của bạn
consent-email = Địa chỉ email của bạn
consent-phone = Số điện thoại của bạn
consent-address = Địa chỉ bưu chính của bạn
consent-offline-access = Quyền truy cập những thông tin này khi bạn vắng mặt, cho đến khi bạn thu hồi
consent-other = Thông tin khác mà ứng dụng gọi là “{ $name }”
consent-allow = Cho phép
consent-deny = Không cho phép

## New versions of documents

documents-title = Có điều khoản mới
documents-lead = Đã có thay đổi kể từ lần đăng nhập trước của bạn. Vui lòng đọc phiên bản mới và chấp nhận để tiếp tục.
documents-button = Tiếp tục
documents-decline = Để sau, đăng xuất

## Signing out

sign-out-title = Bạn có muốn đăng xuất không?
sign-out-body = Trong trình duyệt này, bạn đang đăng nhập với tên { $name }.
sign-out-button = Đăng xuất
signed-out-title = Bạn đã đăng xuất
signed-out-body = Không còn ai đăng nhập ở đây trong trình duyệt này. Nếu dùng chung thiết bị, vui lòng đóng cả trình duyệt.
