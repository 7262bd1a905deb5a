# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Pomoć pri prijavi
help-intro = Zaboravili ste lozinku ili još niste aktivirali račun? Poslat ćemo vam poveznicu.
help-identifier = E-adresa ili broj mobitela
help-identifier-hint = Broj mobitela unesite s pozivnim brojem države, na primjer +385 92 123 4567.
help-button = Pošalji poveznicu
help-back = Natrag na prijavu
help-requested-title = Provjerite svoje poruke
help-requested-body = Ako račun postoji, poruka s poveznicom je na putu. Može stići tek za nekoliko minuta.
help-requested-note = Ništa nije stiglo? Pogledajte neželjenu poštu i provjerite jeste li unijeli adresu ili broj kojim se prijavljujete.
help-requested-again = Pokušaj ponovno

## The page behind the link, and the form

new-password-title = Odaberite novu lozinku
new-password-landing = Netko, najvjerojatnije vi, zatražio je novu lozinku za račun { $recipient }.
new-password-landing-button = Odaberi novu lozinku
new-password-landing-note = Ako to niste bili vi, jednostavno zatvorite ovu stranicu. Lozinka ostaje nepromijenjena.
new-password-intro = Nakon spremanja bit ćete prijavljeni ovdje, a odjavljeni svugdje drugdje.
new-password-account = Vaš račun
new-password-label = Nova lozinka
new-password-button = Spremi novu lozinku

## Links that have ended

reset-expired-title = Ova je poveznica istekla
reset-expired-body = Radi vaše sigurnosti poveznica za novu lozinku vrijedi samo kratko. Možemo vam poslati novu.
reset-used-title = Ova je poveznica već iskorištena
reset-used-body = Njome je postavljena nova lozinka: prijavite se tom lozinkom. Ako je niste postavili vi, odmah zatražite novu poveznicu.
reset-over-title = Vrijeme na ovoj stranici je isteklo
reset-over-body = Ponovno otvorite poveznicu u poruci i dopustite kolačiće za ovu stranicu. Ili zatražite novu poveznicu.
reset-new-link = Pošalji novu poveznicu
reset-sign-in = Prijava
