# Texts of the mails.

mail-greeting = Pozdravljeni, { $name }!
mail-greeting-unnamed = Pozdravljeni!
mail-unnamed-application = naša aplikacija
mail-link-alternative = Če gumb ne deluje, kopirajte ta naslov v brskalnik:
mail-expires = Povezava velja do { $expires }.
mail-support = Vprašanja? { $contact }
mail-unexpected = Če tega sporočila niste pričakovali, ga preprosto prezrite. Brez vas se nič ne aktivira.

mail-invitation-subject = Vaše vabilo: { $application }
mail-invitation-preheader = Vaš račun je pripravljen za aktiviranje.
mail-invitation-heading = Aktivirajte svoj račun
mail-invitation-body = { $application } vas vabi. Vaš račun je pripravljen: potrdite svoje podatke, izberite geslo in že lahko začnete.
mail-invitation-button = Aktiviraj račun
mail-invitation-link = Račun aktivirate tukaj:

mail-reminder-subject = Opomnik na vabilo: { $application }
mail-reminder-preheader = Vaš račun vas še vedno čaka.
mail-reminder-heading = Vaše vabilo še vedno velja
mail-reminder-body = { $application } vas vabi, vaš račun pa še ni aktiviran. Potrdite svoje podatke, izberite geslo in že lahko začnete.
mail-reminder-button = Aktiviraj račun
mail-reminder-link = Račun aktivirate tukaj:

mail-password-reset-subject = Vaše novo geslo: { $application }
mail-password-reset-preheader = S to povezavo izberete novo geslo.
mail-password-reset-heading = Izberite novo geslo
mail-password-reset-body = Prosili ste za pomoč pri prijavi ({ $application }).
mail-password-reset-button = Izberi novo geslo
mail-password-reset-link = Novo geslo izberete tukaj:
mail-password-reset-unexpected = Če tega niste zahtevali vi, vam ni treba storiti ničesar: geslo ostane nespremenjeno.
