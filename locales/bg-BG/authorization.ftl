# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Един момент
form-post-body = Връщаме ви към { $application }. Ако нищо не се случи, натиснете бутона.
form-post-body-unnamed = Връщаме ви обратно. Ако нищо не се случи, натиснете бутона.
form-post-button = Продължаване

notice-authorization-request-title = Влизането не можа да започне
notice-authorization-request-body = Приложението изпрати заявка, на която не можем да отговорим. С профила ви всичко е наред. Върнете се в приложението и опитайте отново; ако това се повтори, уведомете хората, които го поддържат.
notice-authorization-request-developers = За разработчиците на приложението:
