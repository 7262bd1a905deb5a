# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Slovenščina
language-switch = Jezik
field-optional = (neobvezno)
opens-in-new-tab = (odpre se v novem zavihku)

## Landing page of a mailed link

landing-title = Aktivirajte svoj račun
landing-invited-by = { $application } vas vabi.
landing-account = Račun za { $recipient } je pripravljen. Aktiviranje traja približno minuto.
landing-button = Aktiviraj račun
landing-note = Dokler ne pritisnete gumba, se ne zgodi nič.

## Not meant for the recipient

not-meant-link = To vabilo ni zame
not-meant-title = Ni za vas?
not-meant-body = To vabilo je bilo poslano na { $recipient }. Če ga niste pričakovali, ga lahko prekličete. Povezava nato ne deluje več, pošiljatelj pa je obveščen.
not-meant-confirm = To vabilo ni zame
not-meant-unconfirmed = Najprej označite polje.
not-meant-button = Prekliči vabilo
not-meant-back = Nazaj na vabilo
not-meant-done-title = Vabilo je preklicano
not-meant-done-body = Hvala za obvestilo. Povezava ne deluje več, pošiljatelj pa bo izvedel, da vabilo ni bilo za vas. To stran lahko zaprete.

## Activation form

activation-title = Nastavite svoj račun
activation-intro = Preverite svoje podatke in izberite geslo. Nato bo račun pripravljen.
activation-email = E-poštni naslov
activation-phone = Mobilna številka
activation-identifier-hint = S tem podatkom se prijavljate, zato ga tukaj ni mogoče spremeniti.
activation-choose = Izberite
activation-password = Geslo
activation-password-hint = { $min ->
    [one] Vsaj { $min } znak.
    [two] Vsaj { $min } znaka. Več nepovezanih besed si je lahko zapomniti in težko uganiti.
    [few] Vsaj { $min } znaki. Več nepovezanih besed si je lahko zapomniti in težko uganiti.
   *[other] Vsaj { $min } znakov. Več nepovezanih besed si je lahko zapomniti in težko uganiti.
}
activation-password-show = Prikaži geslo
activation-legal = Pogoji in zasebnost
legal-version = Različica { $version }
activation-accept = Prebral/-a sem in sprejemam: { $document }
activation-button = Aktiviraj račun
activation-problems = { $count ->
    [one] Preverite { $count } vnos
    [two] Preverite { $count } vnosa
    [few] Preverite { $count } vnose
   *[other] Preverite { $count } vnosov
}

strength-0 = Zelo lahko uganiti
strength-1 = Lahko uganiti
strength-2 = Lahko bi bilo močnejše
strength-3 = Močno
strength-4 = Zelo močno

## Signed in as somebody else

other-session-title = Prijavljeni ste z drugim računom
other-session-current = V tem brskalniku ste prijavljeni kot { $current }.
other-session-invited = Vabilo je za račun { $invited }.
other-session-question = Kako želite nadaljevati?
other-session-switch = Nadaljuj kot { $invited }
other-session-stay = Ostani pri računu { $current }
other-session-note = Če ostanete pri sedanjem računu, vabilo še naprej velja.

## Success

done-title = Vaš račun je aktiven
done-body = Hvala. Vse je nastavljeno in lahko takoj začnete.
done-continue = Nadaljuj v { $application }
done-continue-unnamed = Nadaljuj

## Notices

notice-expired-title = Ta povezava je potekla
notice-expired-body = Zaradi vaše varnosti povezave v naših sporočilih veljajo le omejen čas. Lahko vam pošljemo novo.
notice-expired-recipient = Novo povezavo bomo poslali na { $recipient }.
notice-expired-button = Pošlji novo povezavo
notice-replaced-title = Obstaja novejša povezava
notice-replaced-body = Medtem smo vam poslali novejše sporočilo. Uporabite povezavo iz zadnjega.
notice-revoked-title = To vabilo je bilo preklicano
notice-revoked-body = Povezave ni več mogoče uporabiti. Če menite, da gre za napako, se obrnite na tistega, ki vas je povabil.
notice-used-title = Vaš račun je že aktiven
notice-used-body = Ta povezava je že bila uporabljena. Ne potrebujete je več: preprosto se prijavite.
notice-used-button = Prijava
notice-unknown-title = Ta povezava ne deluje
notice-unknown-body = Morda je nepopolna. Odprite jo neposredno iz sporočila ali jo v celoti kopirajte v naslovno vrstico.
notice-link-requested-title = Preverite svoja sporočila
notice-link-requested-body = Če je to vabilo mogoče podaljšati, je nova povezava že na poti na shranjeni naslov. Prispe lahko šele čez nekaj minut.
notice-session-expired-title = Čas na tej strani je potekel
notice-session-expired-body = Nič ni izgubljeno. Še enkrat odprite povezavo v sporočilu in začnite znova.
notice-no-cookies-title = Vaš brskalnik ne shranjuje piškotkov
notice-no-cookies-body = Za varno aktiviranje računa potrebujemo en piškotek. Dovolite piškotke za to spletno mesto in znova odprite povezavo v sporočilu.
notice-error-title = Nekaj je šlo narobe
notice-error-body = Napaka je na naši strani in zanjo se opravičujemo. Poskusite znova čez nekaj minut.
notice-error-request = Če se to ponovi, navedite to številko: { $request }
notice-not-found-title = Ta stran ne obstaja
notice-not-found-body = Preverite naslov ali znova odprite povezavo v sporočilu.
notice-too-many-title = To je bilo nekoliko prehitro
notice-too-many-body = Poskusov je bilo preveč. Počakajte nekaj minut in poskusite znova.
notice-unavailable-title = Takoj bomo nazaj
notice-unavailable-body = Storitev trenutno ni dosegljiva. Poskusite znova čez nekaj minut; vaša povezava še naprej velja.

## Fields that every application may ask for

field-email-address = E-poštni naslov
field-mobile-primary = Mobilna številka
field-first-name = Ime
field-middle-name = Srednje ime
field-last-name = Priimek
field-display-name = Prikazno ime
field-company-name = Podjetje
field-job-title = Delovno mesto
field-birthday = Datum rojstva
field-gender = Spol
field-address = Naslov
field-address-street = Ulica in hišna številka
field-address-street2 = Dodatek k naslovu
field-address-city = Kraj
field-address-state = Regija ali zvezna država
field-address-postal-code = Poštna številka
field-address-country = Država
