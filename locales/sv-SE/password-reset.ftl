# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Hjälp med inloggning
help-intro = Har du glömt lösenordet eller inte aktiverat ditt konto än? Vi skickar en länk till dig.
help-identifier = E-postadress eller mobilnummer
help-identifier-hint = Ange mobilnumret med landsnummer, till exempel +46 70 174 06 05.
help-button = Skicka en länk
help-back = Tillbaka till inloggningen
help-requested-title = Kolla dina meddelanden
help-requested-body = Om det finns ett konto är ett meddelande med en länk på väg. Det kan ta några minuter innan det kommer fram.
help-requested-note = Har inget kommit? Kolla skräpposten och kontrollera att du angav den adress eller det nummer som du loggar in med.
help-requested-again = Försök igen

## The page behind the link, and the form

new-password-title = Välj ett nytt lösenord
new-password-landing = Någon, troligen du, har bett om ett nytt lösenord för { $recipient }.
new-password-landing-button = Välj nytt lösenord
new-password-landing-note = Om det inte var du kan du bara stänga sidan. Ditt lösenord ändras inte.
new-password-intro = När det har sparats är du inloggad här och utloggad överallt annars.
new-password-account = Ditt konto
new-password-label = Nytt lösenord
new-password-button = Spara nytt lösenord

## Links that have ended

reset-expired-title = Länken har gått ut
reset-expired-body = För din säkerhet fungerar en länk för ett nytt lösenord bara en kort tid. Du kan få en ny skickad till dig.
reset-used-title = Länken har redan använts
reset-used-body = Ett nytt lösenord har valts med den: logga in med det. Om det inte var du, be om en ny länk nu.
reset-over-title = Din tid på den här sidan har gått ut
reset-over-body = Öppna länken i ditt meddelande igen och tillåt cookies för den här webbplatsen. Eller be om en ny länk.
reset-new-link = Skicka en ny länk
reset-sign-in = Logga in
