# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Pierakstīšanās palīdzība
help-intro = Vai esat aizmirsis paroli vai vēl neesat aktivizējis kontu? Nosūtīsim jums saiti.
help-identifier = E-pasta adrese vai mobilā tālruņa numurs
help-identifier-hint = Ievadiet mobilā tālruņa numuru ar valsts kodu, piemēram, +371 21 234 567.
help-button = Nosūtīt saiti
help-back = Atpakaļ uz pierakstīšanos
help-requested-title = Pārbaudiet savus ziņojumus
help-requested-body = Ja konts pastāv, ziņojums ar saiti ir ceļā. Tas var aizņemt dažas minūtes.
help-requested-note = Vai nekas nav pienācis? Ieskatieties mēstuļu mapē un pārbaudiet, vai ievadījāt adresi vai numuru, ar kuru pierakstāties.
help-requested-again = Mēģināt vēlreiz

## The page behind the link, and the form

new-password-title = Izvēlieties jaunu paroli
new-password-landing = Kāds, visticamāk, jūs, ir pieprasījis jaunu paroli lietotājam { $recipient }.
new-password-landing-button = Izvēlēties jaunu paroli
new-password-landing-note = Ja tas nebijāt jūs, vienkārši aizveriet šo lapu. Jūsu parole netiks mainīta.
new-password-intro = Kad parole būs saglabāta, šeit būsiet pierakstījies, bet visur citur izrakstīts.
new-password-account = Jūsu konts
new-password-label = Jaunā parole
new-password-button = Saglabāt jauno paroli

## Links that have ended

reset-expired-title = Šīs saites derīgums ir beidzies
reset-expired-body = Jūsu drošībai jaunas paroles saite darbojas tikai īsu laiku. Varat saņemt jaunu saiti.
reset-used-title = Šī saite jau ir izmantota
reset-used-body = Ar to ir izvēlēta jauna parole: pierakstieties ar šo paroli. Ja to izvēlējāties nevis jūs, nekavējoties pieprasiet jaunu saiti.
reset-over-title = Jūsu laiks šajā lapā ir beidzies
reset-over-body = Vēlreiz atveriet ziņojumā esošo saiti un atļaujiet sīkfailus šajā vietnē. Vai arī pieprasiet jaunu saiti.
reset-new-link = Nosūtīt jaunu saiti
reset-sign-in = Pierakstīties
