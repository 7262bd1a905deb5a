# An- und Abmelden, und was gefragt wird, bevor eine Anwendung ihre Antwort bekommt.

## Das Anmeldeformular

sign-in-title = Anmelden
sign-in-to = um mit { $application } fortzufahren
sign-in-button = Anmelden
sign-in-help = Passwort vergessen oder Konto noch nicht aktiviert?
sign-in-refused = Das hat nicht geklappt. Bitte prüfen Sie, womit Sie sich anmelden, und Ihr Passwort.
sign-in-no-cookies = Ohne Cookies können wir Sie nicht anmelden. Bitte erlauben Sie Cookies für diese Website und melden Sie sich dann noch einmal an.
sign-in-wait-seconds = { $seconds ->
    [one] Es gab zu viele Versuche. Bitte versuchen Sie es in { $seconds } Sekunde noch einmal.
   *[other] Es gab zu viele Versuche. Bitte versuchen Sie es in { $seconds } Sekunden noch einmal.
}
sign-in-wait-minutes = { $minutes ->
    [one] Es gab zu viele Versuche. Bitte versuchen Sie es in { $minutes } Minute noch einmal.
   *[other] Es gab zu viele Versuche. Bitte versuchen Sie es in { $minutes } Minuten noch einmal.
}

## Die Wahl eines Kontos

choose-account-title = Welches Konto möchten Sie verwenden?
choose-account-lead = In diesem Browser sind Sie angemeldet als:
choose-account-button = Als { $name } fortfahren
choose-account-other = Anderes Konto verwenden

## Ein Konto, das die Anwendung nicht benutzen darf

no-access-title = Dieses Konto hat keinen Zugang
no-access-body = Sie sind angemeldet, aber Ihr Konto darf { $application } nicht benutzen.
no-access-back = Zurück zu { $application }
no-access-note = Wenn Sie das für einen Irrtum halten, wenden Sie sich bitte an die Betreiber der Anwendung.

## Was eine Anwendung haben möchte

consent-title = Möchten Sie das erlauben?
consent-lead = { $application } möchte Folgendes von Ihnen haben:
consent-identity = Dass Sie es sind, wer sich anmeldet
consent-profile = Ihren Namen und die übrigen Angaben Ihres Profils
consent-email = Ihre E-Mail-Adresse
consent-phone = Ihre Telefonnummer
consent-address = Ihre Postanschrift
consent-offline-access = Zugriff auf diese Angaben auch in Ihrer Abwesenheit, bis Sie ihn zurücknehmen
consent-other = Weitere Angaben, die bei der Anwendung „{ $name }“ heißen
consent-allow = Erlauben
consent-deny = Nicht erlauben

## Neue Fassungen von Dokumenten

documents-title = Es gibt neue Bedingungen
documents-lead = Seit Ihrer letzten Anmeldung hat sich etwas geändert. Bitte lesen Sie die neue Fassung und akzeptieren Sie sie, um fortzufahren.
documents-button = Weiter
documents-decline = Nicht jetzt, bitte abmelden

## Abmelden

sign-out-title = Möchten Sie sich abmelden?
sign-out-body = In diesem Browser sind Sie als { $name } angemeldet.
sign-out-button = Abmelden
signed-out-title = Sie sind abgemeldet
signed-out-body = In diesem Browser ist hier niemand mehr angemeldet. Auf einem gemeinsam benutzten Gerät schließen Sie bitte auch den Browser.
