# Texts of the user's own page and what belongs to it.

## The page

account-title = Váš účet
account-intro = Jste přihlášeni jako { $name }.
account-deletion = Váš účet bude trvale smazán { $date }.
account-keep = Ponechat účet
account-profile = Vaše údaje
account-saved = Změny byly uloženy.
account-language = Jazyk stránek a zpráv
account-save = Uložit
account-security = Přihlašování
account-password = Změnit heslo
account-factors = Přístupové klíče a dvoufázové ověření
account-applications = Aplikace s přístupem
account-applications-none = K vašim datům teď nemá přístup žádná aplikace.
account-application-since = Od { $date }
account-application-end = Odebrat přístup
account-documents = Přijaté dokumenty
account-documents-none = Zatím tu nejsou žádné přijaté dokumenty.
account-document-accepted = Přijato { $date }
account-data = Vaše data
account-data-download = Stáhnout vaše data
account-data-hint = Jeden soubor se vším, co o vás uchováváme.
account-back = Zpět do účtu

## Another password

account-password-title = Změna hesla
account-password-intro = Po uložení zůstanete přihlášeni zde a všude jinde budete odhlášeni.
account-password-current = Současné heslo
account-password-wrong = Toto není vaše současné heslo.
account-password-saved = Nové heslo je uloženo a všude jinde jste byli odhlášeni.
account-password-none = Nemáte nastavené heslo. Můžeme vám poslat odkaz, přes který si ho zvolíte.

## Where the user is signed in

account-sessions = Kde jste přihlášeni
account-session-unknown = Neznámý prohlížeč
account-session-this = tento prohlížeč
account-session-since = Přihlášeno od { $date }
account-session-end = Odhlásit zařízení
account-session-everywhere = Odhlásit se všude
account-session-everywhere-hint = Ukončí se všechna přihlášení, i to v tomto prohlížeči, a také přístup všech aplikací.

## Deletion

account-delete-title = Smazání účtu
account-delete-intro = { $days ->
    [one] Váš účet bude smazán za { $days } den. Do té doby si to můžete rozmyslet: stačí se přihlásit a účet si ponechat.
    [few] Váš účet bude smazán za { $days } dny. Do té doby si to můžete rozmyslet: stačí se přihlásit a účet si ponechat.
   *[other] Váš účet bude smazán za { $days } dní. Do té doby si to můžete rozmyslet: stačí se přihlásit a účet si ponechat.
}
account-delete-effect = Ihned budete všude odhlášeni a aplikace ztratí přístup. Nakonec smažeme vše, co o vás uchováváme, a nebude možné to obnovit.
account-delete-password = Vaše heslo
account-delete-again = Abychom měli jistotu, že jste to vy, přihlaste se prosím nejprve znovu.
account-delete-again-button = Přihlásit se znovu
account-delete-button = Smazat můj účet
account-delete-waiting-title = Chcete si účet ponechat?
account-delete-leave = Ne, odhlásit se
account-delete-done-title = Váš účet bude smazán
account-delete-done = Všude jste byli odhlášeni. Pokud si to rozmyslíte, přihlaste se před tímto datem a účet si ponechte.
