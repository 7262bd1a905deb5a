# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Innskráning
sign-in-to = til að halda áfram: { $application }
sign-in-button = Skrá inn
sign-in-help = Gleymt lykilorð eða óvirkur reikningur?
sign-in-refused = Þetta tókst ekki. Athugaðu innskráningarupplýsingarnar og lykilorðið.
sign-in-no-cookies = Án vafrakaka getum við ekki haldið innskráningunni virkri. Leyfðu þær fyrir þetta vefsvæði og skráðu þig inn aftur.
sign-in-wait-seconds = { $seconds ->
    [one] Tilraunirnar eru orðnar of margar. Reyndu aftur eftir { $seconds } sekúndu.
   *[other] Tilraunirnar eru orðnar of margar. Reyndu aftur eftir { $seconds } sekúndur.
}
sign-in-wait-minutes = { $minutes ->
    [one] Tilraunirnar eru orðnar of margar. Reyndu aftur eftir { $minutes } mínútu.
   *[other] Tilraunirnar eru orðnar of margar. Reyndu aftur eftir { $minutes } mínútur.
}

## The choice of an account

choose-account-title = Hvaða reikning viltu nota?
choose-account-lead = Í þessum vafra ertu skráð(ur) inn sem:
choose-account-button = Halda áfram sem { $name }
choose-account-other = Nota annan reikning

## An account that may not use the application

no-access-title = Þessi reikningur hefur ekki aðgang
no-access-body = Innskráningin tókst, en reikningurinn þinn hefur ekki aðgang að þjónustunni { $application }.
no-access-back = Til baka: { $application }
no-access-note = Ef þú telur þetta vera mistök skaltu hafa samband við þau sem reka þjónustuna.

## What an application asks for

consent-title = Viltu leyfa þetta?
consent-lead = { $application } óskar eftir eftirfarandi frá þér:
consent-identity = Að það sért þú sem skráir þig inn
consent-profile = Nafnið þitt og aðrar upplýsingar úr prófílnum þínum
consent-email = Netfangið þitt
consent-phone = Símanúmerið þitt
consent-address = Póstfangið þitt
consent-offline-access = Aðgangur að þessum upplýsingum líka þegar þú ert ekki við, þar til þú afturkallar hann
consent-other = Frekari upplýsingar sem þjónustan kallar „{ $name }“
consent-allow = Leyfa
consent-deny = Ekki leyfa

## New versions of documents

documents-title = Nýir skilmálar
documents-lead = Eitthvað hefur breyst síðan þú skráðir þig síðast inn. Lestu nýju útgáfuna og samþykktu hana til að halda áfram.
documents-button = Halda áfram
documents-decline = Ekki núna, skrá mig út

## Signing out

sign-out-title = Viltu skrá þig út?
sign-out-body = Í þessum vafra ertu skráð(ur) inn sem { $name }.
sign-out-button = Skrá út
signed-out-title = Útskráningu lokið
signed-out-body = Enginn er lengur skráður inn hér í þessum vafra. Ef aðrir nota tækið skaltu líka loka vafranum.
