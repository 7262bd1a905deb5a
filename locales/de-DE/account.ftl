# Texte der eigenen Seite einer Person und was dazugehört.

## Die Seite

account-title = Ihr Konto
account-intro = Sie sind angemeldet als { $name }.
account-deletion = Ihr Konto wird endgültig gelöscht: { $date }.
account-keep = Konto behalten
account-profile = Ihre Angaben
account-saved = Ihre Änderungen sind gespeichert.
account-language = Sprache der Seiten und Nachrichten
account-save = Speichern
account-security = Anmeldung
account-password = Passwort ändern
account-factors = Passkeys und zweite Faktoren
account-applications = Anwendungen mit Zugriff
account-applications-none = Zurzeit hat keine Anwendung Zugriff auf Ihre Daten.
account-application-since = Seit { $date }
account-application-end = Zugriff entziehen
account-documents = Was Sie akzeptiert haben
account-documents-none = Sie haben kein Dokument akzeptiert.
account-document-accepted = Akzeptiert: { $date }
account-data = Ihre Daten
account-data-download = Ihre Daten herunterladen
account-data-hint = Eine Datei mit allem, was wir über Sie gespeichert haben.
account-back = Zurück zu Ihrem Konto

## Ein anderes Passwort

account-password-title = Passwort ändern
account-password-intro = Sobald es gespeichert ist, bleiben Sie hier angemeldet und werden überall sonst abgemeldet.
account-password-current = Aktuelles Passwort
account-password-wrong = Das ist nicht Ihr aktuelles Passwort.
account-password-saved = Ihr neues Passwort ist gespeichert, und Sie sind überall sonst abgemeldet.
account-password-none = Sie haben kein Passwort. Wir können Ihnen einen Link senden, mit dem Sie eines wählen.

## Wo jemand angemeldet ist

account-sessions = Wo Sie angemeldet sind
account-session-unknown = Unbekannter Browser
account-session-this = dieser Browser
account-session-since = Angemeldet seit { $date }
account-session-end = Dort abmelden
account-session-everywhere = Überall abmelden
account-session-everywhere-hint = Damit enden alle Sitzungen, auch die in diesem Browser, und der Zugriff aller Anwendungen.

## Löschung

account-delete-title = Konto löschen
account-delete-intro = { $days ->
    [one] Ihr Konto wird nach { $days } Tag gelöscht. Bis dahin können Sie es sich anders überlegen: Melden Sie sich an und behalten Sie es.
   *[other] Ihr Konto wird nach { $days } Tagen gelöscht. Bis dahin können Sie es sich anders überlegen: Melden Sie sich an und behalten Sie es.
}
account-delete-effect = Sie werden sofort überall abgemeldet, und Anwendungen verlieren ihren Zugriff. Am Ende ist alles, was wir über Sie gespeichert haben, gelöscht und kann nicht wiederhergestellt werden.
account-delete-password = Ihr Passwort
account-delete-again = Damit sicher ist, dass Sie es sind, melden Sie sich bitte zuerst noch einmal an.
account-delete-again-button = Noch einmal anmelden
account-delete-button = Mein Konto löschen
account-delete-waiting-title = Möchten Sie Ihr Konto behalten?
account-delete-leave = Nein, abmelden
account-delete-done-title = Ihr Konto wird gelöscht
account-delete-done = Sie sind überall abgemeldet. Wenn Sie es sich anders überlegen, melden Sie sich vorher an und behalten Sie Ihr Konto.
