# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Lietuvių
language-switch = Kalba
field-optional = (neprivaloma)
opens-in-new-tab = (atidaroma naujame skirtuke)

## Landing page of a mailed link

landing-title = Aktyvinkite savo paskyrą
landing-invited-by = { $application } kviečia jus prisijungti.
landing-account = Paskyra ({ $recipient }) paruošta. Ją aktyvinti užtruks apie minutę.
landing-button = Aktyvinti paskyrą
landing-note = Kol nepaspausite mygtuko, nieko neįvyks.

## Not meant for the recipient

not-meant-link = Šis kvietimas skirtas ne man
not-meant-title = Skirta ne jums?
not-meant-body = Šis kvietimas išsiųstas adresu { $recipient }. Jei jo nelaukėte, galite jį atšaukti. Tada nuoroda nustos veikti, o siuntėjui bus pranešta.
not-meant-confirm = Šis kvietimas skirtas ne man
not-meant-unconfirmed = Pirmiausia pažymėkite langelį.
not-meant-button = Atšaukti kvietimą
not-meant-back = Grįžti į kvietimą
not-meant-done-title = Kvietimas atšauktas
not-meant-done-body = Ačiū, kad pranešėte. Nuoroda nebeveikia, o siuntėjas sužinos, kad kvietimas buvo skirtas ne jums. Šį puslapį galite uždaryti.

## Activation form

activation-title = Susikurkite paskyrą
activation-intro = Patikrinkite savo duomenis ir pasirinkite slaptažodį. Tada paskyra bus paruošta.
activation-email = El. pašto adresas
activation-phone = Mobiliojo telefono numeris
activation-identifier-hint = Tai naudojate prisijungdami, todėl čia pakeisti negalima.
activation-choose = Pasirinkite
activation-password = Slaptažodis
activation-password-hint = { $min ->
    [one] Bent { $min } simbolis. Kelis nesusijusius žodžius lengva prisiminti ir sunku atspėti.
    [few] Bent { $min } simboliai. Kelis nesusijusius žodžius lengva prisiminti ir sunku atspėti.
   *[other] Bent { $min } simbolių. Kelis nesusijusius žodžius lengva prisiminti ir sunku atspėti.
}
activation-password-show = Rodyti slaptažodį
activation-legal = Sąlygos ir privatumas
legal-version = Versija { $version }
activation-accept = Perskaičiau ir sutinku: { $document }
activation-button = Aktyvinti paskyrą
activation-problems = { $count ->
    [one] Patikrinkite { $count } lauką
    [few] Patikrinkite { $count } laukus
   *[other] Patikrinkite { $count } laukų
}

strength-0 = Labai lengva atspėti
strength-1 = Lengva atspėti
strength-2 = Galėtų būti stipresnis
strength-3 = Stiprus
strength-4 = Labai stiprus

## Signed in as somebody else

other-session-title = Esate prisijungę prie kitos paskyros
other-session-current = Šioje naršyklėje esate prisijungę kaip { $current }.
other-session-invited = Kvietimo gavėjas: { $invited }.
other-session-question = Kaip norite tęsti?
other-session-switch = Tęsti kaip { $invited }
other-session-stay = Likti kaip { $current }
other-session-note = Jei liksite prisijungę, kvietimas tebegalios.

## Success

done-title = Jūsų paskyra aktyvinta
done-body = Ačiū! Viskas paruošta, galite pradėti iš karto.
done-continue = Tęsti: { $application }
done-continue-unnamed = Tęsti

## Notices

notice-expired-title = Šios nuorodos galiojimas baigėsi
notice-expired-body = Jūsų saugumui mūsų pranešimų nuorodos galioja tik ribotą laiką. Galite gauti naują.
notice-expired-recipient = Naujos nuorodos gavėjas: { $recipient }.
notice-expired-button = Siųsti naują nuorodą
notice-replaced-title = Yra naujesnė nuoroda
notice-replaced-body = Vėliau išsiuntėme jums naujesnį pranešimą. Naudokite naujausio pranešimo nuorodą.
notice-revoked-title = Šis kvietimas atšauktas
notice-revoked-body = Nuorodos naudoti nebegalima. Jei manote, kad tai klaida, susisiekite su jus pakvietusiais asmenimis.
notice-used-title = Jūsų paskyra jau aktyvi
notice-used-body = Ši nuoroda jau panaudota. Jos nebereikia: tiesiog prisijunkite.
notice-used-button = Prisijungti
notice-unknown-title = Ši nuoroda neveikia
notice-unknown-body = Gali būti, kad ji nepilna. Atidarykite ją tiesiai iš pranešimo arba visą nukopijuokite į adreso juostą.
notice-link-requested-title = Patikrinkite savo pranešimus
notice-link-requested-body = Jei šį kvietimą galima atnaujinti, nauja nuoroda jau siunčiama mūsų turimu adresu. Tai gali užtrukti kelias minutes.
notice-session-expired-title = Jūsų laikas šiame puslapyje baigėsi
notice-session-expired-body = Niekas neprarasta. Dar kartą atidarykite pranešime esančią nuorodą ir pradėkite iš naujo.
notice-no-cookies-title = Jūsų naršyklė nesaugo slapukų
notice-no-cookies-body = Kad saugiai aktyvintume jūsų paskyrą, mums reikia vieno slapuko. Leiskite šios svetainės slapukus ir dar kartą atidarykite pranešime esančią nuorodą.
notice-error-title = Įvyko klaida
notice-error-body = Tai mūsų kaltė, atsiprašome. Bandykite dar kartą po kelių minučių.
notice-error-request = Jei tai pasikartos, nurodykite šį numerį: { $request }
notice-not-found-title = Tokio puslapio nėra
notice-not-found-body = Patikrinkite adresą arba dar kartą atidarykite pranešime esančią nuorodą.
notice-too-many-title = Truputį per greitai
notice-too-many-body = Per daug bandymų. Palaukite kelias minutes ir bandykite dar kartą.
notice-unavailable-title = Netrukus grįšime
notice-unavailable-body = Paslauga šiuo metu nepasiekiama. Bandykite dar kartą po kelių minučių; jūsų nuoroda tebegalioja.

## Fields that every application may ask for

field-email-address = El. pašto adresas
field-mobile-primary = Mobiliojo telefono numeris
field-first-name = Vardas
field-middle-name = Antrasis vardas
field-last-name = Pavardė
field-display-name = Rodomas vardas
field-company-name = Įmonė
field-job-title = Pareigos
field-birthday = Gimimo data
field-gender = Lytis
field-address = Adresas
field-address-street = Gatvė ir namo numeris
field-address-street2 = Papildoma adreso eilutė
field-address-city = Miestas
field-address-state = Apskritis arba regionas
field-address-postal-code = Pašto kodas
field-address-country = Šalis
