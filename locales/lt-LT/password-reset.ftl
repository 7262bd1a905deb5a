# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Pagalba prisijungiant
help-intro = Pamiršote slaptažodį arba dar neaktyvinote paskyros? Atsiųsime jums nuorodą.
help-identifier = El. pašto adresas arba mobiliojo telefono numeris
help-identifier-hint = Mobiliojo telefono numerį įveskite su šalies kodu, pavyzdžiui, +370 612 34567.
help-button = Siųsti nuorodą
help-back = Atgal į prisijungimą
help-requested-title = Patikrinkite savo pranešimus
help-requested-body = Jei paskyra yra, pranešimas su nuoroda jau siunčiamas. Tai gali užtrukti kelias minutes.
help-requested-note = Nieko negavote? Pažiūrėkite šlamšto aplanke ir patikrinkite, ar įvedėte tą adresą arba numerį, su kuriuo prisijungiate.
help-requested-again = Bandyti dar kartą

## The page behind the link, and the form

new-password-title = Pasirinkite naują slaptažodį
new-password-landing = Kažkas, greičiausiai jūs, paprašė naujo slaptažodžio naudotojui { $recipient }.
new-password-landing-button = Pasirinkti slaptažodį
new-password-landing-note = Jei tai ne jūs, tiesiog uždarykite šį puslapį. Jūsų slaptažodis nepasikeis.
new-password-intro = Išsaugoję slaptažodį čia būsite prisijungę, o visur kitur atjungti.
new-password-account = Jūsų paskyra
new-password-label = Naujas slaptažodis
new-password-button = Išsaugoti slaptažodį

## Links that have ended

reset-expired-title = Šios nuorodos galiojimas baigėsi
reset-expired-body = Jūsų saugumui naujo slaptažodžio nuoroda veikia tik trumpą laiką. Galite gauti naują.
reset-used-title = Ši nuoroda jau panaudota
reset-used-body = Su ja buvo pasirinktas naujas slaptažodis: prisijunkite su juo. Jei jį pasirinkote ne jūs, nedelsdami paprašykite naujos nuorodos.
reset-over-title = Jūsų laikas šiame puslapyje baigėsi
reset-over-body = Dar kartą atidarykite pranešime esančią nuorodą ir leiskite šios svetainės slapukus. Arba paprašykite naujos nuorodos.
reset-new-link = Siųsti naują nuorodą
reset-sign-in = Prisijungti
