# Texts of the mails.

mail-greeting = Kedves { $name }!
mail-greeting-unnamed = Üdvözöljük!
mail-unnamed-application = alkalmazásunk
mail-link-alternative = Ha a gomb nem működik, másolja ezt a címet a böngészőjébe:
mail-expires = A link eddig érvényes: { $expires }.
mail-support = Kérdése van? { $contact }
mail-unexpected = Ha nem számított erre az üzenetre, egyszerűen hagyja figyelmen kívül. Ön nélkül semmi sem aktiválódik.

mail-invitation-subject = Meghívó: { $application }
mail-invitation-preheader = Fiókja készen áll az aktiválásra.
mail-invitation-heading = Aktiválja a fiókját
mail-invitation-body = { $application } meghívót küldött Önnek. Fiókja készen áll: ellenőrizze az adatait, válasszon jelszót, és már kezdheti is.
mail-invitation-button = Fiók aktiválása
mail-invitation-link = Itt aktiválhatja a fiókját:

mail-reminder-subject = Emlékeztető a meghívóra: { $application }
mail-reminder-preheader = Fiókja továbbra is várja Önt.
mail-reminder-heading = Meghívója még érvényes
mail-reminder-body = { $application } meghívót küldött Önnek, de a fiókja még nincs aktiválva. Ellenőrizze az adatait, válasszon jelszót, és már kezdheti is.
mail-reminder-button = Fiók aktiválása
mail-reminder-link = Itt aktiválhatja a fiókját:

mail-password-reset-subject = Új jelszó: { $application }
mail-password-reset-preheader = Ezzel a linkkel új jelszót választhat.
mail-password-reset-heading = Válasszon új jelszót
mail-password-reset-body = Segítséget kért a bejelentkezéshez ({ $application }).
mail-password-reset-button = Új jelszó választása
mail-password-reset-link = Itt választhat új jelszót:
mail-password-reset-unexpected = Ha nem Ön kérte, nincs semmi teendője: a jelszava nem változik.
