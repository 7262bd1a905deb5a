# Wat er niet klopt aan een gegeven.

error-email-malformed = Het e-mailadres heeft niet de juiste vorm.
error-email-in-use = Dit e-mailadres is al in gebruik.
error-phone-malformed = Het mobiele nummer heeft niet de juiste vorm.
error-phone-in-use = Dit mobiele nummer is al in gebruik.
error-phone-country = Naar nummers in dit land worden geen sms-berichten gestuurd.

error-required = Vul dit veld in.
error-choice-required = Maak een keuze.
error-tick-required = Vink dit vakje aan.
error-too-short = { $min ->
    [one] Vul minstens { $min } teken in.
   *[other] Vul minstens { $min } tekens in.
}
error-too-long = { $max ->
    [one] Vul hoogstens { $max } teken in.
   *[other] Vul hoogstens { $max } tekens in.
}
error-pattern = Dit gegeven heeft niet de verwachte vorm.
error-not-a-choice = Kies een van de aangeboden mogelijkheden.
error-not-a-date = Vul een geldige datum in.

error-password-required = Kies een wachtwoord.
error-password-too-short = { $min ->
    [one] Het wachtwoord moet minstens { $min } teken hebben.
   *[other] Het wachtwoord moet minstens { $min } tekens hebben.
}
error-password-too-long = { $max ->
    [one] Het wachtwoord mag hoogstens { $max } teken hebben.
   *[other] Het wachtwoord mag hoogstens { $max } tekens hebben.
}
error-password-common = Dit wachtwoord wordt door velen gebruikt en zou als eerste worden geraden. Kies een ander.
error-password-contains-identifier = Het wachtwoord mag uw e-mailadres of telefoonnummer niet bevatten.
error-password-contains-name = Het wachtwoord mag uw naam niet bevatten.
error-password-contains-application = Het wachtwoord mag de naam van de toepassing niet bevatten.

error-legal-not-accepted = Ga akkoord met dit document om verder te gaan.
