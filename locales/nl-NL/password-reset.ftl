# Hulp bij het inloggen, en links voor een nieuw wachtwoord.

## Hulp bij het inloggen

help-title = Hulp bij het inloggen
help-intro = Bent u uw wachtwoord vergeten, of hebt u uw account nog niet geactiveerd? Wij sturen u een link.
help-identifier = E-mailadres of mobiel nummer
help-identifier-hint = Vul een mobiel nummer in met de landcode, bijvoorbeeld +31 6 12345678.
help-button = Stuur mij een link
help-back = Terug naar inloggen
help-requested-title = Bekijk uw berichten
help-requested-body = Als er een account is, is er een bericht met een link onderweg. Het kan enkele minuten duren voordat het aankomt.
help-requested-note = Is er niets aangekomen? Kijk bij de ongewenste e-mail en controleer of u het adres of nummer hebt ingevuld waarmee u inlogt.
help-requested-again = Opnieuw proberen

## De pagina achter de link, en het formulier

new-password-title = Kies een nieuw wachtwoord
new-password-landing = Iemand, waarschijnlijk uzelf, heeft een nieuw wachtwoord aangevraagd voor { $recipient }.
new-password-landing-button = Nieuw wachtwoord kiezen
new-password-landing-note = Was u het niet, sluit dan gewoon deze pagina. Uw wachtwoord blijft zoals het is.
new-password-intro = Na het opslaan bent u hier ingelogd en overal elders uitgelogd.
new-password-account = Uw account
new-password-label = Nieuw wachtwoord
new-password-button = Nieuw wachtwoord opslaan

## Links die niet meer werken

reset-expired-title = Deze link is verlopen
reset-expired-body = Voor uw veiligheid werkt een link voor een nieuw wachtwoord maar korte tijd. U kunt een nieuwe laten sturen.
reset-used-title = Deze link is al gebruikt
reset-used-body = Er is een nieuw wachtwoord mee ingesteld: log daarmee in. Was u het niet, laat dan nu een nieuwe link sturen.
reset-over-title = De tijd voor deze pagina is verstreken
reset-over-body = Open de link in uw bericht nog een keer en sta cookies toe voor deze site. Of laat een nieuwe link sturen.
reset-new-link = Stuur mij een nieuwe link
reset-sign-in = Inloggen
