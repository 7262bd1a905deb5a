# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Nota aðgangslykil í staðinn
passkey-create-hint = Þá skráirðu þig inn með fingrafari, andliti eða skjálás og þarft ekki að muna lykilorð.
passkey-created = Aðgangslykillinn er tilbúinn. Þú þarft ekki lykilorð.
passkey-add-password = Velja líka lykilorð
passkey-failed = Þetta tókst ekki. Reyndu aftur eða veldu aðra leið.
passkey-sign-in = Skrá inn með aðgangslykli
passkey-or = eða

## The activation on another device

hand-over-title = Halda áfram í öðru tæki
hand-over-body = Beindu myndavél símans eða spjaldtölvunnar að kóðanum. Reikningurinn er settur upp í því tæki þar sem þú lýkur við fyrst.
hand-over-code = QR-kóði með tenglinum í boðinu þínu

## The second proof at sign-in

second-factor-title = Staðfestu að þetta sért þú
second-factor-intro = Reikningurinn þinn er varinn með tveggja þrepa auðkenningu. Ljúktu einnig við seinna þrepið.
second-factor-code = Kóði
second-factor-code-hint = Sex tölustafirnir sem auðkenningarforritið sýnir núna eða einn af endurheimtarkóðunum þínum.
second-factor-recovery-hint = Einn af endurheimtarkóðunum þínum.
second-factor-button = Halda áfram
second-factor-wrong = Kóðinn er rangur eða hefur þegar verið notaður. Sláðu inn annan.
second-factor-passkey = Nota aðgangslykil
second-factor-passkey-only = Aðgangslykillinn er í tækinu þar sem þú bjóst hann til, eða þar sem tækin þín deila aðgangslyklum. Hann krefst vafra með JavaScript.

## Setting up a second proof

set-up-title = Verndaðu reikninginn þinn
set-up-intro = { $application } krefst tveggja þrepa auðkenningar við innskráningu. Settu seinna þrepið upp núna.
set-up-intro-unnamed = Tveggja þrepa auðkenningar er krafist við innskráningu. Settu seinna þrepið upp núna.
set-up-app = Auðkenningarforrit
set-up-app-body = Forrit í símanum sýnir nýjan kóða á hálfrar mínútu fresti.
set-up-app-button = Setja upp forrit
set-up-passkey = Aðgangslykill
set-up-passkey-body = Tækið staðfestir að þetta sért þú með fingrafari, andliti eða skjálás.
set-up-passkey-button = Búa til aðgangslykil

app-scan = Skannaðu þennan kóða með auðkenningarforritinu.
app-code = QR-kóði fyrir auðkenningarforritið
app-secret = Ef þú getur ekki skannað hann skaltu slá þennan lykil inn í forritið:
app-first-code = Kóði úr forritinu
app-first-code-hint = Sex tölustafirnir sem forritið sýnir núna.
app-confirm = Staðfesta kóðann
app-wrong = Kóðinn er rangur. Athugaðu hvort klukkan í tækinu sé rétt og sláðu inn kóðann sem forritið sýnir núna.

recovery-title = Endurheimtarkóðarnir þínir
recovery-intro = Ef þú týnir símanum eða aðgangslyklunum geturðu skráð þig inn einu sinni með hverjum þessara kóða. Prentaðu þá út eða geymdu þá á öruggum stað.
recovery-once = Þeir eru aðeins sýndir núna.
recovery-continue = Ég hef geymt þá, halda áfram

## The user's own page

factors-title = Aðgangslyklar og tveggja þrepa auðkenning
factors-intro = Svona sýnirðu hver þú ert við innskráningu, auk lykilorðsins.
factors-saved = Breytingin var vistuð.
factors-passkeys = Aðgangslyklar
factors-passkey-none = Þú ert ekki með neinn aðgangslykil.
factors-passkey-created = Bætt við { $date }
factors-passkey-used = Síðast notaður { $date }
factors-passkey-change = Breyta
factors-passkey-name = Heiti
factors-passkey-rename = Vista heiti
factors-passkey-remove = Fjarlægja aðgangslykil
factors-passkey-add = Bæta við aðgangslykli
factors-passkey-only = Þetta er ekki hægt að fjarlægja því að þá gætirðu ekki lengur skráð þig inn.
factors-passkey-too-many = Þú getur ekki haft fleiri aðgangslykla. Fjarlægðu fyrst einn.
factors-app-on = Forritið er uppsett.
factors-app-off = Ekkert forrit er uppsett.
factors-app-remove = Fjarlægja forritið
factors-recovery = Endurheimtarkóðar
factors-recovery-left = { $count ->
    [one] Þú átt { $count } kóða eftir.
   *[other] Þú átt { $count } kóða eftir.
}
factors-recovery-hint = Nýir kóðar koma í stað þeirra sem þú átt.
factors-recovery-make = Búa til nýja kóða
factors-sign-in-again = Skráðu þig inn aftur til að breyta einhverju hér. Það verndar þig ef vafri hefur verið skilinn eftir opinn.
factors-sign-in-again-button = Skrá inn aftur
factors-back = Til baka á reikninginn þinn
