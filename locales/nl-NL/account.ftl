# Teksten van de eigen pagina van een gebruiker en wat daarbij hoort.

## De pagina

account-title = Uw account
account-intro = U bent aangemeld als { $name }.
account-deletion = Uw account wordt definitief verwijderd op { $date }.
account-keep = Mijn account behouden
account-profile = Uw gegevens
account-saved = Uw wijzigingen zijn opgeslagen.
account-language = Taal van pagina’s en berichten
account-save = Opslaan
account-security = Aanmelden
account-password = Wachtwoord wijzigen
account-factors = Passkeys en tweede factoren
account-applications = Toepassingen met toegang
account-applications-none = Op dit moment heeft geen toepassing toegang tot uw gegevens.
account-application-since = Sinds { $date }
account-application-end = Toegang intrekken
account-documents = Wat u hebt geaccepteerd
account-documents-none = U hebt geen document geaccepteerd.
account-document-accepted = Geaccepteerd op { $date }
account-data = Uw data
account-data-download = Uw gegevens downloaden
account-data-hint = Eén bestand met alles wat wij over u bewaren.
account-back = Terug naar uw account

## Een ander wachtwoord

account-password-title = Wachtwoord wijzigen
account-password-intro = Zodra het is opgeslagen, blijft u hier aangemeld en wordt u overal elders afgemeld.
account-password-current = Huidig wachtwoord
account-password-wrong = Dit is niet uw huidige wachtwoord.
account-password-saved = Uw nieuwe wachtwoord is opgeslagen, en u bent overal elders afgemeld.
account-password-none = U hebt geen wachtwoord. Wij kunnen u een link sturen waarmee u er een kiest.

## Waar iemand is aangemeld

account-sessions = Waar u bent aangemeld
account-session-unknown = Onbekende browser
account-session-this = deze browser
account-session-since = Aangemeld sinds { $date }
account-session-end = Daar afmelden
account-session-everywhere = Overal afmelden
account-session-everywhere-hint = Hiermee eindigen alle sessies, ook die in deze browser, en de toegang van alle toepassingen.

## Verwijdering

account-delete-title = Uw account verwijderen
account-delete-intro = { $days ->
    [one] Uw account wordt na { $days } dag verwijderd. Tot dan kunt u zich bedenken: meld u aan en behoud het.
   *[other] Uw account wordt na { $days } dagen verwijderd. Tot dan kunt u zich bedenken: meld u aan en behoud het.
}
account-delete-effect = U wordt meteen overal afgemeld, en toepassingen verliezen hun toegang. Uiteindelijk is alles wat wij over u bewaren verwijderd en kan het niet worden hersteld.
account-delete-password = Uw wachtwoord
account-delete-again = Om zeker te weten dat u het bent, meldt u zich eerst opnieuw aan.
account-delete-again-button = Opnieuw aanmelden
account-delete-button = Mijn account verwijderen
account-delete-waiting-title = Wilt u uw account behouden?
account-delete-leave = Nee, afmelden
account-delete-done-title = Uw account wordt verwijderd
account-delete-done = U bent overal afgemeld. Als u zich bedenkt, meld u dan vóór die datum aan en behoud uw account.
