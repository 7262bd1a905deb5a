# Ayuda para iniciar sesión y enlaces para una contraseña nueva.

## Ayuda para iniciar sesión

help-title = Ayuda para iniciar sesión
help-intro = ¿Ha olvidado su contraseña o todavía no ha activado su cuenta? Le enviaremos un enlace.
help-identifier = Correo electrónico o número de móvil
help-identifier-hint = Escriba el número de móvil con el prefijo del país, por ejemplo +34 612 34 56 78.
help-button = Enviarme un enlace
help-back = Volver al inicio de sesión
help-requested-title = Revise sus mensajes, por favor
help-requested-body = Si existe una cuenta, un mensaje con un enlace está en camino. Puede tardar unos minutos en llegar.
help-requested-note = ¿No ha llegado nada? Mire en el correo no deseado y compruebe que ha escrito la dirección o el número con que inicia sesión.
help-requested-again = Intentarlo de nuevo

## La página del enlace y el formulario

new-password-title = Elija una contraseña nueva
new-password-landing = Alguien, seguramente usted, ha pedido una contraseña nueva para { $recipient }.
new-password-landing-button = Elegir una contraseña
new-password-landing-note = Si no ha sido usted, cierre sin más esta página. Su contraseña no cambia.
new-password-intro = Al guardarla, tendrá la sesión iniciada aquí y cerrada en todos los demás sitios.
new-password-account = Su cuenta
new-password-label = Contraseña nueva
new-password-button = Guardar la contraseña

## Enlaces que ya no sirven

reset-expired-title = Este enlace ha caducado
reset-expired-body = Por su seguridad, un enlace para una contraseña nueva solo es válido durante poco tiempo. Puede pedir que le enviemos uno nuevo.
reset-used-title = Este enlace ya se ha utilizado
reset-used-body = Con él se estableció una contraseña nueva: inicie sesión con ella. Si no fue usted, pida ahora un enlace nuevo.
reset-over-title = Se ha agotado el tiempo de esta página
reset-over-body = Abra otra vez el enlace de su mensaje y permita las cookies en este sitio. También puede pedir un enlace nuevo.
reset-new-link = Enviarme un enlace nuevo
reset-sign-in = Iniciar sesión
