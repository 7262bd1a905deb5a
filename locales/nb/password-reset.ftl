# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Hjelp til innlogging
help-intro = Har du glemt passordet, eller har du ikke aktivert kontoen ennå? Vi sender deg en lenke.
help-identifier = E-postadresse eller mobilnummer
help-identifier-hint = Skriv mobilnummeret med landkode, for eksempel +47 412 34 567.
help-button = Send meg en lenke
help-back = Tilbake til innlogging
help-requested-title = Sjekk meldingene dine
help-requested-body = Hvis det finnes en konto, er en melding med en lenke på vei. Det kan ta noen minutter før den kommer frem.
help-requested-note = Har du ikke fått noe? Se i søppelposten, og kontroller at du skrev inn adressen eller nummeret du logger inn med.
help-requested-again = Prøv på nytt

## The page behind the link, and the form

new-password-title = Velg et nytt passord
new-password-landing = Noen, sannsynligvis du selv, har bedt om et nytt passord for { $recipient }.
new-password-landing-button = Velg nytt passord
new-password-landing-note = Hvis det ikke var deg, kan du bare lukke siden. Passordet ditt blir ikke endret.
new-password-intro = Når det er lagret, er du logget inn her og logget ut alle andre steder.
new-password-account = Kontoen din
new-password-label = Nytt passord
new-password-button = Lagre nytt passord

## Links that have ended

reset-expired-title = Lenken er utløpt
reset-expired-body = Av sikkerhetsgrunner virker en lenke for nytt passord bare en kort stund. Du kan få tilsendt en ny.
reset-used-title = Lenken er allerede brukt
reset-used-body = Et nytt passord er valgt med den: Logg inn med det. Hvis det ikke var deg, bør du be om en ny lenke nå.
reset-over-title = Tiden din på denne siden er ute
reset-over-body = Åpne lenken i meldingen på nytt, og tillat informasjonskapsler for dette nettstedet. Eller be om en ny lenke.
reset-new-link = Send meg en ny lenke
reset-sign-in = Logg inn
