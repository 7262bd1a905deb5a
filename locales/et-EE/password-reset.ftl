# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Abi sisselogimisel
help-intro = Kas unustasite parooli või pole te veel oma kontot aktiveerinud? Saadame teile lingi.
help-identifier = E-posti aadress või mobiilinumber
help-identifier-hint = Sisestage mobiilinumber koos riigikoodiga, näiteks +372 5123 4567.
help-button = Saada mulle link
help-back = Tagasi sisselogimise juurde
help-requested-title = Vaadake oma sõnumeid
help-requested-body = Kui konto on olemas, on sõnum koos lingiga teel. Selle kohalejõudmiseks võib kuluda mõni minut.
help-requested-note = Kas midagi pole saabunud? Vaadake rämpsposti kausta ja kontrollige, kas sisestasite aadressi või numbri, millega sisse logite.
help-requested-again = Proovi uuesti

## The page behind the link, and the form

new-password-title = Valige uus parool
new-password-landing = Keegi, arvatavasti teie ise, on palunud uut parooli kasutajale { $recipient }.
new-password-landing-button = Vali uus parool
new-password-landing-note = Kui see polnud teie, sulgege lihtsalt see leht. Teie parool jääb samaks.
new-password-intro = Pärast salvestamist olete siin sisse logitud ja kõikjal mujal välja logitud.
new-password-account = Teie konto
new-password-label = Uus parool
new-password-button = Salvesta uus parool

## Links that have ended

reset-expired-title = See link on aegunud
reset-expired-body = Teie turvalisuse huvides töötab uue parooli link ainult lühikest aega. Saate lasta endale uue saata.
reset-used-title = See link on juba kasutatud
reset-used-body = Selle lingiga on valitud uus parool: palun logige sellega sisse. Kui seda ei teinud teie, laske endale kohe uus link saata.
reset-over-title = Teie aeg sellel lehel on läbi saanud
reset-over-body = Avage sõnumis olev link uuesti ja lubage sellel saidil küpsised. Või laske endale uus link saata.
reset-new-link = Saada mulle uus link
reset-sign-in = Logi sisse
