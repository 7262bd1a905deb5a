# Hilfe für alle, die sich nicht anmelden können, und Links für ein neues Passwort.

## Hilfe bei der Anmeldung

help-title = Hilfe bei der Anmeldung
help-intro = Haben Sie Ihr Passwort vergessen oder Ihr Konto noch nicht aktiviert? Wir senden Ihnen einen Link.
help-identifier = E-Mail-Adresse oder Mobilnummer
help-identifier-hint = Bitte geben Sie eine Mobilnummer mit Ländervorwahl ein, zum Beispiel +49 1512 3456789.
help-button = Link zusenden
help-back = Zurück zur Anmeldung
help-requested-title = Bitte sehen Sie in Ihren Nachrichten nach
help-requested-body = Falls es ein Konto gibt, ist eine Nachricht mit einem Link unterwegs. Es kann einige Minuten dauern, bis sie eintrifft.
help-requested-note = Ist nichts angekommen? Bitte sehen Sie im Spam-Ordner nach und prüfen Sie, ob Sie die Adresse oder Nummer eingegeben haben, mit der Sie sich anmelden.
help-requested-again = Noch einmal versuchen

## Die Seite hinter dem Link und das Formular

new-password-title = Wählen Sie ein neues Passwort
new-password-landing = Jemand, vermutlich Sie selbst, hat ein neues Passwort für { $recipient } angefordert.
new-password-landing-button = Neues Passwort wählen
new-password-landing-note = Falls Sie es nicht waren, schließen Sie einfach diese Seite. Ihr Passwort bleibt, wie es ist.
new-password-intro = Nach dem Speichern sind Sie hier angemeldet und überall sonst abgemeldet.
new-password-account = Ihr Konto
new-password-label = Neues Passwort
new-password-button = Neues Passwort speichern

## Links, die nicht mehr gelten

reset-expired-title = Dieser Link ist abgelaufen
reset-expired-body = Zu Ihrer Sicherheit gilt ein Link für ein neues Passwort nur kurze Zeit. Sie können sich einen neuen zusenden lassen.
reset-used-title = Dieser Link wurde bereits verwendet
reset-used-body = Mit ihm wurde ein neues Passwort gesetzt: Bitte melden Sie sich damit an. Falls Sie das nicht waren, lassen Sie sich jetzt einen neuen Link zusenden.
reset-over-title = Die Zeit für diese Seite ist abgelaufen
reset-over-body = Bitte öffnen Sie den Link in Ihrer Nachricht noch einmal und erlauben Sie Cookies für diese Website. Oder lassen Sie sich einen neuen Link zusenden.
reset-new-link = Neuen Link zusenden
reset-sign-in = Anmelden
