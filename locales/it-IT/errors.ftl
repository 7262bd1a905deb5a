# What is wrong with an entry.

error-email-malformed = Il formato dell’indirizzo email non è corretto.
error-email-in-use = Questo indirizzo email è già in uso.
error-phone-malformed = Il formato del numero di cellulare non è corretto.
error-phone-in-use = Questo numero di cellulare è già in uso.
error-phone-country = Non si inviano SMS a numeri di questo Paese.

error-required = Compila questo campo.
error-choice-required = Scegli un’opzione.
error-tick-required = Seleziona questa casella.
error-too-short = { $min ->
    [one] Inserisci almeno { $min } carattere.
   *[other] Inserisci almeno { $min } caratteri.
}
error-too-long = { $max ->
    [one] Inserisci al massimo { $max } carattere.
   *[other] Inserisci al massimo { $max } caratteri.
}
error-pattern = Il formato del valore inserito non è quello previsto.
error-not-a-choice = Scegli una delle opzioni proposte.
error-not-a-date = Inserisci una data valida.

error-password-required = Scegli una password.
error-password-too-short = { $min ->
    [one] La password deve contenere almeno { $min } carattere.
   *[other] La password deve contenere almeno { $min } caratteri.
}
error-password-too-long = { $max ->
    [one] La password può contenere al massimo { $max } carattere.
   *[other] La password può contenere al massimo { $max } caratteri.
}
error-password-common = Questa password è molto diffusa e sarebbe tra le prime a essere indovinate. Scegline un’altra.
error-password-contains-identifier = La password non deve contenere il tuo indirizzo email o il tuo numero di telefono.
error-password-contains-name = La password non deve contenere il tuo nome.
error-password-contains-application = La password non deve contenere il nome dell’applicazione.

error-legal-not-accepted = Accetta questo documento per continuare.
