# Aan- en afmelden, en wat er gevraagd wordt voordat een applicatie haar antwoord krijgt.

## Het aanmeldformulier

sign-in-title = Aanmelden
sign-in-to = om door te gaan naar { $application }
sign-in-button = Aanmelden
sign-in-help = Wachtwoord vergeten, of account nog niet geactiveerd?
sign-in-refused = Dat is niet gelukt. Controleer waarmee u zich aanmeldt en uw wachtwoord.
sign-in-no-cookies = Zonder cookies kunnen wij u niet aanmelden. Sta cookies toe voor deze site en meld u daarna opnieuw aan.
sign-in-wait-seconds = { $seconds ->
    [one] Er zijn te veel pogingen gedaan. Probeer het over { $seconds } seconde opnieuw.
   *[other] Er zijn te veel pogingen gedaan. Probeer het over { $seconds } seconden opnieuw.
}
sign-in-wait-minutes = { $minutes ->
    [one] Er zijn te veel pogingen gedaan. Probeer het over { $minutes } minuut opnieuw.
   *[other] Er zijn te veel pogingen gedaan. Probeer het over { $minutes } minuten opnieuw.
}

## De keuze van een account

choose-account-title = Welk account wilt u gebruiken?
choose-account-lead = In deze browser bent u aangemeld als:
choose-account-button = Doorgaan als { $name }
choose-account-other = Een ander account gebruiken

## Een account dat de applicatie niet mag gebruiken

no-access-title = Dit account heeft geen toegang
no-access-body = U bent aangemeld, maar uw account mag { $application } niet gebruiken.
no-access-back = Terug naar { $application }
no-access-note = Denkt u dat dit een vergissing is, neem dan contact op met de beheerders van de applicatie.

## Wat een applicatie vraagt

consent-title = Wilt u dit toestaan?
consent-lead = { $application } wil het volgende van u hebben:
consent-identity = Dat u het bent die zich aanmeldt
consent-profile = Uw naam en de overige gegevens van uw profiel
consent-email = Uw e-mailadres
consent-phone = Uw telefoonnummer
consent-address = Uw postadres
consent-offline-access = Toegang tot deze gegevens terwijl u er niet bent, tot u die intrekt
consent-other = Verdere gegevens die de applicatie “{ $name }” noemt
consent-allow = Toestaan
consent-deny = Niet toestaan

## Nieuwe versies van documenten

documents-title = Er zijn nieuwe voorwaarden
documents-lead = Er is iets veranderd sinds u zich de laatste keer aanmeldde. Lees de nieuwe versie en accepteer die om door te gaan.
documents-button = Doorgaan
documents-decline = Nu niet, meld mij af

## Afmelden

sign-out-title = Wilt u zich afmelden?
sign-out-body = In deze browser bent u aangemeld als { $name }.
sign-out-button = Afmelden
signed-out-title = U bent afgemeld
signed-out-body = In deze browser is hier niemand meer aangemeld. Sluit op een gedeeld apparaat ook de browser.
