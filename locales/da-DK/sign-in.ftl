# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Log ind
sign-in-to = for at fortsætte til { $application }
sign-in-button = Log ind
sign-in-help = Glemt adgangskoden, eller er kontoen ikke aktiveret endnu?
sign-in-refused = Det lykkedes ikke. Tjek både det, du logger ind med, og din adgangskode.
sign-in-no-cookies = Uden cookies kan vi ikke holde dig logget ind. Tillad dem for dette websted, og log ind igen.
sign-in-wait-seconds = { $seconds ->
    [one] Der har været for mange forsøg. Prøv igen om { $seconds } sekund.
   *[other] Der har været for mange forsøg. Prøv igen om { $seconds } sekunder.
}
sign-in-wait-minutes = { $minutes ->
    [one] Der har været for mange forsøg. Prøv igen om { $minutes } minut.
   *[other] Der har været for mange forsøg. Prøv igen om { $minutes } minutter.
}

## The choice of an account

choose-account-title = Hvilken konto vil du bruge?
choose-account-lead = I denne browser er du logget ind som:
choose-account-button = Fortsæt som { $name }
choose-account-other = Brug en anden konto

## An account that may not use the application

no-access-title = Kontoen har ikke adgang
no-access-body = Du er logget ind, men din konto har ikke adgang til { $application }.
no-access-back = Tilbage til { $application }
no-access-note = Hvis du mener, at det er en fejl, så kontakt dem, der driver tjenesten.

## What an application asks for

consent-title = Vil du tillade dette?
consent-lead = { $application } vil gerne have følgende fra dig:
consent-identity = At det er dig, der logger ind
consent-profile = Dit navn og de øvrige oplysninger i din profil
consent-email = Din e-mailadresse
consent-phone = Dit telefonnummer
consent-address = Din postadresse
consent-offline-access = Adgang til disse oplysninger, også når du ikke er der, indtil du trækker den tilbage
consent-other = Flere oplysninger, som tjenesten kalder “{ $name }”
consent-allow = Tillad
consent-deny = Tillad ikke

## New versions of documents

documents-title = Der er nye vilkår
documents-lead = Noget er ændret, siden du sidst loggede ind. Læs den nye version, og accepter den for at fortsætte.
documents-button = Fortsæt
documents-decline = Ikke nu, log mig ud

## Signing out

sign-out-title = Vil du logge ud?
sign-out-body = I denne browser er du logget ind som { $name }.
sign-out-button = Log ud
signed-out-title = Du er logget ud
signed-out-body = Ingen er længere logget ind her i denne browser. Luk også browseren, hvis andre bruger enheden.
