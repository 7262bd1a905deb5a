# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Segítség a bejelentkezéshez
help-intro = Elfelejtette a jelszavát, vagy még nem aktiválta a fiókját? Küldünk egy linket.
help-identifier = E-mail-cím vagy mobilszám
help-identifier-hint = A mobilszámot országhívószámmal adja meg, például +36 20 123 4567.
help-button = Link küldése
help-back = Vissza a bejelentkezéshez
help-requested-title = Kérjük, nézze meg az üzeneteit
help-requested-body = Ha létezik ilyen fiók, már úton van egy linket tartalmazó üzenet. Megérkezése néhány percig is eltarthat.
help-requested-note = Nem érkezett semmi? Kérjük, nézze meg a levélszemetet is, és ellenőrizze, hogy azt a címet vagy számot adta-e meg, amellyel bejelentkezik.
help-requested-again = Újrapróbálkozás

## The page behind the link, and the form

new-password-title = Válasszon új jelszót
new-password-landing = Valaki, valószínűleg Ön, új jelszót kért ehhez a fiókhoz: { $recipient }.
new-password-landing-button = Új jelszó választása
new-password-landing-note = Ha nem Ön volt, egyszerűen zárja be ezt az oldalt. A jelszava nem változik.
new-password-intro = Mentés után itt bejelentkeztetjük, mindenhol máshol pedig kijelentkeztetjük.
new-password-account = Az Ön fiókja
new-password-label = Új jelszó
new-password-button = Új jelszó mentése

## Links that have ended

reset-expired-title = Ez a link lejárt
reset-expired-body = Az Ön biztonsága érdekében az új jelszóhoz küldött link csak rövid ideig érvényes. Kérhet egy újat.
reset-used-title = Ezt a linket már felhasználták
reset-used-body = Új jelszót állítottak be vele: kérjük, azzal jelentkezzen be. Ha nem Ön állította be, kérjen most új linket.
reset-over-title = Lejárt az ideje ezen az oldalon
reset-over-body = Kérjük, nyissa meg újra az üzenetben lévő linket, és engedélyezze a sütiket ezen a webhelyen. Vagy kérjen új linket.
reset-new-link = Új link küldése
reset-sign-in = Bejelentkezés
