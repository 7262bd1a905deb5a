# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Oturum açın
sign-in-to = { $application } uygulamasına devam etmek için
sign-in-button = Oturum aç
sign-in-help = Parolanızı mı unuttunuz veya hesabınızı henüz etkinleştirmediniz mi?
sign-in-refused = Oturum açılamadı. Lütfen oturum açma bilginizi ve parolanızı kontrol edin.
sign-in-no-cookies = Çerezler olmadan oturumunuzu açık tutamıyoruz. Lütfen bu site için çerezlere izin verin ve ardından yeniden oturum açın.
sign-in-wait-seconds = { $seconds ->
    [one] Çok fazla deneme yapıldı. Lütfen { $seconds } saniye sonra yeniden deneyin.
   *[other] Çok fazla deneme yapıldı. Lütfen { $seconds } saniye sonra yeniden deneyin.
}
sign-in-wait-minutes = { $minutes ->
    [one] Çok fazla deneme yapıldı. Lütfen { $minutes } dakika sonra yeniden deneyin.
   *[other] Çok fazla deneme yapıldı. Lütfen { $minutes } dakika sonra yeniden deneyin.
}

## The choice of an account

choose-account-title = Hangi hesabı kullanmak istersiniz?
choose-account-lead = Bu tarayıcıda şu adla oturum açtınız:
choose-account-button = { $name } olarak devam et
choose-account-other = Başka bir hesap kullan

## An account that may not use the application

no-access-title = Bu hesabın erişimi yok
no-access-body = Oturum açtınız ama hesabınızın { $application } uygulamasını kullanma izni yok.
no-access-back = { $application } uygulamasına dön
no-access-note = Bunun bir hata olduğunu düşünüyorsanız lütfen uygulamayı yönetenlerle iletişime geçin.

## What an application asks for

consent-title = Buna izin vermek ister misiniz?
consent-lead = { $application } sizden şunları almak istiyor:
consent-identity = Oturum açanın siz olduğunuz bilgisi
consent-profile = Adınız ve profilinizdeki diğer bilgiler
consent-email = E-posta adresiniz
consent-phone = Telefon numaranız
consent-address = Posta adresiniz
consent-offline-access = Siz geri çekene kadar, siz yokken de bu bilgilere erişim
consent-other = Uygulamanın “{ $name }” olarak adlandırdığı diğer bilgiler
consent-allow = İzin ver
consent-deny = İzin verme

## New versions of documents

documents-title = Yeni koşullar var
documents-lead = Son oturum açmanızdan bu yana bir şeyler değişti. Devam etmek için lütfen yeni sürümü okuyup kabul edin.
documents-button = Devam et
documents-decline = Şimdi değil, oturumu kapat

## Signing out

sign-out-title = Oturumu kapatmak ister misiniz?
sign-out-body = Bu tarayıcıda { $name } olarak oturum açtınız.
sign-out-button = Oturumu kapat
signed-out-title = Oturumunuz kapatıldı
signed-out-body = Bu sitede, bu tarayıcıda artık açık oturum yok. Ortak bir cihaz kullanıyorsanız lütfen tarayıcıyı da kapatın.
