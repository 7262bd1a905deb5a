# Texts of the user's own page and what belongs to it.

## The page

account-title = Tilisi
account-intro = Olet kirjautunut käyttäjänä { $name }.
account-deletion = Tilisi poistetaan lopullisesti { $date }.
account-keep = Säilytä tilini
account-profile = Tietosi
account-saved = Muutokset on tallennettu.
account-language = Sivujen ja viestien kieli
account-save = Tallenna
account-security = Kirjautuminen
account-password = Vaihda salasana
account-factors = Pääsyavaimet ja kaksivaiheinen tunnistautuminen
account-applications = Palvelut, joilla on käyttöoikeus
account-applications-none = Millään palvelulla ei ole tällä hetkellä oikeutta käyttää tietojasi.
account-application-since = Oikeus annettu { $date }
account-application-end = Poista oikeus
account-documents = Hyväksymäsi asiakirjat
account-documents-none = Et ole hyväksynyt yhtään asiakirjaa.
account-document-accepted = Hyväksytty { $date }
account-data = Kopio tiedoistasi
account-data-download = Lataa tietosi
account-data-hint = Yksi tiedosto, jossa on kaikki sinusta säilyttämämme tiedot.
account-back = Takaisin tilillesi

## Another password

account-password-title = Vaihda salasana
account-password-intro = Kun uusi salasana on tallennettu, pysyt kirjautuneena täällä ja sinut kirjataan ulos kaikkialta muualta.
account-password-current = Nykyinen salasana
account-password-wrong = Tämä ei ole nykyinen salasanasi.
account-password-saved = Uusi salasana on tallennettu, ja sinut on kirjattu ulos kaikkialta muualta.
account-password-none = Sinulla ei ole salasanaa. Voimme lähettää sinulle linkin, jolla voit valita salasanan.

## Where the user is signed in

account-sessions = Missä olet kirjautuneena
account-session-unknown = Tuntematon selain
account-session-this = tämä selain
account-session-since = Kirjautunut { $date }
account-session-end = Kirjaa ulos sieltä
account-session-everywhere = Kirjaudu ulos kaikkialta
account-session-everywhere-hint = Tämä päättää kaikki istunnot, myös tämän selaimen istunnon, ja kaikkien palvelujen käyttöoikeudet.

## Deletion

account-delete-title = Poista tilisi
account-delete-intro = { $days ->
    [one] Tilisi poistetaan { $days } päivän kuluttua. Siihen asti voit vielä muuttaa mielesi: kirjaudu sisään ja säilytä tili.
   *[other] Tilisi poistetaan { $days } päivän kuluttua. Siihen asti voit vielä muuttaa mielesi: kirjaudu sisään ja säilytä tili.
}
account-delete-effect = Sinut kirjataan heti ulos kaikkialta, ja palvelut menettävät käyttöoikeutensa. Lopuksi kaikki sinusta säilyttämämme tiedot poistetaan, eikä niitä voi palauttaa.
account-delete-password = Salasanasi
account-delete-again = Kirjaudu ensin uudelleen sisään, jotta tiedämme, että se olet sinä.
account-delete-again-button = Kirjaudu uudelleen
account-delete-button = Poista tilini
account-delete-waiting-title = Haluatko säilyttää tilisi?
account-delete-leave = En, kirjaudu ulos
account-delete-done-title = Tilisi poistetaan
account-delete-done = Sinut on kirjattu ulos kaikkialta. Jos muutat mielesi, kirjaudu sisään ennen poistopäivää ja säilytä tilisi.
