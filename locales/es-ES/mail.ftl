# Textos de los correos.

mail-greeting = Hola, { $name }:
mail-greeting-unnamed = Hola:
mail-unnamed-application = nuestra aplicación
mail-link-alternative = Si el botón no funciona, copie esta dirección en su navegador:
mail-expires = El enlace es válido hasta el { $expires }.
mail-support = ¿Preguntas? { $contact }
mail-unexpected = Si no esperaba este mensaje, simplemente ignórelo. Sin usted no se activará nada.

mail-invitation-subject = Su invitación a { $application }
mail-invitation-preheader = Su cuenta está lista para activarse.
mail-invitation-heading = Active su cuenta
mail-invitation-body = { $application } le ha enviado una invitación. Su cuenta está preparada: confirme sus datos, elija una contraseña y podrá empezar.
mail-invitation-button = Activar la cuenta
mail-invitation-link = Active su cuenta aquí:

mail-reminder-subject = Recordatorio: su invitación a { $application }
mail-reminder-preheader = Su cuenta todavía le espera.
mail-reminder-heading = Su invitación sigue vigente
mail-reminder-body = { $application } le ha enviado una invitación y su cuenta todavía no está activada. Confirme sus datos, elija una contraseña y podrá empezar.
mail-reminder-button = Activar la cuenta
mail-reminder-link = Active su cuenta aquí:

mail-password-reset-subject = Su contraseña nueva: { $application }
mail-password-reset-preheader = Con este enlace puede elegir una contraseña nueva.
mail-password-reset-heading = Elija una contraseña nueva
mail-password-reset-body = Ha pedido ayuda para iniciar sesión en { $application }.
mail-password-reset-button = Elegir una contraseña
mail-password-reset-link = Elija aquí una contraseña nueva:
mail-password-reset-unexpected = Si no lo ha pedido usted, no tiene que hacer nada: su contraseña no cambia.
