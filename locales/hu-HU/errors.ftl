# What is wrong with an entry.

error-email-malformed = Az e-mail-cím formátuma nem megfelelő.
error-email-in-use = Ez az e-mail-cím már használatban van.
error-phone-malformed = A mobilszám formátuma nem megfelelő.
error-phone-in-use = Ez a mobilszám már használatban van.
error-phone-country = Ennek az országnak a számaira nem küldünk SMS-t.

error-required = Kérjük, töltse ki ezt a mezőt.
error-choice-required = Kérjük, válasszon egyet a lehetőségek közül.
error-tick-required = Kérjük, jelölje be ezt a négyzetet.
error-too-short = { $min ->
    [one] Kérjük, legalább { $min } karaktert adjon meg.
   *[other] Kérjük, legalább { $min } karaktert adjon meg.
}
error-too-long = { $max ->
    [one] Kérjük, legfeljebb { $max } karaktert adjon meg.
   *[other] Kérjük, legfeljebb { $max } karaktert adjon meg.
}
error-pattern = A megadott érték formátuma nem megfelelő.
error-not-a-choice = Kérjük, válasszon egyet a felkínált lehetőségek közül.
error-not-a-date = Kérjük, érvényes dátumot adjon meg.

error-password-required = Kérjük, válasszon jelszót.
error-password-too-short = { $min ->
    [one] A jelszó legalább { $min } karakter legyen.
   *[other] A jelszó legalább { $min } karakter legyen.
}
error-password-too-long = { $max ->
    [one] A jelszó legfeljebb { $max } karakter lehet.
   *[other] A jelszó legfeljebb { $max } karakter lehet.
}
error-password-common = Ezt a jelszót sokan használják, és az elsők között találnák ki. Kérjük, válasszon másikat.
error-password-contains-identifier = A jelszó nem tartalmazhatja az e-mail-címét vagy a telefonszámát.
error-password-contains-name = A jelszó nem tartalmazhatja a nevét.
error-password-contains-application = A jelszó nem tartalmazhatja az alkalmazás nevét.

error-legal-not-accepted = A folytatáshoz kérjük, fogadja el ezt a dokumentumot.
