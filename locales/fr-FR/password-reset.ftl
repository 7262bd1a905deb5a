# Aide à la connexion, et liens pour un nouveau mot de passe.

## Aide à la connexion

help-title = Aide à la connexion
help-intro = Vous avez oublié votre mot de passe, ou vous n’avez pas encore activé votre compte ? Nous vous enverrons un lien.
help-identifier = Adresse e-mail ou numéro de mobile
help-identifier-hint = Veuillez saisir un numéro de mobile avec l’indicatif du pays, par exemple +33 6 12 34 56 78.
help-button = M’envoyer un lien
help-back = Retour à la connexion
help-requested-title = Veuillez consulter vos messages
help-requested-body = S’il existe un compte, un message contenant un lien est en route. Il peut mettre quelques minutes à arriver.
help-requested-note = Rien n’est arrivé ? Veuillez regarder dans vos courriers indésirables, et vérifier que vous avez saisi l’adresse ou le numéro avec lequel vous vous connectez.
help-requested-again = Réessayer

## La page du lien, et le formulaire

new-password-title = Choisissez un nouveau mot de passe
new-password-landing = Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour { $recipient }.
new-password-landing-button = Choisir un mot de passe
new-password-landing-note = Si ce n’était pas vous, fermez simplement cette page. Votre mot de passe reste inchangé.
new-password-intro = Une fois enregistré, vous serez connecté ici et déconnecté partout ailleurs.
new-password-account = Votre compte
new-password-label = Nouveau mot de passe
new-password-button = Enregistrer le mot de passe

## Liens qui ne sont plus valables

reset-expired-title = Ce lien a expiré
reset-expired-body = Pour votre sécurité, un lien de nouveau mot de passe n’est valable que peu de temps. Vous pouvez en recevoir un nouveau.
reset-used-title = Ce lien a déjà été utilisé
reset-used-body = Il a servi à définir un nouveau mot de passe : veuillez l’utiliser pour vous connecter. Si ce n’était pas vous, demandez dès maintenant un nouveau lien.
reset-over-title = Le temps prévu pour cette page est écoulé
reset-over-body = Veuillez ouvrir à nouveau le lien de votre message et autoriser les cookies pour ce site. Vous pouvez aussi recevoir un nouveau lien.
reset-new-link = M’envoyer un nouveau lien
reset-sign-in = Se connecter
