# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Kirjaudu sisään
sign-in-to = ja jatka palveluun { $application }
sign-in-button = Kirjaudu sisään
sign-in-help = Unohtuiko salasana, tai eikö tili ole vielä käytössä?
sign-in-refused = Kirjautuminen ei onnistunut. Tarkista kirjautumistietosi ja salasanasi.
sign-in-no-cookies = Ilman evästeitä emme voi pitää sinua kirjautuneena. Salli ne tällä sivustolla ja kirjaudu uudelleen.
sign-in-wait-seconds = { $seconds ->
    [one] Yrityksiä on ollut liikaa. Yritä uudelleen { $seconds } sekunnin kuluttua.
   *[other] Yrityksiä on ollut liikaa. Yritä uudelleen { $seconds } sekunnin kuluttua.
}
sign-in-wait-minutes = { $minutes ->
    [one] Yrityksiä on ollut liikaa. Yritä uudelleen { $minutes } minuutin kuluttua.
   *[other] Yrityksiä on ollut liikaa. Yritä uudelleen { $minutes } minuutin kuluttua.
}

## The choice of an account

choose-account-title = Mitä tiliä haluat käyttää?
choose-account-lead = Olet tässä selaimessa kirjautunut käyttäjänä:
choose-account-button = Jatka käyttäjänä { $name }
choose-account-other = Käytä toista tiliä

## An account that may not use the application

no-access-title = Tällä tilillä ei ole käyttöoikeutta
no-access-body = Olet kirjautunut sisään, mutta tililläsi ei ole oikeutta käyttää palvelua { $application }.
no-access-back = Takaisin palveluun { $application }
no-access-note = Jos arvelet tämän olevan virhe, ota yhteyttä palvelun ylläpitäjiin.

## What an application asks for

consent-title = Haluatko sallia tämän?
consent-lead = { $application } pyytää sinulta seuraavaa:
consent-identity = Vahvistus siitä, että kirjautuja olet sinä
consent-profile = Nimesi ja muut profiilisi tiedot
consent-email = Sähköpostiosoitteesi
consent-phone = Puhelinnumerosi
consent-address = Postiosoitteesi
consent-offline-access = Oikeus käyttää näitä tietoja myös poissa ollessasi, kunnes perut sen
consent-other = Muut tiedot, joista palvelu käyttää nimeä ”{ $name }”
consent-allow = Salli
consent-deny = Älä salli

## New versions of documents

documents-title = Ehdot ovat muuttuneet
documents-lead = Jotain on muuttunut edellisen kirjautumisesi jälkeen. Lue uusi versio ja jatka hyväksymällä se.
documents-button = Jatka
documents-decline = Ei nyt, kirjaa minut ulos

## Signing out

sign-out-title = Haluatko kirjautua ulos?
sign-out-body = Olet tässä selaimessa kirjautunut käyttäjänä { $name }.
sign-out-button = Kirjaudu ulos
signed-out-title = Olet kirjautunut ulos
signed-out-body = Kukaan ei ole enää täällä kirjautuneena tällä selaimella. Jos laite on yhteiskäytössä, sulje myös selain.
