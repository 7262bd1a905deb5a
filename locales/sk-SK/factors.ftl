# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Použiť prístupový kľúč
passkey-create-hint = Budete sa prihlasovať odtlačkom prsta, tvárou alebo zámkou obrazovky a nemusíte si pamätať žiadne heslo.
passkey-created = Prístupový kľúč je pripravený. Heslo nepotrebujete.
passkey-add-password = Zvoliť si aj heslo
passkey-failed = Nepodarilo sa to. Skúste to, prosím, znova alebo zvoľte iný spôsob.
passkey-sign-in = Prihlásiť sa prístupovým kľúčom
passkey-or = alebo

## The activation on another device

hand-over-title = Pokračovať na inom zariadení
hand-over-body = Namierte fotoaparát telefónu alebo tabletu na tento kód. Účet sa nastaví na tom zariadení, na ktorom aktiváciu dokončíte skôr.
hand-over-code = QR kód s odkazom z vašej pozvánky

## The second proof at sign-in

second-factor-title = Potvrďte, že ste to vy
second-factor-intro = Váš účet má dvojitú ochranu. Dokončite, prosím, aj druhé overenie.
second-factor-code = Kód
second-factor-code-hint = Šesť číslic, ktoré teraz ukazuje overovacia aplikácia, alebo jeden z vašich záložných kódov.
second-factor-recovery-hint = Jeden z vašich záložných kódov.
second-factor-button = Pokračovať
second-factor-wrong = Tento kód nie je správny alebo už bol použitý. Zadajte, prosím, iný.
second-factor-passkey = Použiť prístupový kľúč
second-factor-passkey-only = Prístupový kľúč je v zariadení, na ktorom ste ho vytvorili, alebo tam, kde vaše zariadenia prístupové kľúče zdieľajú. Potrebný je k nemu prehliadač s JavaScriptom.

## Setting up a second proof

set-up-title = Zabezpečte svoj účet
set-up-intro = { $application } vyžaduje pri prihlásení druhé overenie. Nastavte si ho, prosím, teraz.
set-up-intro-unnamed = Pri prihlásení je potrebné druhé overenie. Nastavte si ho, prosím, teraz.
set-up-app = Overovacia aplikácia
set-up-app-body = Aplikácia vo vašom telefóne ukazuje každých tridsať sekúnd nový kód.
set-up-app-button = Nastaviť aplikáciu
set-up-passkey = Prístupový kľúč
set-up-passkey-body = Vaše zariadenie potvrdí, že ste to vy: odtlačkom prsta, tvárou alebo zámkou obrazovky.
set-up-passkey-button = Vytvoriť prístupový kľúč

app-scan = Naskenujte tento kód overovacou aplikáciou.
app-code = QR kód pre overovaciu aplikáciu
app-secret = Ak ho nemôžete naskenovať, zadajte do aplikácie tento kľúč:
app-first-code = Kód z aplikácie
app-first-code-hint = Šesť číslic, ktoré teraz aplikácia ukazuje.
app-confirm = Potvrdiť kód
app-wrong = Tento kód nie je správny. Skontrolujte, prosím, či má zariadenie presný čas, a zadajte kód, ktorý aplikácia ukazuje teraz.

recovery-title = Vaše záložné kódy
recovery-intro = Ak prídete o telefón alebo o prístupové kľúče, každý z týchto kódov vás raz prihlási. Vytlačte si ich, prosím, alebo ich uložte na bezpečné miesto.
recovery-once = Zobrazia sa iba teraz.
recovery-continue = Kódy mám uložené, pokračovať

## The user's own page

factors-title = Prístupové kľúče a dvojstupňové overenie
factors-intro = Ako okrem hesla preukazujete pri prihlásení, že ste to vy.
factors-saved = Zmena bola uložená.
factors-passkeys = Prístupové kľúče
factors-passkey-none = Zatiaľ nemáte žiadny prístupový kľúč.
factors-passkey-created = Pridané { $date }
factors-passkey-used = Naposledy použité { $date }
factors-passkey-change = Zmeniť
factors-passkey-name = Názov
factors-passkey-rename = Uložiť názov
factors-passkey-remove = Odstrániť prístupový kľúč
factors-passkey-add = Pridať prístupový kľúč
factors-passkey-only = Túto položku nemožno odstrániť: nemali by ste sa už ako prihlásiť.
factors-passkey-too-many = Viac prístupových kľúčov už nemožno pridať. Najprv, prosím, niektorý odstráňte.
factors-app-on = Aplikácia je nastavená.
factors-app-off = Nie je nastavená žiadna aplikácia.
factors-app-remove = Odstrániť aplikáciu
factors-recovery = Záložné kódy
factors-recovery-left = { $count ->
    [one] Zostáva vám jeden kód.
    [few] Zostávajú vám { $count } kódy.
   *[other] Zostáva vám { $count } kódov.
}
factors-recovery-hint = Nové kódy nahradia tie, ktoré máte.
factors-recovery-make = Vytvoriť nové kódy
factors-sign-in-again = Ak tu chcete niečo zmeniť, najprv sa, prosím, znova prihláste. Chráni vás to, keď zostane prehliadač otvorený.
factors-sign-in-again-button = Prihlásiť sa znova
factors-back = Späť do účtu
