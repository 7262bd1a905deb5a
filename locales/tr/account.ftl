# Texts of the user's own page and what belongs to it.

## The page

account-title = Hesabınız
account-intro = { $name } olarak oturum açtınız.
account-deletion = Hesabınız şu tarihte kalıcı olarak silinecek: { $date }.
account-keep = Hesabımı koru
account-profile = Bilgileriniz
account-saved = Değişiklikleriniz kaydedildi.
account-language = Sayfaların ve mesajların dili
account-save = Kaydet
account-security = Oturum açma
account-password = Parolanızı değiştirin
account-factors = Geçiş anahtarları ve iki adımlı doğrulama
account-applications = Erişimi olan uygulamalar
account-applications-none = Şu anda hiçbir uygulamanın verilerinize erişimi yok.
account-application-since = Erişim başlangıcı: { $date }
account-application-end = Erişimi kaldır
account-documents = Kabul ettikleriniz
account-documents-none = Hiçbir belge kabul etmediniz.
account-document-accepted = Kabul tarihi: { $date }
account-data = Verileriniz
account-data-download = Verilerinizi indirin
account-data-hint = Hakkınızda sakladığımız her şeyi içeren tek bir dosya.
account-back = Hesabınıza dönün

## Another password

account-password-title = Parolanızı değiştirin
account-password-intro = Parola kaydedildiğinde burada oturumunuz açık kalır, diğer her yerde kapatılır.
account-password-current = Mevcut parola
account-password-wrong = Bu, mevcut parolanız değil.
account-password-saved = Yeni parolanız kaydedildi ve diğer her yerde oturumunuz kapatıldı.
account-password-none = Parolanız yok. Parola seçmeniz için size bir bağlantı gönderebiliriz.

## Where the user is signed in

account-sessions = Oturum açtığınız yerler
account-session-unknown = Bilinmeyen tarayıcı
account-session-this = bu tarayıcı
account-session-since = Oturum açma tarihi: { $date }
account-session-end = Oradaki oturumu kapat
account-session-everywhere = Tüm oturumları kapat
account-session-everywhere-hint = Bu tarayıcıdaki dahil tüm oturumlar ve tüm uygulamaların erişimi sona erer.

## Deletion

account-delete-title = Hesabınızı silin
account-delete-intro = { $days ->
    [one] Hesabınız { $days } gün sonra silinir. O zamana kadar fikrinizi değiştirebilirsiniz: oturum açıp hesabınızı koruyun.
   *[other] Hesabınız { $days } gün sonra silinir. O zamana kadar fikrinizi değiştirebilirsiniz: oturum açıp hesabınızı koruyun.
}
account-delete-effect = Oturumunuz her yerde hemen kapatılır ve uygulamalar erişimini kaybeder. Sonunda hakkınızda sakladığımız her şey silinir ve geri getirilemez.
account-delete-password = Parolanız
account-delete-again = Siz olduğunuzdan emin olmamız için lütfen önce yeniden oturum açın.
account-delete-again-button = Yeniden oturum aç
account-delete-button = Hesabımı sil
account-delete-waiting-title = Hesabınızı korumak ister misiniz?
account-delete-leave = Hayır, oturumu kapat
account-delete-done-title = Hesabınız silinecek
account-delete-done = Oturumunuz her yerde kapatıldı. Fikrinizi değiştirirseniz o tarihten önce oturum açıp hesabınızı koruyun.
