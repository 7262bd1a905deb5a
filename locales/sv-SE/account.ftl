# Texts of the user's own page and what belongs to it.

## The page

account-title = Ditt konto
account-intro = Du är inloggad som { $name }.
account-deletion = Ditt konto raderas för gott den { $date }.
account-keep = Behåll mitt konto
account-profile = Dina uppgifter
account-saved = Dina ändringar har sparats.
account-language = Språk på sidor och i meddelanden
account-save = Spara
account-security = Inloggning
account-password = Byt lösenord
account-factors = Lösennycklar och tvåstegsverifiering
account-applications = Tjänster med åtkomst
account-applications-none = Inga tjänster har åtkomst till dina uppgifter just nu.
account-application-since = Sedan { $date }
account-application-end = Ta bort åtkomst
account-documents = Det här har du godkänt
account-documents-none = Du har inte godkänt några dokument.
account-document-accepted = Godkänt den { $date }
account-data = Kopia av dina uppgifter
account-data-download = Ladda ner dina uppgifter
account-data-hint = En fil med allt som vi har sparat om dig.
account-back = Tillbaka till ditt konto

## Another password

account-password-title = Byt lösenord
account-password-intro = När det nya lösenordet har sparats är du fortfarande inloggad här men loggas ut överallt annars.
account-password-current = Nuvarande lösenord
account-password-wrong = Det här är inte ditt nuvarande lösenord.
account-password-saved = Ditt nya lösenord har sparats, och du har loggats ut överallt annars.
account-password-none = Du har inget lösenord. Vi kan skicka en länk så att du kan välja ett.

## Where the user is signed in

account-sessions = Här är du inloggad
account-session-unknown = Okänd webbläsare
account-session-this = den här webbläsaren
account-session-since = Inloggad sedan { $date }
account-session-end = Logga ut där
account-session-everywhere = Logga ut överallt
account-session-everywhere-hint = Då avslutas alla sessioner, även den i den här webbläsaren, och alla tjänsters åtkomst.

## Deletion

account-delete-title = Radera ditt konto
account-delete-intro = { $days ->
    [one] Ditt konto raderas efter { $days } dag. Fram till dess kan du ångra dig: logga in och behåll det.
   *[other] Ditt konto raderas efter { $days } dagar. Fram till dess kan du ångra dig: logga in och behåll det.
}
account-delete-effect = Du loggas genast ut överallt, och tjänster förlorar sin åtkomst. Till slut raderas allt som vi har sparat om dig, och det går inte att återställa.
account-delete-password = Ditt lösenord
account-delete-again = Logga först in en gång till, så att vi vet att det är du.
account-delete-again-button = Logga in igen
account-delete-button = Radera mitt konto
account-delete-waiting-title = Vill du behålla ditt konto?
account-delete-leave = Nej, logga ut
account-delete-done-title = Ditt konto kommer att raderas
account-delete-done = Du har loggats ut överallt. Om du ångrar dig kan du logga in före den dagen och behålla ditt konto.
