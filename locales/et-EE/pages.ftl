# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Eesti
language-switch = Keel
field-optional = (valikuline)
opens-in-new-tab = (avaneb uuel vahekaardil)

## Landing page of a mailed link

landing-title = Aktiveerige oma konto
landing-invited-by = { $application } on saatnud teile kutse.
landing-account = Kasutaja { $recipient } konto on valmis. Selle aktiveerimine võtab umbes minuti.
landing-button = Aktiveeri konto
landing-note = Enne nupu vajutamist ei juhtu midagi.

## Not meant for the recipient

not-meant-link = See kutse ei olnud mulle
not-meant-title = Ei olnud teile?
not-meant-body = See kutse saadeti aadressile { $recipient }. Kui te seda ei oodanud, võite selle tühistada. Siis link enam ei tööta ja kutsujat teavitatakse.
not-meant-confirm = See kutse ei olnud mulle
not-meant-unconfirmed = Palun märkige esmalt ruut.
not-meant-button = Tühista kutse
not-meant-back = Tagasi kutse juurde
not-meant-done-title = Kutse on tühistatud
not-meant-done-body = Täname teatamast. Link enam ei tööta ja kutsuja saab teada, et kutse ei olnud teile. Võite selle lehe sulgeda.

## Activation form

activation-title = Seadistage oma konto
activation-intro = Kontrollige oma andmeid ja valige parool. Siis on teie konto valmis.
activation-email = E-posti aadress
activation-phone = Mobiilinumber
activation-identifier-hint = Sellega logite sisse, seega ei saa seda siin muuta.
activation-choose = Valige
activation-password = Parool
activation-password-hint = { $min ->
    [one] Vähemalt { $min } märk.
   *[other] Vähemalt { $min } märki. Mitu omavahel seostamata sõna on lihtne meelde jätta ja raske ära arvata.
}
activation-password-show = Näita parooli
activation-legal = Tingimused ja privaatsus
legal-version = Versioon { $version }
activation-accept = Olen lugenud ja nõustun: { $document }
activation-button = Aktiveeri konto
activation-problems = { $count ->
    [one] Palun kontrollige üht välja
   *[other] Palun kontrollige { $count } välja
}

strength-0 = Väga lihtne ära arvata
strength-1 = Lihtne ära arvata
strength-2 = Võiks olla tugevam
strength-3 = Tugev
strength-4 = Väga tugev

## Signed in as somebody else

other-session-title = Olete sisse logitud teise kontoga
other-session-current = Selles brauseris olete sisse logitud kasutajana { $current }.
other-session-invited = Kutse saaja on { $invited }.
other-session-question = Kuidas soovite jätkata?
other-session-switch = Jätka kasutajana { $invited }
other-session-stay = Jää kasutajaks { $current }
other-session-note = Kui jääte sisselogituks, kehtib kutse edasi.

## Success

done-title = Teie konto on aktiveeritud
done-body = Aitäh! Kõik on valmis ja võite kohe alustada.
done-continue = Jätka teenusesse { $application }
done-continue-unnamed = Jätka

## Notices

notice-expired-title = See link on aegunud
notice-expired-body = Teie turvalisuse huvides kehtivad meie sõnumite lingid ainult piiratud aja. Saate lasta endale uue saata.
notice-expired-recipient = Uue lingi saaja on { $recipient }.
notice-expired-button = Saada mulle uus link
notice-replaced-title = On olemas uuem link
notice-replaced-body = Oleme vahepeal saatnud teile uuema sõnumi. Palun kasutage kõige viimase sõnumi linki.
notice-revoked-title = See kutse on tagasi võetud
notice-revoked-body = Seda linki ei saa enam kasutada. Kui arvate, et tegemist on eksitusega, võtke ühendust kutse saatjaga.
notice-used-title = Teie konto on juba aktiveeritud
notice-used-body = See link on juba kasutatud. Teil pole seda enam vaja: logige lihtsalt sisse.
notice-used-button = Logi sisse
notice-unknown-title = See link ei tööta
notice-unknown-body = Võib-olla on see poolik. Avage link otse sõnumist või kopeerige see tervikuna aadressiribale.
notice-link-requested-title = Vaadake oma sõnumeid
notice-link-requested-body = Kui seda kutset saab uuendada, saadame uue lingi meile teadaolevale aadressile. Kohalejõudmiseks võib kuluda mõni minut.
notice-session-expired-title = Teie aeg sellel lehel on läbi saanud
notice-session-expired-body = Midagi pole kaduma läinud. Avage sõnumis olev link uuesti ja alustage algusest.
notice-no-cookies-title = Teie brauser ei salvesta küpsiseid
notice-no-cookies-body = Vajame konto turvaliseks aktiveerimiseks üht küpsist. Lubage sellel saidil küpsised ja avage sõnumis olev link uuesti.
notice-error-title = Midagi läks valesti
notice-error-body = See on meie viga ja me vabandame. Palun proovige mõne minuti pärast uuesti.
notice-error-request = Kui see kordub, nimetage palun seda numbrit: { $request }
notice-not-found-title = Seda lehte ei ole
notice-not-found-body = Kontrollige aadressi või avage sõnumis olev link uuesti.
notice-too-many-title = See oli natuke liiga kiire
notice-too-many-body = Katseid on olnud liiga palju. Palun oodake mõni minut ja proovige uuesti.
notice-unavailable-title = Oleme kohe tagasi
notice-unavailable-body = Teenusega ei saa praegu ühendust. Palun proovige mõne minuti pärast uuesti; teie link kehtib edasi.

## Fields that every application may ask for

field-email-address = E-posti aadress
field-mobile-primary = Mobiilinumber
field-first-name = Eesnimi
field-middle-name = Teine eesnimi
field-last-name = Perekonnanimi
field-display-name = Kuvatav nimi
field-company-name = Ettevõte
field-job-title = Ametinimetus
field-birthday = Sünnikuupäev
field-gender = Sugu
field-address = Aadress
field-address-street = Tänav ja maja number
field-address-street2 = Aadressi lisarida
field-address-city = Linn või asula
field-address-state = Maakond või piirkond
field-address-postal-code = Sihtnumber
field-address-country = Riik
