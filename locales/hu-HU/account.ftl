# Texts of the user's own page and what belongs to it.

## The page

account-title = Az Ön fiókja
account-intro = Bejelentkezve: { $name }.
account-deletion = A fiók végleges törlésének időpontja: { $date }.
account-keep = Fiók megtartása
account-profile = Az Ön adatai
account-saved = A módosításokat mentettük.
account-language = Az oldalak és üzenetek nyelve
account-save = Mentés
account-security = Bejelentkezés
account-password = Jelszó módosítása
account-factors = Azonosítókulcsok és kétlépcsős azonosítás
account-applications = Hozzáféréssel rendelkező alkalmazások
account-applications-none = Jelenleg egyetlen alkalmazás sem fér hozzá az adataihoz.
account-application-since = Kezdete: { $date }
account-application-end = Hozzáférés megvonása
account-documents = Elfogadott dokumentumok
account-documents-none = Még nem fogadott el dokumentumot.
account-document-accepted = Elfogadva: { $date }
account-data = Adatok letöltése
account-data-download = Saját adatok letöltése
account-data-hint = Egyetlen fájl mindazzal, amit Önről tárolunk.
account-back = Vissza a fiókhoz

## Another password

account-password-title = Jelszó módosítása
account-password-intro = Mentés után itt bejelentkezve marad, mindenhol máshol pedig kijelentkeztetjük.
account-password-current = Jelenlegi jelszó
account-password-wrong = Nem ez a jelenlegi jelszava.
account-password-saved = Az új jelszót mentettük, és mindenhol máshol kijelentkeztettük.
account-password-none = Nincs jelszava. Küldhetünk egy linket, amellyel választhat egyet.

## Where the user is signed in

account-sessions = Hol van bejelentkezve
account-session-unknown = Ismeretlen böngésző
account-session-this = ez a böngésző
account-session-since = Bejelentkezés: { $date }
account-session-end = Kijelentkeztetés
account-session-everywhere = Kijelentkezés mindenhol
account-session-everywhere-hint = Ezzel minden munkamenet véget ér, az ebben a böngészőben lévő is, és minden alkalmazás elveszíti a hozzáférését.

## Deletion

account-delete-title = Fiók törlése
account-delete-intro = { $days ->
    [one] A fiókját { $days } nap múlva töröljük. Addig meggondolhatja magát: jelentkezzen be, és tartsa meg a fiókját.
   *[other] A fiókját { $days } nap múlva töröljük. Addig meggondolhatja magát: jelentkezzen be, és tartsa meg a fiókját.
}
account-delete-effect = Azonnal kijelentkeztetjük mindenhol, és az alkalmazások elveszítik a hozzáférésüket. Végül mindent törlünk, amit Önről tárolunk, és ez nem állítható vissza.
account-delete-password = Az Ön jelszava
account-delete-again = Hogy biztosak lehessünk benne, hogy Ön az, kérjük, előbb jelentkezzen be újra.
account-delete-again-button = Bejelentkezés újra
account-delete-button = Fiókom törlése
account-delete-waiting-title = Szeretné megtartani a fiókját?
account-delete-leave = Nem, kijelentkezés
account-delete-done-title = A fiókját törölni fogjuk
account-delete-done = Mindenhol kijelentkeztettük. Ha meggondolja magát, jelentkezzen be a törlés napja előtt, és tartsa meg a fiókját.
