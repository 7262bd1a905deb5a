# What is wrong with an entry.

error-email-malformed = E-postadressen har inte rätt format.
error-email-in-use = E-postadressen används redan.
error-phone-malformed = Mobilnumret har inte rätt format.
error-phone-in-use = Mobilnumret används redan.
error-phone-country = Inga sms skickas till nummer i det här landet.

error-required = Fyll i det här fältet.
error-choice-required = Välj ett av alternativen.
error-tick-required = Markera den här rutan.
error-too-short = { $min ->
    [one] Ange minst { $min } tecken.
   *[other] Ange minst { $min } tecken.
}
error-too-long = { $max ->
    [one] Ange högst { $max } tecken.
   *[other] Ange högst { $max } tecken.
}
error-pattern = Det du har angett har inte rätt format.
error-not-a-choice = Välj ett av alternativen som visas.
error-not-a-date = Ange ett giltigt datum.

error-password-required = Välj ett lösenord.
error-password-too-short = { $min ->
    [one] Lösenordet måste innehålla minst { $min } tecken.
   *[other] Lösenordet måste innehålla minst { $min } tecken.
}
error-password-too-long = { $max ->
    [one] Lösenordet får innehålla högst { $max } tecken.
   *[other] Lösenordet får innehålla högst { $max } tecken.
}
error-password-common = Det här lösenordet används av många och är bland det första någon skulle gissa på. Välj ett annat.
error-password-contains-identifier = Lösenordet får inte innehålla din e-postadress eller ditt telefonnummer.
error-password-contains-name = Lösenordet får inte innehålla ditt namn.
error-password-contains-application = Lösenordet får inte innehålla tjänstens namn.

error-legal-not-accepted = Godkänn det här dokumentet för att fortsätta.
