# Textes des e-mails.

mail-greeting = Bonjour { $name },
mail-greeting-unnamed = Bonjour,
mail-unnamed-application = notre application
mail-link-alternative = Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :
mail-expires = Le lien est valable jusqu’au { $expires }.
mail-unexpected = Si vous n’attendiez pas ce message, ignorez-le simplement. Sans vous, rien ne sera activé.

mail-invitation-subject = Votre invitation : { $application }
mail-invitation-preheader = Votre compte est prêt à être activé.
mail-invitation-heading = Activez votre compte
mail-invitation-body = { $application } vous invite. Votre compte est prêt : confirmez vos informations, choisissez un mot de passe, et vous pourrez commencer.
mail-invitation-button = Activer le compte
mail-invitation-link = Activez votre compte ici :
