# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Suomi
language-switch = Kieli
field-optional = (valinnainen)
opens-in-new-tab = (avautuu uudessa välilehdessä)

## Landing page of a mailed link

landing-title = Ota tilisi käyttöön
landing-invited-by = { $application } on kutsunut sinut.
landing-account = Tili on valmiina: { $recipient }. Sen käyttöönotto kestää noin minuutin.
landing-button = Ota tili käyttöön
landing-note = Mitään ei tapahdu, ennen kuin painat painiketta.

## Not meant for the recipient

not-meant-link = Kutsu ei ollut tarkoitettu minulle
not-meant-title = Eikö kutsu ole sinulle?
not-meant-body = Tämä kutsu lähetettiin osoitteeseen { $recipient }. Jos et odottanut sitä, voit perua sen. Silloin linkki lakkaa toimimasta ja kutsuja saa siitä tiedon.
not-meant-confirm = Kutsu ei ollut tarkoitettu minulle
not-meant-unconfirmed = Valitse ensin ruutu.
not-meant-button = Peru kutsu
not-meant-back = Takaisin kutsuun
not-meant-done-title = Kutsu on peruttu
not-meant-done-body = Kiitos ilmoituksesta. Linkki ei enää toimi, ja kutsuja saa tietää, ettei kutsu ollut tarkoitettu sinulle. Voit sulkea tämän sivun.

## Activation form

activation-title = Viimeistele tilisi
activation-intro = Tarkista tietosi ja valitse salasana. Sen jälkeen tilisi on valmis.
activation-email = Sähköpostiosoite
activation-phone = Matkapuhelinnumero
activation-identifier-hint = Kirjaudut tällä sisään, joten sitä ei voi muuttaa tässä.
activation-choose = Valitse
activation-password = Salasana
activation-password-hint = { $min ->
    [one] Vähintään { $min } merkki.
   *[other] Vähintään { $min } merkkiä. Useat toisiinsa liittymättömät sanat on helppo muistaa ja vaikea arvata.
}
activation-password-show = Näytä salasana
activation-legal = Ehdot ja tietosuoja
legal-version = Versio { $version }
activation-accept = Olen lukenut ja hyväksyn: { $document }
activation-button = Ota tili käyttöön
activation-problems = { $count ->
    [one] Tarkista yksi kohta
   *[other] Tarkista { $count } kohtaa
}

strength-0 = Erittäin helppo arvata
strength-1 = Helppo arvata
strength-2 = Voisi olla vahvempi
strength-3 = Vahva
strength-4 = Erittäin vahva

## Signed in as somebody else

other-session-title = Olet kirjautunut toisella tilillä
other-session-current = Olet tässä selaimessa kirjautunut käyttäjänä { $current }.
other-session-invited = Kutsun saaja on { $invited }.
other-session-question = Miten haluat jatkaa?
other-session-switch = Jatka käyttäjänä { $invited }
other-session-stay = Pysy käyttäjänä { $current }
other-session-note = Jos pysyt kirjautuneena, kutsu on edelleen voimassa.

## Success

done-title = Tilisi on käytössä
done-body = Kiitos! Kaikki on valmista, ja voit aloittaa heti.
done-continue = Jatka palveluun { $application }
done-continue-unnamed = Jatka

## Notices

notice-expired-title = Linkki on vanhentunut
notice-expired-body = Turvallisuutesi vuoksi viestiemme linkit ovat voimassa vain rajoitetun ajan. Voit pyytää uuden linkin.
notice-expired-recipient = Uusi linkki lähetetään: { $recipient }.
notice-expired-button = Lähetä uusi linkki
notice-replaced-title = Sinulle on lähetetty uudempi linkki
notice-replaced-body = Olemme lähettäneet sinulle tämän jälkeen uudemman viestin. Käytä viimeisimmän viestin linkkiä.
notice-revoked-title = Kutsu on peruttu
notice-revoked-body = Linkkiä ei voi enää käyttää. Jos arvelet tämän olevan virhe, ota yhteyttä kutsun lähettäjään.
notice-used-title = Tilisi on jo käytössä
notice-used-body = Linkki on jo käytetty. Et enää tarvitse sitä: voit kirjautua suoraan sisään.
notice-used-button = Kirjaudu sisään
notice-unknown-title = Linkki ei toimi
notice-unknown-body = Se voi olla vajaa. Avaa se suoraan viestistä tai kopioi se kokonaan osoiteriville.
notice-link-requested-title = Tarkista viestisi
notice-link-requested-body = Jos kutsu voidaan uusia, uusi linkki on matkalla tiedossamme olevaan osoitteeseen. Sen saapuminen voi kestää muutaman minuutin.
notice-session-expired-title = Aika tällä sivulla päättyi
notice-session-expired-body = Mitään ei ole menetetty. Avaa viestissäsi oleva linkki uudelleen ja aloita alusta.
notice-no-cookies-title = Selaimesi ei tallenna evästeitä
notice-no-cookies-body = Tarvitsemme yhden evästeen tilin turvalliseen käyttöönottoon. Salli evästeet tällä sivustolla ja avaa viestissäsi oleva linkki uudelleen.
notice-error-title = Jokin meni vikaan
notice-error-body = Vika on meissä, ja olemme pahoillamme. Yritä uudelleen muutaman minuutin kuluttua.
notice-error-request = Jos tämä toistuu, ilmoita tämä numero: { $request }
notice-not-found-title = Sivua ei löydy
notice-not-found-body = Tarkista osoite tai avaa viestissäsi oleva linkki uudelleen.
notice-too-many-title = Se kävi hieman liian nopeasti
notice-too-many-body = Yrityksiä on ollut liikaa. Odota muutama minuutti ja yritä uudelleen.
notice-unavailable-title = Palaamme pian
notice-unavailable-body = Palveluun ei juuri nyt saada yhteyttä. Yritä uudelleen muutaman minuutin kuluttua. Linkkisi on edelleen voimassa.

## Fields that every application may ask for

field-email-address = Sähköpostiosoite
field-mobile-primary = Matkapuhelinnumero
field-first-name = Etunimi
field-middle-name = Toinen nimi
field-last-name = Sukunimi
field-display-name = Näyttönimi
field-company-name = Yritys
field-job-title = Tehtävänimike
field-birthday = Syntymäaika
field-gender = Sukupuoli
field-address = Osoite
field-address-street = Katuosoite
field-address-street2 = Osoitteen lisärivi
field-address-city = Postitoimipaikka
field-address-state = Maakunta tai alue
field-address-postal-code = Postinumero
field-address-country = Maa
