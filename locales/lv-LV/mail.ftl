# Texts of the mails.

mail-greeting = Labdien, { $name }!
mail-greeting-unnamed = Labdien!
mail-unnamed-application = Mūsu pakalpojums
mail-link-alternative = Ja poga nedarbojas, iekopējiet šo adresi pārlūkprogrammā:
mail-expires = Saites derīguma termiņš beidzas { $expires }.
mail-support = Jautājumi? { $contact }
mail-unexpected = Ja šo ziņojumu negaidījāt, vienkārši neņemiet to vērā. Bez jums nekas netiks aktivizēts.

mail-invitation-subject = Uzaicinājums jums: { $application }
mail-invitation-preheader = Jūsu konts ir gatavs aktivizēšanai.
mail-invitation-heading = Aktivizējiet savu kontu
mail-invitation-body = { $application } aicina jūs pievienoties. Jūsu konts ir sagatavots: apstipriniet savus datus, izvēlieties paroli un varat sākt.
mail-invitation-button = Aktivizēt kontu
mail-invitation-link = Aktivizējiet savu kontu šeit:

mail-reminder-subject = Atgādinājums par uzaicinājumu: { $application }
mail-reminder-preheader = Jūsu konts joprojām jūs gaida.
mail-reminder-heading = Jūsu uzaicinājums joprojām ir spēkā
mail-reminder-body = { $application } aicina jūs pievienoties, bet jūsu konts vēl nav aktivizēts. Apstipriniet savus datus, izvēlieties paroli un varat sākt.
mail-reminder-button = Aktivizēt kontu
mail-reminder-link = Aktivizējiet savu kontu šeit:

mail-password-reset-subject = Jauna parole: { $application }
mail-password-reset-preheader = Ar šo saiti varat izvēlēties jaunu paroli.
mail-password-reset-heading = Izvēlieties jaunu paroli
mail-password-reset-body = Jūs lūdzāt palīdzību, lai pierakstītos ({ $application }).
mail-password-reset-button = Izvēlēties jaunu paroli
mail-password-reset-link = Izvēlieties jaunu paroli šeit:
mail-password-reset-unexpected = Ja to nelūdzāt jūs, nekas nav jādara: jūsu parole netiks mainīta.
