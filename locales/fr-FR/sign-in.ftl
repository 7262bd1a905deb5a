# La connexion, la déconnexion, et ce qui est demandé avant qu’une application reçoive sa réponse.

## Le formulaire de connexion

sign-in-title = Connexion
sign-in-to = pour continuer vers { $application }
sign-in-button = Se connecter
sign-in-help = Mot de passe oublié, ou compte pas encore activé ?
sign-in-refused = Cela n’a pas fonctionné. Veuillez vérifier votre identifiant et votre mot de passe.
sign-in-no-cookies = Sans cookies, nous ne pouvons pas vous connecter. Veuillez les autoriser pour ce site, puis vous connecter à nouveau.
sign-in-wait-seconds = { $seconds ->
    [one] Il y a eu trop de tentatives. Veuillez réessayer dans { $seconds } seconde.
   *[other] Il y a eu trop de tentatives. Veuillez réessayer dans { $seconds } secondes.
}
sign-in-wait-minutes = { $minutes ->
    [one] Il y a eu trop de tentatives. Veuillez réessayer dans { $minutes } minute.
   *[other] Il y a eu trop de tentatives. Veuillez réessayer dans { $minutes } minutes.
}

## Le choix d’un compte

choose-account-title = Quel compte souhaitez-vous utiliser ?
choose-account-lead = Dans ce navigateur, le compte connecté est :
choose-account-button = Continuer en tant que { $name }
choose-account-other = Utiliser un autre compte

## Un compte qui ne peut pas utiliser l’application

no-access-title = Ce compte n’a pas accès
no-access-body = La connexion a réussi, mais votre compte ne peut pas utiliser { $application }.
no-access-back = Retour à { $application }
no-access-note = Si vous pensez qu’il s’agit d’une erreur, veuillez contacter les responsables de l’application.

## Ce qu’une application demande

consent-title = Souhaitez-vous l’autoriser ?
consent-lead = { $application } souhaite obtenir de votre part :
consent-identity = L’assurance que c’est bien vous qui vous connectez
consent-profile = Votre nom et les autres informations de votre profil
consent-email = Votre adresse e-mail
consent-phone = Votre numéro de téléphone
consent-address = Votre adresse postale
consent-offline-access = L’accès à ces informations en votre absence, jusqu’à ce que vous le retiriez
consent-other = D’autres informations que l’application appelle « { $name } »
consent-allow = Autoriser
consent-deny = Ne pas autoriser

## De nouvelles versions de documents

documents-title = Il y a de nouvelles conditions
documents-lead = Des changements ont eu lieu depuis votre dernière connexion. Veuillez lire la nouvelle version et l’accepter pour continuer.
documents-button = Continuer
documents-decline = Pas maintenant, me déconnecter

## La déconnexion

sign-out-title = Souhaitez-vous vous déconnecter ?
sign-out-body = Dans ce navigateur, le compte connecté est celui de { $name }.
sign-out-button = Se déconnecter
signed-out-title = La déconnexion est faite
signed-out-body = Plus personne n’est connecté ici dans ce navigateur. Sur un appareil partagé, veuillez aussi fermer le navigateur.
