# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Folosește o cheie de acces
passkey-create-hint = Vă veți conecta cu amprenta, cu fața sau cu blocarea ecranului și nu veți avea nicio parolă de ținut minte.
passkey-created = Cheia de acces este gata. Nu aveți nevoie de parolă.
passkey-add-password = Alege și o parolă
passkey-failed = Nu a reușit. Încercați din nou sau alegeți altă cale.
passkey-sign-in = Conectare cu o cheie de acces
passkey-or = sau

## The activation on another device

hand-over-title = Continuați pe alt dispozitiv
hand-over-body = Îndreptați camera telefonului sau a tabletei spre acest cod. Contul va fi configurat pe dispozitivul pe care terminați mai întâi.
hand-over-code = Cod QR cu linkul invitației dvs.

## The second proof at sign-in

second-factor-title = Confirmați că sunteți dvs.
second-factor-intro = Contul dvs. are protecție dublă. Parcurgeți și al doilea pas al verificării.
second-factor-code = Cod
second-factor-code-hint = Cele șase cifre afișate acum de aplicația de autentificare sau unul dintre codurile de recuperare.
second-factor-recovery-hint = Unul dintre codurile de recuperare.
second-factor-button = Continuă
second-factor-wrong = Codul nu este corect sau a fost deja folosit. Introduceți altul.
second-factor-passkey = Folosește o cheie de acces
second-factor-passkey-only = Cheia de acces se află pe dispozitivul pe care ați creat-o sau acolo unde dispozitivele dvs. păstrează cheile în comun. Este nevoie de un browser cu JavaScript.

## Setting up a second proof

set-up-title = Protejați-vă contul
set-up-intro = { $application } cere verificarea în doi pași la conectare. Configurați-o acum.
set-up-intro-unnamed = La conectare este necesară verificarea în doi pași. Configurați-o acum.
set-up-app = Aplicație de autentificare
set-up-app-body = O aplicație de pe telefon afișează un cod nou la fiecare jumătate de minut.
set-up-app-button = Configurează o aplicație
set-up-passkey = Cheie de acces
set-up-passkey-body = Dispozitivul confirmă că sunteți dvs., cu amprenta, cu fața sau cu blocarea ecranului.
set-up-passkey-button = Creează o cheie de acces

app-scan = Scanați acest cod cu aplicația de autentificare.
app-code = Cod QR pentru aplicația de autentificare
app-secret = Dacă nu îl puteți scana, introduceți această cheie în aplicație:
app-first-code = Codul din aplicație
app-first-code-hint = Cele șase cifre afișate acum de aplicație.
app-confirm = Confirmă codul
app-wrong = Codul nu este corect. Verificați ora dispozitivului și introduceți codul pe care aplicația îl afișează acum.

recovery-title = Codurile dvs. de recuperare
recovery-intro = Dacă pierdeți telefonul sau cheile de acces, cu fiecare dintre aceste coduri vă puteți conecta o singură dată. Tipăriți-le sau păstrați-le într-un loc sigur.
recovery-once = Sunt afișate doar acum.
recovery-continue = Le-am păstrat, continuă

## The user's own page

factors-title = Chei de acces și verificare în doi pași
factors-intro = Cum dovediți la conectare cine sunteți, pe lângă parolă.
factors-saved = Modificarea a fost salvată.
factors-passkeys = Chei de acces
factors-passkey-none = Nu aveți încă nicio cheie de acces.
factors-passkey-created = Adăugată pe { $date }
factors-passkey-used = Folosită ultima dată pe { $date }
factors-passkey-change = Modifică
factors-passkey-name = Nume
factors-passkey-rename = Salvează numele
factors-passkey-remove = Elimină cheia de acces
factors-passkey-add = Adaugă o cheie de acces
factors-passkey-only = Aceasta nu poate fi eliminată: nu v-ați mai putea conecta.
factors-passkey-too-many = Nu mai puteți adăuga chei de acces. Eliminați mai întâi una.
factors-app-on = Aplicația este configurată.
factors-app-off = Nicio aplicație nu este configurată.
factors-app-remove = Elimină aplicația
factors-recovery = Coduri de recuperare
factors-recovery-left = { $count ->
    [one] V-a mai rămas un cod.
    [few] V-au mai rămas { $count } coduri.
   *[other] V-au mai rămas { $count } de coduri.
}
factors-recovery-hint = Codurile noi le înlocuiesc pe cele pe care le aveți.
factors-recovery-make = Creează coduri noi
factors-sign-in-again = Pentru a schimba ceva aici, conectați-vă mai întâi din nou. Astfel sunteți protejat dacă un browser a rămas deschis.
factors-sign-in-again-button = Conectare din nou
factors-back = Înapoi la cont
