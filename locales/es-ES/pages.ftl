# Textos de las páginas. Los nombres, direcciones y números son variables.

## Marco de todas las páginas

language-name = Español
language-switch = Idioma
field-optional = (opcional)
opens-in-new-tab = (se abre en una pestaña nueva)

## Página del enlace recibido por correo

landing-title = Active su cuenta
landing-invited-by = { $application } le ha enviado una invitación.
landing-account = La cuenta de { $recipient } está preparada. Activarla lleva más o menos un minuto.
landing-button = Activar la cuenta
landing-note = No ocurre nada hasta que usted pulse el botón.

## Not meant for the recipient

not-meant-link = Esta invitación no era para mí
not-meant-title = ¿No era para usted?
not-meant-body = Esta invitación se envió a { $recipient }. Si no la esperaba, puede cancelarla. Su enlace dejará de funcionar y avisaremos a quien le invitó.
not-meant-confirm = Esta invitación no era para mí
not-meant-unconfirmed = Primero marque la casilla.
not-meant-button = Cancelar la invitación
not-meant-back = Volver a la invitación
not-meant-done-title = La invitación se ha cancelado
not-meant-done-body = Gracias por avisarnos. El enlace ya no funciona y quien envió la invitación sabrá que no era para usted. Puede cerrar esta página.

## Formulario de activación

activation-title = Configure su cuenta
activation-intro = Revise sus datos y elija una contraseña. Después, su cuenta estará lista.
activation-email = Correo electrónico
activation-phone = Número de móvil
activation-identifier-hint = Es el dato con el que iniciará sesión; aquí no se puede cambiar.
activation-choose = Elija una opción
activation-password = Contraseña
activation-password-hint = { $min ->
    [one] Al menos { $min } carácter.
   *[other] Al menos { $min } caracteres. Varias palabras sin relación entre sí son fáciles de recordar y difíciles de adivinar.
}
activation-password-show = Mostrar la contraseña
activation-legal = Condiciones y privacidad
legal-version = Versión { $version }
activation-accept = He leído y acepto: { $document }
activation-button = Activar la cuenta
activation-problems = { $count ->
    [one] Revise un dato, por favor
   *[other] Revise { $count } datos, por favor
}

strength-0 = Muy fácil de adivinar
strength-1 = Fácil de adivinar
strength-2 = Podría ser más segura
strength-3 = Segura
strength-4 = Muy segura

## Sesión iniciada con otra cuenta

other-session-title = Hay una sesión iniciada con otra cuenta
other-session-current = En este navegador, la sesión iniciada es la de { $current }.
other-session-invited = La invitación es para { $invited }.
other-session-question = ¿Cómo desea continuar?
other-session-switch = Continuar como { $invited }
other-session-stay = Mantener la sesión de { $current }
other-session-note = Si mantiene la sesión actual, la invitación sigue siendo válida.

## Éxito

done-title = Su cuenta está activada
done-body = Gracias. Todo está listo y ya puede empezar.
done-continue = Continuar a { $application }
done-continue-unnamed = Continuar

## Avisos

notice-expired-title = Este enlace ha caducado
notice-expired-body = Por su seguridad, los enlaces de nuestros mensajes solo son válidos durante un tiempo limitado. Puede pedir que le enviemos uno nuevo.
notice-expired-recipient = El enlace nuevo se enviará a { $recipient }.
notice-expired-button = Enviarme un enlace nuevo
notice-replaced-title = Hay un enlace más reciente
notice-replaced-body = Entretanto le hemos enviado un mensaje más reciente. Utilice, por favor, el enlace del último.
notice-revoked-title = Esta invitación se ha retirado
notice-revoked-body = El enlace ya no se puede utilizar. Si cree que se trata de un error, póngase en contacto con quien le invitó.
notice-used-title = Su cuenta ya está activada
notice-used-body = Este enlace ya se ha utilizado. No lo necesita más: basta con que inicie sesión.
notice-used-button = Iniciar sesión
notice-unknown-title = Este enlace no funciona
notice-unknown-body = Es posible que esté incompleto. Ábralo directamente desde el mensaje o cópielo entero en la barra de direcciones.
notice-link-requested-title = Revise sus mensajes
notice-link-requested-body = Si esta invitación se puede renovar, un enlace nuevo va de camino a la dirección registrada. Puede tardar unos minutos en llegar.
notice-session-expired-title = Se ha agotado el tiempo de esta página
notice-session-expired-body = No se ha perdido nada. Abra otra vez el enlace de su mensaje y empiece de nuevo.
notice-no-cookies-title = Su navegador no guarda cookies
notice-no-cookies-body = Necesitamos una cookie para activar su cuenta de forma segura. Permita las cookies en este sitio y abra de nuevo el enlace de su mensaje.
notice-error-title = Algo ha fallado
notice-error-body = El error es nuestro y lo lamentamos. Inténtelo de nuevo dentro de unos minutos.
notice-error-request = Si vuelve a ocurrir, indique este número: { $request }
notice-not-found-title = Esta página no existe
notice-not-found-body = Revise la dirección o abra de nuevo el enlace de su mensaje.
notice-too-many-title = Ha sido un poco rápido
notice-too-many-body = Ha habido demasiados intentos. Espere unos minutos e inténtelo de nuevo.
notice-unavailable-title = Volvemos enseguida
notice-unavailable-body = El servicio no está disponible en este momento. Inténtelo de nuevo dentro de unos minutos; su enlace sigue siendo válido.

## Campos que cualquier aplicación puede pedir

field-email-address = Correo electrónico
field-mobile-primary = Número de móvil
field-first-name = Nombre
field-middle-name = Segundo nombre
field-last-name = Apellidos
field-display-name = Nombre visible
field-company-name = Empresa
field-job-title = Cargo
field-birthday = Fecha de nacimiento
field-gender = Género
field-address = Dirección
field-address-street = Calle y número
field-address-street2 = Complemento de la dirección
field-address-city = Localidad
field-address-state = Provincia o región
field-address-postal-code = Código postal
field-address-country = País
