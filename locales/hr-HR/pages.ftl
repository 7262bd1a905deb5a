# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Hrvatski
language-switch = Jezik
field-optional = (neobavezno)
opens-in-new-tab = (otvara se na novoj kartici)

## Landing page of a mailed link

landing-title = Aktivirajte svoj račun
landing-invited-by = { $application } vas poziva.
landing-account = Račun za { $recipient } je spreman. Aktivacija traje oko minute.
landing-button = Aktiviraj račun
landing-note = Ništa se neće dogoditi dok ne pritisnete gumb.

## Not meant for the recipient

not-meant-link = Ova pozivnica nije za mene
not-meant-title = Nije za vas?
not-meant-body = Ova je pozivnica poslana na { $recipient }. Ako je niste očekivali, možete je otkazati. Poveznica tada prestaje raditi, a pošiljatelj dobiva obavijest.
not-meant-confirm = Ova pozivnica nije za mene
not-meant-unconfirmed = Najprije označite kućicu.
not-meant-button = Otkaži pozivnicu
not-meant-back = Natrag na pozivnicu
not-meant-done-title = Pozivnica je otkazana
not-meant-done-body = Hvala na obavijesti. Poveznica više ne radi, a pošiljatelj će saznati da pozivnica nije bila za vas. Možete zatvoriti ovu stranicu.

## Activation form

activation-title = Postavite svoj račun
activation-intro = Provjerite svoje podatke i odaberite lozinku. Nakon toga račun je spreman.
activation-email = E-adresa
activation-phone = Broj mobitela
activation-identifier-hint = Ovim se podatkom prijavljujete pa se ovdje ne može promijeniti.
activation-choose = Odaberite
activation-password = Lozinka
activation-password-hint = { $min ->
    [one] Najmanje { $min } znak. Nekoliko nepovezanih riječi lako je zapamtiti, a teško pogoditi.
    [few] Najmanje { $min } znaka. Nekoliko nepovezanih riječi lako je zapamtiti, a teško pogoditi.
   *[other] Najmanje { $min } znakova. Nekoliko nepovezanih riječi lako je zapamtiti, a teško pogoditi.
}
activation-password-show = Prikaži lozinku
activation-legal = Uvjeti i privatnost
legal-version = Verzija { $version }
activation-accept = Pročitao/la sam i prihvaćam: { $document }
activation-button = Aktiviraj račun
activation-problems = { $count ->
    [one] Provjerite { $count } unos
    [few] Provjerite { $count } unosa
   *[other] Provjerite { $count } unosa
}

strength-0 = Vrlo lako pogoditi
strength-1 = Lako pogoditi
strength-2 = Mogla bi biti jača
strength-3 = Jaka
strength-4 = Vrlo jaka

## Signed in as somebody else

other-session-title = Prijavljeni ste drugim računom
other-session-current = U ovom ste pregledniku prijavljeni kao { $current }.
other-session-invited = Pozivnica je za račun { $invited }.
other-session-question = Kako želite nastaviti?
other-session-switch = Nastavi kao { $invited }
other-session-stay = Ostani na računu { $current }
other-session-note = Ako ostanete na sadašnjem računu, pozivnica i dalje vrijedi.

## Success

done-title = Vaš je račun aktivan
done-body = Hvala. Sve je postavljeno i možete odmah početi.
done-continue = Nastavi u { $application }
done-continue-unnamed = Nastavi

## Notices

notice-expired-title = Ova je poveznica istekla
notice-expired-body = Radi vaše sigurnosti poveznice u našim porukama vrijede samo ograničeno vrijeme. Možemo vam poslati novu.
notice-expired-recipient = Novu poveznicu šaljemo na { $recipient }.
notice-expired-button = Pošalji novu poveznicu
notice-replaced-title = Postoji novija poveznica
notice-replaced-body = U međuvremenu smo vam poslali noviju poruku. Upotrijebite poveznicu iz posljednje.
notice-revoked-title = Ova je pozivnica povučena
notice-revoked-body = Poveznica se više ne može upotrijebiti. Ako mislite da je riječ o pogrešci, obratite se onima koji su vas pozvali.
notice-used-title = Vaš je račun već aktivan
notice-used-body = Ova je poveznica već iskorištena. Više vam ne treba: samo se prijavite.
notice-used-button = Prijava
notice-unknown-title = Ova poveznica ne radi
notice-unknown-body = Možda nije potpuna. Otvorite je izravno iz poruke ili je cijelu kopirajte u adresnu traku.
notice-link-requested-title = Provjerite svoje poruke
notice-link-requested-body = Ako se pozivnica može obnoviti, nova poveznica stiže na adresu koju imamo. To može potrajati nekoliko minuta.
notice-session-expired-title = Vrijeme na ovoj stranici je isteklo
notice-session-expired-body = Ništa nije izgubljeno. Ponovno otvorite poveznicu u poruci i počnite ispočetka.
notice-no-cookies-title = Vaš preglednik ne sprema kolačiće
notice-no-cookies-body = Za sigurnu aktivaciju računa potreban nam je jedan kolačić. Dopustite kolačiće za ovu stranicu i ponovno otvorite poveznicu u poruci.
notice-error-title = Nešto je pošlo po zlu
notice-error-body = Pogreška je naša i zbog nje se ispričavamo. Pokušajte ponovno za nekoliko minuta.
notice-error-request = Ako se to ponovi, navedite ovaj broj: { $request }
notice-not-found-title = Ova stranica ne postoji
notice-not-found-body = Provjerite adresu ili ponovno otvorite poveznicu u poruci.
notice-too-many-title = Ovo je bilo malo prebrzo
notice-too-many-body = Bilo je previše pokušaja. Pričekajte nekoliko minuta i pokušajte ponovno.
notice-unavailable-title = Odmah se vraćamo
notice-unavailable-body = Usluga trenutačno nije dostupna. Pokušajte ponovno za nekoliko minuta; vaša poveznica i dalje vrijedi.

## Fields that every application may ask for

field-email-address = E-adresa
field-mobile-primary = Broj mobitela
field-first-name = Ime
field-middle-name = Srednje ime
field-last-name = Prezime
field-display-name = Prikazano ime
field-company-name = Tvrtka
field-job-title = Radno mjesto
field-birthday = Datum rođenja
field-gender = Spol
field-address = Adresa
field-address-street = Ulica i kućni broj
field-address-street2 = Dodatak adresi
field-address-city = Mjesto
field-address-state = Županija ili regija
field-address-postal-code = Poštanski broj
field-address-country = Država
