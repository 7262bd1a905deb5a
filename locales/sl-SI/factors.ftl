# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Uporabi ključ za dostop
passkey-create-hint = Prijavljali se boste s prstnim odtisom, obrazom ali zaklepom zaslona in si ne bo treba zapomniti gesla.
passkey-created = Vaš ključ za dostop je pripravljen. Gesla ne potrebujete.
passkey-add-password = Izberi tudi geslo
passkey-failed = Ni uspelo. Poskusite znova ali izberite drug način.
passkey-sign-in = Prijava s ključem za dostop
passkey-or = ali

## The activation on another device

hand-over-title = Nadaljujte v drugi napravi
hand-over-body = Fotoaparat telefona ali tabličnega računalnika usmerite v to kodo. Račun bo nastavljen v napravi, v kateri boste prej končali.
hand-over-code = Koda QR s povezavo iz vašega vabila

## The second proof at sign-in

second-factor-title = Potrdite, da ste to vi
second-factor-intro = Vaš račun je dvojno zaščiten. Opravite še drugi korak preverjanja.
second-factor-code = Koda
second-factor-code-hint = Šest števk, ki jih zdaj prikazuje aplikacija za preverjanje pristnosti, ali ena od vaših obnovitvenih kod.
second-factor-recovery-hint = Ena od vaših obnovitvenih kod.
second-factor-button = Nadaljuj
second-factor-wrong = Ta koda ni pravilna ali pa je že bila uporabljena. Vnesite drugo.
second-factor-passkey = Uporabi ključ za dostop
second-factor-passkey-only = Vaš ključ za dostop je v napravi, v kateri ste ga ustvarili, ali tam, kjer imajo vaše naprave skupne ključe za dostop. Zanj potrebujete brskalnik z JavaScriptom.

## Setting up a second proof

set-up-title = Zaščitite svoj račun
set-up-intro = { $application } ob prijavi zahteva preverjanje v dveh korakih. Nastavite ga zdaj.
set-up-intro-unnamed = Ob prijavi je potrebno preverjanje v dveh korakih. Nastavite ga zdaj.
set-up-app = Aplikacija za preverjanje pristnosti
set-up-app-body = Aplikacija v telefonu vsake pol minute pokaže novo kodo.
set-up-app-button = Nastavi aplikacijo
set-up-passkey = Ključ za dostop
set-up-passkey-body = Vaša naprava s prstnim odtisom, obrazom ali zaklepom zaslona potrdi, da ste to vi.
set-up-passkey-button = Ustvari ključ za dostop

app-scan = To kodo optično preberite z aplikacijo za preverjanje pristnosti.
app-code = Koda QR za aplikacijo za preverjanje pristnosti
app-secret = Če kode ne morete prebrati, v aplikacijo vnesite ta ključ:
app-first-code = Koda iz aplikacije
app-first-code-hint = Šest števk, ki jih zdaj prikazuje aplikacija.
app-confirm = Potrdi kodo
app-wrong = Ta koda ni pravilna. Preverite uro v napravi in vnesite kodo, ki jo aplikacija prikazuje zdaj.

recovery-title = Vaše obnovitvene kode
recovery-intro = Če izgubite telefon ali ključe za dostop, se lahko z vsako od teh kod enkrat prijavite. Natisnite jih ali shranite na varno mesto.
recovery-once = Prikazane so samo zdaj.
recovery-continue = Kode imam shranjene, nadaljuj

## The user's own page

factors-title = Ključi za dostop in preverjanje v dveh korakih
factors-intro = Kako ob prijavi poleg gesla dokažete, da ste to vi.
factors-saved = Sprememba je shranjena.
factors-passkeys = Ključi za dostop
factors-passkey-none = Nimate še nobenega ključa za dostop.
factors-passkey-created = Dodano { $date }
factors-passkey-used = Zadnja uporaba: { $date }
factors-passkey-change = Spremeni
factors-passkey-name = Ime
factors-passkey-rename = Shrani ime
factors-passkey-remove = Odstrani ključ za dostop
factors-passkey-add = Dodaj ključ za dostop
factors-passkey-only = Tega ni mogoče odstraniti, ker se potem ne bi mogli več prijaviti.
factors-passkey-too-many = Dosegli ste največje število ključev za dostop. Najprej enega odstranite.
factors-app-on = Aplikacija je nastavljena.
factors-app-off = Nobena aplikacija ni nastavljena.
factors-app-remove = Odstrani aplikacijo
factors-recovery = Obnovitvene kode
factors-recovery-left = { $count ->
    [one] Ostala vam je { $count } koda.
    [two] Ostali sta vam { $count } kodi.
    [few] Ostale so vam { $count } kode.
   *[other] Ostalo vam je { $count } kod.
}
factors-recovery-hint = Nove kode nadomestijo dosedanje.
factors-recovery-make = Ustvari nove kode
factors-sign-in-again = Če želite tukaj kaj spremeniti, se najprej znova prijavite. Tako ste zaščiteni, če brskalnik ostane odprt.
factors-sign-in-again-button = Znova se prijavi
factors-back = Nazaj na račun
