# Textes des pages. Les noms, adresses et nombres sont des variables.

## Cadre de toutes les pages

language-name = Français
language-switch = Langue
field-optional = (facultatif)
opens-in-new-tab = (s’ouvre dans un nouvel onglet)

## Page d’accueil du lien reçu par e-mail

landing-title = Activez votre compte
landing-invited-by = { $application } vous invite.
landing-account = Le compte de { $recipient } est prêt. L’activer prend environ une minute.
landing-button = Activer le compte
landing-note = Rien ne se passe tant que vous n’appuyez pas sur le bouton.

## Not meant for the recipient

not-meant-link = Cette invitation ne m’était pas destinée
not-meant-title = Elle ne vous était pas destinée ?
not-meant-body = Cette invitation a été envoyée à { $recipient }. Si vous ne l’attendiez pas, vous pouvez l’annuler. Son lien cesse alors de fonctionner, et ceux qui vous ont invité en sont informés.
not-meant-confirm = Cette invitation ne m’était pas destinée
not-meant-unconfirmed = Cochez d’abord la case.
not-meant-button = Annuler l’invitation
not-meant-back = Retour à l’invitation
not-meant-done-title = L’invitation est annulée
not-meant-done-body = Merci de nous l’avoir signalé. Le lien ne fonctionne plus, et ceux qui ont envoyé l’invitation sauront qu’elle ne vous était pas destinée. Vous pouvez fermer cette page.

## Formulaire d’activation

activation-title = Configurez votre compte
activation-intro = Vérifiez vos informations et choisissez un mot de passe. Votre compte sera alors prêt.
activation-email = Adresse e-mail
activation-phone = Numéro de mobile
activation-identifier-hint = Il s’agit de votre identifiant de connexion ; il ne peut pas être modifié ici.
activation-choose = Veuillez choisir
activation-password = Mot de passe
activation-password-hint = { $min ->
    [one] Au moins { $min } caractère.
   *[other] Au moins { $min } caractères. Plusieurs mots sans rapport entre eux sont faciles à retenir et difficiles à deviner.
}
activation-password-show = Afficher le mot de passe
activation-legal = Conditions et confidentialité
legal-version = Version { $version }
activation-accept = J’ai lu et j’accepte : { $document }
activation-button = Activer le compte
activation-problems = { $count ->
    [one] Veuillez vérifier une saisie
   *[other] Veuillez vérifier { $count } saisies
}

strength-0 = Très facile à deviner
strength-1 = Facile à deviner
strength-2 = Pourrait être plus robuste
strength-3 = Robuste
strength-4 = Très robuste

## Connecté avec un autre compte

other-session-title = Une session est déjà ouverte avec un autre compte
other-session-current = Dans ce navigateur, la session ouverte est celle de { $current }.
other-session-invited = L’invitation est destinée à { $invited }.
other-session-question = Comment souhaitez-vous continuer ?
other-session-switch = Continuer avec { $invited }
other-session-stay = Garder la session de { $current }
other-session-note = Si vous gardez la session actuelle, l’invitation reste valable.

## Réussite

done-title = Votre compte est activé
done-body = Merci. Tout est prêt, vous pouvez commencer dès maintenant.
done-continue = Continuer vers { $application }
done-continue-unnamed = Continuer

## Avis

notice-expired-title = Ce lien a expiré
notice-expired-body = Pour votre sécurité, les liens de nos messages ne sont valables que pendant un temps limité. Vous pouvez en recevoir un nouveau.
notice-expired-recipient = Le nouveau lien sera envoyé à { $recipient }.
notice-expired-button = M’envoyer un nouveau lien
notice-replaced-title = Il existe un lien plus récent
notice-replaced-body = Nous vous avons envoyé entre-temps un nouveau message. Veuillez utiliser le lien du plus récent.
notice-revoked-title = Cette invitation a été retirée
notice-revoked-body = Le lien ne peut plus être utilisé. Si vous pensez qu’il s’agit d’une erreur, veuillez contacter les personnes qui vous ont invité.
notice-used-title = Votre compte est déjà activé
notice-used-body = Ce lien a déjà été utilisé. Vous n’en avez plus besoin : il vous suffit de vous connecter.
notice-used-button = Se connecter
notice-unknown-title = Ce lien ne fonctionne pas
notice-unknown-body = Il est peut-être incomplet. Veuillez l’ouvrir directement depuis le message, ou le copier en entier dans la barre d’adresse.
notice-link-requested-title = Consultez vos messages
notice-link-requested-body = Si cette invitation peut être renouvelée, un nouveau lien est en route vers l’adresse enregistrée. Il peut mettre quelques minutes à arriver.
notice-session-expired-title = Le temps prévu pour cette page est écoulé
notice-session-expired-body = Rien n’est perdu. Veuillez ouvrir à nouveau le lien de votre message et recommencer.
notice-no-cookies-title = Votre navigateur ne conserve pas les cookies
notice-no-cookies-body = Un cookie est nécessaire pour activer votre compte en toute sécurité. Veuillez autoriser les cookies pour ce site, puis ouvrir à nouveau le lien de votre message.
notice-error-title = Une erreur s’est produite
notice-error-body = Elle vient de nous, et nous en sommes désolés. Veuillez réessayer dans quelques minutes.
notice-error-request = Si elle se reproduit, veuillez indiquer ce numéro : { $request }
notice-not-found-title = Cette page n’existe pas
notice-not-found-body = Veuillez vérifier l’adresse, ou ouvrir à nouveau le lien de votre message.
notice-too-many-title = C’était un peu trop rapide
notice-too-many-body = Il y a eu trop de tentatives. Veuillez patienter quelques minutes, puis réessayer.
notice-unavailable-title = Nous revenons tout de suite
notice-unavailable-body = Le service est momentanément indisponible. Veuillez réessayer dans quelques minutes ; votre lien reste valable.

## Champs que toute application peut demander

field-email-address = Adresse e-mail
field-mobile-primary = Numéro de mobile
field-first-name = Prénom
field-middle-name = Deuxième prénom
field-last-name = Nom
field-display-name = Nom affiché
field-company-name = Entreprise
field-job-title = Fonction
field-birthday = Date de naissance
field-gender = Genre
field-address = Adresse
field-address-street = Numéro et rue
field-address-street2 = Complément d’adresse
field-address-city = Ville
field-address-state = État ou région
field-address-postal-code = Code postal
field-address-country = Pays
