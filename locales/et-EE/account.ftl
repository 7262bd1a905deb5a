# Texts of the user's own page and what belongs to it.

## The page

account-title = Teie konto
account-intro = Olete sisse logitud kasutajana { $name }.
account-deletion = Teie konto kustutatakse jäädavalt { $date }.
account-keep = Jäta konto alles
account-profile = Teie andmed
account-saved = Muudatused on salvestatud.
account-language = Lehtede ja sõnumite keel
account-save = Salvesta
account-security = Sisselogimine
account-password = Muuda parooli
account-factors = Pääsuvõtmed ja kaheastmeline kinnitamine
account-applications = Juurdepääsuga teenused
account-applications-none = Praegu pole ühelgi teenusel teie andmetele juurdepääsu.
account-application-since = Juurdepääs antud { $date }
account-application-end = Eemalda juurdepääs
account-documents = Millega olete nõustunud
account-documents-none = Te pole ühegi dokumendiga nõustunud.
account-document-accepted = Nõustusite { $date }
account-data = Andmete koopia
account-data-download = Laadi oma andmed alla
account-data-hint = Üks fail kõigega, mida me teie kohta säilitame.
account-back = Tagasi konto juurde

## Another password

account-password-title = Muutke parooli
account-password-intro = Kui uus parool on salvestatud, jääte siin sisselogituks, kuid kõikjal mujal logitakse teid välja.
account-password-current = Praegune parool
account-password-wrong = See ei ole teie praegune parool.
account-password-saved = Uus parool on salvestatud ja teid on kõikjal mujal välja logitud.
account-password-none = Teil ei ole parooli. Saame saata teile lingi, mille kaudu saate parooli valida.

## Where the user is signed in

account-sessions = Kus olete sisse logitud
account-session-unknown = Tundmatu brauser
account-session-this = see brauser
account-session-since = Sisse logitud { $date }
account-session-end = Logi seal välja
account-session-everywhere = Logi kõikjal välja
account-session-everywhere-hint = See lõpetab kõik seansid, ka selles brauseris, ja kõigi teenuste juurdepääsu.

## Deletion

account-delete-title = Kustutage oma konto
account-delete-intro = { $days ->
    [one] Teie konto kustutatakse { $days } päeva pärast. Seni võite ümber mõelda: logige sisse ja jätke konto alles.
   *[other] Teie konto kustutatakse { $days } päeva pärast. Seni võite ümber mõelda: logige sisse ja jätke konto alles.
}
account-delete-effect = Teid logitakse kohe kõikjal välja ja teenused kaotavad juurdepääsu. Lõpuks kustutatakse kõik, mida me teie kohta säilitame, ja seda ei saa taastada.
account-delete-password = Teie parool
account-delete-again = Logige kõigepealt uuesti sisse, et saaksime veenduda, et see olete teie.
account-delete-again-button = Logi uuesti sisse
account-delete-button = Kustuta minu konto
account-delete-waiting-title = Kas soovite oma konto alles jätta?
account-delete-leave = Ei, logi välja
account-delete-done-title = Teie konto kustutatakse
account-delete-done = Teid on kõikjal välja logitud. Kui mõtlete ümber, logige enne seda päeva sisse ja jätke konto alles.
