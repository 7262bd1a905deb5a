# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Použít přístupový klíč
passkey-create-hint = Budete se přihlašovat otiskem prstu, obličejem nebo zámkem obrazovky a nemusíte si pamatovat žádné heslo.
passkey-created = Přístupový klíč je připraven. Heslo nepotřebujete.
passkey-add-password = Zvolit si i heslo
passkey-failed = Nepodařilo se to. Zkuste to prosím znovu, nebo zvolte jiný způsob.
passkey-sign-in = Přihlásit se přístupovým klíčem
passkey-or = nebo

## The activation on another device

hand-over-title = Pokračovat na jiném zařízení
hand-over-body = Namiřte fotoaparát telefonu nebo tabletu na tento kód. Účet se nastaví na tom zařízení, na kterém aktivaci dokončíte dříve.
hand-over-code = QR kód s odkazem z vaší pozvánky

## The second proof at sign-in

second-factor-title = Potvrďte, že jste to vy
second-factor-intro = Váš účet má dvojí ochranu. Dokončete prosím i druhé ověření.
second-factor-code = Kód
second-factor-code-hint = Šest číslic, které teď ukazuje ověřovací aplikace, nebo jeden z vašich záložních kódů.
second-factor-recovery-hint = Jeden z vašich záložních kódů.
second-factor-button = Pokračovat
second-factor-wrong = Tento kód není správný nebo už byl použit. Zadejte prosím jiný.
second-factor-passkey = Použít přístupový klíč
second-factor-passkey-only = Přístupový klíč je v zařízení, na kterém jste ho vytvořili, nebo tam, kde vaše zařízení přístupové klíče sdílejí. Je k němu potřeba prohlížeč s JavaScriptem.

## Setting up a second proof

set-up-title = Zabezpečte svůj účet
set-up-intro = { $application } vyžaduje při přihlášení druhé ověření. Nastavte si ho prosím teď.
set-up-intro-unnamed = Při přihlášení je potřeba druhé ověření. Nastavte si ho prosím teď.
set-up-app = Ověřovací aplikace
set-up-app-body = Aplikace ve vašem telefonu ukazuje každých třicet sekund nový kód.
set-up-app-button = Nastavit aplikaci
set-up-passkey = Přístupový klíč
set-up-passkey-body = Vaše zařízení potvrdí, že jste to vy: otiskem prstu, obličejem nebo zámkem obrazovky.
set-up-passkey-button = Vytvořit přístupový klíč

app-scan = Naskenujte tento kód ověřovací aplikací.
app-code = QR kód pro ověřovací aplikaci
app-secret = Pokud ho nemůžete naskenovat, zadejte do aplikace tento klíč:
app-first-code = Kód z aplikace
app-first-code-hint = Šest číslic, které teď aplikace ukazuje.
app-confirm = Potvrdit kód
app-wrong = Tento kód není správný. Zkontrolujte prosím, zda má zařízení přesný čas, a zadejte kód, který aplikace ukazuje teď.

recovery-title = Vaše záložní kódy
recovery-intro = Pokud přijdete o telefon nebo o přístupové klíče, každý z těchto kódů vás jednou přihlásí. Vytiskněte si je prosím nebo je uložte na bezpečném místě.
recovery-once = Zobrazí se pouze teď.
recovery-continue = Kódy mám uložené, pokračovat

## The user's own page

factors-title = Přístupové klíče a dvoufázové ověření
factors-intro = Jak kromě hesla prokazujete při přihlášení, že jste to vy.
factors-saved = Změna byla uložena.
factors-passkeys = Přístupové klíče
factors-passkey-none = Zatím nemáte žádný přístupový klíč.
factors-passkey-created = Přidáno { $date }
factors-passkey-used = Naposledy použito { $date }
factors-passkey-change = Změnit
factors-passkey-name = Název
factors-passkey-rename = Uložit název
factors-passkey-remove = Odebrat přístupový klíč
factors-passkey-add = Přidat přístupový klíč
factors-passkey-only = Tuto položku nelze odebrat: neměli byste se už jak přihlásit.
factors-passkey-too-many = Víc přístupových klíčů už přidat nelze. Nejprve prosím některý odeberte.
factors-app-on = Aplikace je nastavená.
factors-app-off = Žádná aplikace není nastavená.
factors-app-remove = Odebrat aplikaci
factors-recovery = Záložní kódy
factors-recovery-left = { $count ->
    [one] Zbývá vám jeden kód.
    [few] Zbývají vám { $count } kódy.
   *[other] Zbývá vám { $count } kódů.
}
factors-recovery-hint = Nové kódy nahradí ty, které máte.
factors-recovery-make = Vytvořit nové kódy
factors-sign-in-again = Abyste tu mohli něco změnit, přihlaste se prosím nejprve znovu. Chrání vás to, když zůstane prohlížeč otevřený.
factors-sign-in-again-button = Přihlásit se znovu
factors-back = Zpět do účtu
