# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Prihlásenie
sign-in-to = a pokračovať do { $application }
sign-in-button = Prihlásiť sa
sign-in-help = Zabudli ste heslo alebo ešte nemáte aktivovaný účet?
sign-in-refused = Prihlásenie sa nepodarilo. Skontrolujte, prosím, prihlasovací údaj a heslo.
sign-in-no-cookies = Bez súborov cookie vás nemôžeme prihlásiť. Povoľte ich, prosím, pre tento web a prihláste sa znova.
sign-in-wait-seconds = { $seconds ->
    [one] Pokusov bolo príliš veľa. Skúste to, prosím, znova o { $seconds } sekundu.
    [few] Pokusov bolo príliš veľa. Skúste to, prosím, znova o { $seconds } sekundy.
   *[other] Pokusov bolo príliš veľa. Skúste to, prosím, znova o { $seconds } sekúnd.
}
sign-in-wait-minutes = { $minutes ->
    [one] Pokusov bolo príliš veľa. Skúste to, prosím, znova o { $minutes } minútu.
    [few] Pokusov bolo príliš veľa. Skúste to, prosím, znova o { $minutes } minúty.
   *[other] Pokusov bolo príliš veľa. Skúste to, prosím, znova o { $minutes } minút.
}

## The choice of an account

choose-account-title = Ktorý účet chcete použiť?
choose-account-lead = V tomto prehliadači ste prihlásení ako:
choose-account-button = Pokračovať ako { $name }
choose-account-other = Použiť iný účet

## An account that may not use the application

no-access-title = Tento účet nemá prístup
no-access-body = Ste prihlásení, ale váš účet nemá prístup k aplikácii { $application }.
no-access-back = Späť do { $application }
no-access-note = Ak je to podľa vás omyl, obráťte sa, prosím, na prevádzkovateľa aplikácie.

## What an application asks for

consent-title = Chcete to povoliť?
consent-lead = { $application } chce od vás získať:
consent-identity = Potvrdenie, že sa prihlasujete vy
consent-profile = Vaše meno a ďalšie údaje z vášho profilu
consent-email = Vašu e-mailovú adresu
consent-phone = Vaše telefónne číslo
consent-address = Vašu poštovú adresu
consent-offline-access = Prístup k týmto údajom aj vo vašej neprítomnosti, kým ho neodvoláte
consent-other = Ďalšie údaje, ktoré aplikácia označuje ako „{ $name }“
consent-allow = Povoliť
consent-deny = Nepovoliť

## New versions of documents

documents-title = Máme nové podmienky
documents-lead = Od vášho posledného prihlásenia sa niečo zmenilo. Prečítajte si, prosím, novú verziu a prijmite ju, aby ste mohli pokračovať.
documents-button = Pokračovať
documents-decline = Teraz nie, odhlásiť sa

## Signing out

sign-out-title = Chcete sa odhlásiť?
sign-out-body = V tomto prehliadači ste prihlásení ako { $name }.
sign-out-button = Odhlásiť sa
signed-out-title = Ste odhlásení
signed-out-body = V tomto prehliadači tu už nie je nikto prihlásený. Na zdieľanom zariadení, prosím, zatvorte aj prehliadač.
