# Texts of the user's own page and what belongs to it.

## The page

account-title = Il tuo account
account-intro = Hai effettuato l’accesso come { $name }.
account-deletion = Il tuo account verrà eliminato definitivamente in questa data: { $date }.
account-keep = Mantieni il mio account
account-profile = Le tue informazioni
account-saved = Le modifiche sono state salvate.
account-language = Lingua delle pagine e dei messaggi
account-save = Salva
account-security = Accesso
account-password = Cambia la password
account-factors = Passkey e verifica in due passaggi
account-applications = Applicazioni con accesso
account-applications-none = Al momento nessuna applicazione ha accesso ai tuoi dati.
account-application-since = Accesso concesso: { $date }
account-application-end = Revoca l’accesso
account-documents = Documenti che hai accettato
account-documents-none = Non hai accettato nessun documento.
account-document-accepted = Accettato: { $date }
account-data = I tuoi dati
account-data-download = Scarica i tuoi dati
account-data-hint = Un unico file con tutto ciò che conserviamo su di te.
account-back = Torna al tuo account

## Another password

account-password-title = Cambia la password
account-password-intro = Dopo il salvataggio questa sessione resta aperta e tutte le altre vengono chiuse.
account-password-current = Password attuale
account-password-wrong = Questa non è la tua password attuale.
account-password-saved = La nuova password è stata salvata e tutte le altre sessioni sono state chiuse.
account-password-none = Non hai una password. Possiamo inviarti un link per sceglierne una.

## Where the user is signed in

account-sessions = Dove hai effettuato l’accesso
account-session-unknown = Browser sconosciuto
account-session-this = questo browser
account-session-since = Accesso effettuato: { $date }
account-session-end = Chiudi questa sessione
account-session-everywhere = Esci ovunque
account-session-everywhere-hint = Chiude tutte le sessioni, anche quella in questo browser, e revoca l’accesso di tutte le applicazioni.

## Deletion

account-delete-title = Elimina il tuo account
account-delete-intro = { $days ->
    [one] Il tuo account verrà eliminato dopo { $days } giorno. Fino ad allora puoi cambiare idea: accedi e mantienilo.
   *[other] Il tuo account verrà eliminato dopo { $days } giorni. Fino ad allora puoi cambiare idea: accedi e mantienilo.
}
account-delete-effect = Tutte le sessioni vengono chiuse subito e le applicazioni perdono l’accesso. Alla fine tutto ciò che conserviamo su di te viene cancellato e non può essere recuperato.
account-delete-password = La tua password
account-delete-again = Per verificare che sia davvero tu, accedi di nuovo.
account-delete-again-button = Accedi di nuovo
account-delete-button = Elimina il mio account
account-delete-waiting-title = Vuoi mantenere il tuo account?
account-delete-leave = No, esci
account-delete-done-title = Il tuo account verrà eliminato
account-delete-done = Tutte le tue sessioni sono state chiuse. Se cambi idea, accedi prima di quella data e mantieni il tuo account.
