# Textos de la página personal y de lo que depende de ella.

## La página

account-title = Su cuenta
account-intro = Ha iniciado sesión como { $name }.
account-deletion = Su cuenta se eliminará definitivamente el { $date }.
account-keep = Conservar mi cuenta
account-profile = Sus datos personales
account-saved = Los cambios se han guardado.
account-language = Idioma de las páginas y los mensajes
account-save = Guardar
account-security = Inicio de sesión
account-password = Cambiar la contraseña
account-factors = Llaves de acceso y segundos factores
account-applications = Aplicaciones con acceso
account-applications-none = Ninguna aplicación tiene acceso a sus datos en este momento.
account-application-since = Desde el { $date }
account-application-end = Retirar el acceso
account-documents = Lo que ha aceptado
account-documents-none = No ha aceptado ningún documento.
account-document-accepted = Aceptado el { $date }
account-data = Sus datos
account-data-download = Descargar sus datos
account-data-hint = Un archivo con todo lo que guardamos sobre usted.
account-back = Volver a su cuenta

## Otra contraseña

account-password-title = Cambiar la contraseña
account-password-intro = Una vez guardada, su sesión continúa aquí y se cierra en todos los demás sitios.
account-password-current = Contraseña actual
account-password-wrong = Esta no es su contraseña actual.
account-password-saved = Su nueva contraseña se ha guardado y su sesión se ha cerrado en todos los demás sitios.
account-password-none = No tiene contraseña. Podemos enviarle un enlace para que elija una.

## Dónde hay sesiones abiertas

account-sessions = Dónde ha iniciado sesión
account-session-unknown = Navegador desconocido
account-session-this = este navegador
account-session-since = Sesión iniciada el { $date }
account-session-end = Cerrar esa sesión
account-session-everywhere = Cerrar sesión en todas partes
account-session-everywhere-hint = Se cierran todas las sesiones, también la de este navegador, y termina el acceso de todas las aplicaciones.

## Eliminación

account-delete-title = Eliminar su cuenta
account-delete-intro = { $days ->
    [one] Su cuenta se elimina después de { $days } día. Hasta entonces puede cambiar de opinión: inicie sesión y consérvela.
   *[other] Su cuenta se elimina después de { $days } días. Hasta entonces puede cambiar de opinión: inicie sesión y consérvela.
}
account-delete-effect = Su sesión se cierra de inmediato en todas partes y las aplicaciones pierden el acceso. Al final se borra todo lo que guardamos sobre usted y no se puede recuperar.
account-delete-password = Su contraseña
account-delete-again = Para comprobar que es usted, inicie sesión de nuevo.
account-delete-again-button = Iniciar sesión de nuevo
account-delete-button = Eliminar mi cuenta
account-delete-waiting-title = ¿Desea conservar su cuenta?
account-delete-leave = No, cerrar sesión
account-delete-done-title = Su cuenta se va a eliminar
account-delete-done = Su sesión se ha cerrado en todas partes. Si cambia de opinión, inicie sesión antes de esa fecha y conserve su cuenta.
