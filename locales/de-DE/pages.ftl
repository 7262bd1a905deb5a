# Texte der Seiten. Namen, Adressen und Zahlen sind Variablen.

## Rahmen aller Seiten

language-name = Deutsch
language-switch = Sprache
field-optional = (freiwillig)
opens-in-new-tab = (öffnet in einem neuen Tab)

## Seite hinter dem Link aus der E-Mail

landing-title = Aktivieren Sie Ihr Konto
landing-invited-by = { $application } hat Sie eingeladen.
landing-account = Das Konto für { $recipient } ist vorbereitet. Die Aktivierung dauert etwa eine Minute.
landing-button = Konto aktivieren
landing-note = Es geschieht nichts, bevor Sie auf die Schaltfläche drücken.

## Not meant for the recipient

not-meant-link = Diese Einladung ist nicht für mich
not-meant-title = Nicht für Sie?
not-meant-body = Diese Einladung wurde an { $recipient } gesendet. Falls Sie sie nicht erwartet haben, können Sie sie zurückweisen. Ihr Link funktioniert dann nicht mehr, und wer Sie eingeladen hat, erfährt davon.
not-meant-confirm = Diese Einladung ist nicht für mich
not-meant-unconfirmed = Bitte kreuzen Sie zuerst das Kästchen an.
not-meant-button = Einladung zurückweisen
not-meant-back = Zurück zur Einladung
not-meant-done-title = Die Einladung ist zurückgewiesen
not-meant-done-body = Danke für den Hinweis. Der Link funktioniert nicht mehr, und wer eingeladen hat, erfährt, dass die Einladung nicht für Sie war. Sie können diese Seite schließen.

## Aktivierungsformular

activation-title = Richten Sie Ihr Konto ein
activation-intro = Prüfen Sie Ihre Angaben und wählen Sie ein Passwort. Danach ist Ihr Konto bereit.
activation-email = E-Mail-Adresse
activation-phone = Mobilnummer
activation-identifier-hint = Damit melden Sie sich an; hier kann diese Angabe nicht geändert werden.
activation-choose = Bitte wählen
activation-password = Passwort
activation-password-hint = { $min ->
    [one] Mindestens { $min } Zeichen.
   *[other] Mindestens { $min } Zeichen. Mehrere Wörter ohne Zusammenhang sind leicht zu merken und schwer zu erraten.
}
activation-password-show = Passwort anzeigen
activation-legal = Bedingungen und Datenschutz
legal-version = Fassung { $version }
activation-accept = Ich habe gelesen und akzeptiere: { $document }
activation-button = Konto aktivieren
activation-problems = { $count ->
    [one] Bitte prüfen Sie eine Angabe
   *[other] Bitte prüfen Sie { $count } Angaben
}

strength-0 = Sehr leicht zu erraten
strength-1 = Leicht zu erraten
strength-2 = Könnte stärker sein
strength-3 = Stark
strength-4 = Sehr stark

## Mit einem anderen Konto angemeldet

other-session-title = Sie sind mit einem anderen Konto angemeldet
other-session-current = In diesem Browser sind Sie als { $current } angemeldet.
other-session-invited = Die Einladung ist für { $invited }.
other-session-question = Wie möchten Sie fortfahren?
other-session-switch = Als { $invited } fortfahren
other-session-stay = Als { $current } angemeldet bleiben
other-session-note = Wenn Sie angemeldet bleiben, behält die Einladung ihre Gültigkeit.

## Erfolg

done-title = Ihr Konto ist aktiviert
done-body = Vielen Dank. Alles ist eingerichtet, Sie können sofort beginnen.
done-continue = Weiter zu { $application }
done-continue-unnamed = Weiter

## Hinweise

notice-expired-title = Dieser Link ist abgelaufen
notice-expired-body = Zu Ihrer Sicherheit sind die Links in unseren Nachrichten nur eine begrenzte Zeit gültig. Sie können sich einen neuen zusenden lassen.
notice-expired-recipient = Der neue Link geht an { $recipient }.
notice-expired-button = Neuen Link zusenden
notice-replaced-title = Es gibt einen neueren Link
notice-replaced-body = Wir haben Ihnen inzwischen eine neuere Nachricht gesendet. Bitte verwenden Sie den Link aus der neuesten.
notice-revoked-title = Diese Einladung wurde zurückgezogen
notice-revoked-body = Der Link kann nicht mehr verwendet werden. Falls Sie das für einen Irrtum halten, wenden Sie sich bitte an die Stelle, die Sie eingeladen hat.
notice-used-title = Ihr Konto ist bereits aktiviert
notice-used-body = Dieser Link wurde schon verwendet. Sie brauchen ihn nicht mehr: Melden Sie sich einfach an.
notice-used-button = Anmelden
notice-unknown-title = Dieser Link funktioniert nicht
notice-unknown-body = Vielleicht ist er unvollständig. Bitte öffnen Sie ihn direkt aus der Nachricht oder kopieren Sie ihn vollständig in die Adresszeile.
notice-link-requested-title = Bitte sehen Sie in Ihren Nachrichten nach
notice-link-requested-body = Falls sich diese Einladung erneuern lässt, ist ein neuer Link an die hinterlegte Adresse unterwegs. Es kann einige Minuten dauern, bis er ankommt.
notice-session-expired-title = Die Zeit für diese Seite ist abgelaufen
notice-session-expired-body = Es ist nichts verloren. Bitte öffnen Sie den Link in Ihrer Nachricht noch einmal und beginnen Sie von vorn.
notice-no-cookies-title = Ihr Browser speichert keine Cookies
notice-no-cookies-body = Um Ihr Konto sicher zu aktivieren, benötigen wir ein Cookie. Bitte erlauben Sie Cookies für diese Website und öffnen Sie den Link in Ihrer Nachricht erneut.
notice-error-title = Etwas ist schiefgegangen
notice-error-body = Das liegt an uns, und wir bitten um Entschuldigung. Bitte versuchen Sie es in einigen Minuten noch einmal.
notice-error-request = Falls es wieder geschieht, nennen Sie bitte diese Nummer: { $request }
notice-not-found-title = Diese Seite gibt es nicht
notice-not-found-body = Bitte prüfen Sie die Adresse oder öffnen Sie den Link in Ihrer Nachricht erneut.
notice-too-many-title = Das war etwas zu schnell
notice-too-many-body = Es gab zu viele Versuche. Bitte warten Sie einige Minuten und versuchen Sie es dann noch einmal.
notice-unavailable-title = Wir sind gleich wieder da
notice-unavailable-body = Der Dienst ist im Moment nicht erreichbar. Bitte versuchen Sie es in einigen Minuten noch einmal; Ihr Link bleibt gültig.

## Felder, nach denen jede Anwendung fragen kann

field-email-address = E-Mail-Adresse
field-mobile-primary = Mobilnummer
field-first-name = Vorname
field-middle-name = Zweiter Vorname
field-last-name = Nachname
field-display-name = Anzeigename
field-company-name = Firma
field-job-title = Position
field-birthday = Geburtsdatum
field-gender = Geschlecht
field-address = Anschrift
field-address-street = Straße und Hausnummer
field-address-street2 = Adresszusatz
field-address-city = Ort
field-address-state = Bundesland oder Region
field-address-postal-code = Postleitzahl
field-address-country = Land
