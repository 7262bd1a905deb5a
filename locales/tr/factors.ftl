# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Geçiş anahtarı kullan
passkey-create-hint = Parmak iziniz, yüzünüz veya ekran kilidinizle oturum açarsınız; hatırlamanız gereken bir parola olmaz.
passkey-created = Geçiş anahtarınız hazır. Parolaya ihtiyacınız yok.
passkey-add-password = Ayrıca parola seç
passkey-failed = Bu işe yaramadı. Lütfen yeniden deneyin veya başka bir yol seçin.
passkey-sign-in = Geçiş anahtarıyla oturum aç
passkey-or = veya

## The activation on another device

hand-over-title = Başka bir cihazda devam edin
hand-over-body = Telefonunuzun veya tabletinizin kamerasını bu koda doğrultun. Hesap, işlemi ilk tamamladığınız cihazda oluşturulur.
hand-over-code = Davet bağlantınızı içeren QR kodu

## The second proof at sign-in

second-factor-title = Siz olduğunuzu doğrulayın
second-factor-intro = Hesabınız iki kat korunuyor. Lütfen ikinci doğrulamayı da tamamlayın.
second-factor-code = Kod
second-factor-code-hint = Kimlik doğrulama uygulamanızın şu anda gösterdiği altı rakam veya kurtarma kodlarınızdan biri.
second-factor-recovery-hint = Kurtarma kodlarınızdan biri.
second-factor-button = Devam et
second-factor-wrong = Bu kod doğru değil veya daha önce kullanıldı. Lütfen başka bir kod girin.
second-factor-passkey = Geçiş anahtarı kullan
second-factor-passkey-only = Geçiş anahtarınız, onu oluşturduğunuz cihazda veya cihazlarınızın geçiş anahtarlarını ortak sakladığı yerdedir. JavaScript destekleyen bir tarayıcı gerekir.

## Setting up a second proof

set-up-title = Hesabınızı koruyun
set-up-intro = { $application }, oturum açarken ikinci bir doğrulama istiyor. Lütfen şimdi bir tane ayarlayın.
set-up-intro-unnamed = Oturum açarken ikinci bir doğrulama gerekiyor. Lütfen şimdi bir tane ayarlayın.
set-up-app = Kimlik doğrulama uygulaması
set-up-app-body = Telefonunuzdaki bir uygulama her yarım dakikada yeni bir kod gösterir.
set-up-app-button = Uygulama ayarla
set-up-passkey = Geçiş anahtarı
set-up-passkey-body = Cihazınız, parmak izi, yüz veya ekran kilidiyle siz olduğunuzu doğrular.
set-up-passkey-button = Geçiş anahtarı oluştur

app-scan = Bu kodu kimlik doğrulama uygulamanızla tarayın.
app-code = Kimlik doğrulama uygulamanız için QR kodu
app-secret = Kodu tarayamıyorsanız bu anahtarı uygulamaya yazın:
app-first-code = Uygulamadaki kod
app-first-code-hint = Uygulamanın şu anda gösterdiği altı rakam.
app-confirm = Kodu onayla
app-wrong = Bu kod doğru değil. Lütfen cihazınızın saatini kontrol edin ve uygulamanın şu anda gösterdiği kodu girin.

recovery-title = Kurtarma kodlarınız
recovery-intro = Telefonunuzu veya geçiş anahtarlarınızı kaybederseniz bu kodların her biriyle bir kez oturum açabilirsiniz. Lütfen kodları yazdırın veya güvenli bir yerde saklayın.
recovery-once = Yalnızca şimdi gösterilir.
recovery-continue = Kodları sakladım, devam et

## The user's own page

factors-title = Geçiş anahtarları ve iki adımlı doğrulama
factors-intro = Oturum açarken parolanızın yanı sıra kimliğinizi nasıl kanıtladığınız.
factors-saved = Değişikliğiniz kaydedildi.
factors-passkeys = Geçiş anahtarları
factors-passkey-none = Henüz geçiş anahtarınız yok.
factors-passkey-created = Eklenme: { $date }
factors-passkey-used = Son kullanım: { $date }
factors-passkey-change = Değiştir
factors-passkey-name = Ad
factors-passkey-rename = Adı kaydet
factors-passkey-remove = Geçiş anahtarını kaldır
factors-passkey-add = Geçiş anahtarı ekle
factors-passkey-only = Kaldırılamaz: oturum açmanın başka bir yolu kalmaz.
factors-passkey-too-many = Eklenebilecek tüm geçiş anahtarlarını eklediniz. Lütfen önce birini kaldırın.
factors-app-on = Uygulamanız ayarlandı.
factors-app-off = Ayarlanmış uygulama yok.
factors-app-remove = Uygulamayı kaldır
factors-recovery = Kurtarma kodları
factors-recovery-left = { $count ->
    [one] Bir kodunuz kaldı.
   *[other] { $count } kodunuz kaldı.
}
factors-recovery-hint = Yeni kodlar mevcut kodların yerini alır.
factors-recovery-make = Yeni kod oluştur
factors-sign-in-again = Burada bir şey değiştirmek için lütfen önce yeniden oturum açın: böylece açık kalmış bir tarayıcıyı başkaları kullanamaz.
factors-sign-in-again-button = Yeniden oturum aç
factors-back = Hesabınıza dönün
