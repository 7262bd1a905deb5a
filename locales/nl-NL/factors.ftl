# Teksten over passkeys, authenticator-apps en herstelcodes.

## Passkeys, op meerdere pagina’s

passkey-create = In plaats daarvan een passkey gebruiken
passkey-create-hint = U logt dan in met uw vingerafdruk, uw gezicht of uw schermvergrendeling en hoeft geen wachtwoord te onthouden.
passkey-created = Uw passkey is klaar. U hebt geen wachtwoord nodig.
passkey-add-password = Ook een wachtwoord kiezen
passkey-failed = Dat is niet gelukt. Probeer het opnieuw of kies een andere manier.
passkey-sign-in = Inloggen met een passkey
passkey-or = of

## De activering op een ander apparaat

hand-over-title = Doorgaan op een ander apparaat
hand-over-body = Richt de camera van uw telefoon of tablet op deze code. Het account wordt ingesteld op het apparaat waarop u als eerste klaar bent.
hand-over-code = QR-code met de link van uw uitnodiging

## Het tweede bewijs bij het inloggen

second-factor-title = Bevestig dat u het bent
second-factor-intro = Uw account is dubbel beveiligd. Geef ook het tweede bewijs.
second-factor-code = Code
second-factor-code-hint = De zes cijfers die uw authenticator-app nu toont, of een van uw herstelcodes.
second-factor-recovery-hint = Een van uw herstelcodes.
second-factor-button = Doorgaan
second-factor-wrong = Deze code klopt niet of is al gebruikt. Voer een andere in.
second-factor-passkey = Een passkey gebruiken
second-factor-passkey-only = Uw passkey staat op het apparaat waarop u hem hebt gemaakt, of waar uw apparaten passkeys samen bewaren. Er is een browser met JavaScript voor nodig.

## Een tweede bewijs instellen

set-up-title = Beveilig uw account
set-up-intro = { $application } vraagt bij het inloggen om een tweede bewijs. Stel er nu een in.
set-up-intro-unnamed = Bij het inloggen is een tweede bewijs nodig. Stel er nu een in.
set-up-app = Authenticator-app
set-up-app-body = Een app op uw telefoon toont elke halve minuut een nieuwe code.
set-up-app-button = Een app instellen
set-up-passkey = Passkey
set-up-passkey-body = Uw apparaat bevestigt met vingerafdruk, gezicht of schermvergrendeling dat u het bent.
set-up-passkey-button = Een passkey maken

app-scan = Scan deze code met uw authenticator-app.
app-code = QR-code voor uw authenticator-app
app-secret = Kunt u hem niet scannen, typ dan deze sleutel in de app:
app-first-code = Code uit de app
app-first-code-hint = De zes cijfers die de app nu toont.
app-confirm = Code bevestigen
app-wrong = Deze code klopt niet. Controleer de klok van uw apparaat en voer de code in die de app nu toont.

recovery-title = Uw herstelcodes
recovery-intro = Als u uw telefoon of uw passkeys kwijtraakt, komt u met elk van deze codes één keer binnen. Druk ze af of bewaar ze op een veilige plaats.
recovery-once = Ze worden alleen nu getoond.
recovery-continue = Ik heb ze bewaard, doorgaan

## De eigen pagina

factors-title = Passkeys en tweede factoren
factors-intro = Waarmee u bij het inloggen bewijst wie u bent, naast uw wachtwoord.
factors-saved = Uw wijziging is opgeslagen.
factors-passkeys = Passkeys
factors-passkey-none = U hebt nog geen passkey.
factors-passkey-created = Toegevoegd: { $date }
factors-passkey-used = Laatst gebruikt: { $date }
factors-passkey-change = Wijzigen
factors-passkey-name = Naam
factors-passkey-rename = Naam opslaan
factors-passkey-remove = Passkey verwijderen
factors-passkey-add = Een passkey toevoegen
factors-passkey-only = Dit kan niet worden verwijderd: u zou dan niet meer kunnen inloggen.
factors-passkey-too-many = U hebt al zo veel passkeys als mogelijk is. Verwijder er eerst een.
factors-app-on = Uw app is ingesteld.
factors-app-off = Er is geen app ingesteld.
factors-app-remove = De app verwijderen
factors-recovery = Herstelcodes
factors-recovery-left = { $count ->
    [one] U hebt nog één code.
   *[other] U hebt nog { $count } codes.
}
factors-recovery-hint = Nieuwe codes vervangen de codes die u hebt.
factors-recovery-make = Nieuwe codes maken
factors-sign-in-again = Log eerst opnieuw in om hier iets te wijzigen: dat beschermt u als een browser open is blijven staan.
factors-sign-in-again-button = Opnieuw inloggen
factors-back = Terug naar uw account
