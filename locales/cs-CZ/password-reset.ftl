# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Pomoc s přihlášením
help-intro = Zapomněli jste heslo, nebo ještě nemáte aktivovaný účet? Pošleme vám odkaz.
help-identifier = E-mailová adresa nebo mobilní číslo
help-identifier-hint = Mobilní číslo zadejte prosím s předvolbou země, například +420 601 123 456.
help-button = Poslat odkaz
help-back = Zpět na přihlášení
help-requested-title = Podívejte se do svých zpráv
help-requested-body = Pokud účet existuje, je zpráva s odkazem na cestě. Může dorazit až za několik minut.
help-requested-note = Nic nedorazilo? Podívejte se prosím do spamu a ověřte, že jste zadali adresu nebo číslo, kterým se přihlašujete.
help-requested-again = Zkusit znovu

## The page behind the link, and the form

new-password-title = Zvolte si nové heslo
new-password-landing = Někdo, nejspíš vy, požádal o nové heslo pro účet { $recipient }.
new-password-landing-button = Zvolit nové heslo
new-password-landing-note = Pokud jste to nebyli vy, jednoduše tuto stránku zavřete. Heslo zůstává beze změny.
new-password-intro = Po uložení budete přihlášeni zde a všude jinde odhlášeni.
new-password-account = Váš účet
new-password-label = Nové heslo
new-password-button = Uložit nové heslo

## Links that have ended

reset-expired-title = Platnost odkazu vypršela
reset-expired-body = Odkaz pro nové heslo platí pro vaši bezpečnost jen krátce. Můžete si nechat poslat nový.
reset-used-title = Tento odkaz už byl použit
reset-used-body = Bylo přes něj nastaveno nové heslo: přihlaste se prosím tímto heslem. Pokud jste ho nenastavili vy, nechte si hned poslat nový odkaz.
reset-over-title = Čas na této stránce vypršel
reset-over-body = Otevřete prosím znovu odkaz ve zprávě a povolte pro tento web soubory cookie. Nebo si nechte poslat nový odkaz.
reset-new-link = Poslat nový odkaz
reset-sign-in = Přihlásit se
