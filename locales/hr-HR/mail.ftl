# Texts of the mails.

mail-greeting = Dobar dan, { $name },
mail-greeting-unnamed = Dobar dan,
mail-unnamed-application = naša aplikacija
mail-link-alternative = Ako gumb ne radi, kopirajte ovu adresu u preglednik:
mail-expires = Poveznica vrijedi do { $expires }.
mail-support = Imate pitanja? { $contact }
mail-unexpected = Ako niste očekivali ovu poruku, jednostavno je zanemarite. Bez vas se ništa neće aktivirati.

mail-invitation-subject = Vaša pozivnica: { $application }
mail-invitation-preheader = Vaš je račun spreman za aktivaciju.
mail-invitation-heading = Aktivirajte svoj račun
mail-invitation-body = { $application } vas poziva. Vaš je račun spreman: potvrdite svoje podatke, odaberite lozinku i možete početi.
mail-invitation-button = Aktiviraj račun
mail-invitation-link = Račun aktivirajte ovdje:

mail-reminder-subject = Podsjetnik na pozivnicu: { $application }
mail-reminder-preheader = Vaš račun i dalje vas čeka.
mail-reminder-heading = Vaša pozivnica još vrijedi
mail-reminder-body = { $application } vas poziva, a vaš račun još nije aktiviran. Potvrdite svoje podatke, odaberite lozinku i možete početi.
mail-reminder-button = Aktiviraj račun
mail-reminder-link = Račun aktivirajte ovdje:

mail-password-reset-subject = Vaša nova lozinka: { $application }
mail-password-reset-preheader = Putem ove poveznice odabirete novu lozinku.
mail-password-reset-heading = Odaberite novu lozinku
mail-password-reset-body = Zatražili ste pomoć pri prijavi ({ $application }).
mail-password-reset-button = Odaberi novu lozinku
mail-password-reset-link = Novu lozinku odaberite ovdje:
mail-password-reset-unexpected = Ako to niste zatražili vi, ne morate učiniti ništa: lozinka ostaje nepromijenjena.
