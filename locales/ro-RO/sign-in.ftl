# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Conectare
sign-in-to = pentru a continua la { $application }
sign-in-button = Conectare
sign-in-help = Ați uitat parola sau contul nu este încă activat?
sign-in-refused = Conectarea nu a reușit. Verificați datele de conectare și parola.
sign-in-no-cookies = Fără cookie-uri nu vă putem menține conectat. Permiteți-le pentru acest site, apoi conectați-vă din nou.
sign-in-wait-seconds = { $seconds ->
    [one] Au fost prea multe încercări. Încercați din nou peste { $seconds } secundă.
    [few] Au fost prea multe încercări. Încercați din nou peste { $seconds } secunde.
   *[other] Au fost prea multe încercări. Încercați din nou peste { $seconds } de secunde.
}
sign-in-wait-minutes = { $minutes ->
    [one] Au fost prea multe încercări. Încercați din nou peste { $minutes } minut.
    [few] Au fost prea multe încercări. Încercați din nou peste { $minutes } minute.
   *[other] Au fost prea multe încercări. Încercați din nou peste { $minutes } de minute.
}

## The choice of an account

choose-account-title = Ce cont doriți să folosiți?
choose-account-lead = În acest browser sunteți conectat ca:
choose-account-button = Continuă ca { $name }
choose-account-other = Folosește alt cont

## An account that may not use the application

no-access-title = Acest cont nu are acces
no-access-body = V-ați conectat, dar contul dvs. nu are acces la { $application }.
no-access-back = Înapoi la { $application }
no-access-note = Dacă credeți că este o greșeală, contactați-i pe cei care administrează aplicația.

## What an application asks for

consent-title = Doriți să permiteți acest lucru?
consent-lead = { $application } dorește să obțină de la dvs.:
consent-identity = Confirmarea că dvs. vă conectați
consent-profile = Numele și celelalte date din profilul dvs.
consent-email = Adresa dvs. de e-mail
consent-phone = Numărul dvs. de telefon
consent-address = Adresa dvs. poștală
consent-offline-access = Acces la aceste date și în absența dvs., până când îl retrageți
consent-other = Alte date, pe care aplicația le numește „{ $name }”
consent-allow = Permite
consent-deny = Nu permite

## New versions of documents

documents-title = Există condiții noi
documents-lead = De la ultima dvs. conectare s-a schimbat ceva. Citiți noua versiune și acceptați-o pentru a continua.
documents-button = Continuă
documents-decline = Nu acum, deconectare

## Signing out

sign-out-title = Doriți să vă deconectați?
sign-out-body = În acest browser sunteți conectat ca { $name }.
sign-out-button = Deconectare
signed-out-title = V-ați deconectat
signed-out-body = În acest browser nu mai este nimeni conectat aici. Pe un dispozitiv folosit în comun, închideți și browserul.
