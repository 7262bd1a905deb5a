# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Brug en adgangsnøgle i stedet
passkey-create-hint = Så logger du ind med fingeraftryk, ansigt eller skærmlås og har ingen adgangskode at huske på.
passkey-created = Din adgangsnøgle er klar. Du behøver ikke en adgangskode.
passkey-add-password = Vælg også en adgangskode
passkey-failed = Det lykkedes ikke. Prøv igen, eller vælg en anden måde.
passkey-sign-in = Log ind med adgangsnøgle
passkey-or = eller

## The activation on another device

hand-over-title = Fortsæt på en anden enhed
hand-over-body = Ret kameraet på din telefon eller tablet mod koden. Kontoen oprettes på den enhed, hvor du først bliver færdig.
hand-over-code = QR-kode med linket fra din invitation

## The second proof at sign-in

second-factor-title = Bekræft, at det er dig
second-factor-intro = Din konto er beskyttet i to trin. Gennemfør også det andet trin.
second-factor-code = Kode
second-factor-code-hint = De seks cifre, som din godkendelsesapp viser nu, eller en af dine gendannelseskoder.
second-factor-recovery-hint = En af dine gendannelseskoder.
second-factor-button = Fortsæt
second-factor-wrong = Koden er forkert eller allerede brugt. Indtast en anden.
second-factor-passkey = Brug adgangsnøgle
second-factor-passkey-only = Din adgangsnøgle ligger på den enhed, hvor du oprettede den, eller der, hvor dine enheder deler adgangsnøgler. Den kræver en browser med JavaScript.

## Setting up a second proof

set-up-title = Beskyt din konto
set-up-intro = { $application } kræver totrinsbekræftelse. Konfigurer det andet trin nu.
set-up-intro-unnamed = Det kræver to trin at logge ind. Konfigurer det andet trin nu.
set-up-app = Godkendelsesapp
set-up-app-body = En app på din telefon viser en ny kode hvert halve minut.
set-up-app-button = Konfigurer en app
set-up-passkey = Adgangsnøgle
set-up-passkey-body = Din enhed bekræfter, at det er dig, med fingeraftryk, ansigt eller skærmlås.
set-up-passkey-button = Opret adgangsnøgle

app-scan = Scan denne kode med din godkendelsesapp.
app-code = QR-kode til din godkendelsesapp
app-secret = Hvis du ikke kan scanne koden, kan du indtaste denne nøgle i appen:
app-first-code = Kode fra appen
app-first-code-hint = De seks cifre, som appen viser nu.
app-confirm = Bekræft koden
app-wrong = Koden er forkert. Kontrollér, at uret på din enhed går rigtigt, og indtast den kode, som appen viser nu.

recovery-title = Dine gendannelseskoder
recovery-intro = Hvis du mister din telefon eller dine adgangsnøgler, kan du logge ind én gang med hver af disse koder. Udskriv dem, eller gem dem et sikkert sted.
recovery-once = De vises kun nu.
recovery-continue = Jeg har gemt dem, fortsæt

## The user's own page

factors-title = Adgangsnøgler og totrinsbekræftelse
factors-intro = Sådan beviser du ud over adgangskoden, hvem du er, når du logger ind.
factors-saved = Din ændring er gemt.
factors-passkeys = Adgangsnøgler
factors-passkey-none = Du har ingen adgangsnøgler endnu.
factors-passkey-created = Tilføjet den { $date }
factors-passkey-used = Sidst brugt den { $date }
factors-passkey-change = Rediger
factors-passkey-name = Navn
factors-passkey-rename = Gem navn
factors-passkey-remove = Fjern adgangsnøgle
factors-passkey-add = Tilføj adgangsnøgle
factors-passkey-only = Den kan ikke fjernes, for så kunne du ikke længere logge ind.
factors-passkey-too-many = Du har ikke plads til flere adgangsnøgler. Fjern en først.
factors-app-on = Din app er konfigureret.
factors-app-off = Der er ikke konfigureret nogen app.
factors-app-remove = Fjern appen
factors-recovery = Gendannelseskoder
factors-recovery-left = { $count ->
    [one] Du har én kode tilbage.
   *[other] Du har { $count } koder tilbage.
}
factors-recovery-hint = Nye koder erstatter dem, du har.
factors-recovery-make = Lav nye koder
factors-sign-in-again = Log ind igen for at ændre noget her. Det beskytter dig, hvis en browser er blevet efterladt åben.
factors-sign-in-again-button = Log ind igen
factors-back = Tilbage til din konto
