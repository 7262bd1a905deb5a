# Texts of the user's own page and what belongs to it.

## The page

account-title = 내 계정
account-intro = { $name } 님으로 로그인되어 있습니다.
account-deletion = 계정이 { $date }에 완전히 삭제됩니다.
account-keep = 계정 유지
account-profile = 내 정보
account-saved = 변경사항이 저장되었습니다.
account-language = 페이지 및 메시지 언어
account-save = 저장
account-security = 로그인
account-password = 비밀번호 변경
account-factors = 패스키 및 2단계 인증
account-applications = 액세스 권한이 있는 애플리케이션
account-applications-none = 현재 내 데이터에 액세스할 수 있는 애플리케이션이 없습니다.
account-application-since = { $date }부터
account-application-end = 액세스 권한 해제
account-documents = 동의한 문서
account-documents-none = 동의한 문서가 없습니다.
account-document-accepted = { $date }에 동의함
account-data = 내 데이터
account-data-download = 내 데이터 다운로드
account-data-hint = 저장된 내 정보를 모두 담은 파일 하나를 받습니다.
account-back = 내 계정으로 돌아가기

## Another password

account-password-title = 비밀번호 변경
account-password-intro = 저장하면 여기서는 로그인이 유지되고 다른 곳에서는 모두 로그아웃됩니다.
account-password-current = 현재 비밀번호
account-password-wrong = 현재 비밀번호가 아닙니다.
account-password-saved = 새 비밀번호가 저장되었고 다른 곳에서는 모두 로그아웃되었습니다.
account-password-none = 설정된 비밀번호가 없습니다. 비밀번호를 정할 수 있는 링크를 보내 드릴 수 있습니다.

## Where the user is signed in

account-sessions = 로그인된 곳
account-session-unknown = 알 수 없는 브라우저
account-session-this = 이 브라우저
account-session-since = { $date }부터 로그인됨
account-session-end = 이 세션 로그아웃
account-session-everywhere = 모든 곳에서 로그아웃
account-session-everywhere-hint = 이 브라우저를 포함한 모든 세션과 모든 애플리케이션의 액세스 권한이 종료됩니다.

## Deletion

account-delete-title = 계정 삭제
account-delete-intro = { $days ->
   *[other] 계정은 { $days }일 후에 삭제됩니다. 그 전에 마음이 바뀌면 로그인하여 계정을 유지할 수 있습니다.
}
account-delete-effect = 모든 곳에서 바로 로그아웃되고 애플리케이션은 액세스 권한을 잃습니다. 기간이 지나면 저장된 모든 정보가 삭제되며 복구할 수 없습니다.
account-delete-password = 비밀번호
account-delete-again = 본인 확인을 위해 먼저 다시 로그인해 주세요.
account-delete-again-button = 다시 로그인
account-delete-button = 내 계정 삭제
account-delete-waiting-title = 계정을 유지하시겠어요?
account-delete-leave = 아니요, 로그아웃
account-delete-done-title = 계정이 삭제될 예정입니다
account-delete-done = 모든 곳에서 로그아웃되었습니다. 마음이 바뀌면 삭제일 전에 로그인하여 계정을 유지해 주세요.
