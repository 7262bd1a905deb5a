# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Logige sisse
sign-in-to = et jätkata teenusesse { $application }
sign-in-button = Logi sisse
sign-in-help = Kas parool on ununenud või konto veel aktiveerimata?
sign-in-refused = See ei õnnestunud. Kontrollige oma sisselogimisandmeid ja parooli.
sign-in-no-cookies = Ilma küpsisteta ei saa me teid sisselogituna hoida. Lubage need sellel saidil ja logige uuesti sisse.
sign-in-wait-seconds = { $seconds ->
    [one] Katseid on olnud liiga palju. Palun proovige uuesti { $seconds } sekundi pärast.
   *[other] Katseid on olnud liiga palju. Palun proovige uuesti { $seconds } sekundi pärast.
}
sign-in-wait-minutes = { $minutes ->
    [one] Katseid on olnud liiga palju. Palun proovige uuesti { $minutes } minuti pärast.
   *[other] Katseid on olnud liiga palju. Palun proovige uuesti { $minutes } minuti pärast.
}

## The choice of an account

choose-account-title = Millist kontot soovite kasutada?
choose-account-lead = Selles brauseris olete sisse logitud kasutajana:
choose-account-button = Jätka kasutajana { $name }
choose-account-other = Kasuta teist kontot

## An account that may not use the application

no-access-title = Sellel kontol pole juurdepääsu
no-access-body = Olete sisse logitud, kuid teie kontol pole juurdepääsu teenusele { $application }.
no-access-back = Tagasi teenusesse { $application }
no-access-note = Kui arvate, et tegemist on eksitusega, võtke ühendust teenuse haldajatega.

## What an application asks for

consent-title = Kas soovite seda lubada?
consent-lead = { $application } soovib teilt järgmist:
consent-identity = Kinnitust, et sisselogija olete teie
consent-profile = Teie nime ja muid profiili andmeid
consent-email = Teie e-posti aadressi
consent-phone = Teie telefoninumbrit
consent-address = Teie postiaadressi
consent-offline-access = Juurdepääsu neile andmetele ka siis, kui teid pole kohal, kuni te selle tagasi võtate
consent-other = Muid andmeid, mille nimetus teenuses on „{ $name }”
consent-allow = Luba
consent-deny = Ära luba

## New versions of documents

documents-title = Tingimused on muutunud
documents-lead = Pärast teie eelmist sisselogimist on midagi muutunud. Jätkamiseks lugege uut versiooni ja nõustuge sellega.
documents-button = Jätka
documents-decline = Mitte praegu, logi mind välja

## Signing out

sign-out-title = Kas soovite välja logida?
sign-out-body = Selles brauseris olete sisse logitud kasutajana { $name }.
sign-out-button = Logi välja
signed-out-title = Olete välja logitud
signed-out-body = Selles brauseris pole siin enam kedagi sisse logitud. Jagatud seadmes sulgege ka brauser.
