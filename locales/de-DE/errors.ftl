# Was an einer Eingabe nicht stimmt.

error-email-malformed = Die E-Mail-Adresse hat nicht das richtige Format.
error-email-in-use = Diese E-Mail-Adresse wird bereits verwendet.
error-phone-malformed = Die Mobilnummer hat nicht das richtige Format.
error-phone-in-use = Diese Mobilnummer wird bereits verwendet.
error-phone-country = An Nummern dieses Landes werden keine Textnachrichten gesendet.

error-required = Bitte füllen Sie dieses Feld aus.
error-choice-required = Bitte treffen Sie eine Auswahl.
error-tick-required = Bitte setzen Sie hier ein Häkchen.
error-too-short = { $min ->
    [one] Bitte geben Sie mindestens { $min } Zeichen ein.
   *[other] Bitte geben Sie mindestens { $min } Zeichen ein.
}
error-too-long = { $max ->
    [one] Bitte geben Sie höchstens { $max } Zeichen ein.
   *[other] Bitte geben Sie höchstens { $max } Zeichen ein.
}
error-pattern = Diese Eingabe hat nicht das erwartete Format.
error-not-a-choice = Bitte wählen Sie eine der angebotenen Möglichkeiten.
error-not-a-date = Bitte geben Sie ein gültiges Datum ein.

error-password-required = Bitte wählen Sie ein Passwort.
error-password-too-short = { $min ->
    [one] Das Passwort braucht mindestens { $min } Zeichen.
   *[other] Das Passwort braucht mindestens { $min } Zeichen.
}
error-password-too-long = { $max ->
    [one] Das Passwort darf höchstens { $max } Zeichen lang sein.
   *[other] Das Passwort darf höchstens { $max } Zeichen lang sein.
}
error-password-common = Dieses Passwort wird von vielen verwendet und würde zuerst erraten. Bitte wählen Sie ein anderes.
error-password-contains-identifier = Das Passwort darf weder Ihre E-Mail-Adresse noch Ihre Telefonnummer enthalten.
error-password-contains-name = Das Passwort darf Ihren Namen nicht enthalten.
error-password-contains-application = Das Passwort darf den Namen der Anwendung nicht enthalten.

error-legal-not-accepted = Bitte akzeptieren Sie dieses Dokument, um fortzufahren.
