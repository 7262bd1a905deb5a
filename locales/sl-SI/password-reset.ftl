# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Pomoč pri prijavi
help-intro = Ste pozabili geslo ali računa še niste aktivirali? Poslali vam bomo povezavo.
help-identifier = E-poštni naslov ali mobilna številka
help-identifier-hint = Mobilno številko vnesite s kodo države, na primer +386 31 234 567.
help-button = Pošlji povezavo
help-back = Nazaj na prijavo
help-requested-title = Preverite svoja sporočila
help-requested-body = Če račun obstaja, je sporočilo s povezavo že na poti. Prispe lahko šele čez nekaj minut.
help-requested-note = Niste prejeli ničesar? Poglejte med neželeno pošto in preverite, ali ste vnesli naslov ali številko, s katero se prijavljate.
help-requested-again = Poskusi znova

## The page behind the link, and the form

new-password-title = Izberite novo geslo
new-password-landing = Nekdo, najverjetneje vi, je zahteval novo geslo za račun { $recipient }.
new-password-landing-button = Izberi novo geslo
new-password-landing-note = Če to niste bili vi, preprosto zaprite to stran. Geslo ostane nespremenjeno.
new-password-intro = Ko bo geslo shranjeno, boste prijavljeni tukaj in odjavljeni povsod drugod.
new-password-account = Vaš račun
new-password-label = Novo geslo
new-password-button = Shrani novo geslo

## Links that have ended

reset-expired-title = Ta povezava je potekla
reset-expired-body = Zaradi vaše varnosti povezava za novo geslo velja le kratek čas. Lahko vam pošljemo novo.
reset-used-title = Ta povezava je že bila uporabljena
reset-used-body = Z njo je bilo nastavljeno novo geslo: prijavite se z njim. Če ga niste nastavili vi, takoj zahtevajte novo povezavo.
reset-over-title = Čas na tej strani je potekel
reset-over-body = Še enkrat odprite povezavo v sporočilu in dovolite piškotke za to spletno mesto. Lahko pa zahtevate novo povezavo.
reset-new-link = Pošlji novo povezavo
reset-sign-in = Prijava
