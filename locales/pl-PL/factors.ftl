# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Użyj klucza dostępu
passkey-create-hint = Zalogujesz się odciskiem palca, twarzą lub blokadą ekranu i nie musisz pamiętać hasła.
passkey-created = Klucz dostępu jest gotowy. Nie potrzebujesz hasła.
passkey-add-password = Ustaw także hasło
passkey-failed = Nie udało się. Spróbuj ponownie lub wybierz inny sposób.
passkey-sign-in = Zaloguj się kluczem dostępu
passkey-or = lub

## The activation on another device

hand-over-title = Kontynuuj na innym urządzeniu
hand-over-body = Skieruj aparat telefonu lub tabletu na ten kod. Konto zostanie skonfigurowane na urządzeniu, na którym skończysz wcześniej.
hand-over-code = Kod QR z linkiem z Twojego zaproszenia

## The second proof at sign-in

second-factor-title = Potwierdź, że to Ty
second-factor-intro = Twoje konto ma podwójną ochronę. Wykonaj teraz drugi etap weryfikacji.
second-factor-code = Kod
second-factor-code-hint = Sześć cyfr, które teraz pokazuje aplikacja uwierzytelniająca, lub jeden z Twoich kodów odzyskiwania.
second-factor-recovery-hint = Jeden z Twoich kodów odzyskiwania.
second-factor-button = Dalej
second-factor-wrong = Ten kod jest nieprawidłowy lub został już użyty. Wpisz inny.
second-factor-passkey = Użyj klucza dostępu
second-factor-passkey-only = Klucz dostępu znajduje się na urządzeniu, na którym powstał, lub tam, gdzie Twoje urządzenia przechowują wspólne klucze dostępu. Wymaga przeglądarki z JavaScriptem.

## Setting up a second proof

set-up-title = Chroń swoje konto
set-up-intro = { $application } wymaga przy logowaniu weryfikacji dwuetapowej. Skonfiguruj ją teraz.
set-up-intro-unnamed = Przy logowaniu wymagana jest weryfikacja dwuetapowa. Skonfiguruj ją teraz.
set-up-app = Aplikacja uwierzytelniająca
set-up-app-body = Aplikacja w telefonie co pół minuty pokazuje nowy kod.
set-up-app-button = Skonfiguruj aplikację
set-up-passkey = Klucz dostępu
set-up-passkey-body = Urządzenie potwierdza, że to Ty: odciskiem palca, twarzą lub blokadą ekranu.
set-up-passkey-button = Utwórz klucz dostępu

app-scan = Zeskanuj ten kod aplikacją uwierzytelniającą.
app-code = Kod QR dla aplikacji uwierzytelniającej
app-secret = Jeśli nie możesz go zeskanować, wpisz w aplikacji ten klucz:
app-first-code = Kod z aplikacji
app-first-code-hint = Sześć cyfr, które teraz pokazuje aplikacja.
app-confirm = Potwierdź kod
app-wrong = Ten kod jest nieprawidłowy. Sprawdź zegar urządzenia i wpisz kod, który aplikacja pokazuje teraz.

recovery-title = Twoje kody odzyskiwania
recovery-intro = Jeśli stracisz telefon lub klucze dostępu, każdym z tych kodów możesz zalogować się jeden raz. Wydrukuj je lub zachowaj w bezpiecznym miejscu.
recovery-once = Widać je tylko teraz.
recovery-continue = Kody zapisane, dalej

## The user's own page

factors-title = Klucze dostępu i weryfikacja dwuetapowa
factors-intro = Jak przy logowaniu, oprócz hasła, potwierdzasz, że to Ty.
factors-saved = Zmiana została zapisana.
factors-passkeys = Klucze dostępu
factors-passkey-none = Nie masz jeszcze klucza dostępu.
factors-passkey-created = Dodano { $date }
factors-passkey-used = Ostatnio użyto { $date }
factors-passkey-change = Zmień
factors-passkey-name = Nazwa
factors-passkey-rename = Zapisz nazwę
factors-passkey-remove = Usuń klucz dostępu
factors-passkey-add = Dodaj klucz dostępu
factors-passkey-only = Nie można tego usunąć, bo nie dałoby się już zalogować.
factors-passkey-too-many = Nie można dodać więcej kluczy dostępu. Najpierw usuń któryś z nich.
factors-app-on = Aplikacja jest skonfigurowana.
factors-app-off = Żadna aplikacja nie jest skonfigurowana.
factors-app-remove = Usuń aplikację
factors-recovery = Kody odzyskiwania
factors-recovery-left = { $count ->
    [one] Został Ci jeden kod.
    [few] Zostały Ci { $count } kody.
    [many] Zostało Ci { $count } kodów.
   *[other] Zostało Ci { $count } kodu.
}
factors-recovery-hint = Nowe kody zastąpią obecne.
factors-recovery-make = Utwórz nowe kody
factors-sign-in-again = Aby coś tutaj zmienić, najpierw zaloguj się ponownie. To chroni Cię, gdy przeglądarka zostanie otwarta.
factors-sign-in-again-button = Zaloguj się ponownie
factors-back = Wróć do konta
