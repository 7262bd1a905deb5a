# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Svenska
language-switch = Språk
field-optional = (valfritt)
opens-in-new-tab = (öppnas i en ny flik)

## Landing page of a mailed link

landing-title = Aktivera ditt konto
landing-invited-by = { $application } har bjudit in dig.
landing-account = Kontot för { $recipient } är förberett. Det tar ungefär en minut att aktivera det.
landing-button = Aktivera konto
landing-note = Inget händer förrän du trycker på knappen.

## Not meant for the recipient

not-meant-link = Inbjudan var inte till mig
not-meant-title = Inte till dig?
not-meant-body = Den här inbjudan skickades till { $recipient }. Om du inte väntade dig den kan du avböja den. Då slutar länken att fungera och avsändaren får veta det.
not-meant-confirm = Inbjudan var inte till mig
not-meant-unconfirmed = Kryssa först i rutan.
not-meant-button = Avböj inbjudan
not-meant-back = Tillbaka till inbjudan
not-meant-done-title = Inbjudan är avböjd
not-meant-done-body = Tack för att du sa till. Länken fungerar inte längre och avsändaren får veta att inbjudan inte var till dig. Du kan stänga den här sidan.

## Activation form

activation-title = Kom igång med ditt konto
activation-intro = Kontrollera dina uppgifter och välj ett lösenord. Sedan är ditt konto klart.
activation-email = E-postadress
activation-phone = Mobilnummer
activation-identifier-hint = Du loggar in med det här, så det kan inte ändras här.
activation-choose = Välj
activation-password = Lösenord
activation-password-hint = { $min ->
    [one] Minst { $min } tecken.
   *[other] Minst { $min } tecken. Flera ord utan samband är lätta att komma ihåg och svåra att gissa.
}
activation-password-show = Visa lösenord
activation-legal = Villkor och integritet
legal-version = Version { $version }
activation-accept = Jag har läst och godkänner: { $document }
activation-button = Aktivera konto
activation-problems = { $count ->
    [one] Kontrollera ett fält
   *[other] Kontrollera { $count } fält
}

strength-0 = Mycket lätt att gissa
strength-1 = Lätt att gissa
strength-2 = Kunde vara starkare
strength-3 = Starkt
strength-4 = Mycket starkt

## Signed in as somebody else

other-session-title = Du är inloggad med ett annat konto
other-session-current = I den här webbläsaren är du inloggad som { $current }.
other-session-invited = Inbjudan gäller { $invited }.
other-session-question = Hur vill du fortsätta?
other-session-switch = Fortsätt som { $invited }
other-session-stay = Stanna som { $current }
other-session-note = Om du fortsätter vara inloggad gäller inbjudan fortfarande.

## Success

done-title = Ditt konto är aktiverat
done-body = Tack! Allt är klart och du kan börja direkt.
done-continue = Fortsätt till { $application }
done-continue-unnamed = Fortsätt

## Notices

notice-expired-title = Länken har gått ut
notice-expired-body = För din säkerhet gäller länkarna i våra meddelanden bara en begränsad tid. Du kan få en ny skickad till dig.
notice-expired-recipient = Den nya länken skickas till { $recipient }.
notice-expired-button = Skicka en ny länk
notice-replaced-title = Det finns en nyare länk
notice-replaced-body = Vi har skickat ett nyare meddelande till dig sedan dess. Använd länken i det senaste.
notice-revoked-title = Inbjudan har dragits tillbaka
notice-revoked-body = Länken kan inte längre användas. Om du tror att det är ett misstag kan du kontakta dem som bjöd in dig.
notice-used-title = Ditt konto är redan aktiverat
notice-used-body = Länken har redan använts. Du behöver den inte längre, det är bara att logga in.
notice-used-button = Logga in
notice-unknown-title = Länken fungerar inte
notice-unknown-body = Den kan vara ofullständig. Öppna den direkt från meddelandet eller kopiera hela länken till adressfältet.
notice-link-requested-title = Kolla dina meddelanden
notice-link-requested-body = Om inbjudan går att förnya är en ny länk på väg till adressen som vi har registrerad. Det kan ta några minuter innan den kommer fram.
notice-session-expired-title = Din tid på den här sidan har gått ut
notice-session-expired-body = Inget har gått förlorat. Öppna länken i ditt meddelande igen och börja om.
notice-no-cookies-title = Din webbläsare sparar inga cookies
notice-no-cookies-body = Vi behöver en cookie för att aktivera ditt konto på ett säkert sätt. Tillåt cookies för den här webbplatsen och öppna länken i ditt meddelande igen.
notice-error-title = Något gick fel
notice-error-body = Det är vårt fel och vi beklagar det. Försök igen om några minuter.
notice-error-request = Om det händer igen, ange det här numret: { $request }
notice-not-found-title = Sidan finns inte
notice-not-found-body = Kontrollera adressen eller öppna länken i ditt meddelande igen.
notice-too-many-title = Det gick lite för fort
notice-too-many-body = Det har gjorts för många försök. Vänta några minuter och försök igen.
notice-unavailable-title = Vi är snart tillbaka
notice-unavailable-body = Sidan går inte att nå just nu. Försök igen om några minuter. Din länk gäller fortfarande.

## Fields that every application may ask for

field-email-address = E-postadress
field-mobile-primary = Mobilnummer
field-first-name = Förnamn
field-middle-name = Mellannamn
field-last-name = Efternamn
field-display-name = Visningsnamn
field-company-name = Företag
field-job-title = Befattning
field-birthday = Födelsedatum
field-gender = Kön
field-address = Adress
field-address-street = Gata och nummer
field-address-street2 = Adressrad 2
field-address-city = Ort
field-address-state = Län eller region
field-address-postal-code = Postnummer
field-address-country = Land
