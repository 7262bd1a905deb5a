# Textos del punto de autorización: lo que se muestra entre una aplicación y las páginas de inicio de sesión.

form-post-title = Un momento
form-post-body = Le llevamos de vuelta a { $application }. Si no ocurre nada, pulse el botón.
form-post-body-unnamed = Le llevamos de vuelta. Si no ocurre nada, pulse el botón.
form-post-button = Continuar

notice-authorization-request-title = No se ha podido empezar este inicio de sesión
notice-authorization-request-body = La aplicación ha enviado una solicitud que no podemos atender. Su cuenta está bien. Vuelva a la aplicación e inténtelo de nuevo; si ocurre otra vez, avise a quienes gestionan la aplicación.
notice-authorization-request-developers = Para sus desarrolladores:
