# Texts of the user's own page and what belongs to it.

## The page

account-title = Vaš račun
account-intro = Prijavljeni ste kot { $name }.
account-deletion = Vaš račun bo trajno izbrisan { $date }.
account-keep = Obdrži račun
account-profile = Vaši podatki
account-saved = Spremembe so shranjene.
account-language = Jezik strani in sporočil
account-save = Shrani
account-security = Prijavljanje
account-password = Spremeni geslo
account-factors = Ključi za dostop in preverjanje v dveh korakih
account-applications = Aplikacije z dostopom
account-applications-none = Trenutno nobena aplikacija nima dostopa do vaših podatkov.
account-application-since = Od { $date }
account-application-end = Odvzemi dostop
account-documents = Sprejeti dokumenti
account-documents-none = Sprejeli niste še nobenega dokumenta.
account-document-accepted = Sprejeto { $date }
account-data = Prenos podatkov
account-data-download = Prenesi svoje podatke
account-data-hint = Ena datoteka z vsem, kar hranimo o vas.
account-back = Nazaj na račun

## Another password

account-password-title = Sprememba gesla
account-password-intro = Ko bo geslo shranjeno, boste ostali prijavljeni tukaj, povsod drugod pa boste odjavljeni.
account-password-current = Trenutno geslo
account-password-wrong = To ni vaše trenutno geslo.
account-password-saved = Novo geslo je shranjeno, povsod drugod ste odjavljeni.
account-password-none = Gesla nimate. Lahko vam pošljemo povezavo, s katero ga izberete.

## Where the user is signed in

account-sessions = Kje ste prijavljeni
account-session-unknown = Neznan brskalnik
account-session-this = ta brskalnik
account-session-since = Prijava od { $date }
account-session-end = Odjavi to napravo
account-session-everywhere = Odjavi me povsod
account-session-everywhere-hint = S tem se končajo vse seje, tudi ta v tem brskalniku, in dostop vseh aplikacij.

## Deletion

account-delete-title = Izbris računa
account-delete-intro = { $days ->
    [one] Vaš račun bo izbrisan čez { $days } dan. Do takrat si lahko premislite: prijavite se in ga obdržite.
    [two] Vaš račun bo izbrisan čez { $days } dneva. Do takrat si lahko premislite: prijavite se in ga obdržite.
    [few] Vaš račun bo izbrisan čez { $days } dni. Do takrat si lahko premislite: prijavite se in ga obdržite.
   *[other] Vaš račun bo izbrisan čez { $days } dni. Do takrat si lahko premislite: prijavite se in ga obdržite.
}
account-delete-effect = Takoj boste povsod odjavljeni in aplikacije bodo izgubile dostop. Na koncu bo vse, kar hranimo o vas, izbrisano in tega ne bo mogoče obnoviti.
account-delete-password = Vaše geslo
account-delete-again = Da bomo vedeli, da ste to res vi, se najprej znova prijavite.
account-delete-again-button = Znova se prijavi
account-delete-button = Izbriši moj račun
account-delete-waiting-title = Želite obdržati račun?
account-delete-leave = Ne, odjavi me
account-delete-done-title = Vaš račun bo izbrisan
account-delete-done = Povsod ste odjavljeni. Če si premislite, se prijavite pred tem dnem in obdržite račun.
