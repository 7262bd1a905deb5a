# Texts of the user's own page and what belongs to it.

## The page

account-title = Váš účet
account-intro = Ste prihlásení ako { $name }.
account-deletion = Váš účet bude natrvalo odstránený { $date }.
account-keep = Ponechať účet
account-profile = Vaše údaje
account-saved = Zmeny boli uložené.
account-language = Jazyk stránok a správ
account-save = Uložiť
account-security = Prihlasovanie
account-password = Zmeniť heslo
account-factors = Prístupové kľúče a dvojstupňové overenie
account-applications = Aplikácie s prístupom
account-applications-none = K vašim údajom teraz nemá prístup žiadna aplikácia.
account-application-since = Od { $date }
account-application-end = Odobrať prístup
account-documents = Prijaté dokumenty
account-documents-none = Zatiaľ tu nie sú žiadne prijaté dokumenty.
account-document-accepted = Prijaté { $date }
account-data = Vaše dáta
account-data-download = Stiahnuť vaše dáta
account-data-hint = Jeden súbor so všetkým, čo o vás uchovávame.
account-back = Späť do účtu

## Another password

account-password-title = Zmena hesla
account-password-intro = Po uložení zostanete prihlásení tu a všade inde budete odhlásení.
account-password-current = Súčasné heslo
account-password-wrong = Toto nie je vaše súčasné heslo.
account-password-saved = Nové heslo je uložené a všade inde ste boli odhlásení.
account-password-none = Nemáte nastavené heslo. Môžeme vám poslať odkaz, cez ktorý si ho zvolíte.

## Where the user is signed in

account-sessions = Kde ste prihlásení
account-session-unknown = Neznámy prehliadač
account-session-this = tento prehliadač
account-session-since = Prihlásené od { $date }
account-session-end = Odhlásiť zariadenie
account-session-everywhere = Odhlásiť sa všade
account-session-everywhere-hint = Ukončia sa všetky prihlásenia, aj to v tomto prehliadači, a takisto prístup všetkých aplikácií.

## Deletion

account-delete-title = Odstránenie účtu
account-delete-intro = { $days ->
    [one] Váš účet bude odstránený o { $days } deň. Dovtedy si to môžete rozmyslieť: stačí sa prihlásiť a účet si ponechať.
    [few] Váš účet bude odstránený o { $days } dni. Dovtedy si to môžete rozmyslieť: stačí sa prihlásiť a účet si ponechať.
   *[other] Váš účet bude odstránený o { $days } dní. Dovtedy si to môžete rozmyslieť: stačí sa prihlásiť a účet si ponechať.
}
account-delete-effect = Ihneď budete všade odhlásení a aplikácie stratia prístup. Nakoniec odstránime všetko, čo o vás uchovávame, a nebude sa to dať obnoviť.
account-delete-password = Vaše heslo
account-delete-again = Aby sme mali istotu, že ste to vy, najprv sa, prosím, znova prihláste.
account-delete-again-button = Prihlásiť sa znova
account-delete-button = Odstrániť môj účet
account-delete-waiting-title = Chcete si účet ponechať?
account-delete-leave = Nie, odhlásiť sa
account-delete-done-title = Váš účet bude odstránený
account-delete-done = Všade ste boli odhlásení. Ak si to rozmyslíte, prihláste sa pred týmto dátumom a účet si ponechajte.
