# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Español (Latinoamérica)
language-switch = Idioma
field-optional = (opcional)
opens-in-new-tab = (se abre en una pestaña nueva)

## Landing page of a mailed link

landing-title = Activa tu cuenta
landing-invited-by = { $application } te envió una invitación.
landing-account = La cuenta de { $recipient } está lista. Activarla toma más o menos un minuto.
landing-button = Activar la cuenta
landing-note = No pasa nada hasta que presiones el botón.

## Not meant for the recipient

not-meant-link = Esta invitación no era para mí
not-meant-title = ¿No era para ti?
not-meant-body = Esta invitación se envió a { $recipient }. Si no la esperabas, puedes cancelarla. Su enlace dejará de funcionar y avisaremos a quien te invitó.
not-meant-confirm = Esta invitación no era para mí
not-meant-unconfirmed = Primero marca la casilla.
not-meant-button = Cancelar la invitación
not-meant-back = Volver a la invitación
not-meant-done-title = La invitación se canceló
not-meant-done-body = Gracias por avisarnos. El enlace ya no funciona y quien envió la invitación sabrá que no era para ti. Puedes cerrar esta página.

## Activation form

activation-title = Configura tu cuenta
activation-intro = Revisa tus datos y elige una contraseña. Después, tu cuenta estará lista.
activation-email = Correo electrónico
activation-phone = Número de celular
activation-identifier-hint = Con este dato inicias sesión; por eso no se puede cambiar aquí.
activation-choose = Elige una opción
activation-password = Contraseña
activation-password-hint = { $min ->
    [one] Al menos { $min } carácter.
   *[other] Al menos { $min } caracteres. Varias palabras sin relación entre sí son fáciles de recordar y difíciles de adivinar.
}
activation-password-show = Mostrar la contraseña
activation-legal = Términos y privacidad
legal-version = Versión { $version }
activation-accept = Leí y acepto: { $document }
activation-button = Activar la cuenta
activation-problems = { $count ->
    [one] Revisa un dato
   *[other] Revisa { $count } datos
}

strength-0 = Muy fácil de adivinar
strength-1 = Fácil de adivinar
strength-2 = Podría ser más segura
strength-3 = Segura
strength-4 = Muy segura

## Signed in as somebody else

other-session-title = Iniciaste sesión con otra cuenta
other-session-current = En este navegador iniciaste sesión como { $current }.
other-session-invited = La invitación es para { $invited }.
other-session-question = ¿Cómo quieres continuar?
other-session-switch = Continuar como { $invited }
other-session-stay = Seguir como { $current }
other-session-note = Si mantienes la sesión actual, la invitación sigue siendo válida.

## Success

done-title = Tu cuenta está activa
done-body = Gracias. Todo está listo y ya puedes empezar.
done-continue = Continuar a { $application }
done-continue-unnamed = Continuar

## Notices

notice-expired-title = Este enlace venció
notice-expired-body = Por tu seguridad, los enlaces de nuestros mensajes solo son válidos por un tiempo limitado. Puedes pedir que te enviemos uno nuevo.
notice-expired-recipient = El nuevo enlace se enviará a { $recipient }.
notice-expired-button = Enviarme un nuevo enlace
notice-replaced-title = Hay un enlace más reciente
notice-replaced-body = Desde entonces te enviamos otro mensaje. Usa el enlace del más reciente.
notice-revoked-title = Esta invitación se retiró
notice-revoked-body = El enlace ya no se puede usar. Si crees que se trata de un error, comunícate con quien te invitó.
notice-used-title = Tu cuenta ya está activa
notice-used-body = Este enlace ya se usó. Ya no lo necesitas: solo inicia sesión.
notice-used-button = Iniciar sesión
notice-unknown-title = Este enlace no funciona
notice-unknown-body = Es posible que esté incompleto. Ábrelo directamente desde el mensaje o cópialo completo en la barra de direcciones.
notice-link-requested-title = Revisa tus mensajes
notice-link-requested-body = Si esta invitación se puede renovar, un nuevo enlace va en camino a la dirección registrada. Puede tardar unos minutos en llegar.
notice-session-expired-title = Se terminó el tiempo de esta página
notice-session-expired-body = No se perdió nada. Abre otra vez el enlace de tu mensaje y empieza de nuevo.
notice-no-cookies-title = Tu navegador no guarda cookies
notice-no-cookies-body = Necesitamos una cookie para activar tu cuenta de forma segura. Permite las cookies en este sitio y abre de nuevo el enlace de tu mensaje.
notice-error-title = Algo salió mal
notice-error-body = El error es nuestro y lo lamentamos. Inténtalo de nuevo en unos minutos.
notice-error-request = Si vuelve a pasar, indica este número: { $request }
notice-not-found-title = Esta página no existe
notice-not-found-body = Revisa la dirección o abre de nuevo el enlace de tu mensaje.
notice-too-many-title = Eso fue un poco rápido
notice-too-many-body = Hubo demasiados intentos. Espera unos minutos e inténtalo de nuevo.
notice-unavailable-title = Volvemos enseguida
notice-unavailable-body = El servicio no está disponible en este momento. Inténtalo de nuevo en unos minutos; tu enlace sigue siendo válido.

## Fields that every application may ask for

field-email-address = Correo electrónico
field-mobile-primary = Número de celular
field-first-name = Nombre
field-middle-name = Segundo nombre
field-last-name = Apellido
field-display-name = Nombre para mostrar
field-company-name = Empresa
field-job-title = Cargo
field-birthday = Fecha de nacimiento
field-gender = Género
field-address = Dirección
field-address-street = Calle y número
field-address-street2 = Complemento de la dirección
field-address-city = Ciudad
field-address-state = Estado o provincia
field-address-postal-code = Código postal
field-address-country = País
