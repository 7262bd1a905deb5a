# What is wrong with an entry.

error-email-malformed = E-poštni naslov nima pravilne oblike.
error-email-in-use = Ta e-poštni naslov je že v uporabi.
error-phone-malformed = Mobilna številka nima pravilne oblike.
error-phone-in-use = Ta mobilna številka je že v uporabi.
error-phone-country = Na številke v tej državi se besedilna sporočila ne pošiljajo.

error-required = Izpolnite to polje.
error-choice-required = Izberite eno od možnosti.
error-tick-required = Označite to polje.
error-too-short = { $min ->
    [one] Vnesite vsaj { $min } znak.
    [two] Vnesite vsaj { $min } znaka.
    [few] Vnesite vsaj { $min } znake.
   *[other] Vnesite vsaj { $min } znakov.
}
error-too-long = { $max ->
    [one] Vnesite največ { $max } znak.
    [two] Vnesite največ { $max } znaka.
    [few] Vnesite največ { $max } znake.
   *[other] Vnesite največ { $max } znakov.
}
error-pattern = Ta vnos nima pričakovane oblike.
error-not-a-choice = Izberite eno od ponujenih možnosti.
error-not-a-date = Vnesite veljaven datum.

error-password-required = Izberite geslo.
error-password-too-short = { $min ->
    [one] Geslo mora imeti vsaj { $min } znak.
    [two] Geslo mora imeti vsaj { $min } znaka.
    [few] Geslo mora imeti vsaj { $min } znake.
   *[other] Geslo mora imeti vsaj { $min } znakov.
}
error-password-too-long = { $max ->
    [one] Geslo ima lahko največ { $max } znak.
    [two] Geslo ima lahko največ { $max } znaka.
    [few] Geslo ima lahko največ { $max } znake.
   *[other] Geslo ima lahko največ { $max } znakov.
}
error-password-common = To geslo uporablja veliko ljudi in bi ga uganili med prvimi. Izberite drugo.
error-password-contains-identifier = Geslo ne sme vsebovati vašega e-poštnega naslova ali telefonske številke.
error-password-contains-name = Geslo ne sme vsebovati vašega imena.
error-password-contains-application = Geslo ne sme vsebovati imena aplikacije.

error-legal-not-accepted = Če želite nadaljevati, sprejmite ta dokument.
