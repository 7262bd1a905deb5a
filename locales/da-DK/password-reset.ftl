# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Hjælp til login
help-intro = Har du glemt din adgangskode, eller har du ikke aktiveret din konto endnu? Vi sender dig et link.
help-identifier = E-mailadresse eller mobilnummer
help-identifier-hint = Skriv mobilnummeret med landekode, f.eks. +45 20 12 34 56.
help-button = Send mig et link
help-back = Tilbage til login
help-requested-title = Tjek dine beskeder
help-requested-body = Hvis der findes en konto, er en besked med et link på vej. Der kan gå et par minutter, før den kommer frem.
help-requested-note = Har du ikke fået noget? Kig i mappen med uønsket mail, og tjek, at du har indtastet den adresse eller det nummer, du logger ind med.
help-requested-again = Prøv igen

## The page behind the link, and the form

new-password-title = Vælg en ny adgangskode
new-password-landing = Nogen, sandsynligvis dig selv, har bedt om en ny adgangskode til { $recipient }.
new-password-landing-button = Vælg ny adgangskode
new-password-landing-note = Hvis det ikke var dig, kan du bare lukke siden. Din adgangskode forbliver den samme.
new-password-intro = Når den er gemt, er du logget ind her og logget ud alle andre steder.
new-password-account = Din konto
new-password-label = Ny adgangskode
new-password-button = Gem ny adgangskode

## Links that have ended

reset-expired-title = Linket er udløbet
reset-expired-body = For din sikkerheds skyld virker et link til en ny adgangskode kun i kort tid. Du kan få tilsendt et nyt.
reset-used-title = Linket er allerede brugt
reset-used-body = Det er brugt til at vælge en ny adgangskode: Log ind med den. Hvis det ikke var dig, så få tilsendt et nyt link nu.
reset-over-title = Din tid på denne side er udløbet
reset-over-body = Åbn linket i din besked igen, og tillad cookies på dette websted. Eller få tilsendt et nyt link.
reset-new-link = Send mig et nyt link
reset-sign-in = Log ind
