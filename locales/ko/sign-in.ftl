# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = 로그인
sign-in-to = { $application }(으)로 계속하려면 로그인해 주세요
sign-in-button = 로그인
sign-in-help = 비밀번호를 잊었거나 계정을 아직 활성화하지 않으셨나요?
sign-in-refused = 로그인하지 못했습니다. 이메일 주소 또는 전화번호와 비밀번호를 확인해 주세요.
sign-in-no-cookies = 쿠키가 없으면 로그인 상태를 유지할 수 없습니다. 이 사이트의 쿠키를 허용한 후 다시 로그인해 주세요.
sign-in-wait-seconds = { $seconds ->
   *[other] 시도 횟수가 너무 많습니다. { $seconds }초 후에 다시 시도해 주세요.
}
sign-in-wait-minutes = { $minutes ->
   *[other] 시도 횟수가 너무 많습니다. { $minutes }분 후에 다시 시도해 주세요.
}

## The choice of an account

choose-account-title = 어떤 계정을 사용하시겠어요?
choose-account-lead = 이 브라우저에 로그인된 계정:
choose-account-button = { $name } 님으로 계속
choose-account-other = 다른 계정 사용

## An account that may not use the application

no-access-title = 액세스 권한이 없는 계정입니다
no-access-body = 로그인되었지만 이 계정으로는 { $application } 이용이 허용되지 않습니다.
no-access-back = { $application }(으)로 돌아가기
no-access-note = 착오라고 생각되면 애플리케이션 운영자에게 문의해 주세요.

## What an application asks for

consent-title = 허용하시겠어요?
consent-lead = { $application }에서 다음 정보를 요청합니다:
consent-identity = 로그인하는 사람이 본인이라는 확인
consent-profile = 이름 및 기타 프로필 정보
consent-email = 이메일 주소
consent-phone = 전화번호
consent-address = 우편 주소
consent-offline-access = 이용하지 않는 동안에도 철회할 때까지 이 정보에 액세스
consent-other = 애플리케이션에서 ‘{ $name }’(으)로 부르는 기타 정보
consent-allow = 허용
consent-deny = 허용 안 함

## New versions of documents

documents-title = 새 약관이 있습니다
documents-lead = 마지막 로그인 이후 변경된 내용이 있습니다. 계속하려면 새 버전을 읽고 동의해 주세요.
documents-button = 계속
documents-decline = 나중에, 로그아웃

## Signing out

sign-out-title = 로그아웃하시겠어요?
sign-out-body = 이 브라우저는 { $name } 님으로 로그인되어 있습니다.
sign-out-button = 로그아웃
signed-out-title = 로그아웃되었습니다
signed-out-body = 이제 이 브라우저에서 로그인된 사람이 없습니다. 공용 기기라면 브라우저도 닫아 주세요.
