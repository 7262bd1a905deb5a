# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Accedi
sign-in-to = per continuare su { $application }
sign-in-button = Accedi
sign-in-help = Password dimenticata o account non ancora attivato?
sign-in-refused = Non ha funzionato. Controlla i dati di accesso e la password.
sign-in-no-cookies = Senza cookie non possiamo mantenere l’accesso. Consenti i cookie per questo sito, poi accedi di nuovo.
sign-in-wait-seconds = { $seconds ->
    [one] Ci sono stati troppi tentativi. Riprova tra { $seconds } secondo.
   *[other] Ci sono stati troppi tentativi. Riprova tra { $seconds } secondi.
}
sign-in-wait-minutes = { $minutes ->
    [one] Ci sono stati troppi tentativi. Riprova tra { $minutes } minuto.
   *[other] Ci sono stati troppi tentativi. Riprova tra { $minutes } minuti.
}

## The choice of an account

choose-account-title = Quale account vuoi usare?
choose-account-lead = In questo browser hai effettuato l’accesso come:
choose-account-button = Continua come { $name }
choose-account-other = Usa un altro account

## An account that may not use the application

no-access-title = Questo account non ha accesso
no-access-body = L’accesso è riuscito, ma il tuo account non può usare { $application }.
no-access-back = Torna a { $application }
no-access-note = Se pensi che si tratti di un errore, contatta chi gestisce l’applicazione.

## What an application asks for

consent-title = Vuoi consentirlo?
consent-lead = { $application } vorrebbe ottenere da te quanto segue:
consent-identity = La conferma che sei tu ad accedere
consent-profile = Il tuo nome e le altre informazioni del tuo profilo
consent-email = Il tuo indirizzo email
consent-phone = Il tuo numero di telefono
consent-address = Il tuo indirizzo postale
consent-offline-access = L’accesso a questi dati anche quando non ci sei, finché non lo revochi
consent-other = Altri dati che l’applicazione chiama “{ $name }”
consent-allow = Consenti
consent-deny = Non consentire

## New versions of documents

documents-title = Ci sono nuove condizioni
documents-lead = Qualcosa è cambiato dal tuo ultimo accesso. Leggi la nuova versione e accettala per continuare.
documents-button = Continua
documents-decline = Non ora, esci

## Signing out

sign-out-title = Vuoi uscire?
sign-out-body = In questo browser hai effettuato l’accesso come { $name }.
sign-out-button = Esci
signed-out-title = La sessione è stata chiusa
signed-out-body = In questo browser non c’è più nessuna sessione aperta. Se il dispositivo è condiviso, chiudi anche il browser.
