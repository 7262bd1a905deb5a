# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Usa invece una passkey
passkey-create-hint = Accederai con l’impronta digitale, il volto o il blocco schermo, senza una password da ricordare.
passkey-created = La tua passkey è pronta. Non ti serve una password.
passkey-add-password = Scegli anche una password
passkey-failed = Non ha funzionato. Riprova o scegli un altro metodo.
passkey-sign-in = Accedi con una passkey
passkey-or = oppure

## The activation on another device

hand-over-title = Continua su un altro dispositivo
hand-over-body = Inquadra questo codice con la fotocamera del telefono o del tablet. L’account viene configurato sul dispositivo su cui finisci prima.
hand-over-code = Codice QR con il link del tuo invito

## The second proof at sign-in

second-factor-title = Conferma che sei tu
second-factor-intro = Il tuo account ha una doppia protezione. Completa anche la seconda verifica.
second-factor-code = Codice
second-factor-code-hint = Le sei cifre che la tua app di autenticazione mostra ora, oppure uno dei tuoi codici di recupero.
second-factor-recovery-hint = Uno dei tuoi codici di recupero.
second-factor-button = Continua
second-factor-wrong = Questo codice non è corretto o è già stato usato. Inseriscine un altro.
second-factor-passkey = Usa una passkey
second-factor-passkey-only = La tua passkey si trova sul dispositivo su cui l’hai creata, oppure dove i tuoi dispositivi conservano le passkey condivise. Serve un browser con JavaScript.

## Setting up a second proof

set-up-title = Proteggi il tuo account
set-up-intro = { $application } richiede una seconda verifica al momento dell’accesso. Configurane una ora.
set-up-intro-unnamed = Al momento dell’accesso è richiesta una seconda verifica. Configurane una ora.
set-up-app = App di autenticazione
set-up-app-body = Un’app sul telefono mostra un nuovo codice ogni mezzo minuto.
set-up-app-button = Configura un’app
set-up-passkey = Passkey
set-up-passkey-body = Il tuo dispositivo conferma che sei tu con l’impronta digitale, il volto o il blocco schermo.
set-up-passkey-button = Crea una passkey

app-scan = Scansiona questo codice con la tua app di autenticazione.
app-code = Codice QR per la tua app di autenticazione
app-secret = Se non riesci a scansionarlo, inserisci questa chiave nell’app:
app-first-code = Codice dell’app
app-first-code-hint = Le sei cifre che l’app mostra ora.
app-confirm = Conferma il codice
app-wrong = Questo codice non è corretto. Controlla l’ora del dispositivo e inserisci il codice che l’app mostra ora.

recovery-title = I tuoi codici di recupero
recovery-intro = Se perdi il telefono o le passkey, ognuno di questi codici ti permette di accedere una volta. Stampali o conservali in un luogo sicuro.
recovery-once = Vengono mostrati solo adesso.
recovery-continue = Li ho conservati, continua

## The user's own page

factors-title = Passkey e verifica in due passaggi
factors-intro = Come dimostri la tua identità quando accedi, oltre che con la password.
factors-saved = La modifica è stata salvata.
factors-passkeys = Passkey
factors-passkey-none = Non hai ancora una passkey.
factors-passkey-created = Aggiunta: { $date }
factors-passkey-used = Ultimo utilizzo: { $date }
factors-passkey-change = Modifica
factors-passkey-name = Nome
factors-passkey-rename = Salva il nome
factors-passkey-remove = Rimuovi la passkey
factors-passkey-add = Aggiungi una passkey
factors-passkey-only = Non è possibile rimuoverla: non avresti più modo di accedere.
factors-passkey-too-many = Hai già il numero massimo di passkey. Prima rimuovine una.
factors-app-on = La tua app è configurata.
factors-app-off = Nessuna app è configurata.
factors-app-remove = Rimuovi l’app
factors-recovery = Codici di recupero
factors-recovery-left = { $count ->
    [one] Ti resta un codice.
   *[other] Ti restano { $count } codici.
}
factors-recovery-hint = I nuovi codici sostituiscono quelli che hai.
factors-recovery-make = Crea nuovi codici
factors-sign-in-again = Per modificare qualcosa qui, accedi di nuovo: così nessun altro può approfittare di un browser rimasto aperto.
factors-sign-in-again-button = Accedi di nuovo
factors-back = Torna al tuo account
