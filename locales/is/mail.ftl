# Texts of the mails.

mail-greeting = Halló { $name }.
mail-greeting-unnamed = Halló.
mail-unnamed-application = Þjónustan okkar
mail-link-alternative = Ef hnappurinn virkar ekki skaltu afrita þessa slóð í vafrann:
mail-expires = Tengillinn gildir til { $expires }.
mail-support = Spurningar? { $contact }
mail-unexpected = Ef þú áttir ekki von á þessum skilaboðum skaltu einfaldlega hunsa þau. Ekkert verður virkjað án þín.

mail-invitation-subject = Boð til þín: { $application }
mail-invitation-preheader = Reikningurinn þinn er tilbúinn til virkjunar.
mail-invitation-heading = Virkjaðu reikninginn þinn
mail-invitation-body = { $application } býður þér aðgang. Reikningurinn þinn er tilbúinn: staðfestu upplýsingarnar, veldu lykilorð og þá geturðu byrjað.
mail-invitation-button = Virkja reikning
mail-invitation-link = Virkjaðu reikninginn þinn hér:

mail-reminder-subject = Áminning um boð: { $application }
mail-reminder-preheader = Reikningurinn þinn bíður enn eftir þér.
mail-reminder-heading = Boðið þitt er enn í gildi
mail-reminder-body = { $application } býður þér aðgang og reikningurinn þinn hefur ekki enn verið virkjaður. Staðfestu upplýsingarnar, veldu lykilorð og þá geturðu byrjað.
mail-reminder-button = Virkja reikning
mail-reminder-link = Virkjaðu reikninginn þinn hér:

mail-password-reset-subject = Nýtt lykilorð: { $application }
mail-password-reset-preheader = Með þessum tengli velurðu nýtt lykilorð.
mail-password-reset-heading = Veldu nýtt lykilorð
mail-password-reset-body = Þú baðst um hjálp við innskráningu ({ $application }).
mail-password-reset-button = Velja nýtt lykilorð
mail-password-reset-link = Veldu nýtt lykilorð hér:
mail-password-reset-unexpected = Ef þú baðst ekki um þetta þarftu ekkert að gera: lykilorðið þitt helst óbreytt.
