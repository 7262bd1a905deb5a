# What is wrong with an entry.

error-email-malformed = E-posta adresinin biçimi doğru değil.
error-email-in-use = Bu e-posta adresi zaten kullanılıyor.
error-phone-malformed = Cep telefonu numarasının biçimi doğru değil.
error-phone-in-use = Bu cep telefonu numarası zaten kullanılıyor.
error-phone-country = Bu ülkenin numaralarına kısa mesaj gönderilmiyor.

error-required = Lütfen bu alanı doldurun.
error-choice-required = Lütfen bunlardan birini seçin.
error-tick-required = Lütfen bu kutuyu işaretleyin.
error-too-short = { $min ->
    [one] Lütfen en az { $min } karakter girin.
   *[other] Lütfen en az { $min } karakter girin.
}
error-too-long = { $max ->
    [one] Lütfen en fazla { $max } karakter girin.
   *[other] Lütfen en fazla { $max } karakter girin.
}
error-pattern = Girdiğiniz değer beklenen biçimde değil.
error-not-a-choice = Lütfen sunulan seçeneklerden birini seçin.
error-not-a-date = Lütfen geçerli bir tarih girin.

error-password-required = Lütfen bir parola seçin.
error-password-too-short = { $min ->
    [one] Parola en az { $min } karakter olmalıdır.
   *[other] Parola en az { $min } karakter olmalıdır.
}
error-password-too-long = { $max ->
    [one] Parola en fazla { $max } karakter olabilir.
   *[other] Parola en fazla { $max } karakter olabilir.
}
error-password-common = Bu parolayı birçok kişi kullanıyor; ilk tahmin edilecekler arasında. Lütfen başka bir parola seçin.
error-password-contains-identifier = Parola, e-posta adresinizi veya telefon numaranızı içermemelidir.
error-password-contains-name = Parola, adınızı içermemelidir.
error-password-contains-application = Parola, uygulamanın adını içermemelidir.

error-legal-not-accepted = Devam etmek için lütfen bu belgeyi kabul edin.
