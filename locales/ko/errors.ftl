# What is wrong with an entry.

error-email-malformed = 이메일 주소 형식이 올바르지 않습니다.
error-email-in-use = 이미 사용 중인 이메일 주소입니다.
error-phone-malformed = 휴대전화 번호 형식이 올바르지 않습니다.
error-phone-in-use = 이미 사용 중인 휴대전화 번호입니다.
error-phone-country = 이 국가의 번호로는 문자 메시지를 보내지 않습니다.

error-required = 이 항목을 입력해 주세요.
error-choice-required = 하나를 선택해 주세요.
error-tick-required = 이 항목에 체크해 주세요.
error-too-short = { $min ->
   *[other] { $min }자 이상 입력해 주세요.
}
error-too-long = { $max ->
   *[other] { $max }자 이하로 입력해 주세요.
}
error-pattern = 입력한 내용의 형식이 올바르지 않습니다.
error-not-a-choice = 제시된 항목 중 하나를 선택해 주세요.
error-not-a-date = 올바른 날짜를 입력해 주세요.

error-password-required = 비밀번호를 입력해 주세요.
error-password-too-short = { $min ->
   *[other] 비밀번호는 { $min }자 이상이어야 합니다.
}
error-password-too-long = { $max ->
   *[other] 비밀번호는 { $max }자 이하여야 합니다.
}
error-password-common = 많은 사람이 사용하여 쉽게 추측할 수 있는 비밀번호입니다. 다른 비밀번호를 정해 주세요.
error-password-contains-identifier = 비밀번호에 이메일 주소나 전화번호를 포함할 수 없습니다.
error-password-contains-name = 비밀번호에 이름을 포함할 수 없습니다.
error-password-contains-application = 비밀번호에 애플리케이션 이름을 포함할 수 없습니다.

error-legal-not-accepted = 계속하려면 이 문서에 동의해 주세요.
