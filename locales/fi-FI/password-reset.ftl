# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Apua kirjautumiseen
help-intro = Unohditko salasanasi, tai etkö ole vielä ottanut tiliäsi käyttöön? Lähetämme sinulle linkin.
help-identifier = Sähköpostiosoite tai matkapuhelinnumero
help-identifier-hint = Kirjoita matkapuhelinnumero maakoodin kanssa, esimerkiksi +358 40 1234567.
help-button = Lähetä linkki
help-back = Takaisin kirjautumiseen
help-requested-title = Tarkista viestisi
help-requested-body = Jos tili on olemassa, linkin sisältävä viesti on matkalla. Sen saapuminen voi kestää muutaman minuutin.
help-requested-note = Eikö mitään tullut? Katso roskapostikansiosta ja tarkista, että annoit osoitteen tai numeron, jolla kirjaudut sisään.
help-requested-again = Yritä uudelleen

## The page behind the link, and the form

new-password-title = Valitse uusi salasana
new-password-landing = Joku, todennäköisesti sinä, on pyytänyt uutta salasanaa tilille { $recipient }.
new-password-landing-button = Valitse uusi salasana
new-password-landing-note = Jos se et ollut sinä, voit vain sulkea sivun. Salasanasi pysyy ennallaan.
new-password-intro = Kun uusi salasana on tallennettu, olet kirjautuneena täällä ja sinut on kirjattu ulos kaikkialta muualta.
new-password-account = Tilisi
new-password-label = Uusi salasana
new-password-button = Tallenna salasana

## Links that have ended

reset-expired-title = Linkki on vanhentunut
reset-expired-body = Turvallisuutesi vuoksi uuden salasanan linkki toimii vain lyhyen ajan. Voit pyytää uuden linkin.
reset-used-title = Linkki on jo käytetty
reset-used-body = Linkillä on valittu uusi salasana: kirjaudu sillä. Jos et valinnut sitä itse, pyydä heti uusi linkki.
reset-over-title = Aika tällä sivulla päättyi
reset-over-body = Avaa viestissäsi oleva linkki uudelleen ja salli evästeet tällä sivustolla. Tai pyydä uusi linkki.
reset-new-link = Lähetä uusi linkki
reset-sign-in = Kirjaudu sisään
