# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Logga in
sign-in-to = för att fortsätta till { $application }
sign-in-button = Logga in
sign-in-help = Har du glömt lösenordet eller inte aktiverat kontot än?
sign-in-refused = Det gick inte. Kontrollera både det du loggar in med och ditt lösenord.
sign-in-no-cookies = Utan cookies kan vi inte hålla dig inloggad. Tillåt dem för den här webbplatsen och logga in igen.
sign-in-wait-seconds = { $seconds ->
    [one] Det har gjorts för många försök. Försök igen om { $seconds } sekund.
   *[other] Det har gjorts för många försök. Försök igen om { $seconds } sekunder.
}
sign-in-wait-minutes = { $minutes ->
    [one] Det har gjorts för många försök. Försök igen om { $minutes } minut.
   *[other] Det har gjorts för många försök. Försök igen om { $minutes } minuter.
}

## The choice of an account

choose-account-title = Vilket konto vill du använda?
choose-account-lead = I den här webbläsaren är du inloggad som:
choose-account-button = Fortsätt som { $name }
choose-account-other = Använd ett annat konto

## An account that may not use the application

no-access-title = Kontot har inte åtkomst
no-access-body = Du är inloggad, men ditt konto har inte åtkomst till { $application }.
no-access-back = Tillbaka till { $application }
no-access-note = Om du tror att det är ett misstag kan du kontakta dem som driver tjänsten.

## What an application asks for

consent-title = Vill du tillåta det här?
consent-lead = { $application } vill ha följande från dig:
consent-identity = Att det är du som loggar in
consent-profile = Ditt namn och övriga uppgifter i din profil
consent-email = Din e-postadress
consent-phone = Ditt telefonnummer
consent-address = Din postadress
consent-offline-access = Åtkomst till de här uppgifterna även när du inte är inloggad, tills du återkallar den
consent-other = Ytterligare uppgifter som tjänsten kallar ”{ $name }”
consent-allow = Tillåt
consent-deny = Tillåt inte

## New versions of documents

documents-title = Det finns nya villkor
documents-lead = Något har ändrats sedan du senast loggade in. Läs den nya versionen och godkänn den för att fortsätta.
documents-button = Fortsätt
documents-decline = Inte nu, logga ut mig

## Signing out

sign-out-title = Vill du logga ut?
sign-out-body = I den här webbläsaren är du inloggad som { $name }.
sign-out-button = Logga ut
signed-out-title = Du är utloggad
signed-out-body = Ingen är längre inloggad här i den här webbläsaren. Stäng även webbläsaren om fler använder enheten.
