# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Bruk en tilgangsnøkkel i stedet
passkey-create-hint = Da logger du inn med fingeravtrykk, ansikt eller skjermlås og slipper å huske et passord.
passkey-created = Tilgangsnøkkelen er klar. Du trenger ikke noe passord.
passkey-add-password = Velg et passord i tillegg
passkey-failed = Det gikk ikke. Prøv på nytt, eller velg en annen måte.
passkey-sign-in = Logg inn med tilgangsnøkkel
passkey-or = eller

## The activation on another device

hand-over-title = Fortsett på en annen enhet
hand-over-body = Pek kameraet på telefonen eller nettbrettet mot koden. Kontoen opprettes på den enheten der du blir ferdig først.
hand-over-code = QR-kode med lenken i invitasjonen din

## The second proof at sign-in

second-factor-title = Bekreft at det er deg
second-factor-intro = Kontoen din er beskyttet i to trinn. Fullfør også det andre trinnet.
second-factor-code = Kode
second-factor-code-hint = De seks sifrene som autentiseringsappen viser nå, eller en av gjenopprettingskodene dine.
second-factor-recovery-hint = En av gjenopprettingskodene dine.
second-factor-button = Fortsett
second-factor-wrong = Koden er feil eller allerede brukt. Skriv inn en annen.
second-factor-passkey = Bruk en tilgangsnøkkel
second-factor-passkey-only = Tilgangsnøkkelen ligger på enheten der du opprettet den, eller der enhetene dine deler tilgangsnøkler. Den krever en nettleser med JavaScript.

## Setting up a second proof

set-up-title = Beskytt kontoen din
set-up-intro = { $application } krever totrinnsbekreftelse. Konfigurer det andre trinnet nå.
set-up-intro-unnamed = Du må logge inn i to trinn. Konfigurer det andre trinnet nå.
set-up-app = Autentiseringsapp
set-up-app-body = En app på telefonen viser en ny kode hvert halve minutt.
set-up-app-button = Konfigurer en app
set-up-passkey = Tilgangsnøkkel
set-up-passkey-body = Enheten bekrefter at det er deg, med fingeravtrykk, ansikt eller skjermlås.
set-up-passkey-button = Opprett tilgangsnøkkel

app-scan = Skann denne koden med autentiseringsappen.
app-code = QR-kode til autentiseringsappen
app-secret = Hvis du ikke kan skanne koden, kan du skrive inn denne nøkkelen i appen:
app-first-code = Kode fra appen
app-first-code-hint = De seks sifrene som appen viser nå.
app-confirm = Bekreft koden
app-wrong = Koden er feil. Kontroller at klokken på enheten går riktig, og skriv inn koden som appen viser nå.

recovery-title = Gjenopprettingskodene dine
recovery-intro = Hvis du mister telefonen eller tilgangsnøklene dine, kan du logge inn én gang med hver av disse kodene. Skriv dem ut, eller oppbevar dem på et trygt sted.
recovery-once = De vises bare nå.
recovery-continue = Jeg har lagret dem, fortsett

## The user's own page

factors-title = Tilgangsnøkler og totrinnsbekreftelse
factors-intro = Slik viser du hvem du er når du logger inn, i tillegg til passordet.
factors-saved = Endringen er lagret.
factors-passkeys = Tilgangsnøkler
factors-passkey-none = Du har ingen tilgangsnøkler ennå.
factors-passkey-created = Lagt til { $date }
factors-passkey-used = Sist brukt { $date }
factors-passkey-change = Endre
factors-passkey-name = Navn
factors-passkey-rename = Lagre navn
factors-passkey-remove = Fjern tilgangsnøkkel
factors-passkey-add = Legg til tilgangsnøkkel
factors-passkey-only = Denne kan ikke fjernes, for da kunne du ikke lenger logge inn.
factors-passkey-too-many = Du kan ikke ha flere tilgangsnøkler. Fjern en først.
factors-app-on = Appen er konfigurert.
factors-app-off = Ingen app er konfigurert.
factors-app-remove = Fjern appen
factors-recovery = Gjenopprettingskoder
factors-recovery-left = { $count ->
    [one] Du har én kode igjen.
   *[other] Du har { $count } koder igjen.
}
factors-recovery-hint = Nye koder erstatter dem du har.
factors-recovery-make = Lag nye koder
factors-sign-in-again = Logg inn på nytt for å endre noe her. Det beskytter deg hvis en nettleser er blitt stående åpen.
factors-sign-in-again-button = Logg inn på nytt
factors-back = Tilbake til kontoen din
