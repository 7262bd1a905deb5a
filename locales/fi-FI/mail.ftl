# Texts of the mails.

mail-greeting = Hei { $name }!
mail-greeting-unnamed = Hei!
mail-unnamed-application = Palvelumme
mail-link-alternative = Jos painike ei toimi, kopioi tämä osoite selaimeesi:
mail-expires = Linkki vanhenee { $expires }.
mail-support = Kysyttävää? { $contact }
mail-unexpected = Jos et odottanut tätä viestiä, voit jättää sen huomiotta. Mitään ei oteta käyttöön ilman sinua.

mail-invitation-subject = Kutsu sinulle: { $application }
mail-invitation-preheader = Tilisi on valmis otettavaksi käyttöön.
mail-invitation-heading = Ota tilisi käyttöön
mail-invitation-body = { $application } on lähettänyt sinulle kutsun. Tilisi on valmiina: vahvista tietosi ja valitse salasana, niin voit aloittaa.
mail-invitation-button = Ota tili käyttöön
mail-invitation-link = Ota tilisi käyttöön täällä:

mail-reminder-subject = Muistutus kutsusta: { $application }
mail-reminder-preheader = Tilisi odottaa sinua edelleen.
mail-reminder-heading = Kutsusi on edelleen voimassa
mail-reminder-body = { $application } on lähettänyt sinulle kutsun, eikä tiliäsi ole vielä otettu käyttöön. Vahvista tietosi ja valitse salasana, niin voit aloittaa.
mail-reminder-button = Ota tili käyttöön
mail-reminder-link = Ota tilisi käyttöön täällä:

mail-password-reset-subject = Uusi salasana: { $application }
mail-password-reset-preheader = Tällä linkillä valitset uuden salasanan.
mail-password-reset-heading = Valitse uusi salasana
mail-password-reset-body = Olet pyytänyt apua kirjautumiseen ({ $application }).
mail-password-reset-button = Valitse uusi salasana
mail-password-reset-link = Valitse uusi salasana täällä:
mail-password-reset-unexpected = Jos pyyntö ei tullut sinulta, sinun ei tarvitse tehdä mitään: salasanasi pysyy ennallaan.
