# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Íslenska
language-switch = Tungumál
field-optional = (valfrjálst)
opens-in-new-tab = (opnast í nýjum flipa)

## Landing page of a mailed link

landing-title = Virkjaðu reikninginn þinn
landing-invited-by = { $application } býður þér aðgang.
landing-account = Reikningurinn fyrir { $recipient } er tilbúinn. Það tekur um eina mínútu að virkja hann.
landing-button = Virkja reikning
landing-note = Ekkert gerist fyrr en þú ýtir á hnappinn.

## Not meant for the recipient

not-meant-link = Þetta boð var ekki ætlað mér
not-meant-title = Ekki ætlað þér?
not-meant-body = Þetta boð var sent á { $recipient }. Ef þú áttir ekki von á því geturðu afþakkað það. Þá hættir tengillinn að virka og sendandinn fær að vita af því.
not-meant-confirm = Þetta boð var ekki ætlað mér
not-meant-unconfirmed = Merktu fyrst við reitinn.
not-meant-button = Afþakka boðið
not-meant-back = Aftur í boðið
not-meant-done-title = Boðið hefur verið afþakkað
not-meant-done-body = Takk fyrir að láta vita. Tengillinn virkar ekki lengur og sendandinn fær að vita að boðið var ekki ætlað þér. Þú getur lokað þessari síðu.

## Activation form

activation-title = Settu upp reikninginn þinn
activation-intro = Farðu yfir upplýsingarnar og veldu lykilorð. Þá er reikningurinn tilbúinn.
activation-email = Netfang
activation-phone = Farsímanúmer
activation-identifier-hint = Þú notar þetta til að skrá þig inn og því er ekki hægt að breyta því hér.
activation-choose = Veldu
activation-password = Lykilorð
activation-password-hint = { $min ->
    [one] Að minnsta kosti { $min } stafur.
   *[other] Að minnsta kosti { $min } stafir. Nokkur óskyld orð er auðvelt að muna og erfitt að giska á.
}
activation-password-show = Sýna lykilorð
activation-legal = Skilmálar og persónuvernd
legal-version = Útgáfa { $version }
activation-accept = Ég hef lesið og samþykki: { $document }
activation-button = Virkja reikning
activation-problems = { $count ->
    [one] Athugaðu { $count } reit
   *[other] Athugaðu { $count } reiti
}

strength-0 = Mjög auðvelt að giska á
strength-1 = Auðvelt að giska á
strength-2 = Mætti vera sterkara
strength-3 = Sterkt
strength-4 = Mjög sterkt

## Signed in as somebody else

other-session-title = Þú ert skráð(ur) inn á annan reikning
other-session-current = Í þessum vafra ertu skráð(ur) inn sem { $current }.
other-session-invited = Boðið er fyrir { $invited }.
other-session-question = Hvernig viltu halda áfram?
other-session-switch = Halda áfram sem { $invited }
other-session-stay = Vera áfram sem { $current }
other-session-note = Ef þú breytir ekki um reikning gildir boðið áfram.

## Success

done-title = Reikningurinn þinn er virkur
done-body = Takk fyrir. Allt er tilbúið og þú getur byrjað strax.
done-continue = Halda áfram: { $application }
done-continue-unnamed = Halda áfram

## Notices

notice-expired-title = Tengillinn er útrunninn
notice-expired-body = Öryggisins vegna gilda tenglar í skilaboðum okkar aðeins í takmarkaðan tíma. Þú getur fengið nýjan sendan.
notice-expired-recipient = Nýi tengillinn verður sendur á { $recipient }.
notice-expired-button = Senda nýjan tengil
notice-replaced-title = Til er nýrri tengill
notice-replaced-body = Við höfum sent þér nýrri skilaboð síðan. Notaðu tengilinn í þeim nýjustu.
notice-revoked-title = Boðið hefur verið afturkallað
notice-revoked-body = Ekki er lengur hægt að nota tengilinn. Ef þú telur þetta vera mistök skaltu hafa samband við þau sem buðu þér.
notice-used-title = Reikningurinn þinn er þegar virkur
notice-used-body = Tengillinn hefur þegar verið notaður. Þú þarft hann ekki lengur: skráðu þig bara inn.
notice-used-button = Skrá inn
notice-unknown-title = Tengillinn virkar ekki
notice-unknown-body = Hugsanlega vantar hluta af honum. Opnaðu hann beint úr skilaboðunum eða afritaðu hann í heild í slóðareitinn.
notice-link-requested-title = Athugaðu skilaboðin þín
notice-link-requested-body = Ef hægt er að endurnýja boðið er nýr tengill á leiðinni á skráða netfangið eða númerið. Það gæti tekið nokkrar mínútur.
notice-session-expired-title = Tíminn á þessari síðu er liðinn
notice-session-expired-body = Ekkert glataðist. Opnaðu tengilinn í skilaboðunum aftur og byrjaðu upp á nýtt.
notice-no-cookies-title = Vafrinn þinn geymir ekki vafrakökur
notice-no-cookies-body = Við þurfum eina vafraköku til að virkja reikninginn þinn á öruggan hátt. Leyfðu vafrakökur fyrir þetta vefsvæði og opnaðu tengilinn í skilaboðunum aftur.
notice-error-title = Eitthvað fór úrskeiðis
notice-error-body = Þetta er okkar sök og við biðjumst afsökunar. Reyndu aftur eftir nokkrar mínútur.
notice-error-request = Ef þetta gerist aftur skaltu gefa upp þetta númer: { $request }
notice-not-found-title = Þessi síða er ekki til
notice-not-found-body = Athugaðu slóðina eða opnaðu tengilinn í skilaboðunum aftur.
notice-too-many-title = Þetta var aðeins of hratt
notice-too-many-body = Tilraunirnar eru orðnar of margar. Bíddu í nokkrar mínútur og reyndu aftur.
notice-unavailable-title = Við komum fljótt aftur
notice-unavailable-body = Ekki næst samband við þjónustuna sem stendur. Reyndu aftur eftir nokkrar mínútur; tengillinn þinn gildir áfram.

## Fields that every application may ask for

field-email-address = Netfang
field-mobile-primary = Farsímanúmer
field-first-name = Fornafn
field-middle-name = Millinafn
field-last-name = Eftirnafn
field-display-name = Birtingarnafn
field-company-name = Fyrirtæki
field-job-title = Starfsheiti
field-birthday = Fæðingardagur
field-gender = Kyn
field-address = Heimilisfang
field-address-street = Gata og húsnúmer
field-address-street2 = Viðbótarlína heimilisfangs
field-address-city = Staður
field-address-state = Sýsla eða landshluti
field-address-postal-code = Póstnúmer
field-address-country = Land
