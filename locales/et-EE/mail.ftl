# Texts of the mails.

mail-greeting = Tere, { $name }!
mail-greeting-unnamed = Tere!
mail-unnamed-application = Meie teenus
mail-link-alternative = Kui nupp ei tööta, kopeerige see aadress brauserisse:
mail-expires = Link aegub { $expires }.
mail-support = Küsimusi? { $contact }
mail-unexpected = Kui te seda kirja ei oodanud, jätke see lihtsalt tähelepanuta. Ilma teieta ei aktiveerita midagi.

mail-invitation-subject = Kutse teile: { $application }
mail-invitation-preheader = Teie konto on aktiveerimiseks valmis.
mail-invitation-heading = Aktiveerige oma konto
mail-invitation-body = { $application } on saatnud teile kutse. Teie konto on valmis: kinnitage oma andmed, valige parool ja võite alustada.
mail-invitation-button = Aktiveeri konto
mail-invitation-link = Aktiveerige oma konto siin:

mail-reminder-subject = Meeldetuletus kutse kohta: { $application }
mail-reminder-preheader = Teie konto ootab teid endiselt.
mail-reminder-heading = Teie kutse kehtib endiselt
mail-reminder-body = { $application } on saatnud teile kutse ja teie konto ei ole veel aktiveeritud. Kinnitage oma andmed, valige parool ja võite alustada.
mail-reminder-button = Aktiveeri konto
mail-reminder-link = Aktiveerige oma konto siin:

mail-password-reset-subject = Uus parool: { $application }
mail-password-reset-preheader = Selle lingi kaudu saate valida uue parooli.
mail-password-reset-heading = Valige uus parool
mail-password-reset-body = Palusite abi sisselogimisel ({ $application }).
mail-password-reset-button = Vali uus parool
mail-password-reset-link = Valige uus parool siin:
mail-password-reset-unexpected = Kui seda ei palunud teie, ei pea te midagi tegema: teie parool jääb samaks.
