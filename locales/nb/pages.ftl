# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Norsk bokmål
language-switch = Språk
field-optional = (valgfritt)
opens-in-new-tab = (åpnes i en ny fane)

## Landing page of a mailed link

landing-title = Aktiver kontoen din
landing-invited-by = { $application } har invitert deg.
landing-account = Kontoen for { $recipient } er klar. Det tar omtrent et minutt å aktivere den.
landing-button = Aktiver konto
landing-note = Det skjer ingenting før du trykker på knappen.

## Not meant for the recipient

not-meant-link = Invitasjonen var ikke til meg
not-meant-title = Ikke til deg?
not-meant-body = Denne invitasjonen ble sendt til { $recipient }. Hvis du ikke ventet den, kan du avlyse den. Da slutter lenken å virke, og avsenderen får beskjed.
not-meant-confirm = Invitasjonen var ikke til meg
not-meant-unconfirmed = Kryss av i boksen først.
not-meant-button = Avlys invitasjonen
not-meant-back = Tilbake til invitasjonen
not-meant-done-title = Invitasjonen er avlyst
not-meant-done-body = Takk for at du sa fra. Lenken virker ikke lenger, og avsenderen får vite at invitasjonen ikke var til deg. Du kan lukke denne siden.

## Activation form

activation-title = Opprett kontoen din
activation-intro = Se over opplysningene dine og velg et passord. Så er kontoen klar.
activation-email = E-postadresse
activation-phone = Mobilnummer
activation-identifier-hint = Du logger inn med dette, så det kan ikke endres her.
activation-choose = Velg
activation-password = Passord
activation-password-hint = { $min ->
    [one] Minst { $min } tegn.
   *[other] Minst { $min } tegn. Flere tilfeldige ord er lette å huske og vanskelige å gjette.
}
activation-password-show = Vis passord
activation-legal = Vilkår og personvern
legal-version = Versjon { $version }
activation-accept = Jeg har lest og godtar: { $document }
activation-button = Aktiver konto
activation-problems = { $count ->
    [one] Kontroller ett felt
   *[other] Kontroller { $count } felter
}

strength-0 = Svært lett å gjette
strength-1 = Lett å gjette
strength-2 = Kunne vært sterkere
strength-3 = Sterkt
strength-4 = Svært sterkt

## Signed in as somebody else

other-session-title = Du er logget inn med en annen konto
other-session-current = I denne nettleseren er du logget inn som { $current }.
other-session-invited = Invitasjonen er til { $invited }.
other-session-question = Hvordan vil du fortsette?
other-session-switch = Fortsett som { $invited }
other-session-stay = Bli værende som { $current }
other-session-note = Hvis du forblir innlogget, gjelder invitasjonen fortsatt.

## Success

done-title = Kontoen din er aktivert
done-body = Takk! Alt er klart, og du kan begynne med én gang.
done-continue = Fortsett til { $application }
done-continue-unnamed = Fortsett

## Notices

notice-expired-title = Lenken er utløpt
notice-expired-body = Av sikkerhetsgrunner gjelder lenkene i meldingene våre bare i begrenset tid. Du kan få tilsendt en ny.
notice-expired-recipient = Den nye lenken sendes til { $recipient }.
notice-expired-button = Send meg en ny lenke
notice-replaced-title = Det finnes en nyere lenke
notice-replaced-body = Vi har sendt deg en nyere melding siden. Bruk lenken i den siste.
notice-revoked-title = Invitasjonen er trukket tilbake
notice-revoked-body = Lenken kan ikke lenger brukes. Hvis du mener at dette er en feil, kan du kontakte dem som inviterte deg.
notice-used-title = Kontoen din er allerede aktivert
notice-used-body = Lenken er allerede brukt. Du trenger den ikke lenger, det er bare å logge inn.
notice-used-button = Logg inn
notice-unknown-title = Lenken virker ikke
notice-unknown-body = Den kan være ufullstendig. Åpne den direkte fra meldingen, eller kopier hele lenken til adressefeltet.
notice-link-requested-title = Sjekk meldingene dine
notice-link-requested-body = Hvis invitasjonen kan fornyes, er en ny lenke på vei til adressen vi har registrert. Det kan ta noen minutter før den kommer frem.
notice-session-expired-title = Tiden din på denne siden er ute
notice-session-expired-body = Ingenting har gått tapt. Åpne lenken i meldingen på nytt og begynn forfra.
notice-no-cookies-title = Nettleseren din lagrer ikke informasjonskapsler
notice-no-cookies-body = Vi trenger én informasjonskapsel for å aktivere kontoen din på en sikker måte. Tillat informasjonskapsler for dette nettstedet, og åpne lenken i meldingen på nytt.
notice-error-title = Noe gikk galt
notice-error-body = Det er vår feil, og vi beklager. Prøv på nytt om noen minutter.
notice-error-request = Hvis det skjer igjen, kan du oppgi dette nummeret: { $request }
notice-not-found-title = Siden finnes ikke
notice-not-found-body = Kontroller adressen, eller åpne lenken i meldingen på nytt.
notice-too-many-title = Det gikk litt for fort
notice-too-many-body = Det har vært for mange forsøk. Vent noen minutter og prøv på nytt.
notice-unavailable-title = Vi er straks tilbake
notice-unavailable-body = Siden er ikke tilgjengelig akkurat nå. Prøv på nytt om noen minutter. Lenken din gjelder fortsatt.

## Fields that every application may ask for

field-email-address = E-postadresse
field-mobile-primary = Mobilnummer
field-first-name = Fornavn
field-middle-name = Mellomnavn
field-last-name = Etternavn
field-display-name = Visningsnavn
field-company-name = Firma
field-job-title = Stilling
field-birthday = Fødselsdato
field-gender = Kjønn
field-address = Adresse
field-address-street = Gate og nummer
field-address-street2 = Adresselinje 2
field-address-city = Sted
field-address-state = Fylke eller region
field-address-postal-code = Postnummer
field-address-country = Land
