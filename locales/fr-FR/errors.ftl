# Ce qui ne va pas dans une saisie.

error-email-malformed = Le format de l’adresse e-mail n’est pas correct.
error-email-in-use = Cette adresse e-mail est déjà utilisée.
error-phone-malformed = Le format du numéro de mobile n’est pas correct.
error-phone-in-use = Ce numéro de mobile est déjà utilisé.
error-phone-country = Aucun SMS n’est envoyé vers les numéros de ce pays.

error-required = Veuillez remplir ce champ.
error-choice-required = Veuillez choisir une option.
error-tick-required = Veuillez cocher cette case.
error-too-short = { $min ->
    [one] Veuillez saisir au moins { $min } caractère.
   *[other] Veuillez saisir au moins { $min } caractères.
}
error-too-long = { $max ->
    [one] Veuillez saisir { $max } caractère au maximum.
   *[other] Veuillez saisir { $max } caractères au maximum.
}
error-pattern = Cette saisie n’a pas le format attendu.
error-not-a-choice = Veuillez choisir l’une des options proposées.
error-not-a-date = Veuillez saisir une date valide.

error-password-required = Veuillez choisir un mot de passe.
error-password-too-short = { $min ->
    [one] Le mot de passe doit comporter au moins { $min } caractère.
   *[other] Le mot de passe doit comporter au moins { $min } caractères.
}
error-password-too-long = { $max ->
    [one] Le mot de passe peut comporter { $max } caractère au maximum.
   *[other] Le mot de passe peut comporter { $max } caractères au maximum.
}
error-password-common = Ce mot de passe est très répandu et serait deviné en premier. Veuillez en choisir un autre.
error-password-contains-identifier = Le mot de passe ne doit contenir ni votre adresse e-mail ni votre numéro de téléphone.
error-password-contains-name = Le mot de passe ne doit pas contenir votre nom.
error-password-contains-application = Le mot de passe ne doit pas contenir le nom de l’application.

error-legal-not-accepted = Veuillez accepter ce document pour continuer.
