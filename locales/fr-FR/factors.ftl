# Textes des clés d’accès, des applications d’authentification et des codes de secours.

## Les clés d’accès, sur plusieurs pages

passkey-create = Utiliser plutôt une clé d’accès
passkey-create-hint = Vous vous connecterez avec votre empreinte, votre visage ou le verrouillage de votre écran, sans mot de passe à retenir.
passkey-created = Votre clé d’accès est prête. Vous n’avez pas besoin de mot de passe.
passkey-add-password = Choisir aussi un mot de passe
passkey-failed = Cela n’a pas fonctionné. Veuillez réessayer ou choisir un autre moyen.
passkey-sign-in = Se connecter avec une clé d’accès
passkey-or = ou

## L’activation sur un autre appareil

hand-over-title = Continuer sur un autre appareil
hand-over-body = Dirigez l’appareil photo de votre téléphone ou de votre tablette vers ce code. Le compte est créé sur l’appareil où vous terminez en premier.
hand-over-code = Code QR contenant le lien de votre invitation

## La seconde preuve à la connexion

second-factor-title = Confirmez votre identité
second-factor-intro = Votre compte est doublement protégé. Veuillez aussi fournir la seconde preuve.
second-factor-code = Code
second-factor-code-hint = Les six chiffres affichés en ce moment par votre application d’authentification, ou l’un de vos codes de secours.
second-factor-recovery-hint = L’un de vos codes de secours.
second-factor-button = Continuer
second-factor-wrong = Ce code est incorrect ou a déjà été utilisé. Veuillez en saisir un autre.
second-factor-passkey = Utiliser une clé d’accès
second-factor-passkey-only = Votre clé d’accès se trouve sur l’appareil où vous l’avez créée, ou là où vos appareils conservent leurs clés d’accès en commun. Il faut un navigateur avec JavaScript.

## Mettre en place une seconde preuve

set-up-title = Protégez votre compte
set-up-intro = { $application } demande une seconde preuve à la connexion. Veuillez en mettre une en place maintenant.
set-up-intro-unnamed = Une seconde preuve est nécessaire à la connexion. Veuillez en mettre une en place maintenant.
set-up-app = Application d’authentification
set-up-app-body = Une application sur votre téléphone affiche un nouveau code toutes les trente secondes.
set-up-app-button = Configurer une application
set-up-passkey = Clé d’accès
set-up-passkey-body = Votre appareil confirme que c’est bien vous, par empreinte, visage ou verrouillage de l’écran.
set-up-passkey-button = Créer une clé d’accès

app-scan = Scannez ce code avec votre application d’authentification.
app-code = Code QR pour votre application d’authentification
app-secret = Si vous ne pouvez pas le scanner, saisissez cette clé dans l’application :
app-first-code = Code de l’application
app-first-code-hint = Les six chiffres que l’application affiche en ce moment.
app-confirm = Confirmer le code
app-wrong = Ce code est incorrect. Veuillez vérifier l’heure de votre appareil et saisir le code affiché en ce moment.

recovery-title = Vos codes de secours
recovery-intro = Si vous perdez votre téléphone ou vos clés d’accès, chacun de ces codes vous laisse entrer une fois. Veuillez les imprimer ou les conserver en lieu sûr.
recovery-once = Ils ne sont affichés que maintenant.
recovery-continue = Je les ai conservés, continuer

## La page personnelle

factors-title = Clés d’accès et seconds facteurs
factors-intro = Comment vous prouvez votre identité à la connexion, en plus de votre mot de passe.
factors-saved = Votre modification a été enregistrée.
factors-passkeys = Clés d’accès
factors-passkey-none = Vous n’avez pas encore de clé d’accès.
factors-passkey-created = Ajoutée le { $date }
factors-passkey-used = Dernière utilisation le { $date }
factors-passkey-change = Modifier
factors-passkey-name = Nom
factors-passkey-rename = Enregistrer le nom
factors-passkey-remove = Supprimer la clé d’accès
factors-passkey-add = Ajouter une clé d’accès
factors-passkey-only = Suppression impossible : il ne vous resterait aucun moyen de vous connecter.
factors-passkey-too-many = Vous avez déjà autant de clés d’accès que possible. Veuillez d’abord en supprimer une.
factors-app-on = Votre application est configurée.
factors-app-off = Aucune application n’est configurée.
factors-app-remove = Supprimer l’application
factors-recovery = Codes de secours
factors-recovery-left = { $count ->
    [one] Il vous reste { $count } code.
   *[other] Il vous reste { $count } codes.
}
factors-recovery-hint = De nouveaux codes remplacent ceux que vous avez.
factors-recovery-make = Créer de nouveaux codes
factors-sign-in-again = Pour modifier quelque chose ici, veuillez d’abord vous reconnecter : cela vous protège si un navigateur est resté ouvert.
factors-sign-in-again-button = Se reconnecter
factors-back = Retour à votre compte
