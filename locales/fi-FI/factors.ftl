# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Käytä sen sijaan pääsyavainta
passkey-create-hint = Silloin kirjaudut sormenjäljellä, kasvoilla tai näytön lukituksella, eikä sinun tarvitse muistaa salasanaa.
passkey-created = Pääsyavaimesi on valmis. Et tarvitse salasanaa.
passkey-add-password = Valitse myös salasana
passkey-failed = Se ei onnistunut. Yritä uudelleen tai valitse toinen tapa.
passkey-sign-in = Kirjaudu pääsyavaimella
passkey-or = tai

## The activation on another device

hand-over-title = Jatka toisella laitteella
hand-over-body = Osoita puhelimesi tai tablettisi kameralla tätä koodia. Tili otetaan käyttöön sillä laitteella, jolla saat sen ensin valmiiksi.
hand-over-code = QR-koodi, jossa on kutsusi linkki

## The second proof at sign-in

second-factor-title = Vahvista henkilöllisyytesi
second-factor-intro = Tilisi on suojattu kaksivaiheisesti. Tee myös toinen vaihe.
second-factor-code = Koodi
second-factor-code-hint = Todennussovelluksen nyt näyttämät kuusi numeroa tai jokin palautuskoodeistasi.
second-factor-recovery-hint = Jokin palautuskoodeistasi.
second-factor-button = Jatka
second-factor-wrong = Koodi on väärä tai se on jo käytetty. Anna toinen koodi.
second-factor-passkey = Käytä pääsyavainta
second-factor-passkey-only = Pääsyavaimesi on laitteella, jolla loit sen, tai siellä, missä laitteesi säilyttävät yhteisiä pääsyavaimia. Se vaatii selaimen, jossa on JavaScript.

## Setting up a second proof

set-up-title = Suojaa tilisi
set-up-intro = { $application } vaatii kaksivaiheisen tunnistautumisen. Ota toinen vaihe käyttöön nyt.
set-up-intro-unnamed = Kirjautumiseen tarvitaan kaksivaiheinen tunnistautuminen. Ota toinen vaihe käyttöön nyt.
set-up-app = Todennussovellus
set-up-app-body = Puhelimesi sovellus näyttää uuden koodin puolen minuutin välein.
set-up-app-button = Ota sovellus käyttöön
set-up-passkey = Pääsyavain
set-up-passkey-body = Laitteesi vahvistaa henkilöllisyytesi sormenjäljellä, kasvoilla tai näytön lukituksella.
set-up-passkey-button = Luo pääsyavain

app-scan = Skannaa tämä koodi todennussovelluksella.
app-code = QR-koodi todennussovellusta varten
app-secret = Jos et voi skannata koodia, kirjoita tämä avain sovellukseen:
app-first-code = Sovelluksen koodi
app-first-code-hint = Sovelluksen nyt näyttämät kuusi numeroa.
app-confirm = Vahvista koodi
app-wrong = Koodi on väärä. Tarkista, että laitteesi kello on ajassa, ja kirjoita koodi, jonka sovellus näyttää nyt.

recovery-title = Palautuskoodisi
recovery-intro = Jos kadotat puhelimesi tai pääsyavaimesi, voit kirjautua kerran kullakin näistä koodeista. Tulosta ne tai säilytä ne turvallisessa paikassa.
recovery-once = Ne näytetään vain nyt.
recovery-continue = Otin ne talteen, jatka

## The user's own page

factors-title = Pääsyavaimet ja kaksivaiheinen tunnistautuminen
factors-intro = Näin todistat kirjautuessasi henkilöllisyytesi salasanan lisäksi.
factors-saved = Muutos on tallennettu.
factors-passkeys = Pääsyavaimet
factors-passkey-none = Sinulla ei ole vielä pääsyavainta.
factors-passkey-created = Lisätty { $date }
factors-passkey-used = Viimeksi käytetty { $date }
factors-passkey-change = Muuta
factors-passkey-name = Nimi
factors-passkey-rename = Tallenna nimi
factors-passkey-remove = Poista pääsyavain
factors-passkey-add = Lisää pääsyavain
factors-passkey-only = Tätä ei voi poistaa, koska et sen jälkeen pääsisi enää kirjautumaan.
factors-passkey-too-many = Sinulla on jo enimmäismäärä pääsyavaimia. Poista ensin yksi.
factors-app-on = Sovelluksesi on käytössä.
factors-app-off = Sovellusta ei ole otettu käyttöön.
factors-app-remove = Poista sovellus
factors-recovery = Palautuskoodit
factors-recovery-left = { $count ->
    [one] Sinulla on yksi koodi jäljellä.
   *[other] Sinulla on { $count } koodia jäljellä.
}
factors-recovery-hint = Uudet koodit korvaavat nykyiset.
factors-recovery-make = Luo uudet koodit
factors-sign-in-again = Kirjaudu uudelleen sisään, jos haluat muuttaa jotain täällä. Se suojaa sinua, jos selain on jäänyt auki.
factors-sign-in-again-button = Kirjaudu uudelleen
factors-back = Takaisin tilillesi
