# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = 잠시만 기다려 주세요
form-post-body = { $application }(으)로 돌아갑니다. 화면이 바뀌지 않으면 버튼을 눌러 주세요.
form-post-body-unnamed = 이전 화면으로 돌아갑니다. 화면이 바뀌지 않으면 버튼을 눌러 주세요.
form-post-button = 계속

notice-authorization-request-title = 로그인을 시작할 수 없습니다
notice-authorization-request-body = 애플리케이션이 보낸 요청을 처리할 수 없습니다. 계정에는 문제가 없습니다. 애플리케이션으로 돌아가 다시 시도해 주세요. 같은 문제가 반복되면 애플리케이션 운영자에게 알려 주세요.
notice-authorization-request-developers = 개발자용 정보:
