# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Üks hetk
form-post-body = Suuname teid tagasi teenusesse { $application }. Kui midagi ei juhtu, vajutage nuppu.
form-post-body-unnamed = Suuname teid tagasi. Kui midagi ei juhtu, vajutage nuppu.
form-post-button = Jätka

notice-authorization-request-title = Sisselogimist ei saanud alustada
notice-authorization-request-body = Teenus saatis päringu, millele me ei saa vastata. Teie kontoga on kõik korras. Minge tagasi teenusesse ja proovige uuesti. Kui see kordub, teatage sellest teenuse haldajatele.
notice-authorization-request-developers = Teenuse arendajatele:
