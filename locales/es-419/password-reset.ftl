# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Ayuda para iniciar sesión
help-intro = ¿Olvidaste tu contraseña o aún no has activado tu cuenta? Te enviaremos un enlace.
help-identifier = Correo electrónico o número de celular
help-identifier-hint = Escribe el número de celular con el código de país, por ejemplo, +52 222 123 4567.
help-button = Enviarme un enlace
help-back = Volver al inicio de sesión
help-requested-title = Revisa tus mensajes
help-requested-body = Si existe una cuenta, un mensaje con un enlace va en camino. Puede tardar unos minutos en llegar.
help-requested-note = ¿No llegó nada? Busca en el correo no deseado y verifica que escribiste la dirección o el número con que inicias sesión.
help-requested-again = Intentarlo de nuevo

## The page behind the link, and the form

new-password-title = Elige una nueva contraseña
new-password-landing = Alguien, seguramente tú, pidió una nueva contraseña para { $recipient }.
new-password-landing-button = Elegir una contraseña
new-password-landing-note = Si no fuiste tú, simplemente cierra esta página. Tu contraseña no cambia.
new-password-intro = Al guardarla, tu sesión se inicia aquí y se cierra en todos los demás lugares.
new-password-account = Tu cuenta
new-password-label = Nueva contraseña
new-password-button = Guardar la contraseña

## Links that have ended

reset-expired-title = Este enlace venció
reset-expired-body = Por tu seguridad, un enlace para una nueva contraseña solo funciona por poco tiempo. Puedes pedir que te enviemos uno nuevo.
reset-used-title = Este enlace ya se usó
reset-used-body = Con él se estableció una nueva contraseña: inicia sesión con ella. Si no fuiste tú, pide ahora un nuevo enlace.
reset-over-title = Se terminó el tiempo de esta página
reset-over-body = Abre otra vez el enlace de tu mensaje y permite las cookies en este sitio. También puedes pedir un nuevo enlace.
reset-new-link = Enviarme un nuevo enlace
reset-sign-in = Iniciar sesión
