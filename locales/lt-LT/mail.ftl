# Texts of the mails.

mail-greeting = Sveiki, { $name }!
mail-greeting-unnamed = Sveiki!
mail-unnamed-application = Mūsų paslauga
mail-link-alternative = Jei mygtukas neveikia, nukopijuokite šį adresą į naršyklę:
mail-expires = Nuoroda galioja iki { $expires }.
mail-support = Turite klausimų? { $contact }
mail-unexpected = Jei šio laiško nelaukėte, tiesiog nekreipkite į jį dėmesio. Be jūsų niekas nebus aktyvinta.

mail-invitation-subject = Kvietimas jums: { $application }
mail-invitation-preheader = Jūsų paskyrą jau galima aktyvinti.
mail-invitation-heading = Aktyvinkite savo paskyrą
mail-invitation-body = { $application } kviečia jus prisijungti. Jūsų paskyra paruošta: patvirtinkite savo duomenis, pasirinkite slaptažodį ir galėsite pradėti.
mail-invitation-button = Aktyvinti paskyrą
mail-invitation-link = Aktyvinkite savo paskyrą čia:

mail-reminder-subject = Priminimas apie kvietimą: { $application }
mail-reminder-preheader = Jūsų paskyra vis dar laukia jūsų.
mail-reminder-heading = Jūsų kvietimas vis dar galioja
mail-reminder-body = { $application } kviečia jus prisijungti, o jūsų paskyra dar neaktyvinta. Patvirtinkite savo duomenis, pasirinkite slaptažodį ir galėsite pradėti.
mail-reminder-button = Aktyvinti paskyrą
mail-reminder-link = Aktyvinkite savo paskyrą čia:

mail-password-reset-subject = Naujas slaptažodis: { $application }
mail-password-reset-preheader = Su šia nuoroda pasirinksite naują slaptažodį.
mail-password-reset-heading = Pasirinkite naują slaptažodį
mail-password-reset-body = Prašėte padėti prisijungti ({ $application }).
mail-password-reset-button = Pasirinkti slaptažodį
mail-password-reset-link = Pasirinkite naują slaptažodį čia:
mail-password-reset-unexpected = Jei to prašėte ne jūs, nieko daryti nereikia: jūsų slaptažodis nepasikeis.
