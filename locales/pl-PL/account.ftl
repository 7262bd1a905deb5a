# Texts of the user's own page and what belongs to it.

## The page

account-title = Twoje konto
account-intro = Zalogowano jako { $name }.
account-deletion = Twoje konto zostanie trwale usunięte { $date }.
account-keep = Zachowaj konto
account-profile = Twoje dane
account-saved = Zmiany zostały zapisane.
account-language = Język stron i wiadomości
account-save = Zapisz
account-security = Logowanie
account-password = Zmień hasło
account-factors = Klucze dostępu i weryfikacja dwuetapowa
account-applications = Aplikacje z dostępem
account-applications-none = Obecnie żadna aplikacja nie ma dostępu do Twoich danych.
account-application-since = Od { $date }
account-application-end = Odbierz dostęp
account-documents = Zaakceptowane dokumenty
account-documents-none = Nie ma tu jeszcze zaakceptowanych dokumentów.
account-document-accepted = Zaakceptowano { $date }
account-data = Pobieranie danych
account-data-download = Pobierz swoje dane
account-data-hint = Jeden plik ze wszystkim, co przechowujemy na Twój temat.
account-back = Wróć do konta

## Another password

account-password-title = Zmiana hasła
account-password-intro = Po zapisaniu ta sesja pozostanie aktywna, a wszędzie indziej Cię wylogujemy.
account-password-current = Obecne hasło
account-password-wrong = To nie jest Twoje obecne hasło.
account-password-saved = Nowe hasło zostało zapisane, a wszystkie inne sesje zakończone.
account-password-none = Nie masz hasła. Możemy wysłać Ci link, który pozwoli je ustawić.

## Where the user is signed in

account-sessions = Twoje aktywne sesje
account-session-unknown = Nieznana przeglądarka
account-session-this = ta przeglądarka
account-session-since = Zalogowano { $date }
account-session-end = Wyloguj to urządzenie
account-session-everywhere = Wyloguj wszędzie
account-session-everywhere-hint = Zakończy to wszystkie sesje, również w tej przeglądarce, oraz dostęp wszystkich aplikacji.

## Deletion

account-delete-title = Usuwanie konta
account-delete-intro = { $days ->
    [one] Twoje konto zostanie usunięte za { $days } dzień. Do tego czasu możesz zmienić zdanie: zaloguj się i zachowaj konto.
    [few] Twoje konto zostanie usunięte za { $days } dni. Do tego czasu możesz zmienić zdanie: zaloguj się i zachowaj konto.
    [many] Twoje konto zostanie usunięte za { $days } dni. Do tego czasu możesz zmienić zdanie: zaloguj się i zachowaj konto.
   *[other] Twoje konto zostanie usunięte za { $days } dnia. Do tego czasu możesz zmienić zdanie: zaloguj się i zachowaj konto.
}
account-delete-effect = Od razu wylogujemy Cię wszędzie, a aplikacje utracą dostęp. Na koniec wszystko, co przechowujemy na Twój temat, zostanie usunięte i nie będzie można tego przywrócić.
account-delete-password = Twoje hasło
account-delete-again = Aby potwierdzić, że to Ty, najpierw zaloguj się jeszcze raz.
account-delete-again-button = Zaloguj się ponownie
account-delete-button = Usuń moje konto
account-delete-waiting-title = Chcesz zachować konto?
account-delete-leave = Nie, wyloguj mnie
account-delete-done-title = Twoje konto zostanie usunięte
account-delete-done = Wylogowano Cię wszędzie. Jeśli zmienisz zdanie, zaloguj się przed tym dniem i zachowaj konto.
