# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = 한국어
language-switch = 언어
field-optional = (선택)
opens-in-new-tab = (새 탭에서 열림)

## Landing page of a mailed link

landing-title = 계정을 활성화해 주세요
landing-invited-by = { $application }에서 초대했습니다.
landing-account = { $recipient } 계정이 준비되었습니다. 활성화하는 데 1분 정도 걸립니다.
landing-button = 계정 활성화
landing-note = 버튼을 누르기 전에는 아무 일도 일어나지 않습니다.

## Not meant for the recipient

not-meant-link = 저에게 온 초대가 아닙니다
not-meant-title = 본인에게 온 초대가 아닌가요?
not-meant-body = 이 초대는 { $recipient }(으)로 전송되었습니다. 예상하지 못한 초대라면 취소할 수 있습니다. 취소하면 링크를 더 이상 사용할 수 없고 초대한 쪽에 알려집니다.
not-meant-confirm = 저에게 온 초대가 아닙니다
not-meant-unconfirmed = 먼저 확인란을 선택해 주세요.
not-meant-button = 초대 취소
not-meant-back = 초대로 돌아가기
not-meant-done-title = 초대가 취소되었습니다
not-meant-done-body = 알려 주셔서 감사합니다. 링크는 더 이상 작동하지 않으며, 잘못 전달된 초대였음을 초대한 쪽에 알립니다. 이 페이지를 닫으셔도 됩니다.

## Activation form

activation-title = 계정 설정
activation-intro = 정보를 확인하고 비밀번호를 정하면 계정을 사용할 수 있습니다.
activation-email = 이메일 주소
activation-phone = 휴대전화 번호
activation-identifier-hint = 로그인에 사용하므로 여기서는 변경할 수 없습니다.
activation-choose = 선택해 주세요
activation-password = 비밀번호
activation-password-hint = { $min ->
   *[other] { $min }자 이상. 서로 관련 없는 단어 여러 개를 이어 쓰면 기억하기 쉽고 추측하기 어렵습니다.
}
activation-password-show = 비밀번호 표시
activation-legal = 약관 및 개인정보 보호
legal-version = 버전 { $version }
activation-accept = 다음을 읽었으며 이에 동의합니다: { $document }
activation-button = 계정 활성화
activation-problems = { $count ->
   *[other] 입력 항목 { $count }개를 확인해 주세요
}

strength-0 = 매우 추측하기 쉬움
strength-1 = 추측하기 쉬움
strength-2 = 더 강하게 만들 수 있음
strength-3 = 강함
strength-4 = 매우 강함

## Signed in as somebody else

other-session-title = 다른 계정으로 로그인되어 있습니다
other-session-current = 이 브라우저는 { $current } 님으로 로그인되어 있습니다.
other-session-invited = 이 초대는 { $invited } 님을 위한 것입니다.
other-session-question = 어떻게 계속하시겠어요?
other-session-switch = { $invited } 님으로 계속
other-session-stay = { $current } 님으로 유지
other-session-note = 로그인 상태를 유지해도 초대는 계속 유효합니다.

## Success

done-title = 계정이 활성화되었습니다
done-body = 감사합니다. 모든 설정이 끝났으니 바로 시작할 수 있습니다.
done-continue = { $application }(으)로 계속
done-continue-unnamed = 계속

## Notices

notice-expired-title = 만료된 링크입니다
notice-expired-body = 안전을 위해 메시지의 링크는 일정 시간 동안만 유효합니다. 새 링크를 받을 수 있습니다.
notice-expired-recipient = 새 링크는 다음 주소로 전송됩니다: { $recipient }
notice-expired-button = 새 링크 받기
notice-replaced-title = 더 최근에 보낸 링크가 있습니다
notice-replaced-body = 이후에 새 메시지를 보내 드렸습니다. 가장 최근 메시지의 링크를 사용해 주세요.
notice-revoked-title = 취소된 초대입니다
notice-revoked-body = 이 링크는 더 이상 사용할 수 없습니다. 착오라고 생각되면 초대한 곳에 문의해 주세요.
notice-used-title = 이미 활성화된 계정입니다
notice-used-body = 이미 사용한 링크이며 더 이상 필요하지 않습니다. 바로 로그인해 주세요.
notice-used-button = 로그인
notice-unknown-title = 작동하지 않는 링크입니다
notice-unknown-body = 링크가 일부만 복사되었을 수 있습니다. 메시지에서 바로 열거나 주소창에 전체를 복사해 주세요.
notice-link-requested-title = 메시지를 확인해 주세요
notice-link-requested-body = 이 초대를 갱신할 수 있으면 등록된 주소로 새 링크를 보내 드립니다. 도착하는 데 몇 분 걸릴 수 있습니다.
notice-session-expired-title = 이 페이지의 사용 시간이 지났습니다
notice-session-expired-body = 사라진 것은 없습니다. 메시지의 링크를 다시 열어 처음부터 시작해 주세요.
notice-no-cookies-title = 브라우저가 쿠키를 저장하지 않습니다
notice-no-cookies-body = 계정을 안전하게 활성화하려면 쿠키 하나가 필요합니다. 이 사이트의 쿠키를 허용하고 메시지의 링크를 다시 열어 주세요.
notice-error-title = 문제가 발생했습니다
notice-error-body = 저희 쪽 오류입니다. 불편을 드려 죄송합니다. 몇 분 후 다시 시도해 주세요.
notice-error-request = 같은 문제가 반복되면 이 번호를 알려 주세요: { $request }
notice-not-found-title = 존재하지 않는 페이지입니다
notice-not-found-body = 주소를 확인하거나 메시지의 링크를 다시 열어 주세요.
notice-too-many-title = 잠시 후 다시 시도해 주세요
notice-too-many-body = 시도 횟수가 너무 많습니다. 몇 분 기다린 후 다시 시도해 주세요.
notice-unavailable-title = 곧 다시 이용할 수 있습니다
notice-unavailable-body = 현재 서비스에 연결할 수 없습니다. 몇 분 후 다시 시도해 주세요. 링크는 계속 유효합니다.

## Fields that every application may ask for

field-email-address = 이메일 주소
field-mobile-primary = 휴대전화 번호
field-first-name = 이름
field-middle-name = 중간 이름
field-last-name = 성
field-display-name = 표시 이름
field-company-name = 회사
field-job-title = 직책
field-birthday = 생년월일
field-gender = 성별
field-address = 주소
field-address-street = 도로명 및 건물 번호
field-address-street2 = 상세 주소
field-address-city = 시/군/구
field-address-state = 시/도 또는 지역
field-address-postal-code = 우편번호
field-address-country = 국가
