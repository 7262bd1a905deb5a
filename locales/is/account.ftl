# Texts of the user's own page and what belongs to it.

## The page

account-title = Reikningurinn þinn
account-intro = Þú ert skráð(ur) inn sem { $name }.
account-deletion = Reikningnum þínum verður eytt endanlega { $date }.
account-keep = Halda reikningnum
account-profile = Upplýsingarnar þínar
account-saved = Breytingarnar voru vistaðar.
account-language = Tungumál á síðum og í skilaboðum
account-save = Vista
account-security = Innskráning
account-password = Breyta lykilorði
account-factors = Aðgangslyklar og tveggja þrepa auðkenning
account-applications = Þjónustur með aðgang
account-applications-none = Engin þjónusta hefur aðgang að gögnunum þínum eins og er.
account-application-since = Síðan { $date }
account-application-end = Fjarlægja aðgang
account-documents = Það sem þú hefur samþykkt
account-documents-none = Þú hefur ekki samþykkt nein skjöl.
account-document-accepted = Samþykkt { $date }
account-data = Gögnin þín
account-data-download = Sækja gögnin þín
account-data-hint = Ein skrá með öllu sem við geymum um þig.
account-back = Til baka á reikninginn þinn

## Another password

account-password-title = Breyta lykilorði
account-password-intro = Þegar nýja lykilorðið hefur verið vistað helst innskráningin hér en þú skráist út alls staðar annars staðar.
account-password-current = Núverandi lykilorð
account-password-wrong = Þetta er ekki núverandi lykilorðið þitt.
account-password-saved = Nýja lykilorðið var vistað og þú skráðist út alls staðar annars staðar.
account-password-none = Þú ert ekki með lykilorð. Við getum sent þér tengil til að velja það.

## Where the user is signed in

account-sessions = Virkar innskráningar
account-session-unknown = Óþekktur vafri
account-session-this = þessi vafri
account-session-since = Innskráning frá { $date }
account-session-end = Skrá út þar
account-session-everywhere = Skrá út alls staðar
account-session-everywhere-hint = Þetta bindur enda á allar innskráningar, líka í þessum vafra, og allar þjónustur missa aðganginn.

## Deletion

account-delete-title = Eyða reikningnum þínum
account-delete-intro = { $days ->
    [one] Reikningnum þínum verður eytt eftir { $days } dag. Þangað til geturðu skipt um skoðun: skráðu þig inn og haltu honum.
   *[other] Reikningnum þínum verður eytt eftir { $days } daga. Þangað til geturðu skipt um skoðun: skráðu þig inn og haltu honum.
}
account-delete-effect = Þú skráist strax út alls staðar og þjónustur missa aðganginn. Að lokum er öllu sem við geymum um þig eytt og ekki er hægt að endurheimta það.
account-delete-password = Lykilorðið þitt
account-delete-again = Skráðu þig fyrst inn aftur svo að við vitum að þetta ert þú.
account-delete-again-button = Skrá inn aftur
account-delete-button = Eyða reikningnum mínum
account-delete-waiting-title = Viltu halda reikningnum þínum?
account-delete-leave = Nei, skrá út
account-delete-done-title = Reikningnum þínum verður eytt
account-delete-done = Útskráningu er lokið alls staðar. Ef þér snýst hugur skaltu skrá þig inn fyrir þann dag og halda reikningnum.
