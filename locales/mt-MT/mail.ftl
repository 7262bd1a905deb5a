# Texts of the mails.

mail-greeting = Merħba { $name },
mail-greeting-unnamed = Merħba,
mail-unnamed-application = l-applikazzjoni tagħna
mail-link-alternative = Jekk il-buttuna ma taħdimx, ikkopja dan l-indirizz fil-browser tiegħek:
mail-expires = Il-link hija valida sa: { $expires }.
mail-support = Mistoqsijiet? { $contact }
mail-unexpected = Jekk ma kontx qed tistenna dan il-messaġġ, injorah. Mingħajrek mhu se jiġi attivat xejn.

mail-invitation-subject = L-istedina tiegħek: { $application }
mail-invitation-preheader = Il-kont tiegħek lest biex jiġi attivat.
mail-invitation-heading = Attiva l-kont tiegħek
mail-invitation-body = Waslitlek stedina mingħand { $application }. Il-kont tiegħek lest: ikkonferma d-dettalji tiegħek, agħżel password, u tkun tista’ tibda.
mail-invitation-button = Attiva l-kont
mail-invitation-link = Attiva l-kont tiegħek hawn:

mail-reminder-subject = Tfakkira tal-istedina tiegħek: { $application }
mail-reminder-preheader = Il-kont tiegħek għadu jistenniek.
mail-reminder-heading = L-istedina tiegħek għadha miftuħa
mail-reminder-body = Waslitlek stedina mingħand { $application }, u l-kont tiegħek għadu mhux attivat. Ikkonferma d-dettalji tiegħek, agħżel password, u tkun tista’ tibda.
mail-reminder-button = Attiva l-kont
mail-reminder-link = Attiva l-kont tiegħek hawn:

mail-password-reset-subject = Password ġdida: { $application }
mail-password-reset-preheader = B’din il-link tista’ tagħżel password ġdida.
mail-password-reset-heading = Agħżel password ġdida
mail-password-reset-body = Tlabt għajnuna biex tidħol fil-kont ({ $application }).
mail-password-reset-button = Agħżel password ġdida
mail-password-reset-link = Agħżel password ġdida hawn:
mail-password-reset-unexpected = Jekk ma kontx int li tlabt dan, m’għandek bżonn tagħmel xejn: il-password tiegħek tibqa’ kif inhi.
