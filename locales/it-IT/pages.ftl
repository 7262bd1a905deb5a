# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Italiano
language-switch = Lingua
field-optional = (facoltativo)
opens-in-new-tab = (si apre in una nuova scheda)

## Landing page of a mailed link

landing-title = Attiva il tuo account
landing-invited-by = { $application } ti ha mandato un invito.
landing-account = L’account per { $recipient } è pronto. Per attivarlo basta circa un minuto.
landing-button = Attiva l’account
landing-note = Finché non premi il pulsante non succede nulla.

## Not meant for the recipient

not-meant-link = Questo invito non era per me
not-meant-title = Non era per te?
not-meant-body = Questo invito è stato inviato a { $recipient }. Se non lo aspettavi, puoi annullarlo. Il link smette di funzionare e chi ti ha invitato viene informato.
not-meant-confirm = Questo invito non era per me
not-meant-unconfirmed = Seleziona prima la casella.
not-meant-button = Annulla l’invito
not-meant-back = Torna all’invito
not-meant-done-title = L’invito è annullato
not-meant-done-body = Grazie per la segnalazione. Il link non funziona più e chi ha mandato l’invito saprà che non era per te. Puoi chiudere questa pagina.

## Activation form

activation-title = Configura il tuo account
activation-intro = Controlla i tuoi dati e scegli una password. Poi il tuo account è pronto.
activation-email = Indirizzo email
activation-phone = Numero di cellulare
activation-identifier-hint = Ti serve per accedere, quindi non può essere modificato qui.
activation-choose = Scegli un’opzione
activation-password = Password
activation-password-hint = { $min ->
    [one] Almeno { $min } carattere.
   *[other] Almeno { $min } caratteri. Alcune parole senza legame tra loro sono facili da ricordare e difficili da indovinare.
}
activation-password-show = Mostra la password
activation-legal = Condizioni e privacy
legal-version = Versione { $version }
activation-accept = Ho letto e accetto: { $document }
activation-button = Attiva l’account
activation-problems = { $count ->
    [one] Controlla un campo
   *[other] Controlla { $count } campi
}

strength-0 = Molto facile da indovinare
strength-1 = Facile da indovinare
strength-2 = Potrebbe essere più sicura
strength-3 = Sicura
strength-4 = Molto sicura

## Signed in as somebody else

other-session-title = Hai effettuato l’accesso con un altro account
other-session-current = In questo browser hai effettuato l’accesso come { $current }.
other-session-invited = L’invito è per { $invited }.
other-session-question = Come vuoi continuare?
other-session-switch = Continua come { $invited }
other-session-stay = Resta come { $current }
other-session-note = Se mantieni l’accesso attuale, l’invito resta valido.

## Success

done-title = Il tuo account è attivo
done-body = Grazie. È tutto pronto: puoi iniziare subito.
done-continue = Continua su { $application }
done-continue-unnamed = Continua

## Notices

notice-expired-title = Questo link è scaduto
notice-expired-body = Per la tua sicurezza, i link nei nostri messaggi sono validi solo per un periodo limitato. Puoi fartene inviare uno nuovo.
notice-expired-recipient = Il nuovo link verrà inviato a { $recipient }.
notice-expired-button = Inviami un nuovo link
notice-replaced-title = C’è un link più recente
notice-replaced-body = Nel frattempo ti abbiamo inviato un altro messaggio. Usa il link nel più recente.
notice-revoked-title = Questo invito è stato ritirato
notice-revoked-body = Il link non può più essere usato. Se pensi che si tratti di un errore, contatta chi ti ha inviato l’invito.
notice-used-title = Il tuo account è già attivo
notice-used-body = Questo link è già stato usato. Non ti serve più: basta accedere.
notice-used-button = Accedi
notice-unknown-title = Questo link non funziona
notice-unknown-body = Forse è incompleto. Aprilo direttamente dal messaggio oppure copialo per intero nella barra degli indirizzi.
notice-link-requested-title = Controlla i tuoi messaggi
notice-link-requested-body = Se questo invito può essere rinnovato, un nuovo link è in arrivo al recapito registrato. Potrebbero volerci alcuni minuti.
notice-session-expired-title = Il tempo per questa pagina è scaduto
notice-session-expired-body = Non è andato perso nulla. Apri di nuovo il link nel messaggio e ricomincia.
notice-no-cookies-title = Il tuo browser non conserva i cookie
notice-no-cookies-body = Ci serve un cookie per attivare il tuo account in sicurezza. Consenti i cookie per questo sito e apri di nuovo il link nel messaggio.
notice-error-title = Qualcosa è andato storto
notice-error-body = È colpa nostra e ce ne scusiamo. Riprova tra qualche minuto.
notice-error-request = Se succede di nuovo, comunica questo numero: { $request }
notice-not-found-title = Questa pagina non esiste
notice-not-found-body = Controlla l’indirizzo oppure apri di nuovo il link nel messaggio.
notice-too-many-title = Un po’ troppo in fretta
notice-too-many-body = Ci sono stati troppi tentativi. Attendi qualche minuto e riprova.
notice-unavailable-title = Torniamo subito
notice-unavailable-body = Il servizio non è al momento raggiungibile. Riprova tra qualche minuto; il tuo link resta valido.

## Fields that every application may ask for

field-email-address = Indirizzo email
field-mobile-primary = Numero di cellulare
field-first-name = Nome
field-middle-name = Secondo nome
field-last-name = Cognome
field-display-name = Nome visualizzato
field-company-name = Azienda
field-job-title = Qualifica
field-birthday = Data di nascita
field-gender = Genere
field-address = Indirizzo
field-address-street = Via e numero civico
field-address-street2 = Altre informazioni sull’indirizzo
field-address-city = Città
field-address-state = Provincia o regione
field-address-postal-code = CAP
field-address-country = Paese
