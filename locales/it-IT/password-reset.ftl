# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Aiuto per l’accesso
help-intro = Hai dimenticato la password o non hai ancora attivato il tuo account? Ti invieremo un link.
help-identifier = Indirizzo email o numero di cellulare
help-identifier-hint = Inserisci il numero di cellulare con il prefisso internazionale, ad esempio +39 312 345 6789.
help-button = Inviami un link
help-back = Torna all’accesso
help-requested-title = Controlla i tuoi messaggi
help-requested-body = Se esiste un account, un messaggio con un link è in arrivo. Potrebbero volerci alcuni minuti.
help-requested-note = Non è arrivato nulla? Controlla nella posta indesiderata e verifica di aver inserito l’indirizzo o il numero con cui accedi.
help-requested-again = Riprova

## The page behind the link, and the form

new-password-title = Scegli una nuova password
new-password-landing = Qualcuno, molto probabilmente tu, ha chiesto una nuova password per { $recipient }.
new-password-landing-button = Scegli la password
new-password-landing-note = Se la richiesta non è tua, chiudi questa pagina. La password resta quella di prima.
new-password-intro = Dopo il salvataggio accedi qui e tutte le altre sessioni vengono chiuse.
new-password-account = Il tuo account
new-password-label = Nuova password
new-password-button = Salva la password

## Links that have ended

reset-expired-title = Questo link è scaduto
reset-expired-body = Per la tua sicurezza, un link per una nuova password funziona solo per poco tempo. Puoi fartene inviare uno nuovo.
reset-used-title = Questo link è già stato usato
reset-used-body = Con questo link è stata impostata una nuova password: accedi con quella. Se non l’hai impostata tu, fatti inviare subito un nuovo link.
reset-over-title = Il tempo per questa pagina è scaduto
reset-over-body = Apri di nuovo il link nel messaggio e consenti i cookie per questo sito. Oppure fatti inviare un nuovo link.
reset-new-link = Inviami un nuovo link
reset-sign-in = Accedi
