# Texts of the user's own page and what belongs to it.

## The page

account-title = Tu cuenta
account-intro = Iniciaste sesión como { $name }.
account-deletion = Tu cuenta se eliminará definitivamente el { $date }.
account-keep = Conservar mi cuenta
account-profile = Tu información
account-saved = Se guardaron los cambios.
account-language = Idioma de las páginas y los mensajes
account-save = Guardar
account-security = Inicio de sesión
account-password = Cambiar la contraseña
account-factors = Llaves de acceso y verificación en dos pasos
account-applications = Aplicaciones con acceso
account-applications-none = Ninguna aplicación tiene acceso a tus datos en este momento.
account-application-since = Desde el { $date }
account-application-end = Quitar el acceso
account-documents = Lo que has aceptado
account-documents-none = No has aceptado ningún documento.
account-document-accepted = Aceptado el { $date }
account-data = Tus datos
account-data-download = Descargar tus datos
account-data-hint = Un archivo con todo lo que guardamos sobre ti.
account-back = Volver a tu cuenta

## Another password

account-password-title = Cambiar la contraseña
account-password-intro = Al guardarla, tu sesión continúa aquí y se cierra en todos los demás lugares.
account-password-current = Contraseña actual
account-password-wrong = Esta no es tu contraseña actual.
account-password-saved = Se guardó tu nueva contraseña y tu sesión se cerró en todos los demás lugares.
account-password-none = No tienes contraseña. Podemos enviarte un enlace para que elijas una.

## Where the user is signed in

account-sessions = Dónde iniciaste sesión
account-session-unknown = Navegador desconocido
account-session-this = este navegador
account-session-since = Sesión iniciada el { $date }
account-session-end = Cerrar esa sesión
account-session-everywhere = Cerrar todas las sesiones
account-session-everywhere-hint = Se cierran todas las sesiones, también la de este navegador, y termina el acceso de todas las aplicaciones.

## Deletion

account-delete-title = Eliminar tu cuenta
account-delete-intro = { $days ->
    [one] Tu cuenta se elimina después de { $days } día. Hasta entonces puedes cambiar de opinión: inicia sesión y consérvala.
   *[other] Tu cuenta se elimina después de { $days } días. Hasta entonces puedes cambiar de opinión: inicia sesión y consérvala.
}
account-delete-effect = Tu sesión se cierra de inmediato en todas partes y las aplicaciones pierden el acceso. Al final se borra todo lo que guardamos sobre ti y no se puede recuperar.
account-delete-password = Tu contraseña
account-delete-again = Para confirmar que eres tú, primero vuelve a iniciar sesión.
account-delete-again-button = Volver a iniciar sesión
account-delete-button = Eliminar mi cuenta
account-delete-waiting-title = ¿Quieres conservar tu cuenta?
account-delete-leave = No, cerrar sesión
account-delete-done-title = Tu cuenta se va a eliminar
account-delete-done = Tu sesión se cerró en todas partes. Si cambias de opinión, inicia sesión antes de esa fecha y conserva tu cuenta.
