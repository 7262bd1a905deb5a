# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Pomoc s prihlásením
help-intro = Zabudli ste heslo alebo ešte nemáte aktivovaný účet? Pošleme vám odkaz.
help-identifier = E-mailová adresa alebo mobilné číslo
help-identifier-hint = Mobilné číslo zadajte, prosím, s predvoľbou krajiny, napríklad +421 912 123 456.
help-button = Poslať odkaz
help-back = Späť na prihlásenie
help-requested-title = Pozrite si svoje správy
help-requested-body = Ak účet existuje, správa s odkazom je na ceste. Môže prísť až o niekoľko minút.
help-requested-note = Nič neprišlo? Pozrite, prosím, do spamu a overte, či ste zadali adresu alebo číslo, ktorým sa prihlasujete.
help-requested-again = Skúsiť znova

## The page behind the link, and the form

new-password-title = Zvoľte si nové heslo
new-password-landing = Niekto, pravdepodobne vy, požiadal o nové heslo pre účet { $recipient }.
new-password-landing-button = Zvoliť nové heslo
new-password-landing-note = Ak ste to neboli vy, jednoducho túto stránku zatvorte. Heslo zostáva bez zmeny.
new-password-intro = Po uložení budete prihlásení tu a všade inde odhlásení.
new-password-account = Váš účet
new-password-label = Nové heslo
new-password-button = Uložiť nové heslo

## Links that have ended

reset-expired-title = Platnosť odkazu uplynula
reset-expired-body = Odkaz na nové heslo platí pre vašu bezpečnosť len krátko. Môžete si nechať poslať nový.
reset-used-title = Tento odkaz už bol použitý
reset-used-body = Bolo cezeň nastavené nové heslo: prihláste sa, prosím, týmto heslom. Ak ste ho nenastavili vy, nechajte si hneď poslať nový odkaz.
reset-over-title = Čas na tejto stránke uplynul
reset-over-body = Otvorte, prosím, znova odkaz v správe a povoľte pre tento web súbory cookie. Alebo si nechajte poslať nový odkaz.
reset-new-link = Poslať nový odkaz
reset-sign-in = Prihlásiť sa
