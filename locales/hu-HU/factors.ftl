# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Azonosítókulcs használata
passkey-create-hint = Ujjlenyomattal, arccal vagy képernyőzárral jelentkezhet be, és nem kell jelszót megjegyeznie.
passkey-created = Az azonosítókulcs elkészült. Nincs szüksége jelszóra.
passkey-add-password = Jelszót is választok
passkey-failed = Ez nem sikerült. Kérjük, próbálja újra, vagy válasszon más módot.
passkey-sign-in = Belépés azonosítókulccsal
passkey-or = vagy

## The activation on another device

hand-over-title = Folytatás másik eszközön
hand-over-body = Irányítsa telefonja vagy táblagépe kameráját erre a kódra. A fiókot azon az eszközön állítjuk be, amelyiken előbb befejezi.
hand-over-code = QR-kód a meghívójában lévő linkkel

## The second proof at sign-in

second-factor-title = Erősítse meg, hogy Ön az
second-factor-intro = Fiókját kettős védelem őrzi. Kérjük, végezze el a második lépést is.
second-factor-code = Kód
second-factor-code-hint = A hitelesítő alkalmazásban most látható hat számjegy vagy az egyik helyreállítási kódja.
second-factor-recovery-hint = Az egyik helyreállítási kódja.
second-factor-button = Tovább
second-factor-wrong = Ez a kód nem helyes, vagy már felhasználták. Kérjük, adjon meg másikat.
second-factor-passkey = Azonosítókulcs használata
second-factor-passkey-only = Az azonosítókulcs azon az eszközön van, amelyen létrehozta, vagy ott, ahol eszközei közösen tárolják az azonosítókulcsokat. JavaScriptet támogató böngészőre van szükség hozzá.

## Setting up a second proof

set-up-title = Védje meg a fiókját
set-up-intro = { $application } kétlépcsős azonosítást kér bejelentkezéskor. Kérjük, állítsa be most.
set-up-intro-unnamed = A bejelentkezéshez kétlépcsős azonosítás szükséges. Kérjük, állítsa be most.
set-up-app = Hitelesítő alkalmazás
set-up-app-body = Egy alkalmazás a telefonján, amely fél percenként új kódot mutat.
set-up-app-button = Alkalmazás beállítása
set-up-passkey = Azonosítókulcs
set-up-passkey-body = Eszköze ujjlenyomattal, arccal vagy képernyőzárral igazolja, hogy Ön az.
set-up-passkey-button = Azonosítókulcs létrehozása

app-scan = Olvassa be ezt a kódot a hitelesítő alkalmazással.
app-code = QR-kód a hitelesítő alkalmazáshoz
app-secret = Ha nem tudja beolvasni, írja be ezt a kulcsot az alkalmazásba:
app-first-code = Kód az alkalmazásból
app-first-code-hint = Az alkalmazásban most látható hat számjegy.
app-confirm = Kód megerősítése
app-wrong = Ez a kód nem helyes. Kérjük, ellenőrizze az eszköz óráját, és adja meg az alkalmazásban most látható kódot.

recovery-title = Az Ön helyreállítási kódjai
recovery-intro = Ha elveszíti telefonját vagy azonosítókulcsait, ezekkel a kódokkal egy-egy alkalommal be tud lépni. Kérjük, nyomtassa ki őket, vagy őrizze biztonságos helyen.
recovery-once = Csak most láthatók.
recovery-continue = Elmentettem őket, tovább

## The user's own page

factors-title = Azonosítókulcsok és kétlépcsős azonosítás
factors-intro = Amivel a jelszaván kívül igazolja magát bejelentkezéskor.
factors-saved = A módosítást mentettük.
factors-passkeys = Azonosítókulcsok
factors-passkey-none = Még nincs azonosítókulcsa.
factors-passkey-created = Hozzáadva: { $date }
factors-passkey-used = Utoljára használva: { $date }
factors-passkey-change = Módosítás
factors-passkey-name = Név
factors-passkey-rename = Név mentése
factors-passkey-remove = Azonosítókulcs eltávolítása
factors-passkey-add = Azonosítókulcs hozzáadása
factors-passkey-only = Ez nem távolítható el, mert utána nem tudna bejelentkezni.
factors-passkey-too-many = Több azonosítókulcs nem adható hozzá. Kérjük, előbb távolítson el egyet.
factors-app-on = Az alkalmazás be van állítva.
factors-app-off = Nincs beállítva alkalmazás.
factors-app-remove = Alkalmazás eltávolítása
factors-recovery = Helyreállítási kódok
factors-recovery-left = { $count ->
    [one] Egy kódja maradt.
   *[other] { $count } kódja maradt.
}
factors-recovery-hint = Az új kódok a meglévők helyébe lépnek.
factors-recovery-make = Új kódok készítése
factors-sign-in-again = Ha itt módosítani szeretne, kérjük, előbb jelentkezzen be újra. Ez megvédi Önt, ha egy böngésző nyitva maradt.
factors-sign-in-again-button = Bejelentkezés újra
factors-back = Vissza a fiókhoz
