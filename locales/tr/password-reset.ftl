# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Oturum açma yardımı
help-intro = Parolanızı mı unuttunuz veya hesabınızı henüz etkinleştirmediniz mi? Size bir bağlantı gönderelim.
help-identifier = E-posta adresi veya cep telefonu numarası
help-identifier-hint = Lütfen cep telefonu numarasını ülke koduyla girin, örneğin +90 501 234 56 78.
help-button = Bağlantı gönder
help-back = Oturum açma sayfasına dön
help-requested-title = Lütfen mesajlarınızı kontrol edin
help-requested-body = Böyle bir hesap varsa bağlantı içeren bir mesaj yolda. Ulaşması birkaç dakika sürebilir.
help-requested-note = Hiçbir şey gelmedi mi? Lütfen istenmeyen postalara bakın ve oturum açtığınız adresi veya numarayı girdiğinizden emin olun.
help-requested-again = Yeniden dene

## The page behind the link, and the form

new-password-title = Yeni bir parola seçin
new-password-landing = Birisi, büyük olasılıkla siz, { $recipient } için yeni bir parola istedi.
new-password-landing-button = Yeni parola seç
new-password-landing-note = Siz değilseniz bu sayfayı kapatmanız yeterli. Parolanız aynı kalır.
new-password-intro = Parola kaydedildiğinde burada oturumunuz açılır, diğer her yerde kapatılır.
new-password-account = Hesabınız
new-password-label = Yeni parola
new-password-button = Yeni parolayı kaydet

## Links that have ended

reset-expired-title = Bu bağlantının süresi doldu
reset-expired-body = Güvenliğiniz için yeni parola bağlantısı yalnızca kısa bir süre çalışır. Size yeni bir bağlantı gönderilmesini isteyebilirsiniz.
reset-used-title = Bu bağlantı daha önce kullanıldı
reset-used-body = Bu bağlantıyla yeni bir parola belirlendi: lütfen onunla oturum açın. Parolayı siz belirlemediyseniz şimdi yeni bir bağlantı isteyin.
reset-over-title = Bu sayfadaki süreniz doldu
reset-over-body = Lütfen mesajınızdaki bağlantıyı yeniden açın ve bu site için çerezlere izin verin. Ya da yeni bir bağlantı isteyin.
reset-new-link = Yeni bağlantı gönder
reset-sign-in = Oturum aç
