# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Dansk
language-switch = Sprog
field-optional = (valgfrit)
opens-in-new-tab = (åbner i en ny fane)

## Landing page of a mailed link

landing-title = Aktivér din konto
landing-invited-by = { $application } har inviteret dig.
landing-account = Kontoen til { $recipient } er klar. Det tager cirka et minut at aktivere den.
landing-button = Aktivér konto
landing-note = Der sker ikke noget, før du trykker på knappen.

## Not meant for the recipient

not-meant-link = Invitationen var ikke til mig
not-meant-title = Ikke til dig?
not-meant-body = Denne invitation blev sendt til { $recipient }. Hvis du ikke ventede den, kan du annullere den. Så holder linket op med at virke, og afsenderen får besked.
not-meant-confirm = Invitationen var ikke til mig
not-meant-unconfirmed = Sæt først kryds i feltet.
not-meant-button = Annuller invitationen
not-meant-back = Tilbage til invitationen
not-meant-done-title = Invitationen er annulleret
not-meant-done-body = Tak, fordi du sagde det. Linket virker ikke længere, og afsenderen får at vide, at invitationen ikke var til dig. Du kan lukke denne side.

## Activation form

activation-title = Opret din konto
activation-intro = Tjek dine oplysninger, og vælg en adgangskode. Så er din konto klar.
activation-email = E-mailadresse
activation-phone = Mobilnummer
activation-identifier-hint = Du bruger det til at logge ind, så det kan ikke ændres her.
activation-choose = Vælg
activation-password = Adgangskode
activation-password-hint = { $min ->
    [one] Mindst { $min } tegn.
   *[other] Mindst { $min } tegn. Flere tilfældige ord er lette at huske og svære at gætte.
}
activation-password-show = Vis adgangskode
activation-legal = Vilkår og privatliv
legal-version = Version { $version }
activation-accept = Jeg har læst og accepterer: { $document }
activation-button = Aktivér konto
activation-problems = { $count ->
    [one] Tjek ét felt
   *[other] Tjek { $count } felter
}

strength-0 = Meget let at gætte
strength-1 = Let at gætte
strength-2 = Kunne være stærkere
strength-3 = Stærk
strength-4 = Meget stærk

## Signed in as somebody else

other-session-title = Du er logget ind med en anden konto
other-session-current = I denne browser er du logget ind som { $current }.
other-session-invited = Invitationen er til { $invited }.
other-session-question = Hvordan vil du fortsætte?
other-session-switch = Fortsæt som { $invited }
other-session-stay = Forbliv logget ind som { $current }
other-session-note = Hvis du forbliver logget ind, gælder invitationen stadig.

## Success

done-title = Din konto er aktiveret
done-body = Tak. Alt er klar, og du kan gå i gang med det samme.
done-continue = Fortsæt til { $application }
done-continue-unnamed = Fortsæt

## Notices

notice-expired-title = Linket er udløbet
notice-expired-body = For din sikkerheds skyld gælder links i vores beskeder kun i begrænset tid. Du kan få tilsendt et nyt.
notice-expired-recipient = Det nye link sendes til { $recipient }.
notice-expired-button = Send mig et nyt link
notice-replaced-title = Der er et nyere link
notice-replaced-body = Vi har sendt dig en nyere besked i mellemtiden. Brug linket i den seneste.
notice-revoked-title = Invitationen er trukket tilbage
notice-revoked-body = Linket kan ikke længere bruges. Hvis du mener, at det er en fejl, så kontakt dem, der inviterede dig.
notice-used-title = Din konto er allerede aktiveret
notice-used-body = Linket er allerede brugt. Du har ikke brug for det længere: Du kan bare logge ind.
notice-used-button = Log ind
notice-unknown-title = Linket virker ikke
notice-unknown-body = Det er måske ikke komplet. Åbn det direkte fra beskeden, eller kopiér hele linket til adresselinjen.
notice-link-requested-title = Tjek dine beskeder
notice-link-requested-body = Hvis invitationen kan fornyes, er et nyt link på vej til den adresse, vi har registreret. Der kan gå et par minutter, før det kommer frem.
notice-session-expired-title = Din tid på denne side er udløbet
notice-session-expired-body = Intet er gået tabt. Åbn linket i din besked igen, og start forfra.
notice-no-cookies-title = Din browser gemmer ikke cookies
notice-no-cookies-body = Vi skal bruge én cookie for at aktivere din konto sikkert. Tillad cookies på dette websted, og åbn linket i din besked igen.
notice-error-title = Noget gik galt
notice-error-body = Det er vores fejl, og det beklager vi. Prøv igen om et par minutter.
notice-error-request = Hvis det sker igen, så oplys dette nummer: { $request }
notice-not-found-title = Siden findes ikke
notice-not-found-body = Tjek adressen, eller åbn linket i din besked igen.
notice-too-many-title = Det gik lidt for hurtigt
notice-too-many-body = Der har været for mange forsøg. Vent et par minutter, og prøv igen.
notice-unavailable-title = Vi er snart tilbage
notice-unavailable-body = Siden er ikke tilgængelig lige nu. Prøv igen om et par minutter. Dit link gælder stadig.

## Fields that every application may ask for

field-email-address = E-mailadresse
field-mobile-primary = Mobilnummer
field-first-name = Fornavn
field-middle-name = Mellemnavn
field-last-name = Efternavn
field-display-name = Vist navn
field-company-name = Virksomhed
field-job-title = Stilling
field-birthday = Fødselsdato
field-gender = Køn
field-address = Adresse
field-address-street = Vej og husnummer
field-address-street2 = Supplerende adresselinje
field-address-city = By
field-address-state = Region
field-address-postal-code = Postnummer
field-address-country = Land
