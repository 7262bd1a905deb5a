# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Lütfen bekleyin
form-post-body = { $application } uygulamasına geri dönüyorsunuz. Bir şey olmazsa düğmeye basın.
form-post-body-unnamed = Uygulamaya geri dönüyorsunuz. Bir şey olmazsa düğmeye basın.
form-post-button = Devam et

notice-authorization-request-title = Oturum açma başlatılamadı
notice-authorization-request-body = Uygulama, yanıtlayamadığımız bir istek gönderdi. Hesabınızda bir sorun yok. Lütfen uygulamaya dönüp yeniden deneyin; sorun tekrarlanırsa lütfen uygulamayı yönetenlere haber verin.
notice-authorization-request-developers = Geliştiriciler için:
