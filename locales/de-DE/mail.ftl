# Texte der E-Mails.

mail-greeting = Guten Tag { $name },
mail-greeting-unnamed = Guten Tag,
mail-unnamed-application = unsere Anwendung
mail-link-alternative = Falls die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:
mail-expires = Der Link ist gültig bis { $expires }.
mail-support = Fragen? { $contact }
mail-unexpected = Falls Sie diese Nachricht nicht erwartet haben, beachten Sie sie einfach nicht. Ohne Sie wird nichts aktiviert.

mail-invitation-subject = Ihre Einladung: { $application }
mail-invitation-preheader = Ihr Konto kann jetzt aktiviert werden.
mail-invitation-heading = Aktivieren Sie Ihr Konto
mail-invitation-body = { $application } hat Sie eingeladen. Ihr Konto ist vorbereitet: Bestätigen Sie Ihre Angaben, wählen Sie ein Passwort, und schon kann es losgehen.
mail-invitation-button = Konto aktivieren
mail-invitation-link = Hier aktivieren Sie Ihr Konto:

mail-reminder-subject = Erinnerung an Ihre Einladung: { $application }
mail-reminder-preheader = Ihr Konto wartet noch auf Sie.
mail-reminder-heading = Ihre Einladung ist noch offen
mail-reminder-body = { $application } hat Sie eingeladen, und Ihr Konto ist noch nicht aktiviert. Bestätigen Sie Ihre Angaben, wählen Sie ein Passwort, und schon kann es losgehen.
mail-reminder-button = Konto aktivieren
mail-reminder-link = Hier aktivieren Sie Ihr Konto:

mail-password-reset-subject = Ihr neues Passwort: { $application }
mail-password-reset-preheader = Mit diesem Link wählen Sie ein neues Passwort.
mail-password-reset-heading = Wählen Sie ein neues Passwort
mail-password-reset-body = Sie haben um Hilfe bei der Anmeldung gebeten ({ $application }).
mail-password-reset-button = Neues Passwort wählen
mail-password-reset-link = Hier wählen Sie ein neues Passwort:
mail-password-reset-unexpected = Falls Sie nicht darum gebeten haben, brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist.
