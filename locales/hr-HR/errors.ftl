# What is wrong with an entry.

error-email-malformed = E-adresa nije u ispravnom obliku.
error-email-in-use = Ta se e-adresa već upotrebljava.
error-phone-malformed = Broj mobitela nije u ispravnom obliku.
error-phone-in-use = Taj se broj mobitela već upotrebljava.
error-phone-country = Na brojeve u ovoj zemlji ne šalju se tekstne poruke.

error-required = Ispunite ovo polje.
error-choice-required = Odaberite jednu od mogućnosti.
error-tick-required = Označite ovaj okvir.
error-too-short = { $min ->
    [one] Unesite najmanje { $min } znak.
    [few] Unesite najmanje { $min } znaka.
   *[other] Unesite najmanje { $min } znakova.
}
error-too-long = { $max ->
    [one] Unesite najviše { $max } znak.
    [few] Unesite najviše { $max } znaka.
   *[other] Unesite najviše { $max } znakova.
}
error-pattern = Ovaj unos nije u očekivanom obliku.
error-not-a-choice = Odaberite jednu od ponuđenih mogućnosti.
error-not-a-date = Unesite valjan datum.

error-password-required = Odaberite lozinku.
error-password-too-short = { $min ->
    [one] Lozinka mora imati najmanje { $min } znak.
    [few] Lozinka mora imati najmanje { $min } znaka.
   *[other] Lozinka mora imati najmanje { $min } znakova.
}
error-password-too-long = { $max ->
    [one] Lozinka može imati najviše { $max } znak.
    [few] Lozinka može imati najviše { $max } znaka.
   *[other] Lozinka može imati najviše { $max } znakova.
}
error-password-common = Tu lozinku upotrebljava mnogo ljudi i pogodila bi se među prvima. Odaberite drugu.
error-password-contains-identifier = Lozinka ne smije sadržavati vašu e-adresu ni telefonski broj.
error-password-contains-name = Lozinka ne smije sadržavati vaše ime.
error-password-contains-application = Lozinka ne smije sadržavati naziv aplikacije.

error-legal-not-accepted = Za nastavak prihvatite ovaj dokument.
