# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Polski
language-switch = Język
field-optional = (opcjonalnie)
opens-in-new-tab = (otwiera się w nowej karcie)

## Landing page of a mailed link

landing-title = Aktywuj konto
landing-invited-by = { $application } zaprasza Cię.
landing-account = Konto dla { $recipient } jest gotowe. Aktywacja zajmie około minuty.
landing-button = Aktywuj konto
landing-note = Nic się nie stanie, dopóki nie naciśniesz przycisku.

## Not meant for the recipient

not-meant-link = To zaproszenie nie jest dla mnie
not-meant-title = To nie do Ciebie?
not-meant-body = To zaproszenie wysłano na { $recipient }. Jeśli się go nie spodziewasz, możesz je anulować. Link przestanie wtedy działać, a nadawca się o tym dowie.
not-meant-confirm = To zaproszenie nie jest dla mnie
not-meant-unconfirmed = Najpierw zaznacz pole.
not-meant-button = Anuluj zaproszenie
not-meant-back = Wróć do zaproszenia
not-meant-done-title = Zaproszenie anulowano
not-meant-done-body = Dziękujemy za informację. Link już nie działa, a nadawca dowie się, że zaproszenie nie było dla Ciebie. Możesz zamknąć tę stronę.

## Activation form

activation-title = Skonfiguruj konto
activation-intro = Sprawdź swoje dane i ustaw hasło. Potem konto będzie gotowe.
activation-email = Adres e-mail
activation-phone = Numer telefonu komórkowego
activation-identifier-hint = Służy do logowania, dlatego nie można go tutaj zmienić.
activation-choose = Wybierz
activation-password = Hasło
activation-password-hint = { $min ->
    [one] Co najmniej { $min } znak.
    [few] Co najmniej { $min } znaki. Kilka niepowiązanych słów łatwo zapamiętać, a trudno odgadnąć.
    [many] Co najmniej { $min } znaków. Kilka niepowiązanych słów łatwo zapamiętać, a trudno odgadnąć.
   *[other] Co najmniej { $min } znaku. Kilka niepowiązanych słów łatwo zapamiętać, a trudno odgadnąć.
}
activation-password-show = Pokaż hasło
activation-legal = Warunki i prywatność
legal-version = Wersja { $version }
activation-accept = Znam treść i akceptuję: { $document }
activation-button = Aktywuj konto
activation-problems = { $count ->
    [one] Sprawdź jedno pole
    [few] Sprawdź { $count } pola
    [many] Sprawdź { $count } pól
   *[other] Sprawdź { $count } pola
}

strength-0 = Bardzo łatwe do odgadnięcia
strength-1 = Łatwe do odgadnięcia
strength-2 = Mogłoby być silniejsze
strength-3 = Silne
strength-4 = Bardzo silne

## Signed in as somebody else

other-session-title = Używasz teraz innego konta
other-session-current = W tej przeglądarce zalogowano: { $current }.
other-session-invited = Zaproszenie jest dla konta { $invited }.
other-session-question = Jak chcesz kontynuować?
other-session-switch = Kontynuuj jako { $invited }
other-session-stay = Zostań na koncie { $current }
other-session-note = Jeśli zostaniesz na obecnym koncie, zaproszenie zachowa ważność.

## Success

done-title = Twoje konto jest aktywne
done-body = Dziękujemy. Wszystko jest gotowe i możesz od razu zacząć.
done-continue = Przejdź do { $application }
done-continue-unnamed = Dalej

## Notices

notice-expired-title = Ten link wygasł
notice-expired-body = Dla Twojego bezpieczeństwa linki w naszych wiadomościach są ważne tylko przez ograniczony czas. Możemy wysłać Ci nowy.
notice-expired-recipient = Nowy link wyślemy na { $recipient }.
notice-expired-button = Wyślij nowy link
notice-replaced-title = Jest nowszy link
notice-replaced-body = W międzyczasie wysłaliśmy Ci nowszą wiadomość. Użyj linku z ostatniej z nich.
notice-revoked-title = To zaproszenie zostało wycofane
notice-revoked-body = Tego linku nie można już użyć. Jeśli uważasz, że to pomyłka, skontaktuj się z osobą, od której masz zaproszenie.
notice-used-title = Twoje konto jest już aktywne
notice-used-body = Ten link został już użyty. Nie jest już potrzebny: po prostu się zaloguj.
notice-used-button = Zaloguj się
notice-unknown-title = Ten link nie działa
notice-unknown-body = Może być niepełny. Otwórz go bezpośrednio z wiadomości lub skopiuj w całości do paska adresu.
notice-link-requested-title = Sprawdź swoje wiadomości
notice-link-requested-body = Jeśli to zaproszenie można odnowić, nowy link jest już w drodze na zapisany adres. Może dotrzeć dopiero po kilku minutach.
notice-session-expired-title = Czas na tej stronie minął
notice-session-expired-body = Nic nie przepadło. Otwórz ponownie link z wiadomości i zacznij od nowa.
notice-no-cookies-title = Twoja przeglądarka nie zapisuje plików cookie
notice-no-cookies-body = Do bezpiecznej aktywacji konta potrzebujemy jednego pliku cookie. Zezwól na pliki cookie w tej witrynie i ponownie otwórz link z wiadomości.
notice-error-title = Coś poszło nie tak
notice-error-body = To nasza wina, przepraszamy. Spróbuj ponownie za kilka minut.
notice-error-request = Jeśli to się powtórzy, podaj ten numer: { $request }
notice-not-found-title = Ta strona nie istnieje
notice-not-found-body = Sprawdź adres lub ponownie otwórz link z wiadomości.
notice-too-many-title = To było trochę za szybko
notice-too-many-body = Było zbyt wiele prób. Odczekaj kilka minut i spróbuj ponownie.
notice-unavailable-title = Zaraz wracamy
notice-unavailable-body = Usługa jest chwilowo niedostępna. Spróbuj ponownie za kilka minut. Twój link zachowuje ważność.

## Fields that every application may ask for

field-email-address = Adres e-mail
field-mobile-primary = Numer telefonu komórkowego
field-first-name = Imię
field-middle-name = Drugie imię
field-last-name = Nazwisko
field-display-name = Nazwa wyświetlana
field-company-name = Firma
field-job-title = Stanowisko
field-birthday = Data urodzenia
field-gender = Płeć
field-address = Adres
field-address-street = Ulica i numer
field-address-street2 = Dodatkowy wiersz adresu
field-address-city = Miejscowość
field-address-state = Województwo lub region
field-address-postal-code = Kod pocztowy
field-address-country = Kraj
