# Textes de la page personnelle et de ce qui en dépend.

## La page

account-title = Votre compte
account-intro = Vous êtes connecté en tant que { $name }.
account-deletion = Votre compte sera définitivement supprimé le { $date }.
account-keep = Conserver mon compte
account-profile = Vos informations
account-saved = Vos modifications sont enregistrées.
account-language = Langue des pages et des messages
account-save = Enregistrer
account-security = Connexion
account-password = Changer de mot de passe
account-factors = Clés d’accès et seconds facteurs
account-applications = Applications ayant accès
account-applications-none = Aucune application n’a accès à vos données pour le moment.
account-application-since = Depuis le { $date }
account-application-end = Retirer l’accès
account-documents = Ce que vous avez accepté
account-documents-none = Vous n’avez accepté aucun document.
account-document-accepted = Accepté le { $date }
account-data = Vos données
account-data-download = Télécharger vos données
account-data-hint = Un fichier contenant tout ce que nous conservons à votre sujet.
account-back = Retour à votre compte

## Un autre mot de passe

account-password-title = Changer de mot de passe
account-password-intro = Une fois celui-ci enregistré, vous restez connecté ici et êtes déconnecté partout ailleurs.
account-password-current = Mot de passe actuel
account-password-wrong = Ce n’est pas votre mot de passe actuel.
account-password-saved = Votre nouveau mot de passe est enregistré, et vous êtes déconnecté partout ailleurs.
account-password-none = Vous n’avez pas de mot de passe. Nous pouvons vous envoyer un lien pour en choisir un.

## Où l’on est connecté

account-sessions = Où vous êtes connecté
account-session-unknown = Navigateur inconnu
account-session-this = ce navigateur
account-session-since = Connecté depuis le { $date }
account-session-end = Déconnecter cet appareil
account-session-everywhere = Se déconnecter partout
account-session-everywhere-hint = Cela met fin à toutes les sessions, y compris celle de ce navigateur, et à l’accès de toutes les applications.

## Suppression

account-delete-title = Supprimer votre compte
account-delete-intro = { $days ->
    [one] Votre compte sera supprimé dans { $days } jour. D’ici là, vous pouvez changer d’avis : connectez-vous et conservez-le.
   *[other] Votre compte sera supprimé dans { $days } jours. D’ici là, vous pouvez changer d’avis : connectez-vous et conservez-le.
}
account-delete-effect = Vous êtes immédiatement déconnecté partout, et les applications perdent leur accès. À la fin, tout ce que nous conservons à votre sujet est effacé et ne peut pas être rétabli.
account-delete-password = Votre mot de passe
account-delete-again = Pour vérifier qu’il s’agit bien de vous, veuillez d’abord vous reconnecter.
account-delete-again-button = Se reconnecter
account-delete-button = Supprimer mon compte
account-delete-waiting-title = Souhaitez-vous conserver votre compte ?
account-delete-leave = Non, me déconnecter
account-delete-done-title = Votre compte va être supprimé
account-delete-done = Vous êtes déconnecté partout. Si vous changez d’avis, connectez-vous avant cette date et conservez votre compte.
