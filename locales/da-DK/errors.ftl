# What is wrong with an entry.

error-email-malformed = E-mailadressen har ikke det rigtige format.
error-email-in-use = E-mailadressen er allerede i brug.
error-phone-malformed = Mobilnummeret har ikke det rigtige format.
error-phone-in-use = Mobilnummeret er allerede i brug.
error-phone-country = Der sendes ikke sms’er til numre i dette land.

error-required = Udfyld dette felt.
error-choice-required = Vælg en af mulighederne.
error-tick-required = Sæt flueben her.
error-too-short = { $min ->
    [one] Skriv mindst { $min } tegn.
   *[other] Skriv mindst { $min } tegn.
}
error-too-long = { $max ->
    [one] Skriv højst { $max } tegn.
   *[other] Skriv højst { $max } tegn.
}
error-pattern = Det indtastede har ikke det forventede format.
error-not-a-choice = Vælg en af de viste muligheder.
error-not-a-date = Indtast en gyldig dato.

error-password-required = Vælg en adgangskode.
error-password-too-short = { $min ->
    [one] Adgangskoden skal være på mindst { $min } tegn.
   *[other] Adgangskoden skal være på mindst { $min } tegn.
}
error-password-too-long = { $max ->
    [one] Adgangskoden må højst være på { $max } tegn.
   *[other] Adgangskoden må højst være på { $max } tegn.
}
error-password-common = Denne adgangskode bruges af mange og er noget af det første, andre vil gætte på. Vælg en anden.
error-password-contains-identifier = Adgangskoden må ikke indeholde din e-mailadresse eller dit telefonnummer.
error-password-contains-name = Adgangskoden må ikke indeholde dit navn.
error-password-contains-application = Adgangskoden må ikke indeholde tjenestens navn.

error-legal-not-accepted = Accepter dette dokument for at fortsætte.
