# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Iniciar sesión
sign-in-to = para continuar a { $application }
sign-in-button = Iniciar sesión
sign-in-help = ¿Olvidaste tu contraseña o aún no has activado tu cuenta?
sign-in-refused = No funcionó. Revisa el dato con el que inicias sesión y tu contraseña.
sign-in-no-cookies = Sin cookies no podemos mantener tu sesión iniciada. Permítelas en este sitio y vuelve a iniciar sesión.
sign-in-wait-seconds = { $seconds ->
    [one] Hubo demasiados intentos. Vuelve a intentarlo en { $seconds } segundo.
   *[other] Hubo demasiados intentos. Vuelve a intentarlo en { $seconds } segundos.
}
sign-in-wait-minutes = { $minutes ->
    [one] Hubo demasiados intentos. Vuelve a intentarlo en { $minutes } minuto.
   *[other] Hubo demasiados intentos. Vuelve a intentarlo en { $minutes } minutos.
}

## The choice of an account

choose-account-title = ¿Qué cuenta quieres usar?
choose-account-lead = En este navegador iniciaste sesión como:
choose-account-button = Continuar como { $name }
choose-account-other = Usar otra cuenta

## An account that may not use the application

no-access-title = Esta cuenta no tiene acceso
no-access-body = Iniciaste sesión, pero tu cuenta no puede usar { $application }.
no-access-back = Volver a { $application }
no-access-note = Si crees que se trata de un error, comunícate con quienes administran la aplicación.

## What an application asks for

consent-title = ¿Quieres permitirlo?
consent-lead = { $application } quiere obtener lo siguiente de ti:
consent-identity = La confirmación de que eres tú quien inicia sesión
consent-profile = Tu nombre y los demás datos de tu perfil
consent-email = Tu correo electrónico
consent-phone = Tu número de teléfono
consent-address = Tu dirección postal
consent-offline-access = Acceso a estos datos en tu ausencia, hasta que lo retires
consent-other = Otros datos que la aplicación llama “{ $name }”
consent-allow = Permitir
consent-deny = No permitir

## New versions of documents

documents-title = Hay nuevos términos
documents-lead = Algo cambió desde la última vez que iniciaste sesión. Lee la nueva versión y acéptala para continuar.
documents-button = Continuar
documents-decline = Ahora no, cerrar sesión

## Signing out

sign-out-title = ¿Quieres cerrar sesión?
sign-out-body = En este navegador iniciaste sesión como { $name }.
sign-out-button = Cerrar sesión
signed-out-title = Cerraste sesión
signed-out-body = Ya no hay ninguna sesión iniciada aquí en este navegador. En un dispositivo compartido, cierra también el navegador.
