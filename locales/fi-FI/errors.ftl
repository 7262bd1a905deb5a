# What is wrong with an entry.

error-email-malformed = Sähköpostiosoite ei ole oikeassa muodossa.
error-email-in-use = Sähköpostiosoite on jo käytössä.
error-phone-malformed = Matkapuhelinnumero ei ole oikeassa muodossa.
error-phone-in-use = Matkapuhelinnumero on jo käytössä.
error-phone-country = Tämän maan numeroihin ei lähetetä tekstiviestejä.

error-required = Täytä tämä kenttä.
error-choice-required = Valitse jokin vaihtoehdoista.
error-tick-required = Valitse tämä ruutu.
error-too-short = { $min ->
    [one] Kirjoita vähintään { $min } merkki.
   *[other] Kirjoita vähintään { $min } merkkiä.
}
error-too-long = { $max ->
    [one] Kirjoita enintään { $max } merkki.
   *[other] Kirjoita enintään { $max } merkkiä.
}
error-pattern = Tieto ei ole oikeassa muodossa.
error-not-a-choice = Valitse jokin annetuista vaihtoehdoista.
error-not-a-date = Anna kelvollinen päivämäärä.

error-password-required = Valitse salasana.
error-password-too-short = { $min ->
    [one] Salasanassa on oltava vähintään { $min } merkki.
   *[other] Salasanassa on oltava vähintään { $min } merkkiä.
}
error-password-too-long = { $max ->
    [one] Salasanassa saa olla enintään { $max } merkki.
   *[other] Salasanassa saa olla enintään { $max } merkkiä.
}
error-password-common = Moni käyttää tätä salasanaa, ja se arvattaisiin ensimmäisten joukossa. Valitse jokin toinen.
error-password-contains-identifier = Salasana ei saa sisältää sähköpostiosoitettasi tai puhelinnumeroasi.
error-password-contains-name = Salasana ei saa sisältää nimeäsi.
error-password-contains-application = Salasana ei saa sisältää palvelun nimeä.

error-legal-not-accepted = Jatka hyväksymällä tämä asiakirja.
