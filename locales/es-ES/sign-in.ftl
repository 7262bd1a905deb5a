# Inicio y cierre de sesión, y lo que se pregunta antes de que una aplicación reciba su respuesta.

## El formulario de inicio de sesión

sign-in-title = Iniciar sesión
sign-in-to = para continuar en { $application }
sign-in-button = Iniciar sesión
sign-in-help = ¿Ha olvidado su contraseña o aún no ha activado su cuenta?
sign-in-refused = No ha funcionado. Compruebe con qué inicia sesión y su contraseña.
sign-in-no-cookies = Sin cookies no podemos iniciar su sesión. Permítalas en este sitio y vuelva a iniciar sesión.
sign-in-wait-seconds = { $seconds ->
    [one] Ha habido demasiados intentos. Vuelva a intentarlo dentro de { $seconds } segundo.
   *[other] Ha habido demasiados intentos. Vuelva a intentarlo dentro de { $seconds } segundos.
}
sign-in-wait-minutes = { $minutes ->
    [one] Ha habido demasiados intentos. Vuelva a intentarlo dentro de { $minutes } minuto.
   *[other] Ha habido demasiados intentos. Vuelva a intentarlo dentro de { $minutes } minutos.
}

## La elección de una cuenta

choose-account-title = ¿Qué cuenta desea usar?
choose-account-lead = En este navegador ha iniciado sesión como:
choose-account-button = Continuar como { $name }
choose-account-other = Usar otra cuenta

## Una cuenta que no puede usar la aplicación

no-access-title = Esta cuenta no tiene acceso
no-access-body = Ha iniciado sesión, pero su cuenta no puede usar { $application }.
no-access-back = Volver a { $application }
no-access-note = Si cree que se trata de un error, póngase en contacto con los responsables de la aplicación.

## Lo que pide una aplicación

consent-title = ¿Desea permitirlo?
consent-lead = { $application } desea obtener de usted lo siguiente:
consent-identity = Que es usted quien inicia sesión
consent-profile = Su nombre y los demás datos de su perfil
consent-email = Su dirección de correo electrónico
consent-phone = Su número de teléfono
consent-address = Su dirección postal
consent-offline-access = Acceso a estos datos en su ausencia, hasta que usted lo retire
consent-other = Otros datos que la aplicación llama «{ $name }»
consent-allow = Permitir
consent-deny = No permitir

## Nuevas versiones de documentos

documents-title = Hay nuevas condiciones
documents-lead = Algo ha cambiado desde la última vez que inició sesión. Lea la nueva versión y acéptela para continuar.
documents-button = Continuar
documents-decline = Ahora no, cerrar la sesión

## Cierre de sesión

sign-out-title = ¿Desea cerrar la sesión?
sign-out-body = En este navegador ha iniciado sesión como { $name }.
sign-out-button = Cerrar sesión
signed-out-title = La sesión está cerrada
signed-out-body = Ya no hay ninguna sesión iniciada aquí en este navegador. En un dispositivo compartido, cierre también el navegador.
