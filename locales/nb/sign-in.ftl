# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Logg inn
sign-in-to = for å fortsette til { $application }
sign-in-button = Logg inn
sign-in-help = Glemt passordet, eller er kontoen ikke aktivert ennå?
sign-in-refused = Det gikk ikke. Kontroller både det du logger inn med, og passordet ditt.
sign-in-no-cookies = Uten informasjonskapsler kan vi ikke holde deg innlogget. Tillat dem for dette nettstedet, og logg inn på nytt.
sign-in-wait-seconds = { $seconds ->
    [one] Det har vært for mange forsøk. Prøv på nytt om { $seconds } sekund.
   *[other] Det har vært for mange forsøk. Prøv på nytt om { $seconds } sekunder.
}
sign-in-wait-minutes = { $minutes ->
    [one] Det har vært for mange forsøk. Prøv på nytt om { $minutes } minutt.
   *[other] Det har vært for mange forsøk. Prøv på nytt om { $minutes } minutter.
}

## The choice of an account

choose-account-title = Hvilken konto vil du bruke?
choose-account-lead = I denne nettleseren er du logget inn som:
choose-account-button = Fortsett som { $name }
choose-account-other = Bruk en annen konto

## An account that may not use the application

no-access-title = Kontoen har ikke tilgang
no-access-body = Du er logget inn, men kontoen din har ikke tilgang til { $application }.
no-access-back = Tilbake til { $application }
no-access-note = Hvis du mener at dette er en feil, kan du kontakte dem som driver tjenesten.

## What an application asks for

consent-title = Vil du tillate dette?
consent-lead = { $application } ber om følgende fra deg:
consent-identity = At det er du som logger inn
consent-profile = Navnet ditt og de andre opplysningene i profilen din
consent-email = E-postadressen din
consent-phone = Telefonnummeret ditt
consent-address = Postadressen din
consent-offline-access = Tilgang til disse opplysningene også når du er borte, til du trekker den tilbake
consent-other = Andre opplysninger, som tjenesten kaller «{ $name }»
consent-allow = Tillat
consent-deny = Ikke tillat

## New versions of documents

documents-title = Det er kommet nye vilkår
documents-lead = Noe er endret siden du sist logget inn. Les den nye versjonen og godta den for å fortsette.
documents-button = Fortsett
documents-decline = Ikke nå, logg meg ut

## Signing out

sign-out-title = Vil du logge ut?
sign-out-body = I denne nettleseren er du logget inn som { $name }.
sign-out-button = Logg ut
signed-out-title = Du er logget ut
signed-out-body = Ingen er lenger logget inn her i denne nettleseren. Lukk også nettleseren hvis flere bruker enheten.
