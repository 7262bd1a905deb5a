# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Prijava
sign-in-to = za nastavak u { $application }
sign-in-button = Prijava
sign-in-help = Zaboravili ste lozinku ili račun još nije aktiviran?
sign-in-refused = Prijava nije uspjela. Provjerite podatak kojim se prijavljujete i lozinku.
sign-in-no-cookies = Bez kolačića vas ne možemo prijaviti. Dopustite ih za ovu stranicu i zatim se ponovno prijavite.
sign-in-wait-seconds = { $seconds ->
    [one] Bilo je previše pokušaja. Pokušajte ponovno za { $seconds } sekundu.
    [few] Bilo je previše pokušaja. Pokušajte ponovno za { $seconds } sekunde.
   *[other] Bilo je previše pokušaja. Pokušajte ponovno za { $seconds } sekundi.
}
sign-in-wait-minutes = { $minutes ->
    [one] Bilo je previše pokušaja. Pokušajte ponovno za { $minutes } minutu.
    [few] Bilo je previše pokušaja. Pokušajte ponovno za { $minutes } minute.
   *[other] Bilo je previše pokušaja. Pokušajte ponovno za { $minutes } minuta.
}

## The choice of an account

choose-account-title = Koji račun želite upotrijebiti?
choose-account-lead = U ovom ste pregledniku prijavljeni kao:
choose-account-button = Nastavi kao { $name }
choose-account-other = Upotrijebi drugi račun

## An account that may not use the application

no-access-title = Ovaj račun nema pristup
no-access-body = Prijavljeni ste, ali vaš račun nema pristup aplikaciji { $application }.
no-access-back = Natrag u { $application }
no-access-note = Ako mislite da je riječ o pogrešci, obratite se onima koji vode aplikaciju.

## What an application asks for

consent-title = Želite li to dopustiti?
consent-lead = { $application } od vas traži sljedeće:
consent-identity = Potvrdu da se prijavljujete vi
consent-profile = Vaše ime i ostale podatke s vašeg profila
consent-email = Vašu e-adresu
consent-phone = Vaš telefonski broj
consent-address = Vašu poštansku adresu
consent-offline-access = Pristup tim podacima i dok niste prisutni, sve dok ga ne povučete
consent-other = Druge podatke koje aplikacija naziva „{ $name }”
consent-allow = Dopusti
consent-deny = Ne dopusti

## New versions of documents

documents-title = Imamo nove uvjete
documents-lead = Od vaše posljednje prijave nešto se promijenilo. Za nastavak pročitajte novu verziju i prihvatite je.
documents-button = Nastavi
documents-decline = Ne sada, odjavi me

## Signing out

sign-out-title = Želite li se odjaviti?
sign-out-body = U ovom ste pregledniku prijavljeni kao { $name }.
sign-out-button = Odjava
signed-out-title = Odjavljeni ste
signed-out-body = U ovom pregledniku ovdje više nitko nije prijavljen. Na zajedničkom uređaju zatvorite i preglednik.
