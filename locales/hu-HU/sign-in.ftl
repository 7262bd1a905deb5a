# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Bejelentkezés
sign-in-to = a folytatáshoz itt: { $application }
sign-in-button = Bejelentkezés
sign-in-help = Elfelejtette a jelszavát, vagy még nem aktiválta a fiókját?
sign-in-refused = A bejelentkezés nem sikerült. Kérjük, ellenőrizze a bejelentkezési adatot és a jelszavát.
sign-in-no-cookies = Sütik nélkül nem tudjuk bejelentkeztetni. Kérjük, engedélyezze őket ezen a webhelyen, majd jelentkezzen be újra.
sign-in-wait-seconds = { $seconds ->
    [one] Túl sok próbálkozás történt. Kérjük, próbálja újra { $seconds } másodperc múlva.
   *[other] Túl sok próbálkozás történt. Kérjük, próbálja újra { $seconds } másodperc múlva.
}
sign-in-wait-minutes = { $minutes ->
    [one] Túl sok próbálkozás történt. Kérjük, próbálja újra { $minutes } perc múlva.
   *[other] Túl sok próbálkozás történt. Kérjük, próbálja újra { $minutes } perc múlva.
}

## The choice of an account

choose-account-title = Melyik fiókot szeretné használni?
choose-account-lead = Ebben a böngészőben bejelentkezve:
choose-account-button = Folytatás mint { $name }
choose-account-other = Másik fiók használata

## An account that may not use the application

no-access-title = Ennek a fióknak nincs hozzáférése
no-access-body = Bejelentkezett, de a fiókja nem használhatja ezt az alkalmazást: { $application }.
no-access-back = Vissza: { $application }
no-access-note = Ha Ön szerint ez tévedés, forduljon az alkalmazás üzemeltetőihez.

## What an application asks for

consent-title = Szeretné ezt engedélyezni?
consent-lead = { $application } a következőket szeretné megkapni Öntől:
consent-identity = Annak igazolása, hogy Ön jelentkezik be
consent-profile = A neve és profiljának egyéb adatai
consent-email = Az e-mail-címe
consent-phone = A telefonszáma
consent-address = A postai címe
consent-offline-access = Hozzáférés ezekhez az adatokhoz az Ön távollétében is, amíg vissza nem vonja
consent-other = További adatok, amelyek neve az alkalmazásban: „{ $name }”
consent-allow = Engedélyezés
consent-deny = Elutasítás

## New versions of documents

documents-title = Új feltételek vannak érvényben
documents-lead = Legutóbbi bejelentkezése óta változás történt. A folytatáshoz kérjük, olvassa el és fogadja el az új verziót.
documents-button = Tovább
documents-decline = Most nem, kijelentkezem

## Signing out

sign-out-title = Szeretne kijelentkezni?
sign-out-body = Ebben a böngészőben bejelentkezve: { $name }.
sign-out-button = Kijelentkezés
signed-out-title = Kijelentkezett
signed-out-body = Ebben a böngészőben itt már senki sincs bejelentkezve. Közös használatú eszközön kérjük, zárja be a böngészőt is.
