# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Använd en lösennyckel i stället
passkey-create-hint = Då loggar du in med fingeravtryck, ansikte eller skärmlås och slipper komma ihåg ett lösenord.
passkey-created = Din lösennyckel är klar. Du behöver inget lösenord.
passkey-add-password = Välj även ett lösenord
passkey-failed = Det gick inte. Försök igen eller välj ett annat sätt.
passkey-sign-in = Logga in med lösennyckel
passkey-or = eller

## The activation on another device

hand-over-title = Fortsätt på en annan enhet
hand-over-body = Rikta kameran på din telefon eller surfplatta mot koden. Kontot skapas på den enhet där du blir klar först.
hand-over-code = QR-kod med länken i din inbjudan

## The second proof at sign-in

second-factor-title = Bekräfta att det är du
second-factor-intro = Ditt konto skyddas i två steg. Gör även det andra steget.
second-factor-code = Kod
second-factor-code-hint = De sex siffror som din autentiseringsapp visar nu, eller en av dina återställningskoder.
second-factor-recovery-hint = En av dina återställningskoder.
second-factor-button = Fortsätt
second-factor-wrong = Koden är fel eller har redan använts. Ange en annan.
second-factor-passkey = Använd en lösennyckel
second-factor-passkey-only = Din lösennyckel finns på enheten där du skapade den, eller där dina enheter delar lösennycklar. Den kräver en webbläsare med JavaScript.

## Setting up a second proof

set-up-title = Skydda ditt konto
set-up-intro = { $application } kräver tvåstegsverifiering. Ställ in det andra steget nu.
set-up-intro-unnamed = Du behöver logga in i två steg. Ställ in det andra steget nu.
set-up-app = Autentiseringsapp
set-up-app-body = En app i telefonen visar en ny kod varje halvminut.
set-up-app-button = Konfigurera en app
set-up-passkey = Lösennyckel
set-up-passkey-body = Din enhet bekräftar att det är du, med fingeravtryck, ansikte eller skärmlås.
set-up-passkey-button = Skapa en lösennyckel

app-scan = Skanna den här koden med din autentiseringsapp.
app-code = QR-kod till din autentiseringsapp
app-secret = Om du inte kan skanna koden kan du skriva in den här nyckeln i appen:
app-first-code = Kod från appen
app-first-code-hint = De sex siffror som appen visar nu.
app-confirm = Bekräfta koden
app-wrong = Koden är fel. Kontrollera att klockan på din enhet går rätt och ange den kod som appen visar nu.

recovery-title = Dina återställningskoder
recovery-intro = Om du förlorar din telefon eller dina lösennycklar kan du logga in en gång med var och en av de här koderna. Skriv ut dem eller förvara dem på ett säkert ställe.
recovery-once = De visas bara nu.
recovery-continue = Jag har sparat dem, fortsätt

## The user's own page

factors-title = Lösennycklar och tvåstegsverifiering
factors-intro = Så visar du vem du är när du loggar in, utöver ditt lösenord.
factors-saved = Din ändring har sparats.
factors-passkeys = Lösennycklar
factors-passkey-none = Du har inga lösennycklar än.
factors-passkey-created = Tillagd den { $date }
factors-passkey-used = Användes senast den { $date }
factors-passkey-change = Ändra
factors-passkey-name = Namn
factors-passkey-rename = Spara namn
factors-passkey-remove = Ta bort lösennyckel
factors-passkey-add = Lägg till lösennyckel
factors-passkey-only = Den går inte att ta bort, för då skulle du inte längre kunna logga in.
factors-passkey-too-many = Du kan inte ha fler lösennycklar. Ta först bort en.
factors-app-on = Din app är konfigurerad.
factors-app-off = Ingen app är konfigurerad.
factors-app-remove = Ta bort appen
factors-recovery = Återställningskoder
factors-recovery-left = { $count ->
    [one] Du har en kod kvar.
   *[other] Du har { $count } koder kvar.
}
factors-recovery-hint = Nya koder ersätter dem du har.
factors-recovery-make = Skapa nya koder
factors-sign-in-again = Logga in igen för att ändra något här. Det skyddar dig om en webbläsare har lämnats öppen.
factors-sign-in-again-button = Logga in igen
factors-back = Tillbaka till ditt konto
