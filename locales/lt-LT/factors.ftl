# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Naudoti prieigos raktą
passkey-create-hint = Tada prisijungsite piršto atspaudu, veidu ar ekrano užraktu ir nereikės prisiminti slaptažodžio.
passkey-created = Jūsų prieigos raktas paruoštas. Slaptažodžio nereikia.
passkey-add-password = Pasirinkti ir slaptažodį
passkey-failed = Nepavyko. Bandykite dar kartą arba pasirinkite kitą būdą.
passkey-sign-in = Prisijungti su prieigos raktu
passkey-or = arba

## The activation on another device

hand-over-title = Tęskite kitame įrenginyje
hand-over-body = Nukreipkite telefono ar planšetinio kompiuterio kamerą į šį kodą. Paskyra bus sukurta tame įrenginyje, kuriame baigsite pirmiausia.
hand-over-code = QR kodas su jūsų kvietimo nuoroda

## The second proof at sign-in

second-factor-title = Patvirtinkite, kad tai jūs
second-factor-intro = Jūsų paskyra apsaugota dviejų veiksmų patvirtinimu. Atlikite ir antrąjį veiksmą.
second-factor-code = Kodas
second-factor-code-hint = Šeši skaitmenys, kuriuos dabar rodo autentifikavimo programėlė, arba vienas iš atkūrimo kodų.
second-factor-recovery-hint = Vienas iš jūsų atkūrimo kodų.
second-factor-button = Tęsti
second-factor-wrong = Kodas neteisingas arba jau panaudotas. Įveskite kitą.
second-factor-passkey = Naudoti prieigos raktą
second-factor-passkey-only = Jūsų prieigos raktas yra įrenginyje, kuriame jį sukūrėte, arba ten, kur jūsų įrenginiai saugo bendrus prieigos raktus. Jam reikia naršyklės su „JavaScript“.

## Setting up a second proof

set-up-title = Apsaugokite savo paskyrą
set-up-intro = { $application } reikalauja dviejų veiksmų patvirtinimo. Nustatykite antrąjį veiksmą dabar.
set-up-intro-unnamed = Prisijungiant reikia dviejų veiksmų patvirtinimo. Nustatykite antrąjį veiksmą dabar.
set-up-app = Autentifikavimo programėlė
set-up-app-body = Telefono programėlė kas pusę minutės rodo naują kodą.
set-up-app-button = Nustatyti programėlę
set-up-passkey = Prieigos raktas
set-up-passkey-body = Jūsų įrenginys piršto atspaudu, veidu ar ekrano užraktu patvirtina, kad tai jūs.
set-up-passkey-button = Sukurti prieigos raktą

app-scan = Nuskaitykite šį kodą autentifikavimo programėle.
app-code = QR kodas autentifikavimo programėlei
app-secret = Jei negalite nuskaityti kodo, įveskite programėlėje šį raktą:
app-first-code = Kodas iš programėlės
app-first-code-hint = Šeši skaitmenys, kuriuos dabar rodo programėlė.
app-confirm = Patvirtinti kodą
app-wrong = Kodas neteisingas. Patikrinkite, ar įrenginio laikrodis rodo teisingą laiką, ir įveskite kodą, kurį dabar rodo programėlė.

recovery-title = Jūsų atkūrimo kodai
recovery-intro = Jei prarasite telefoną ar prieigos raktus, su kiekvienu iš šių kodų galėsite vieną kartą prisijungti. Išsispausdinkite juos arba laikykite saugioje vietoje.
recovery-once = Jie rodomi tik dabar.
recovery-continue = Kodus pasilikau, tęsti

## The user's own page

factors-title = Prieigos raktai ir dviejų veiksmų patvirtinimas
factors-intro = Kaip prisijungdami, be slaptažodžio, patvirtinate savo tapatybę.
factors-saved = Pakeitimas išsaugotas.
factors-passkeys = Prieigos raktai
factors-passkey-none = Prieigos raktų dar neturite.
factors-passkey-created = Pridėta { $date }
factors-passkey-used = Paskutinį kartą naudota { $date }
factors-passkey-change = Keisti
factors-passkey-name = Pavadinimas
factors-passkey-rename = Išsaugoti pavadinimą
factors-passkey-remove = Pašalinti prieigos raktą
factors-passkey-add = Pridėti prieigos raktą
factors-passkey-only = Šio pašalinti negalima, nes nebegalėtumėte prisijungti.
factors-passkey-too-many = Jau turite didžiausią galimą prieigos raktų skaičių. Pirmiausia vieną pašalinkite.
factors-app-on = Jūsų programėlė nustatyta.
factors-app-off = Programėlė nenustatyta.
factors-app-remove = Pašalinti programėlę
factors-recovery = Atkūrimo kodai
factors-recovery-left = { $count ->
    [one] Jums liko { $count } kodas.
    [few] Jums liko { $count } kodai.
   *[other] Jums liko { $count } kodų.
}
factors-recovery-hint = Nauji kodai pakeis turimus.
factors-recovery-make = Sukurti naujus kodus
factors-sign-in-again = Jei norite čia ką nors pakeisti, prisijunkite dar kartą: tai apsaugo jus, jei naršyklė liko atidaryta.
factors-sign-in-again-button = Prisijungti dar kartą
factors-back = Atgal į paskyrą
