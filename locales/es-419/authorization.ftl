# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Un momento
form-post-body = Te llevamos de vuelta a { $application }. Si no pasa nada, presiona el botón.
form-post-body-unnamed = Te llevamos de vuelta. Si no pasa nada, presiona el botón.
form-post-button = Continuar

notice-authorization-request-title = No se pudo iniciar este acceso
notice-authorization-request-body = La aplicación envió una solicitud que no podemos atender. Tu cuenta está bien. Vuelve a la aplicación e inténtalo de nuevo; si pasa otra vez, avisa a quienes administran la aplicación.
notice-authorization-request-developers = Para sus desarrolladores:
