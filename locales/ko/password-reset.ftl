# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = 로그인 도움말
help-intro = 비밀번호를 잊었거나 아직 계정을 활성화하지 않으셨나요? 링크를 보내 드리겠습니다.
help-identifier = 이메일 주소 또는 휴대전화 번호
help-identifier-hint = 휴대전화 번호는 국가 번호를 포함하여 입력해 주세요. 예: +82 10 1234 5678
help-button = 링크 받기
help-back = 로그인으로 돌아가기
help-requested-title = 메시지를 확인해 주세요
help-requested-body = 계정이 있으면 링크가 포함된 메시지를 보내 드립니다. 도착하는 데 몇 분 걸릴 수 있습니다.
help-requested-note = 메시지가 오지 않았나요? 스팸함을 확인하고, 로그인에 사용하는 이메일 주소나 전화번호를 입력했는지 확인해 주세요.
help-requested-again = 다시 시도

## The page behind the link, and the form

new-password-title = 새 비밀번호를 정해 주세요
new-password-landing = { $recipient } 계정의 새 비밀번호가 요청되었습니다. 대부분 본인이 요청한 것입니다.
new-password-landing-button = 새 비밀번호 정하기
new-password-landing-note = 본인이 요청하지 않았다면 이 페이지를 닫아 주세요. 비밀번호는 그대로 유지됩니다.
new-password-intro = 저장하면 여기서 로그인되고 다른 곳에서는 모두 로그아웃됩니다.
new-password-account = 내 계정
new-password-label = 새 비밀번호
new-password-button = 새 비밀번호 저장

## Links that have ended

reset-expired-title = 만료된 링크입니다
reset-expired-body = 안전을 위해 비밀번호 재설정 링크는 짧은 시간 동안만 유효합니다. 새 링크를 받을 수 있습니다.
reset-used-title = 이미 사용한 링크입니다
reset-used-body = 이 링크로 새 비밀번호가 설정되었습니다. 그 비밀번호로 로그인해 주세요. 본인이 설정하지 않았다면 지금 새 링크를 받아 주세요.
reset-over-title = 이 페이지의 사용 시간이 지났습니다
reset-over-body = 이 사이트의 쿠키를 허용하고 메시지의 링크를 다시 열어 주세요. 또는 새 링크를 받을 수 있습니다.
reset-new-link = 새 링크 받기
reset-sign-in = 로그인
