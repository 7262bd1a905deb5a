# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Pomoc w logowaniu
help-intro = Nie pamiętasz hasła lub Twoje konto nie jest jeszcze aktywne? Wyślemy Ci link.
help-identifier = Adres e-mail lub numer telefonu komórkowego
help-identifier-hint = Numer telefonu komórkowego wpisz z numerem kierunkowym kraju, na przykład +48 512 345 678.
help-button = Wyślij link
help-back = Wróć do logowania
help-requested-title = Sprawdź swoje wiadomości
help-requested-body = Jeśli konto istnieje, wiadomość z linkiem jest już w drodze. Może dotrzeć dopiero po kilku minutach.
help-requested-note = Nic nie przyszło? Zajrzyj do spamu i sprawdź, czy podany adres lub numer jest tym, którym się logujesz.
help-requested-again = Spróbuj ponownie

## The page behind the link, and the form

new-password-title = Ustaw nowe hasło
new-password-landing = Ktoś, najpewniej Ty, poprosił o nowe hasło do konta { $recipient }.
new-password-landing-button = Ustaw nowe hasło
new-password-landing-note = Jeśli to nie Ty, po prostu zamknij tę stronę. Hasło pozostaje bez zmian.
new-password-intro = Po zapisaniu zalogujemy Cię tutaj i wylogujemy wszędzie indziej.
new-password-account = Twoje konto
new-password-label = Nowe hasło
new-password-button = Zapisz nowe hasło

## Links that have ended

reset-expired-title = Ten link wygasł
reset-expired-body = Dla Twojego bezpieczeństwa link do ustawienia nowego hasła działa tylko przez krótki czas. Możemy wysłać Ci nowy.
reset-used-title = Ten link został już użyty
reset-used-body = Ustawiono za jego pomocą nowe hasło: użyj go do zalogowania. Jeśli to nie Ty, od razu poproś o nowy link.
reset-over-title = Czas na tej stronie minął
reset-over-body = Otwórz ponownie link z wiadomości i zezwól na pliki cookie w tej witrynie. Możesz też poprosić o nowy link.
reset-new-link = Wyślij nowy link
reset-sign-in = Zaloguj się
