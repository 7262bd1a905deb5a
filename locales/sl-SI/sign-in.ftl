# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Prijava
sign-in-to = za nadaljevanje v { $application }
sign-in-button = Prijava
sign-in-help = Ste pozabili geslo ali računa še niste aktivirali?
sign-in-refused = Prijava ni uspela. Preverite podatek, s katerim se prijavljate, in geslo.
sign-in-no-cookies = Brez piškotkov vas ne moremo prijaviti. Dovolite jih za to spletno mesto in se nato znova prijavite.
sign-in-wait-seconds = { $seconds ->
    [one] Poskusov je bilo preveč. Poskusite znova čez { $seconds } sekundo.
    [two] Poskusov je bilo preveč. Poskusite znova čez { $seconds } sekundi.
    [few] Poskusov je bilo preveč. Poskusite znova čez { $seconds } sekunde.
   *[other] Poskusov je bilo preveč. Poskusite znova čez { $seconds } sekund.
}
sign-in-wait-minutes = { $minutes ->
    [one] Poskusov je bilo preveč. Poskusite znova čez { $minutes } minuto.
    [two] Poskusov je bilo preveč. Poskusite znova čez { $minutes } minuti.
    [few] Poskusov je bilo preveč. Poskusite znova čez { $minutes } minute.
   *[other] Poskusov je bilo preveč. Poskusite znova čez { $minutes } minut.
}

## The choice of an account

choose-account-title = Kateri račun želite uporabiti?
choose-account-lead = V tem brskalniku ste prijavljeni kot:
choose-account-button = Nadaljuj kot { $name }
choose-account-other = Uporabi drug račun

## An account that may not use the application

no-access-title = Ta račun nima dostopa
no-access-body = Prijavljeni ste, vendar vaš račun nima dostopa do aplikacije { $application }.
no-access-back = Nazaj v { $application }
no-access-note = Če menite, da gre za napako, se obrnite na skrbnike aplikacije.

## What an application asks for

consent-title = Želite to dovoliti?
consent-lead = { $application } želi od vas pridobiti:
consent-identity = Potrditev, da se prijavljate vi
consent-profile = Vaše ime in druge podatke iz vašega profila
consent-email = Vaš e-poštni naslov
consent-phone = Vašo telefonsko številko
consent-address = Vaš poštni naslov
consent-offline-access = Dostop do teh podatkov tudi v vaši odsotnosti, dokler ga ne prekličete
consent-other = Druge podatke, ki jih aplikacija imenuje »{ $name }«
consent-allow = Dovoli
consent-deny = Ne dovoli

## New versions of documents

documents-title = Pogoji so se spremenili
documents-lead = Od vaše zadnje prijave se je nekaj spremenilo. Za nadaljevanje preberite novo različico in jo sprejmite.
documents-button = Nadaljuj
documents-decline = Ne zdaj, odjavi me

## Signing out

sign-out-title = Se želite odjaviti?
sign-out-body = V tem brskalniku ste prijavljeni kot { $name }.
sign-out-button = Odjava
signed-out-title = Odjavljeni ste
signed-out-body = V tem brskalniku tukaj ni prijavljen nihče več. V skupni napravi zaprite tudi brskalnik.
