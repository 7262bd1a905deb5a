# What is wrong with an entry.

error-email-malformed = Adresa de e-mail nu are formatul corect.
error-email-in-use = Această adresă de e-mail este deja folosită.
error-phone-malformed = Numărul de mobil nu are formatul corect.
error-phone-in-use = Acest număr de mobil este deja folosit.
error-phone-country = Nu se trimit mesaje text către numere din această țară.

error-required = Completați acest câmp.
error-choice-required = Alegeți una dintre opțiuni.
error-tick-required = Bifați această casetă.
error-too-short = { $min ->
    [one] Introduceți cel puțin { $min } caracter.
    [few] Introduceți cel puțin { $min } caractere.
   *[other] Introduceți cel puțin { $min } de caractere.
}
error-too-long = { $max ->
    [one] Introduceți cel mult { $max } caracter.
    [few] Introduceți cel mult { $max } caractere.
   *[other] Introduceți cel mult { $max } de caractere.
}
error-pattern = Ce ați introdus nu are formatul așteptat.
error-not-a-choice = Alegeți una dintre opțiunile oferite.
error-not-a-date = Introduceți o dată validă.

error-password-required = Alegeți o parolă.
error-password-too-short = { $min ->
    [one] Parola trebuie să aibă cel puțin { $min } caracter.
    [few] Parola trebuie să aibă cel puțin { $min } caractere.
   *[other] Parola trebuie să aibă cel puțin { $min } de caractere.
}
error-password-too-long = { $max ->
    [one] Parola poate avea cel mult { $max } caracter.
    [few] Parola poate avea cel mult { $max } caractere.
   *[other] Parola poate avea cel mult { $max } de caractere.
}
error-password-common = Această parolă este folosită de multe persoane și ar fi ghicită printre primele. Alegeți alta.
error-password-contains-identifier = Parola nu trebuie să conțină adresa dvs. de e-mail sau numărul de telefon.
error-password-contains-name = Parola nu trebuie să conțină numele dvs.
error-password-contains-application = Parola nu trebuie să conțină numele aplicației.

error-legal-not-accepted = Acceptați acest document pentru a continua.
