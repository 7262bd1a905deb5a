# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Kasuta hoopis pääsuvõtit
passkey-create-hint = Siis logite sisse sõrmejälje, näo või ekraanilukuga ega pea parooli meeles pidama.
passkey-created = Teie pääsuvõti on valmis. Parooli pole vaja.
passkey-add-password = Vali ka parool
passkey-failed = See ei õnnestunud. Proovige uuesti või valige mõni muu viis.
passkey-sign-in = Logi sisse pääsuvõtmega
passkey-or = või

## The activation on another device

hand-over-title = Jätkake teises seadmes
hand-over-body = Suunake telefoni või tahvelarvuti kaamera sellele koodile. Konto seadistatakse selles seadmes, kus jõuate esimesena lõpuni.
hand-over-code = Teie kutse lingiga QR-kood

## The second proof at sign-in

second-factor-title = Kinnitage, et see olete teie
second-factor-intro = Teie konto on kaheastmeliselt kaitstud. Palun läbige ka teine aste.
second-factor-code = Kood
second-factor-code-hint = Kuus numbrit, mida autentimisrakendus praegu näitab, või üks teie taastekoodidest.
second-factor-recovery-hint = Üks teie taastekoodidest.
second-factor-button = Jätka
second-factor-wrong = See kood on vale või juba kasutatud. Palun sisestage teine.
second-factor-passkey = Kasuta pääsuvõtit
second-factor-passkey-only = Teie pääsuvõti on seadmes, milles te selle lõite, või seal, kus teie seadmed pääsuvõtmeid ühiselt hoiavad. Selleks on vaja JavaScriptiga brauserit.

## Setting up a second proof

set-up-title = Kaitske oma kontot
set-up-intro = { $application } nõuab sisselogimisel kaheastmelist kinnitamist. Palun seadistage teine aste kohe.
set-up-intro-unnamed = Sisselogimisel on vaja kaheastmelist kinnitamist. Palun seadistage teine aste kohe.
set-up-app = Autentimisrakendus
set-up-app-body = Rakendus teie telefonis näitab iga poole minuti järel uut koodi.
set-up-app-button = Seadista rakendus
set-up-passkey = Pääsuvõti
set-up-passkey-body = Teie seade kinnitab sõrmejälje, näo või ekraanilukuga, et see olete teie.
set-up-passkey-button = Loo pääsuvõti

app-scan = Skannige see kood autentimisrakendusega.
app-code = QR-kood autentimisrakenduse jaoks
app-secret = Kui te ei saa koodi skannida, sisestage rakendusse see võti:
app-first-code = Kood rakendusest
app-first-code-hint = Kuus numbrit, mida rakendus praegu näitab.
app-confirm = Kinnita kood
app-wrong = See kood on vale. Kontrollige, kas seadme kell on õige, ja sisestage kood, mida rakendus praegu näitab.

recovery-title = Teie taastekoodid
recovery-intro = Kui kaotate telefoni või pääsuvõtmed, saate iga sellise koodiga ühe korra sisse logida. Printige koodid välja või hoidke neid kindlas kohas.
recovery-once = Neid näidatakse ainult praegu.
recovery-continue = Panin need tallele, jätka

## The user's own page

factors-title = Pääsuvõtmed ja kaheastmeline kinnitamine
factors-intro = Kuidas te sisselogimisel lisaks paroolile tõendate, kes te olete.
factors-saved = Muudatus on salvestatud.
factors-passkeys = Pääsuvõtmed
factors-passkey-none = Teil ei ole veel pääsuvõtit.
factors-passkey-created = Lisatud { $date }
factors-passkey-used = Viimati kasutatud { $date }
factors-passkey-change = Muuda
factors-passkey-name = Nimi
factors-passkey-rename = Salvesta nimi
factors-passkey-remove = Eemalda pääsuvõti
factors-passkey-add = Lisa pääsuvõti
factors-passkey-only = Seda ei saa eemaldada, sest muidu ei saaks te enam sisse logida.
factors-passkey-too-many = Teil on juba nii palju pääsuvõtmeid kui võimalik. Eemaldage kõigepealt üks.
factors-app-on = Teie rakendus on seadistatud.
factors-app-off = Ühtegi rakendust pole seadistatud.
factors-app-remove = Eemalda rakendus
factors-recovery = Taastekoodid
factors-recovery-left = { $count ->
    [one] Teil on alles üks kood.
   *[other] Teil on alles { $count } koodi.
}
factors-recovery-hint = Uued koodid asendavad senised.
factors-recovery-make = Loo uued koodid
factors-sign-in-again = Et siin midagi muuta, logige uuesti sisse: see kaitseb teid, kui brauser on lahti jäänud.
factors-sign-in-again-button = Logi uuesti sisse
factors-back = Tagasi konto juurde
