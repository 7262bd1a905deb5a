# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Upotrijebi pristupni ključ
passkey-create-hint = Prijavljivat ćete se otiskom prsta, licem ili zaključavanjem zaslona i nećete morati pamtiti lozinku.
passkey-created = Vaš je pristupni ključ spreman. Lozinka vam ne treba.
passkey-add-password = Odaberi i lozinku
passkey-failed = To nije uspjelo. Pokušajte ponovno ili odaberite drugi način.
passkey-sign-in = Prijava pristupnim ključem
passkey-or = ili

## The activation on another device

hand-over-title = Nastavite na drugom uređaju
hand-over-body = Usmjerite kameru telefona ili tableta prema ovom kôdu. Račun će se postaviti na uređaju na kojem prije završite.
hand-over-code = QR kôd s poveznicom iz vaše pozivnice

## The second proof at sign-in

second-factor-title = Potvrdite da ste to vi
second-factor-intro = Vaš je račun dvostruko zaštićen. Dovršite i drugi korak potvrde.
second-factor-code = Kôd
second-factor-code-hint = Šest znamenki koje sada prikazuje aplikacija za autentifikaciju ili jedan od vaših kodova za oporavak.
second-factor-recovery-hint = Jedan od vaših kodova za oporavak.
second-factor-button = Nastavi
second-factor-wrong = Kôd nije točan ili je već iskorišten. Unesite drugi.
second-factor-passkey = Upotrijebi pristupni ključ
second-factor-passkey-only = Vaš je pristupni ključ na uređaju na kojem ste ga izradili ili ondje gdje vaši uređaji dijele pristupne ključeve. Za njega je potreban preglednik s JavaScriptom.

## Setting up a second proof

set-up-title = Zaštitite svoj račun
set-up-intro = { $application } pri prijavi traži potvrdu u dva koraka. Postavite je sada.
set-up-intro-unnamed = Pri prijavi je potrebna potvrda u dva koraka. Postavite je sada.
set-up-app = Aplikacija za autentifikaciju
set-up-app-body = Aplikacija na telefonu svakih pola minute prikazuje novi kôd.
set-up-app-button = Postavi aplikaciju
set-up-passkey = Pristupni ključ
set-up-passkey-body = Vaš uređaj otiskom prsta, licem ili zaključavanjem zaslona potvrđuje da ste to vi.
set-up-passkey-button = Izradi pristupni ključ

app-scan = Skenirajte ovaj kôd aplikacijom za autentifikaciju.
app-code = QR kôd za aplikaciju za autentifikaciju
app-secret = Ako ga ne možete skenirati, unesite ovaj ključ u aplikaciju:
app-first-code = Kôd iz aplikacije
app-first-code-hint = Šest znamenki koje aplikacija sada prikazuje.
app-confirm = Potvrdi kôd
app-wrong = Kôd nije točan. Provjerite sat na uređaju i unesite kôd koji aplikacija sada prikazuje.

recovery-title = Vaši kodovi za oporavak
recovery-intro = Ako izgubite telefon ili pristupne ključeve, svakim od ovih kodova možete se jednom prijaviti. Ispišite ih ili ih spremite na sigurno mjesto.
recovery-once = Prikazuju se samo sada.
recovery-continue = Kodovi su spremljeni, nastavi

## The user's own page

factors-title = Pristupni ključevi i potvrda u dva koraka
factors-intro = Kako pri prijavi, uz lozinku, dokazujete da ste to vi.
factors-saved = Promjena je spremljena.
factors-passkeys = Pristupni ključevi
factors-passkey-none = Još nemate nijedan pristupni ključ.
factors-passkey-created = Dodano { $date }
factors-passkey-used = Zadnja upotreba: { $date }
factors-passkey-change = Promijeni
factors-passkey-name = Naziv
factors-passkey-rename = Spremi naziv
factors-passkey-remove = Ukloni pristupni ključ
factors-passkey-add = Dodaj pristupni ključ
factors-passkey-only = To se ne može ukloniti jer se više ne biste mogli prijaviti.
factors-passkey-too-many = Dosegnut je najveći broj pristupnih ključeva. Najprije uklonite jedan.
factors-app-on = Aplikacija je postavljena.
factors-app-off = Nijedna aplikacija nije postavljena.
factors-app-remove = Ukloni aplikaciju
factors-recovery = Kodovi za oporavak
factors-recovery-left = { $count ->
    [one] Preostao vam je { $count } kôd.
    [few] Preostala su vam { $count } koda.
   *[other] Preostalo vam je { $count } kodova.
}
factors-recovery-hint = Novi kodovi zamjenjuju postojeće.
factors-recovery-make = Izradi nove kodove
factors-sign-in-again = Ako ovdje želite nešto promijeniti, najprije se ponovno prijavite. Tako ste zaštićeni ako preglednik ostane otvoren.
factors-sign-in-again-button = Ponovno se prijavi
factors-back = Natrag na račun
