# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Prisijungimas
sign-in-to = kad tęstumėte: { $application }
sign-in-button = Prisijungti
sign-in-help = Pamiršote slaptažodį arba dar neaktyvinote paskyros?
sign-in-refused = Nepavyko. Patikrinkite prisijungimo duomenis ir slaptažodį.
sign-in-no-cookies = Be slapukų negalėsite likti prisijungę. Leiskite juos šioje svetainėje ir prisijunkite dar kartą.
sign-in-wait-seconds = { $seconds ->
    [one] Per daug bandymų. Bandykite dar kartą po { $seconds } sekundės.
    [few] Per daug bandymų. Bandykite dar kartą po { $seconds } sekundžių.
   *[other] Per daug bandymų. Bandykite dar kartą po { $seconds } sekundžių.
}
sign-in-wait-minutes = { $minutes ->
    [one] Per daug bandymų. Bandykite dar kartą po { $minutes } minutės.
    [few] Per daug bandymų. Bandykite dar kartą po { $minutes } minučių.
   *[other] Per daug bandymų. Bandykite dar kartą po { $minutes } minučių.
}

## The choice of an account

choose-account-title = Kurią paskyrą norite naudoti?
choose-account-lead = Šioje naršyklėje esate prisijungę kaip:
choose-account-button = Tęsti kaip { $name }
choose-account-other = Naudoti kitą paskyrą

## An account that may not use the application

no-access-title = Ši paskyra neturi prieigos
no-access-body = Esate prisijungę, bet jūsų paskyra neturi prieigos prie paslaugos { $application }.
no-access-back = Atgal: { $application }
no-access-note = Jei manote, kad tai klaida, susisiekite su paslaugos valdytojais.

## What an application asks for

consent-title = Ar norite tai leisti?
consent-lead = { $application } prašo šių duomenų:
consent-identity = Patvirtinimo, kad prisijungiate jūs
consent-profile = Jūsų vardo ir kitų profilio duomenų
consent-email = Jūsų el. pašto adreso
consent-phone = Jūsų telefono numerio
consent-address = Jūsų pašto adreso
consent-offline-access = Prieigos prie šių duomenų ir tada, kai nesate prisijungę, kol ją atšauksite
consent-other = Kitų duomenų, kuriuos paslauga vadina „{ $name }“
consent-allow = Leisti
consent-deny = Neleisti

## New versions of documents

documents-title = Sąlygos pasikeitė
documents-lead = Nuo paskutinio prisijungimo kai kas pasikeitė. Kad galėtumėte tęsti, perskaitykite naują versiją ir su ja sutikite.
documents-button = Tęsti
documents-decline = Ne dabar, atsijungti

## Signing out

sign-out-title = Ar norite atsijungti?
sign-out-body = Šioje naršyklėje esate prisijungę kaip { $name }.
sign-out-button = Atsijungti
signed-out-title = Atsijungėte
signed-out-body = Šioje naršyklėje čia niekas nebėra prisijungęs. Jei įrenginiu naudojasi ir kiti, uždarykite ir naršyklę.
