# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Türkçe
language-switch = Dil
field-optional = (isteğe bağlı)
opens-in-new-tab = (yeni sekmede açılır)

## Landing page of a mailed link

landing-title = Hesabınızı etkinleştirin
landing-invited-by = { $application } sizi davet etti.
landing-account = { $recipient } için hesap hazır. Etkinleştirmek yaklaşık bir dakika sürer.
landing-button = Hesabı etkinleştir
landing-note = Düğmeye basana kadar hiçbir şey olmaz.

## Not meant for the recipient

not-meant-link = Bu davet bana ait değil
not-meant-title = Size ait değil mi?
not-meant-body = Bu davet { $recipient } adresine gönderildi. Beklemiyorduysanız iptal edebilirsiniz. O zaman bağlantısı çalışmaz ve davet eden bilgilendirilir.
not-meant-confirm = Bu davet bana ait değil
not-meant-unconfirmed = Lütfen önce kutuyu işaretleyin.
not-meant-button = Daveti iptal et
not-meant-back = Davete dön
not-meant-done-title = Davet iptal edildi
not-meant-done-body = Bildirdiğiniz için teşekkürler. Bağlantı artık çalışmıyor ve daveti gönderen, davetin size ait olmadığını öğrenecek. Bu sayfayı kapatabilirsiniz.

## Activation form

activation-title = Hesabınızı ayarlayın
activation-intro = Bilgilerinizi kontrol edin ve bir parola seçin. Ardından hesabınız hazır olur.
activation-email = E-posta adresi
activation-phone = Cep telefonu numarası
activation-identifier-hint = Bununla oturum açtığınız için burada değiştirilemez.
activation-choose = Lütfen seçin
activation-password = Parola
activation-password-hint = { $min ->
    [one] En az { $min } karakter.
   *[other] En az { $min } karakter. Birbiriyle ilgisiz birkaç kelimeyi hatırlamak kolay, tahmin etmek zordur.
}
activation-password-show = Parolayı göster
activation-legal = Koşullar ve gizlilik
legal-version = Sürüm { $version }
activation-accept = Okudum ve kabul ediyorum: { $document }
activation-button = Hesabı etkinleştir
activation-problems = { $count ->
    [one] Lütfen bir alanı kontrol edin
   *[other] Lütfen { $count } alanı kontrol edin
}

strength-0 = Tahmin edilmesi çok kolay
strength-1 = Tahmin edilmesi kolay
strength-2 = Daha güçlü olabilir
strength-3 = Güçlü
strength-4 = Çok güçlü

## Signed in as somebody else

other-session-title = Başka bir hesapla oturum açtınız
other-session-current = Bu tarayıcıda { $current } olarak oturum açtınız.
other-session-invited = Davet { $invited } için.
other-session-question = Nasıl devam etmek istersiniz?
other-session-switch = { $invited } olarak devam et
other-session-stay = { $current } olarak kal
other-session-note = Mevcut oturumda kalırsanız davet geçerliliğini korur.

## Success

done-title = Hesabınız etkin
done-body = Teşekkürler. Her şey hazır, hemen başlayabilirsiniz.
done-continue = Devam et: { $application }
done-continue-unnamed = Devam et

## Notices

notice-expired-title = Bu bağlantının süresi doldu
notice-expired-body = Güvenliğiniz için mesajlarımızdaki bağlantılar yalnızca sınırlı bir süre geçerlidir. Size yeni bir bağlantı gönderilmesini isteyebilirsiniz.
notice-expired-recipient = Yeni bağlantı şuraya gönderilecek: { $recipient }.
notice-expired-button = Yeni bağlantı gönder
notice-replaced-title = Daha yeni bir bağlantı var
notice-replaced-body = Bu arada size daha yeni bir mesaj gönderdik. Lütfen en son mesajdaki bağlantıyı kullanın.
notice-revoked-title = Bu davet geri çekildi
notice-revoked-body = Bağlantı artık kullanılamaz. Bunun bir hata olduğunu düşünüyorsanız lütfen sizi davet edenlerle iletişime geçin.
notice-used-title = Hesabınız zaten etkin
notice-used-body = Bu bağlantı daha önce kullanıldı. Artık ona ihtiyacınız yok: oturum açmanız yeterli.
notice-used-button = Oturum aç
notice-unknown-title = Bu bağlantı çalışmıyor
notice-unknown-body = Eksik olabilir. Lütfen doğrudan mesajdan açın veya tamamını adres çubuğuna kopyalayın.
notice-link-requested-title = Lütfen mesajlarınızı kontrol edin
notice-link-requested-body = Bu davet yenilenebiliyorsa kayıtlı adrese yeni bir bağlantı gönderiliyor. Ulaşması birkaç dakika sürebilir.
notice-session-expired-title = Bu sayfadaki süreniz doldu
notice-session-expired-body = Hiçbir şey kaybolmadı. Lütfen mesajınızdaki bağlantıyı yeniden açıp baştan başlayın.
notice-no-cookies-title = Tarayıcınız çerezleri saklamıyor
notice-no-cookies-body = Hesabınızı güvenle etkinleştirmek için bir çereze ihtiyacımız var. Lütfen bu site için çerezlere izin verin ve mesajınızdaki bağlantıyı yeniden açın.
notice-error-title = Bir şeyler ters gitti
notice-error-body = Hata bizde, özür dileriz. Lütfen birkaç dakika sonra yeniden deneyin.
notice-error-request = Tekrarlanırsa lütfen bu numarayı belirtin: { $request }
notice-not-found-title = Böyle bir sayfa yok
notice-not-found-body = Lütfen adresi kontrol edin veya mesajınızdaki bağlantıyı yeniden açın.
notice-too-many-title = Biraz fazla hızlı oldu
notice-too-many-body = Çok fazla deneme yapıldı. Lütfen birkaç dakika bekleyip yeniden deneyin.
notice-unavailable-title = Hemen döneceğiz
notice-unavailable-body = Hizmete şu anda ulaşılamıyor. Lütfen birkaç dakika sonra yeniden deneyin; bağlantınız geçerliliğini korur.

## Fields that every application may ask for

field-email-address = E-posta adresi
field-mobile-primary = Cep telefonu numarası
field-first-name = Ad
field-middle-name = İkinci ad
field-last-name = Soyadı
field-display-name = Görünen ad
field-company-name = Şirket
field-job-title = Unvan
field-birthday = Doğum tarihi
field-gender = Cinsiyet
field-address = Adres
field-address-street = Cadde, sokak ve numara
field-address-street2 = Ek adres satırı
field-address-city = Şehir
field-address-state = Eyalet veya bölge
field-address-postal-code = Posta kodu
field-address-country = Ülke
