# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Magyar
language-switch = Nyelv
field-optional = (nem kötelező)
opens-in-new-tab = (új lapon nyílik meg)

## Landing page of a mailed link

landing-title = Aktiválja a fiókját
landing-invited-by = { $application } meghívót küldött Önnek.
landing-account = A fiók készen áll ({ $recipient }). Az aktiválás körülbelül egy percet vesz igénybe.
landing-button = Fiók aktiválása
landing-note = Semmi sem történik, amíg meg nem nyomja a gombot.

## Not meant for the recipient

not-meant-link = Ez a meghívó nem nekem szól
not-meant-title = Nem Önnek szól?
not-meant-body = Ezt a meghívót ide küldték: { $recipient }. Ha nem számított rá, visszavonhatja. A hivatkozás ekkor megszűnik működni, és a meghívó küldője értesítést kap.
not-meant-confirm = Ez a meghívó nem nekem szól
not-meant-unconfirmed = Először jelölje be a négyzetet.
not-meant-button = Meghívó visszavonása
not-meant-back = Vissza a meghívóhoz
not-meant-done-title = A meghívót visszavontuk
not-meant-done-body = Köszönjük, hogy jelezte. A hivatkozás már nem működik, és a meghívó küldője megtudja, hogy nem Önnek szólt. Ezt az oldalt bezárhatja.

## Activation form

activation-title = Állítsa be a fiókját
activation-intro = Ellenőrizze az adatait, és válasszon jelszót. Ezután a fiókja készen áll.
activation-email = E-mail-cím
activation-phone = Mobilszám
activation-identifier-hint = Ezzel jelentkezik be, ezért itt nem módosítható.
activation-choose = Kérjük, válasszon
activation-password = Jelszó
activation-password-hint = { $min ->
    [one] Legalább { $min } karakter.
   *[other] Legalább { $min } karakter. Több, egymással össze nem függő szót könnyű megjegyezni és nehéz kitalálni.
}
activation-password-show = Jelszó megjelenítése
activation-legal = Feltételek és adatvédelem
legal-version = Verzió: { $version }
activation-accept = Elolvastam és elfogadom: { $document }
activation-button = Fiók aktiválása
activation-problems = { $count ->
    [one] Kérjük, ellenőrizzen egy mezőt
   *[other] Kérjük, ellenőrizzen { $count } mezőt
}

strength-0 = Nagyon könnyű kitalálni
strength-1 = Könnyű kitalálni
strength-2 = Lehetne erősebb
strength-3 = Erős
strength-4 = Nagyon erős

## Signed in as somebody else

other-session-title = Másik fiókkal van bejelentkezve
other-session-current = Ebben a böngészőben bejelentkezve: { $current }.
other-session-invited = A meghívó címzettje: { $invited }.
other-session-question = Hogyan szeretné folytatni?
other-session-switch = Folytatás mint { $invited }
other-session-stay = Bejelentkezve maradok: { $current }
other-session-note = Ha a jelenlegi fióknál marad, a meghívó továbbra is érvényes.

## Success

done-title = A fiókja aktív
done-body = Köszönjük. Minden készen áll, azonnal kezdheti is.
done-continue = Tovább: { $application }
done-continue-unnamed = Tovább

## Notices

notice-expired-title = Ez a link lejárt
notice-expired-body = Az Ön biztonsága érdekében az üzeneteinkben lévő linkek csak korlátozott ideig érvényesek. Kérhet egy újat.
notice-expired-recipient = Az új linket ide küldjük: { $recipient }.
notice-expired-button = Új link küldése
notice-replaced-title = Van egy újabb link
notice-replaced-body = Azóta újabb üzenetet küldtünk Önnek. Kérjük, a legutóbbiban lévő linket használja.
notice-revoked-title = Ezt a meghívót visszavonták
notice-revoked-body = A link már nem használható. Ha Ön szerint ez tévedés, forduljon ahhoz, aki meghívta.
notice-used-title = A fiókja már aktív
notice-used-body = Ezt a linket már felhasználták. Nincs rá többé szüksége: egyszerűen jelentkezzen be.
notice-used-button = Bejelentkezés
notice-unknown-title = Ez a link nem működik
notice-unknown-body = Lehet, hogy hiányos. Kérjük, nyissa meg közvetlenül az üzenetből, vagy másolja be teljes egészében a címsorba.
notice-link-requested-title = Kérjük, nézze meg az üzeneteit
notice-link-requested-body = Ha ez a meghívó megújítható, az új link már úton van a nyilvántartott címre. Megérkezése néhány percig is eltarthat.
notice-session-expired-title = Lejárt az ideje ezen az oldalon
notice-session-expired-body = Semmi sem veszett el. Kérjük, nyissa meg újra az üzenetben lévő linket, és kezdje elölről.
notice-no-cookies-title = Böngészője nem tárol sütiket
notice-no-cookies-body = A fiók biztonságos aktiválásához egy sütire van szükségünk. Kérjük, engedélyezze a sütiket ezen a webhelyen, és nyissa meg újra az üzenetben lévő linket.
notice-error-title = Hiba történt
notice-error-body = A hiba a mi oldalunkon van, elnézést kérünk. Kérjük, próbálja újra néhány perc múlva.
notice-error-request = Ha ismét előfordul, kérjük, említse meg ezt a számot: { $request }
notice-not-found-title = Ez az oldal nem létezik
notice-not-found-body = Kérjük, ellenőrizze a címet, vagy nyissa meg újra az üzenetben lévő linket.
notice-too-many-title = Ez egy kicsit túl gyors volt
notice-too-many-body = Túl sok próbálkozás történt. Kérjük, várjon néhány percet, és próbálja újra.
notice-unavailable-title = Hamarosan visszajövünk
notice-unavailable-body = A szolgáltatás jelenleg nem érhető el. Kérjük, próbálja újra néhány perc múlva; a linkje továbbra is érvényes.

## Fields that every application may ask for

field-email-address = E-mail-cím
field-mobile-primary = Mobilszám
field-first-name = Keresztnév
field-middle-name = Második keresztnév
field-last-name = Vezetéknév
field-display-name = Megjelenítendő név
field-company-name = Cég
field-job-title = Beosztás
field-birthday = Születési dátum
field-gender = Nem
field-address = Cím
field-address-street = Utca, házszám
field-address-street2 = Emelet, ajtó, egyéb
field-address-city = Település
field-address-state = Megye vagy régió
field-address-postal-code = Irányítószám
field-address-country = Ország
