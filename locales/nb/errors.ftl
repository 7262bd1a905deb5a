# What is wrong with an entry.

error-email-malformed = E-postadressen har ikke riktig format.
error-email-in-use = E-postadressen er allerede i bruk.
error-phone-malformed = Mobilnummeret har ikke riktig format.
error-phone-in-use = Mobilnummeret er allerede i bruk.
error-phone-country = Det sendes ikke tekstmeldinger til numre i dette landet.

error-required = Fyll ut dette feltet.
error-choice-required = Velg ett av alternativene.
error-tick-required = Kryss av i denne boksen.
error-too-short = { $min ->
    [one] Skriv inn minst { $min } tegn.
   *[other] Skriv inn minst { $min } tegn.
}
error-too-long = { $max ->
    [one] Skriv inn høyst { $max } tegn.
   *[other] Skriv inn høyst { $max } tegn.
}
error-pattern = Det du har skrevet, har ikke riktig format.
error-not-a-choice = Velg ett av alternativene som vises.
error-not-a-date = Skriv inn en gyldig dato.

error-password-required = Velg et passord.
error-password-too-short = { $min ->
    [one] Passordet må ha minst { $min } tegn.
   *[other] Passordet må ha minst { $min } tegn.
}
error-password-too-long = { $max ->
    [one] Passordet kan ha høyst { $max } tegn.
   *[other] Passordet kan ha høyst { $max } tegn.
}
error-password-common = Dette passordet brukes av mange og er noe av det første andre ville gjettet på. Velg et annet.
error-password-contains-identifier = Passordet kan ikke inneholde e-postadressen eller telefonnummeret ditt.
error-password-contains-name = Passordet kan ikke inneholde navnet ditt.
error-password-contains-application = Passordet kan ikke inneholde navnet på tjenesten.

error-legal-not-accepted = Godta dette dokumentet for å fortsette.
