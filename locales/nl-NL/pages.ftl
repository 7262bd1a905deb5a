# Teksten van de pagina's. Namen, adressen en getallen zijn variabelen.

## Kader van elke pagina

language-name = Nederlands
language-switch = Taal
field-optional = (niet verplicht)
opens-in-new-tab = (wordt geopend in een nieuw tabblad)

## Pagina achter de link uit de e-mail

landing-title = Activeer uw account
landing-invited-by = { $application } heeft u uitgenodigd.
landing-account = Het account voor { $recipient } staat klaar. Activeren duurt ongeveer een minuut.
landing-button = Account activeren
landing-note = Er gebeurt niets totdat u op de knop drukt.

## Not meant for the recipient

not-meant-link = Deze uitnodiging is niet voor mij
not-meant-title = Niet voor u?
not-meant-body = Deze uitnodiging is gestuurd naar { $recipient }. Verwachtte u haar niet, dan kunt u haar annuleren. De link werkt dan niet meer en wie u heeft uitgenodigd, krijgt bericht.
not-meant-confirm = Deze uitnodiging is niet voor mij
not-meant-unconfirmed = Vink eerst het vakje aan.
not-meant-button = Uitnodiging annuleren
not-meant-back = Terug naar de uitnodiging
not-meant-done-title = De uitnodiging is geannuleerd
not-meant-done-body = Dank voor uw melding. De link werkt niet meer en wie de uitnodiging stuurde, hoort dat zij niet voor u was. U kunt deze pagina sluiten.

## Activeringsformulier

activation-title = Stel uw account in
activation-intro = Controleer uw gegevens en kies een wachtwoord. Daarna is uw account klaar voor gebruik.
activation-email = E-mailadres
activation-phone = Mobiel nummer
activation-identifier-hint = Hiermee logt u in; u kunt dit hier niet wijzigen.
activation-choose = Maak een keuze
activation-password = Wachtwoord
activation-password-hint = { $min ->
    [one] Minstens { $min } teken.
   *[other] Minstens { $min } tekens. Een paar woorden zonder verband zijn makkelijk te onthouden en moeilijk te raden.
}
activation-password-show = Wachtwoord tonen
activation-legal = Voorwaarden en privacy
legal-version = Versie { $version }
activation-accept = Ik heb gelezen en ga akkoord met: { $document }
activation-button = Account activeren
activation-problems = { $count ->
    [one] Controleer één gegeven
   *[other] Controleer { $count } gegevens
}

strength-0 = Heel makkelijk te raden
strength-1 = Makkelijk te raden
strength-2 = Kan sterker
strength-3 = Sterk
strength-4 = Heel sterk

## Ingelogd met een ander account

other-session-title = U bent ingelogd met een ander account
other-session-current = In deze browser bent u ingelogd als { $current }.
other-session-invited = De uitnodiging is voor { $invited }.
other-session-question = Hoe wilt u verdergaan?
other-session-switch = Verdergaan als { $invited }
other-session-stay = Ingelogd blijven als { $current }
other-session-note = Als u ingelogd blijft, blijft de uitnodiging geldig.

## Gelukt

done-title = Uw account is actief
done-body = Dank u wel. Alles is ingesteld en u kunt meteen beginnen.
done-continue = Verder naar { $application }
done-continue-unnamed = Verder

## Meldingen

notice-expired-title = Deze link is verlopen
notice-expired-body = Voor uw veiligheid zijn de links in onze berichten maar beperkte tijd geldig. U kunt een nieuwe laten sturen.
notice-expired-recipient = De nieuwe link gaat naar { $recipient }.
notice-expired-button = Stuur mij een nieuwe link
notice-replaced-title = Er is een nieuwere link
notice-replaced-body = Wij hebben u inmiddels een nieuwer bericht gestuurd. Gebruik de link uit het nieuwste bericht.
notice-revoked-title = Deze uitnodiging is ingetrokken
notice-revoked-body = De link kan niet meer worden gebruikt. Denkt u dat dit een vergissing is, neem dan contact op met degene die u heeft uitgenodigd.
notice-used-title = Uw account is al actief
notice-used-body = Deze link is al gebruikt. U heeft hem niet meer nodig: u kunt gewoon inloggen.
notice-used-button = Inloggen
notice-unknown-title = Deze link werkt niet
notice-unknown-body = Misschien is hij niet volledig. Open hem rechtstreeks vanuit het bericht of kopieer hem in zijn geheel naar de adresbalk.
notice-link-requested-title = Bekijk uw berichten
notice-link-requested-body = Als deze uitnodiging kan worden vernieuwd, is er een nieuwe link onderweg naar het bekende adres. Het kan een paar minuten duren voordat hij aankomt.
notice-session-expired-title = De tijd voor deze pagina is verstreken
notice-session-expired-body = Er is niets verloren. Open de link in uw bericht nog een keer en begin opnieuw.
notice-no-cookies-title = Uw browser bewaart geen cookies
notice-no-cookies-body = Wij hebben één cookie nodig om uw account veilig te activeren. Sta cookies toe voor deze site en open de link in uw bericht opnieuw.
notice-error-title = Er is iets misgegaan
notice-error-body = Dat ligt aan ons, en het spijt ons. Probeer het over een paar minuten nog eens.
notice-error-request = Gebeurt het opnieuw, vermeld dan dit nummer: { $request }
notice-not-found-title = Deze pagina bestaat niet
notice-not-found-body = Controleer het adres of open de link in uw bericht opnieuw.
notice-too-many-title = Dat ging iets te snel
notice-too-many-body = Er zijn te veel pogingen gedaan. Wacht een paar minuten en probeer het dan opnieuw.
notice-unavailable-title = Wij zijn zo terug
notice-unavailable-body = De dienst is op dit moment niet bereikbaar. Probeer het over een paar minuten nog eens; uw link blijft geldig.

## Velden waar elke toepassing om kan vragen

field-email-address = E-mailadres
field-mobile-primary = Mobiel nummer
field-first-name = Voornaam
field-middle-name = Tweede voornaam
field-last-name = Achternaam
field-display-name = Weergavenaam
field-company-name = Bedrijf
field-job-title = Functie
field-birthday = Geboortedatum
field-gender = Geslacht
field-address = Adres
field-address-street = Straat en huisnummer
field-address-street2 = Extra adresregel
field-address-city = Plaats
field-address-state = Provincie of regio
field-address-postal-code = Postcode
field-address-country = Land
