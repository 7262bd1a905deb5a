# Texts of the user's own page and what belongs to it.

## The page

account-title = Vaš račun
account-intro = Prijavljeni ste kao { $name }.
account-deletion = Vaš će račun biti trajno izbrisan { $date }.
account-keep = Zadrži račun
account-profile = Vaši podaci
account-saved = Promjene su spremljene.
account-language = Jezik stranica i poruka
account-save = Spremi
account-security = Prijava
account-password = Promijeni lozinku
account-factors = Pristupni ključevi i potvrda u dva koraka
account-applications = Aplikacije s pristupom
account-applications-none = Trenutačno nijedna aplikacija nema pristup vašim podacima.
account-application-since = Od { $date }
account-application-end = Ukloni pristup
account-documents = Prihvaćeni dokumenti
account-documents-none = Još niste prihvatili nijedan dokument.
account-document-accepted = Prihvaćeno { $date }
account-data = Preuzimanje podataka
account-data-download = Preuzmi svoje podatke
account-data-hint = Jedna datoteka sa svime što čuvamo o vama.
account-back = Natrag na račun

## Another password

account-password-title = Promjena lozinke
account-password-intro = Nakon spremanja ostajete prijavljeni ovdje, a svugdje drugdje bit ćete odjavljeni.
account-password-current = Trenutačna lozinka
account-password-wrong = To nije vaša trenutačna lozinka.
account-password-saved = Nova lozinka je spremljena i odjavljeni ste svugdje drugdje.
account-password-none = Nemate lozinku. Možemo vam poslati poveznicu putem koje ćete je odabrati.

## Where the user is signed in

account-sessions = Gdje ste prijavljeni
account-session-unknown = Nepoznat preglednik
account-session-this = ovaj preglednik
account-session-since = Prijava od { $date }
account-session-end = Odjavi ovaj uređaj
account-session-everywhere = Odjavi me svugdje
account-session-everywhere-hint = Time završavaju sve sesije, i ova u ovom pregledniku, te pristup svih aplikacija.

## Deletion

account-delete-title = Brisanje računa
account-delete-intro = { $days ->
    [one] Vaš će račun biti izbrisan za { $days } dan. Do tada se možete predomisliti: prijavite se i zadržite ga.
    [few] Vaš će račun biti izbrisan za { $days } dana. Do tada se možete predomisliti: prijavite se i zadržite ga.
   *[other] Vaš će račun biti izbrisan za { $days } dana. Do tada se možete predomisliti: prijavite se i zadržite ga.
}
account-delete-effect = Odmah ćete biti odjavljeni svugdje, a aplikacije će izgubiti pristup. Na kraju će sve što čuvamo o vama biti izbrisano i neće se moći vratiti.
account-delete-password = Vaša lozinka
account-delete-again = Kako bismo bili sigurni da ste to vi, najprije se ponovno prijavite.
account-delete-again-button = Ponovno se prijavi
account-delete-button = Izbriši moj račun
account-delete-waiting-title = Želite li zadržati račun?
account-delete-leave = Ne, odjavi me
account-delete-done-title = Vaš će račun biti izbrisan
account-delete-done = Odjavljeni ste svugdje. Ako se predomislite, prijavite se prije tog datuma i zadržite račun.
