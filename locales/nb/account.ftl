# Texts of the user's own page and what belongs to it.

## The page

account-title = Kontoen din
account-intro = Du er logget inn som { $name }.
account-deletion = Kontoen din slettes for godt { $date }.
account-keep = Behold kontoen min
account-profile = Opplysningene dine
account-saved = Endringene er lagret.
account-language = Språk på sider og i meldinger
account-save = Lagre
account-security = Innlogging
account-password = Bytt passord
account-factors = Tilgangsnøkler og totrinnsbekreftelse
account-applications = Tjenester med tilgang
account-applications-none = Ingen tjenester har tilgang til dataene dine akkurat nå.
account-application-since = Siden { $date }
account-application-end = Fjern tilgang
account-documents = Dette har du godtatt
account-documents-none = Du har ikke godtatt noen dokumenter.
account-document-accepted = Godtatt { $date }
account-data = Dataene dine
account-data-download = Last ned dataene dine
account-data-hint = Én fil med alt vi har lagret om deg.
account-back = Tilbake til kontoen din

## Another password

account-password-title = Bytt passord
account-password-intro = Når det nye passordet er lagret, er du fortsatt logget inn her, men blir logget ut alle andre steder.
account-password-current = Nåværende passord
account-password-wrong = Dette er ikke det nåværende passordet ditt.
account-password-saved = Det nye passordet er lagret, og du er logget ut alle andre steder.
account-password-none = Du har ikke noe passord. Vi kan sende deg en lenke der du velger et.

## Where the user is signed in

account-sessions = Her er du logget inn
account-session-unknown = Ukjent nettleser
account-session-this = denne nettleseren
account-session-since = Logget inn siden { $date }
account-session-end = Logg ut der
account-session-everywhere = Logg ut overalt
account-session-everywhere-hint = Dette avslutter alle økter, også den i denne nettleseren, og fjerner tilgangen for alle tjenester.

## Deletion

account-delete-title = Slett kontoen din
account-delete-intro = { $days ->
    [one] Kontoen din slettes etter { $days } dag. Frem til da kan du ombestemme deg: Logg inn og behold den.
   *[other] Kontoen din slettes etter { $days } dager. Frem til da kan du ombestemme deg: Logg inn og behold den.
}
account-delete-effect = Du blir logget ut overalt med én gang, og tjenester mister tilgangen. Til slutt slettes alt vi har lagret om deg, og det kan ikke gjenopprettes.
account-delete-password = Passordet ditt
account-delete-again = Logg inn på nytt først, så vi vet at det er deg.
account-delete-again-button = Logg inn på nytt
account-delete-button = Slett kontoen min
account-delete-waiting-title = Vil du beholde kontoen din?
account-delete-leave = Nei, logg ut
account-delete-done-title = Kontoen din blir slettet
account-delete-done = Du er logget ut overalt. Hvis du ombestemmer deg, kan du logge inn før den tid og beholde kontoen din.
