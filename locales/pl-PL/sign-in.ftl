# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Logowanie
sign-in-to = aby przejść do { $application }
sign-in-button = Zaloguj się
sign-in-help = Nie pamiętasz hasła lub konto nie jest jeszcze aktywne?
sign-in-refused = Nie udało się zalogować. Sprawdź dane logowania i hasło.
sign-in-no-cookies = Bez plików cookie nie możemy Cię zalogować. Zezwól na nie w tej witrynie i zaloguj się ponownie.
sign-in-wait-seconds = { $seconds ->
    [one] Było zbyt wiele prób. Spróbuj ponownie za { $seconds } sekundę.
    [few] Było zbyt wiele prób. Spróbuj ponownie za { $seconds } sekundy.
    [many] Było zbyt wiele prób. Spróbuj ponownie za { $seconds } sekund.
   *[other] Było zbyt wiele prób. Spróbuj ponownie za { $seconds } sekundy.
}
sign-in-wait-minutes = { $minutes ->
    [one] Było zbyt wiele prób. Spróbuj ponownie za { $minutes } minutę.
    [few] Było zbyt wiele prób. Spróbuj ponownie za { $minutes } minuty.
    [many] Było zbyt wiele prób. Spróbuj ponownie za { $minutes } minut.
   *[other] Było zbyt wiele prób. Spróbuj ponownie za { $minutes } minuty.
}

## The choice of an account

choose-account-title = Którego konta chcesz użyć?
choose-account-lead = W tej przeglądarce zalogowano:
choose-account-button = Kontynuuj jako { $name }
choose-account-other = Użyj innego konta

## An account that may not use the application

no-access-title = To konto nie ma dostępu
no-access-body = Logowanie się powiodło, ale Twoje konto nie ma dostępu do aplikacji { $application }.
no-access-back = Wróć do { $application }
no-access-note = Jeśli uważasz, że to pomyłka, skontaktuj się z osobami prowadzącymi aplikację.

## What an application asks for

consent-title = Czy chcesz na to zezwolić?
consent-lead = { $application } prosi Cię o:
consent-identity = Potwierdzenie, że to Ty się logujesz
consent-profile = Twoje imię i nazwisko oraz inne dane z profilu
consent-email = Twój adres e-mail
consent-phone = Twój numer telefonu
consent-address = Twój adres pocztowy
consent-offline-access = Dostęp do tych danych także pod Twoją nieobecność, aż do jego cofnięcia
consent-other = Inne dane, które aplikacja nazywa „{ $name }”
consent-allow = Zezwól
consent-deny = Nie zezwalaj

## New versions of documents

documents-title = Mamy nowe warunki
documents-lead = Od Twojego ostatniego logowania coś się zmieniło. Aby przejść dalej, przeczytaj i zaakceptuj nową wersję.
documents-button = Dalej
documents-decline = Nie teraz, wyloguj mnie

## Signing out

sign-out-title = Czy chcesz się wylogować?
sign-out-body = W tej przeglądarce zalogowano: { $name }.
sign-out-button = Wyloguj się
signed-out-title = Wylogowano
signed-out-body = W tej przeglądarce nikt nie jest już tutaj zalogowany. Na wspólnym urządzeniu zamknij też przeglądarkę.
