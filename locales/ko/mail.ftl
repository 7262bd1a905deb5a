# Texts of the mails.

mail-greeting = { $name } 님, 안녕하세요.
mail-greeting-unnamed = 안녕하세요.
mail-unnamed-application = 저희 서비스
mail-link-alternative = 버튼이 작동하지 않으면 이 주소를 브라우저에 복사해 주세요:
mail-expires = 이 링크는 { $expires }까지 유효합니다.
mail-support = 문의: { $contact }
mail-unexpected = 예상하지 못한 메시지라면 무시하셔도 됩니다. 본인이 직접 진행하지 않는 한 아무것도 활성화되지 않습니다.

mail-invitation-subject = { $application }에서 초대장이 도착했습니다
mail-invitation-preheader = 계정을 활성화할 준비가 되었습니다.
mail-invitation-heading = 계정을 활성화해 주세요
mail-invitation-body = { $application }에서 초대했습니다. 계정이 준비되었으니 정보를 확인하고 비밀번호를 정하면 바로 시작할 수 있습니다.
mail-invitation-button = 계정 활성화
mail-invitation-link = 여기에서 계정을 활성화하세요:

mail-reminder-subject = 알림: { $application } 초대장을 확인해 주세요
mail-reminder-preheader = 계정이 아직 기다리고 있습니다.
mail-reminder-heading = 초대가 아직 유효합니다
mail-reminder-body = { $application }에서 초대했으며 계정이 아직 활성화되지 않았습니다. 정보를 확인하고 비밀번호를 정하면 바로 시작할 수 있습니다.
mail-reminder-button = 계정 활성화
mail-reminder-link = 여기에서 계정을 활성화하세요:

mail-password-reset-subject = { $application } 비밀번호 재설정
mail-password-reset-preheader = 이 링크로 새 비밀번호를 정할 수 있습니다.
mail-password-reset-heading = 새 비밀번호를 정해 주세요
mail-password-reset-body = { $application } 로그인에 도움을 요청하셨습니다.
mail-password-reset-button = 새 비밀번호 정하기
mail-password-reset-link = 여기에서 새 비밀번호를 정하세요:
mail-password-reset-unexpected = 본인이 요청하지 않았다면 아무것도 하지 않으셔도 됩니다. 비밀번호는 그대로 유지됩니다.
