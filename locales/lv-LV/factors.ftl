# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Izmantot piekļuves atslēgu
passkey-create-hint = Tad varēsiet pierakstīties ar pirksta nospiedumu, seju vai ekrāna bloķēšanu un nevajadzēs atcerēties paroli.
passkey-created = Jūsu piekļuves atslēga ir gatava. Parole nav vajadzīga.
passkey-add-password = Izvēlēties arī paroli
passkey-failed = Tas neizdevās. Mēģiniet vēlreiz vai izvēlieties citu veidu.
passkey-sign-in = Pierakstīties ar piekļuves atslēgu
passkey-or = vai

## The activation on another device

hand-over-title = Turpiniet citā ierīcē
hand-over-body = Pavērsiet tālruņa vai planšetdatora kameru pret šo kodu. Konts tiks iestatīts tajā ierīcē, kurā pirmajā pabeigsiet.
hand-over-code = QR kods ar jūsu uzaicinājuma saiti

## The second proof at sign-in

second-factor-title = Apstipriniet, ka tas esat jūs
second-factor-intro = Jūsu kontu aizsargā divpakāpju verifikācija. Veiciet arī otro darbību.
second-factor-code = Kods
second-factor-code-hint = Seši cipari, ko tagad rāda autentifikācijas lietotne, vai viens no jūsu atkopšanas kodiem.
second-factor-recovery-hint = Viens no jūsu atkopšanas kodiem.
second-factor-button = Turpināt
second-factor-wrong = Šis kods nav pareizs vai jau ir izmantots. Ievadiet citu.
second-factor-passkey = Izmantot piekļuves atslēgu
second-factor-passkey-only = Jūsu piekļuves atslēga ir ierīcē, kurā to izveidojāt, vai vietā, kur jūsu ierīces glabā kopīgas piekļuves atslēgas. Tai vajadzīga pārlūkprogramma ar JavaScript.

## Setting up a second proof

set-up-title = Aizsargājiet savu kontu
set-up-intro = { $application } pieprasa divpakāpju verifikāciju. Iestatiet otro darbību tagad.
set-up-intro-unnamed = Lai pierakstītos, vajadzīga divpakāpju verifikācija. Iestatiet otro darbību tagad.
set-up-app = Autentifikācijas lietotne
set-up-app-body = Lietotne jūsu tālrunī ik pēc pusminūtes rāda jaunu kodu.
set-up-app-button = Iestatīt lietotni
set-up-passkey = Piekļuves atslēga
set-up-passkey-body = Jūsu ierīce ar pirksta nospiedumu, seju vai ekrāna bloķēšanu apstiprina, ka tas esat jūs.
set-up-passkey-button = Izveidot piekļuves atslēgu

app-scan = Noskenējiet šo kodu ar autentifikācijas lietotni.
app-code = QR kods autentifikācijas lietotnei
app-secret = Ja kodu nevarat noskenēt, ievadiet lietotnē šo atslēgu:
app-first-code = Kods no lietotnes
app-first-code-hint = Seši cipari, ko lietotne rāda tagad.
app-confirm = Apstiprināt kodu
app-wrong = Šis kods nav pareizs. Pārbaudiet, vai ierīces pulkstenis rāda pareizi, un ievadiet kodu, ko lietotne rāda tagad.

recovery-title = Jūsu atkopšanas kodi
recovery-intro = Ja pazaudēsiet tālruni vai piekļuves atslēgas, ar katru no šiem kodiem varēsiet vienreiz pierakstīties. Izdrukājiet tos vai glabājiet drošā vietā.
recovery-once = Tie tiek rādīti tikai tagad.
recovery-continue = Kodus saglabāju, turpināt

## The user's own page

factors-title = Piekļuves atslēgas un divpakāpju verifikācija
factors-intro = Kā jūs papildus parolei apliecināt, kas esat, kad pierakstāties.
factors-saved = Izmaiņas ir saglabātas.
factors-passkeys = Piekļuves atslēgas
factors-passkey-none = Jums vēl nav piekļuves atslēgas.
factors-passkey-created = Pievienota { $date }
factors-passkey-used = Pēdējoreiz izmantota { $date }
factors-passkey-change = Mainīt
factors-passkey-name = Nosaukums
factors-passkey-rename = Saglabāt nosaukumu
factors-passkey-remove = Noņemt piekļuves atslēgu
factors-passkey-add = Pievienot piekļuves atslēgu
factors-passkey-only = To nevar noņemt, jo tad jūs vairs nevarētu pierakstīties.
factors-passkey-too-many = Jums jau ir lielākais iespējamais piekļuves atslēgu skaits. Vispirms kādu noņemiet.
factors-app-on = Jūsu lietotne ir iestatīta.
factors-app-off = Neviena lietotne nav iestatīta.
factors-app-remove = Noņemt lietotni
factors-recovery = Atkopšanas kodi
factors-recovery-left = { $count ->
    [zero] Jums ir atlikuši { $count } kodi.
    [one] Jums ir atlicis { $count } kods.
   *[other] Jums ir atlikuši { $count } kodi.
}
factors-recovery-hint = Jaunie kodi aizstās esošos.
factors-recovery-make = Izveidot jaunus kodus
factors-sign-in-again = Lai šeit kaut ko mainītu, pierakstieties vēlreiz: tas jūs pasargā, ja pārlūkprogramma ir palikusi atvērta.
factors-sign-in-again-button = Pierakstīties vēlreiz
factors-back = Atpakaļ uz kontu
