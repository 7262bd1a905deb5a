# Texts of the mails.

mail-greeting = Hola, { $name }:
mail-greeting-unnamed = Hola:
mail-unnamed-application = nuestra aplicación
mail-link-alternative = Si el botón no funciona, copia esta dirección en tu navegador:
mail-expires = El enlace es válido hasta el { $expires }.
mail-support = ¿Preguntas? { $contact }
mail-unexpected = Si no esperabas este mensaje, simplemente ignóralo. Sin ti no se activará nada.

mail-invitation-subject = Tu invitación a { $application }
mail-invitation-preheader = Tu cuenta está lista para activarse.
mail-invitation-heading = Activa tu cuenta
mail-invitation-body = { $application } te envió una invitación. Tu cuenta está lista: confirma tus datos, elige una contraseña y ya puedes empezar.
mail-invitation-button = Activar la cuenta
mail-invitation-link = Activa tu cuenta aquí:

mail-reminder-subject = Recordatorio: tu invitación a { $application }
mail-reminder-preheader = Tu cuenta todavía te espera.
mail-reminder-heading = Tu invitación sigue vigente
mail-reminder-body = { $application } te envió una invitación y tu cuenta todavía no está activada. Confirma tus datos, elige una contraseña y ya puedes empezar.
mail-reminder-button = Activar la cuenta
mail-reminder-link = Activa tu cuenta aquí:

mail-password-reset-subject = Elige una nueva contraseña para { $application }
mail-password-reset-preheader = Con este enlace puedes elegir una nueva contraseña.
mail-password-reset-heading = Elige una nueva contraseña
mail-password-reset-body = Pediste ayuda para iniciar sesión en { $application }.
mail-password-reset-button = Elegir una contraseña
mail-password-reset-link = Elige una nueva contraseña aquí:
mail-password-reset-unexpected = Si no la pediste tú, no tienes que hacer nada: tu contraseña no cambia.
