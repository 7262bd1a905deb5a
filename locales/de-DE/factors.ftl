# Texte zu Passkeys, Authenticator-Apps und Wiederherstellungscodes.

## Passkeys, auf mehreren Seiten

passkey-create = Stattdessen einen Passkey verwenden
passkey-create-hint = Sie melden sich dann mit Fingerabdruck, Gesicht oder Bildschirmsperre an und müssen sich kein Passwort merken.
passkey-created = Ihr Passkey ist bereit. Sie brauchen kein Passwort.
passkey-add-password = Zusätzlich ein Passwort wählen
passkey-failed = Das hat nicht geklappt. Bitte versuchen Sie es noch einmal oder wählen Sie einen anderen Weg.
passkey-sign-in = Mit einem Passkey anmelden
passkey-or = oder

## Die Aktivierung auf einem anderen Gerät

hand-over-title = Auf einem anderen Gerät fortfahren
hand-over-body = Richten Sie die Kamera Ihres Telefons oder Tablets auf diesen Code. Das Konto wird auf dem Gerät eingerichtet, auf dem Sie zuerst fertig werden.
hand-over-code = QR-Code mit dem Link Ihrer Einladung

## Der zweite Nachweis bei der Anmeldung

second-factor-title = Bestätigen Sie, dass Sie es sind
second-factor-intro = Ihr Konto ist doppelt geschützt. Bitte erbringen Sie auch den zweiten Nachweis.
second-factor-code = Code
second-factor-code-hint = Die sechs Ziffern, die Ihre Authenticator-App jetzt zeigt, oder einer Ihrer Wiederherstellungscodes.
second-factor-recovery-hint = Einer Ihrer Wiederherstellungscodes.
second-factor-button = Weiter
second-factor-wrong = Dieser Code stimmt nicht oder wurde schon verwendet. Bitte geben Sie einen anderen ein.
second-factor-passkey = Passkey verwenden
second-factor-passkey-only = Ihr Passkey liegt auf dem Gerät, auf dem Sie ihn erstellt haben, oder dort, wo Ihre Geräte Passkeys gemeinsam aufbewahren. Er braucht einen Browser mit JavaScript.

## Einen zweiten Nachweis einrichten

set-up-title = Schützen Sie Ihr Konto
set-up-intro = { $application } verlangt bei der Anmeldung einen zweiten Nachweis. Bitte richten Sie jetzt einen ein.
set-up-intro-unnamed = Bei der Anmeldung ist ein zweiter Nachweis nötig. Bitte richten Sie jetzt einen ein.
set-up-app = Authenticator-App
set-up-app-body = Eine App auf Ihrem Telefon zeigt jede halbe Minute einen neuen Code.
set-up-app-button = App einrichten
set-up-passkey = Passkey
set-up-passkey-body = Ihr Gerät bestätigt durch Fingerabdruck, Gesicht oder Bildschirmsperre, dass Sie es sind.
set-up-passkey-button = Passkey erstellen

app-scan = Scannen Sie diesen Code mit Ihrer Authenticator-App.
app-code = QR-Code für Ihre Authenticator-App
app-secret = Wenn Sie ihn nicht scannen können, geben Sie diesen Schlüssel in die App ein:
app-first-code = Code aus der App
app-first-code-hint = Die sechs Ziffern, die die App jetzt zeigt.
app-confirm = Code bestätigen
app-wrong = Dieser Code stimmt nicht. Bitte prüfen Sie die Uhr Ihres Geräts und geben Sie den Code ein, den die App jetzt zeigt.

recovery-title = Ihre Wiederherstellungscodes
recovery-intro = Wenn Sie Ihr Telefon oder Ihre Passkeys verlieren, kommen Sie mit jedem dieser Codes einmal hinein. Bitte drucken Sie sie aus oder bewahren Sie sie sicher auf.
recovery-once = Sie werden nur jetzt angezeigt.
recovery-continue = Ich habe sie aufbewahrt, weiter

## Die eigene Seite

factors-title = Passkeys und zweite Faktoren
factors-intro = Womit Sie bei der Anmeldung außer dem Passwort nachweisen, wer Sie sind.
factors-saved = Ihre Änderung wurde gespeichert.
factors-passkeys = Passkeys
factors-passkey-none = Sie haben noch keinen Passkey.
factors-passkey-created = Hinzugefügt: { $date }
factors-passkey-used = Zuletzt verwendet: { $date }
factors-passkey-change = Ändern
factors-passkey-name = Name
factors-passkey-rename = Namen speichern
factors-passkey-remove = Passkey entfernen
factors-passkey-add = Passkey hinzufügen
factors-passkey-only = Das kann nicht entfernt werden: Sie könnten sich sonst nicht mehr anmelden.
factors-passkey-too-many = Sie haben bereits so viele Passkeys wie möglich. Bitte entfernen Sie zuerst einen.
factors-app-on = Ihre App ist eingerichtet.
factors-app-off = Es ist keine App eingerichtet.
factors-app-remove = App entfernen
factors-recovery = Wiederherstellungscodes
factors-recovery-left = { $count ->
    [one] Sie haben noch einen Code.
   *[other] Sie haben noch { $count } Codes.
}
factors-recovery-hint = Neue Codes ersetzen die vorhandenen.
factors-recovery-make = Neue Codes erstellen
factors-sign-in-again = Um hier etwas zu ändern, melden Sie sich bitte zuerst noch einmal an: Das schützt Sie, wenn ein Browser offen geblieben ist.
factors-sign-in-again-button = Erneut anmelden
factors-back = Zurück zu Ihrem Konto
