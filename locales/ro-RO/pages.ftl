# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Română
language-switch = Limbă
field-optional = (opțional)
opens-in-new-tab = (se deschide într-o filă nouă)

## Landing page of a mailed link

landing-title = Activați-vă contul
landing-invited-by = { $application } v-a trimis o invitație.
landing-account = Contul pentru { $recipient } este pregătit. Activarea durează cam un minut.
landing-button = Activează contul
landing-note = Nu se întâmplă nimic până nu apăsați butonul.

## Not meant for the recipient

not-meant-link = Această invitație nu era pentru mine
not-meant-title = Nu era pentru dvs.?
not-meant-body = Această invitație a fost trimisă la { $recipient }. Dacă nu o așteptați, o puteți anula. Linkul nu va mai funcționa, iar cel care v-a invitat va fi anunțat.
not-meant-confirm = Această invitație nu era pentru mine
not-meant-unconfirmed = Mai întâi bifați caseta.
not-meant-button = Anulează invitația
not-meant-back = Înapoi la invitație
not-meant-done-title = Invitația a fost anulată
not-meant-done-body = Vă mulțumim că ne-ați anunțat. Linkul nu mai funcționează, iar cel care a trimis invitația va afla că nu era pentru dvs. Puteți închide această pagină.

## Activation form

activation-title = Configurați-vă contul
activation-intro = Verificați-vă datele și alegeți o parolă. Apoi contul este gata.
activation-email = Adresă de e-mail
activation-phone = Număr de mobil
activation-identifier-hint = Cu aceasta vă conectați, de aceea nu poate fi modificată aici.
activation-choose = Alegeți
activation-password = Parolă
activation-password-hint = { $min ->
    [one] Cel puțin { $min } caracter.
    [few] Cel puțin { $min } caractere. Mai multe cuvinte fără legătură între ele sunt ușor de reținut și greu de ghicit.
   *[other] Cel puțin { $min } de caractere. Mai multe cuvinte fără legătură între ele sunt ușor de reținut și greu de ghicit.
}
activation-password-show = Afișează parola
activation-legal = Condiții și confidențialitate
legal-version = Versiunea { $version }
activation-accept = Am citit și accept: { $document }
activation-button = Activează contul
activation-problems = { $count ->
    [one] Verificați un câmp
    [few] Verificați { $count } câmpuri
   *[other] Verificați { $count } de câmpuri
}

strength-0 = Foarte ușor de ghicit
strength-1 = Ușor de ghicit
strength-2 = Ar putea fi mai puternică
strength-3 = Puternică
strength-4 = Foarte puternică

## Signed in as somebody else

other-session-title = Sunteți conectat cu alt cont
other-session-current = În acest browser sunteți conectat ca { $current }.
other-session-invited = Invitația este pentru { $invited }.
other-session-question = Cum doriți să continuați?
other-session-switch = Continuă ca { $invited }
other-session-stay = Rămâneți conectat ca { $current }
other-session-note = Dacă rămâneți conectat, invitația este valabilă în continuare.

## Success

done-title = Contul dvs. este activ
done-body = Vă mulțumim. Totul este pregătit și puteți începe imediat.
done-continue = Continuă la { $application }
done-continue-unnamed = Continuă

## Notices

notice-expired-title = Acest link a expirat
notice-expired-body = Pentru siguranța dvs., linkurile din mesajele noastre sunt valabile doar un timp limitat. Puteți primi unul nou.
notice-expired-recipient = Noul link va fi trimis la { $recipient }.
notice-expired-button = Trimite un link nou
notice-replaced-title = Există un link mai nou
notice-replaced-body = Între timp v-am trimis un mesaj mai nou. Folosiți linkul din cel mai recent.
notice-revoked-title = Această invitație a fost retrasă
notice-revoked-body = Linkul nu mai poate fi folosit. Dacă credeți că este o greșeală, contactați-i pe cei care v-au invitat.
notice-used-title = Contul dvs. este deja activ
notice-used-body = Acest link a fost deja folosit. Nu mai aveți nevoie de el: pur și simplu conectați-vă.
notice-used-button = Conectare
notice-unknown-title = Acest link nu funcționează
notice-unknown-body = Poate că este incomplet. Deschideți-l direct din mesaj sau copiați-l în întregime în bara de adrese.
notice-link-requested-title = Verificați-vă mesajele
notice-link-requested-body = Dacă invitația poate fi reînnoită, un link nou este pe drum către adresa înregistrată. Poate ajunge abia peste câteva minute.
notice-session-expired-title = Timpul pentru această pagină a expirat
notice-session-expired-body = Nu s-a pierdut nimic. Deschideți din nou linkul din mesaj și luați-o de la început.
notice-no-cookies-title = Browserul dvs. nu păstrează cookie-uri
notice-no-cookies-body = Avem nevoie de un cookie pentru a vă activa contul în siguranță. Permiteți cookie-urile pentru acest site și deschideți din nou linkul din mesaj.
notice-error-title = Ceva nu a mers bine
notice-error-body = Este vina noastră și ne cerem scuze. Încercați din nou peste câteva minute.
notice-error-request = Dacă se repetă, menționați acest număr: { $request }
notice-not-found-title = Această pagină nu există
notice-not-found-body = Verificați adresa sau deschideți din nou linkul din mesaj.
notice-too-many-title = A fost puțin prea repede
notice-too-many-body = Au fost prea multe încercări. Așteptați câteva minute și încercați din nou.
notice-unavailable-title = Revenim imediat
notice-unavailable-body = Serviciul nu este disponibil în acest moment. Încercați din nou peste câteva minute; linkul dvs. rămâne valabil.

## Fields that every application may ask for

field-email-address = Adresă de e-mail
field-mobile-primary = Număr de mobil
field-first-name = Prenume
field-middle-name = Al doilea prenume
field-last-name = Nume de familie
field-display-name = Nume afișat
field-company-name = Companie
field-job-title = Funcție
field-birthday = Data nașterii
field-gender = Gen
field-address = Adresă
field-address-street = Stradă și număr
field-address-street2 = Completare la adresă
field-address-city = Localitate
field-address-state = Județ sau regiune
field-address-postal-code = Cod poștal
field-address-country = Țară
