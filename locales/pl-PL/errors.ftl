# What is wrong with an entry.

error-email-malformed = Adres e-mail ma nieprawidłowy format.
error-email-in-use = Ten adres e-mail jest już używany.
error-phone-malformed = Numer telefonu komórkowego ma nieprawidłowy format.
error-phone-in-use = Ten numer telefonu komórkowego jest już używany.
error-phone-country = Na numery w tym kraju nie wysyłamy SMS-ów.

error-required = Wypełnij to pole.
error-choice-required = Wybierz jedną z opcji.
error-tick-required = Zaznacz to pole.
error-too-short = { $min ->
    [one] Wpisz co najmniej { $min } znak.
    [few] Wpisz co najmniej { $min } znaki.
    [many] Wpisz co najmniej { $min } znaków.
   *[other] Wpisz co najmniej { $min } znaku.
}
error-too-long = { $max ->
    [one] Wpisz najwyżej { $max } znak.
    [few] Wpisz najwyżej { $max } znaki.
    [many] Wpisz najwyżej { $max } znaków.
   *[other] Wpisz najwyżej { $max } znaku.
}
error-pattern = Ten wpis nie ma oczekiwanego formatu.
error-not-a-choice = Wybierz jedną z dostępnych opcji.
error-not-a-date = Wpisz prawidłową datę.

error-password-required = Ustaw hasło.
error-password-too-short = { $min ->
    [one] Hasło musi mieć co najmniej { $min } znak.
    [few] Hasło musi mieć co najmniej { $min } znaki.
    [many] Hasło musi mieć co najmniej { $min } znaków.
   *[other] Hasło musi mieć co najmniej { $min } znaku.
}
error-password-too-long = { $max ->
    [one] Hasło może mieć najwyżej { $max } znak.
    [few] Hasło może mieć najwyżej { $max } znaki.
    [many] Hasło może mieć najwyżej { $max } znaków.
   *[other] Hasło może mieć najwyżej { $max } znaku.
}
error-password-common = Tego hasła używa wiele osób i łatwo je odgadnąć. Wybierz inne.
error-password-contains-identifier = Hasło nie może zawierać Twojego adresu e-mail ani numeru telefonu.
error-password-contains-name = Hasło nie może zawierać Twojego imienia ani nazwiska.
error-password-contains-application = Hasło nie może zawierać nazwy aplikacji.

error-legal-not-accepted = Aby przejść dalej, zaakceptuj ten dokument.
