# Texts of the mails.

mail-greeting = Dzień dobry, { $name }!
mail-greeting-unnamed = Dzień dobry!
mail-unnamed-application = nasza aplikacja
mail-link-alternative = Jeśli przycisk nie działa, skopiuj ten adres do przeglądarki:
mail-expires = Link jest ważny do { $expires }.
mail-support = Pytania? { $contact }
mail-unexpected = Jeśli nie spodziewasz się tej wiadomości, po prostu ją zignoruj. Bez Ciebie nic nie zostanie aktywowane.

mail-invitation-subject = Twoje zaproszenie: { $application }
mail-invitation-preheader = Twoje konto czeka na aktywację.
mail-invitation-heading = Aktywuj konto
mail-invitation-body = { $application } zaprasza Cię. Twoje konto jest gotowe: potwierdź dane, ustaw hasło i możesz zaczynać.
mail-invitation-button = Aktywuj konto
mail-invitation-link = Aktywuj konto tutaj:

mail-reminder-subject = Przypomnienie o zaproszeniu: { $application }
mail-reminder-preheader = Twoje konto nadal na Ciebie czeka.
mail-reminder-heading = Twoje zaproszenie jest nadal ważne
mail-reminder-body = { $application } zaprasza Cię, a Twoje konto nie zostało jeszcze aktywowane. Potwierdź dane, ustaw hasło i możesz zaczynać.
mail-reminder-button = Aktywuj konto
mail-reminder-link = Aktywuj konto tutaj:

mail-password-reset-subject = Twoje nowe hasło: { $application }
mail-password-reset-preheader = Ten link pozwala ustawić nowe hasło.
mail-password-reset-heading = Ustaw nowe hasło
mail-password-reset-body = Otrzymaliśmy Twoją prośbę o pomoc w logowaniu ({ $application }).
mail-password-reset-button = Ustaw nowe hasło
mail-password-reset-link = Ustaw nowe hasło tutaj:
mail-password-reset-unexpected = Jeśli to nie była Twoja prośba, nie musisz nic robić: hasło pozostaje bez zmian.
