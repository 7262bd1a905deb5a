# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = 대신 패스키 사용
passkey-create-hint = 지문, 얼굴 또는 화면 잠금으로 로그인하므로 비밀번호를 기억할 필요가 없습니다.
passkey-created = 패스키가 준비되었습니다. 비밀번호가 필요하지 않습니다.
passkey-add-password = 비밀번호도 설정
passkey-failed = 완료하지 못했습니다. 다시 시도하거나 다른 방법을 선택해 주세요.
passkey-sign-in = 패스키로 로그인
passkey-or = 또는

## The activation on another device

hand-over-title = 다른 기기에서 계속
hand-over-body = 휴대전화나 태블릿의 카메라로 이 코드를 비춰 주세요. 먼저 완료한 기기에 계정이 설정됩니다.
hand-over-code = 초대 링크가 담긴 QR 코드

## The second proof at sign-in

second-factor-title = 본인 확인
second-factor-intro = 2단계 인증으로 보호되는 계정입니다. 두 번째 인증을 완료해 주세요.
second-factor-code = 코드
second-factor-code-hint = 인증 앱에 지금 표시된 6자리 숫자 또는 복구 코드 중 하나를 입력해 주세요.
second-factor-recovery-hint = 복구 코드 중 하나를 입력해 주세요.
second-factor-button = 계속
second-factor-wrong = 코드가 올바르지 않거나 이미 사용되었습니다. 다른 코드를 입력해 주세요.
second-factor-passkey = 패스키 사용
second-factor-passkey-only = 패스키는 만든 기기 또는 기기 간에 패스키를 공유하는 곳에 저장되어 있습니다. JavaScript를 지원하는 브라우저가 필요합니다.

## Setting up a second proof

set-up-title = 계정 보호
set-up-intro = { $application }에 로그인하려면 2단계 인증이 필요합니다. 지금 설정해 주세요.
set-up-intro-unnamed = 로그인하려면 2단계 인증이 필요합니다. 지금 설정해 주세요.
set-up-app = 인증 앱
set-up-app-body = 휴대전화의 앱에 30초마다 새 코드가 표시됩니다.
set-up-app-button = 앱 설정
set-up-passkey = 패스키
set-up-passkey-body = 지문, 얼굴 또는 화면 잠금으로 기기에서 본인임을 확인합니다.
set-up-passkey-button = 패스키 만들기

app-scan = 인증 앱으로 이 코드를 스캔해 주세요.
app-code = 인증 앱용 QR 코드
app-secret = 스캔할 수 없으면 앱에 이 키를 입력해 주세요:
app-first-code = 앱에 표시된 코드
app-first-code-hint = 앱에 지금 표시된 6자리 숫자입니다.
app-confirm = 코드 확인
app-wrong = 코드가 올바르지 않습니다. 기기의 시간을 확인하고 앱에 지금 표시된 코드를 입력해 주세요.

recovery-title = 복구 코드
recovery-intro = 휴대전화나 패스키를 잃어버린 경우, 각 코드로 한 번씩 로그인할 수 있습니다. 인쇄하거나 안전한 곳에 보관해 주세요.
recovery-once = 코드는 지금만 표시됩니다.
recovery-continue = 보관했습니다. 계속하기

## The user's own page

factors-title = 패스키 및 2단계 인증
factors-intro = 로그인할 때 비밀번호 외에 본인임을 확인하는 방법입니다.
factors-saved = 변경사항이 저장되었습니다.
factors-passkeys = 패스키
factors-passkey-none = 아직 패스키가 없습니다.
factors-passkey-created = 추가: { $date }
factors-passkey-used = 마지막 사용: { $date }
factors-passkey-change = 변경
factors-passkey-name = 이름
factors-passkey-rename = 이름 저장
factors-passkey-remove = 패스키 삭제
factors-passkey-add = 패스키 추가
factors-passkey-only = 삭제하면 로그인할 방법이 없어지므로 삭제할 수 없습니다.
factors-passkey-too-many = 패스키를 더 추가할 수 없습니다. 먼저 하나를 삭제해 주세요.
factors-app-on = 앱이 설정되어 있습니다.
factors-app-off = 설정된 앱이 없습니다.
factors-app-remove = 앱 해제
factors-recovery = 복구 코드
factors-recovery-left = { $count ->
   *[other] 코드가 { $count }개 남아 있습니다.
}
factors-recovery-hint = 새 코드를 만들면 기존 코드는 사용할 수 없습니다.
factors-recovery-make = 새 코드 만들기
factors-sign-in-again = 여기서 설정을 변경하려면 먼저 다시 로그인해 주세요. 열려 있는 브라우저를 다른 사람이 사용하는 것을 막기 위해서입니다.
factors-sign-in-again-button = 다시 로그인
factors-back = 내 계정으로 돌아가기
