# Texts of the mails.

mail-greeting = Ciao { $name },
mail-greeting-unnamed = Ciao,
mail-unnamed-application = la nostra applicazione
mail-link-alternative = Se il pulsante non funziona, copia questo indirizzo nel browser:
mail-expires = Scadenza del link: { $expires }.
mail-support = Domande? { $contact }
mail-unexpected = Se non aspettavi questo messaggio, ignoralo. Senza di te non verrà attivato nulla.

mail-invitation-subject = Il tuo invito: { $application }
mail-invitation-preheader = Il tuo account è pronto per essere attivato.
mail-invitation-heading = Attiva il tuo account
mail-invitation-body = { $application } ti ha mandato un invito. Il tuo account è pronto: conferma i tuoi dati, scegli una password e puoi iniziare.
mail-invitation-button = Attiva l’account
mail-invitation-link = Attiva qui il tuo account:

mail-reminder-subject = Promemoria del tuo invito: { $application }
mail-reminder-preheader = Il tuo account ti sta ancora aspettando.
mail-reminder-heading = Il tuo invito è ancora valido
mail-reminder-body = { $application } ti ha mandato un invito e il tuo account non è ancora attivo. Conferma i tuoi dati, scegli una password e puoi iniziare.
mail-reminder-button = Attiva l’account
mail-reminder-link = Attiva qui il tuo account:

mail-password-reset-subject = Una nuova password per { $application }
mail-password-reset-preheader = Con questo link scegli una nuova password.
mail-password-reset-heading = Scegli una nuova password
mail-password-reset-body = { $application } ha ricevuto la tua richiesta di aiuto per l’accesso.
mail-password-reset-button = Scegli la password
mail-password-reset-link = Scegli qui una nuova password:
mail-password-reset-unexpected = Se la richiesta non è tua, non devi fare nulla: la password resta quella di prima.
