# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Hjálp við innskráningu
help-intro = Gleymdirðu lykilorðinu eða áttu eftir að virkja reikninginn? Við sendum þér tengil.
help-identifier = Netfang eða farsímanúmer
help-identifier-hint = Sláðu farsímanúmer inn með landsnúmeri, til dæmis +354 611 2345.
help-button = Senda mér tengil
help-back = Til baka í innskráningu
help-requested-title = Athugaðu skilaboðin þín
help-requested-body = Ef reikningur er til eru skilaboð með tengli á leiðinni. Það gæti tekið nokkrar mínútur.
help-requested-note = Barst ekkert? Athugaðu ruslpóstinn og hvort þú slóst inn netfangið eða númerið sem þú notar til að skrá þig inn.
help-requested-again = Reyna aftur

## The page behind the link, and the form

new-password-title = Veldu nýtt lykilorð
new-password-landing = Einhver, líklega þú, hefur beðið um nýtt lykilorð fyrir { $recipient }.
new-password-landing-button = Velja nýtt lykilorð
new-password-landing-note = Ef það varst ekki þú skaltu einfaldlega loka síðunni. Lykilorðið þitt helst óbreytt.
new-password-intro = Þegar það hefur verið vistað skráist þú inn hér og út alls staðar annars staðar.
new-password-account = Reikningurinn þinn
new-password-label = Nýtt lykilorð
new-password-button = Vista nýtt lykilorð

## Links that have ended

reset-expired-title = Tengillinn er útrunninn
reset-expired-body = Öryggisins vegna virkar tengill fyrir nýtt lykilorð aðeins í stuttan tíma. Þú getur fengið nýjan sendan.
reset-used-title = Tengillinn hefur þegar verið notaður
reset-used-body = Nýtt lykilorð var valið með honum: skráðu þig inn með því. Ef það varst ekki þú skaltu fá nýjan tengil sendan núna.
reset-over-title = Tíminn á þessari síðu er liðinn
reset-over-body = Opnaðu tengilinn í skilaboðunum aftur og leyfðu vafrakökur fyrir þetta vefsvæði. Þú getur líka fengið nýjan tengil sendan.
reset-new-link = Senda mér nýjan tengil
reset-sign-in = Skrá inn
