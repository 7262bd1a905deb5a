# Textes des e-mails.

mail-greeting = Bonjour { $name },
mail-greeting-unnamed = Bonjour,
mail-unnamed-application = notre application
mail-link-alternative = Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :
mail-expires = Le lien est valable jusqu’au { $expires }.
mail-support = Des questions ? { $contact }
mail-unexpected = Si vous n’attendiez pas ce message, ignorez-le simplement. Sans vous, rien ne sera activé.

mail-invitation-subject = Votre invitation : { $application }
mail-invitation-preheader = Votre compte est prêt à être activé.
mail-invitation-heading = Activez votre compte
mail-invitation-body = { $application } vous invite. Votre compte est prêt : confirmez vos informations, choisissez un mot de passe, et vous pourrez commencer.
mail-invitation-button = Activer le compte
mail-invitation-link = Activez votre compte ici :

mail-reminder-subject = Rappel de votre invitation : { $application }
mail-reminder-preheader = Votre compte vous attend toujours.
mail-reminder-heading = Votre invitation est toujours valable
mail-reminder-body = { $application } vous a invité, et votre compte n’est pas encore activé. Confirmez vos informations, choisissez un mot de passe, et vous pourrez commencer.
mail-reminder-button = Activer le compte
mail-reminder-link = Activez votre compte ici :

mail-password-reset-subject = Votre nouveau mot de passe : { $application }
mail-password-reset-preheader = Ce lien vous permet de choisir un nouveau mot de passe.
mail-password-reset-heading = Choisissez un nouveau mot de passe
mail-password-reset-body = Vous avez demandé de l’aide pour vous connecter ({ $application }).
mail-password-reset-button = Choisir un mot de passe
mail-password-reset-link = Choisissez ici un nouveau mot de passe :
mail-password-reset-unexpected = Si cette demande ne vient pas de vous, vous n’avez rien à faire : votre mot de passe reste inchangé.
