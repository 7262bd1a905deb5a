# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Un momento
form-post-body = Ti riportiamo a { $application }. Se non succede nulla, premi il pulsante.
form-post-body-unnamed = Ti riportiamo all’applicazione. Se non succede nulla, premi il pulsante.
form-post-button = Continua

notice-authorization-request-title = Non è stato possibile avviare l’accesso
notice-authorization-request-body = L’applicazione ha inviato una richiesta a cui non possiamo rispondere. Il tuo account non ha alcun problema. Torna all’applicazione e riprova; se succede di nuovo, segnalalo a chi gestisce l’applicazione.
notice-authorization-request-developers = Per chi la sviluppa:
