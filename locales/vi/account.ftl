# Texts of the user's own page and what belongs to it.

## The page

account-title = Tài khoản của bạn
account-intro = Bạn đang đăng nhập với tên { $name }.
account-deletion = Tài khoản của bạn sẽ bị xóa vĩnh viễn vào lúc { $date }.
account-keep = Giữ lại tài khoản
account-profile = Thông tin của bạn
account-saved = Đã lưu các thay đổi của bạn.
account-language = Ngôn ngữ của trang, email và tin nhắn
account-save = Lưu
account-security = Đăng nhập
account-password = Đổi mật khẩu
account-factors = Khóa truy cập và xác minh 2 bước
account-applications = Ứng dụng có quyền truy cập
account-applications-none = Hiện không có ứng dụng nào có quyền truy cập dữ liệu của bạn.
account-application-since = Từ { $date }
account-application-end = Thu hồi quyền truy cập
account-documents = Những gì bạn đã chấp nhận
account-documents-none = Bạn chưa chấp nhận tài liệu nào.
account-document-accepted = Đã chấp nhận lúc { $date }
account-data = Dữ liệu của bạn
account-data-download = Tải dữ liệu của bạn xuống
account-data-hint = Một tệp chứa mọi thông tin mà chúng tôi lưu về bạn.
account-back = Quay lại tài khoản

## Another password

account-password-title = Đổi mật khẩu
account-password-intro = Sau khi lưu, bạn vẫn đăng nhập ở đây và sẽ đăng xuất khỏi mọi nơi khác.
account-password-current = Mật khẩu hiện tại
account-password-wrong = Đây không phải là mật khẩu hiện tại của bạn.
account-password-saved = Đã lưu mật khẩu mới. Bạn đã đăng xuất khỏi mọi nơi khác.
account-password-none = Bạn chưa có mật khẩu. Chúng tôi có thể gửi cho bạn liên kết để đặt mật khẩu.

## Where the user is signed in

account-sessions = Nơi bạn đang đăng nhập
account-session-unknown = Trình duyệt không xác định
account-session-this = trình duyệt này
account-session-since = Đã đăng nhập từ { $date }
account-session-end = Đăng xuất khỏi đó
account-session-everywhere = Đăng xuất khỏi mọi nơi
account-session-everywhere-hint = Thao tác này kết thúc mọi phiên đăng nhập, kể cả phiên trong trình duyệt này, và quyền truy cập của mọi ứng dụng.

## Deletion

account-delete-title = Xóa tài khoản của bạn
account-delete-intro = { $days ->
   *[other] Tài khoản của bạn sẽ bị xóa sau { $days } ngày. Trước thời điểm đó, nếu đổi ý, bạn chỉ cần đăng nhập và giữ lại tài khoản.
}
account-delete-effect = Bạn sẽ đăng xuất khỏi mọi nơi ngay lập tức và các ứng dụng sẽ mất quyền truy cập. Sau cùng, mọi thông tin chúng tôi lưu về bạn sẽ bị xóa và không thể khôi phục.
account-delete-password = Mật khẩu của bạn
account-delete-again = Để chắc chắn đó là bạn, trước tiên vui lòng đăng nhập lại.
account-delete-again-button = Đăng nhập lại
account-delete-button = Xóa tài khoản của tôi
account-delete-waiting-title = Bạn có muốn giữ lại tài khoản không?
account-delete-leave = Không, đăng xuất
account-delete-done-title = Tài khoản của bạn sẽ bị xóa
account-delete-done = Bạn đã đăng xuất khỏi mọi nơi. Nếu đổi ý, hãy đăng nhập trước ngày đó và giữ lại tài khoản.
