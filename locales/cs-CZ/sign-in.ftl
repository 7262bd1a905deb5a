# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Přihlášení
sign-in-to = a pokračovat do { $application }
sign-in-button = Přihlásit se
sign-in-help = Zapomněli jste heslo, nebo ještě nemáte aktivovaný účet?
sign-in-refused = Přihlášení se nezdařilo. Zkontrolujte prosím přihlašovací údaj a heslo.
sign-in-no-cookies = Bez souborů cookie vás nemůžeme přihlásit. Povolte je prosím pro tento web a přihlaste se znovu.
sign-in-wait-seconds = { $seconds ->
    [one] Došlo k příliš mnoha pokusům. Zkuste to prosím znovu za { $seconds } sekundu.
    [few] Došlo k příliš mnoha pokusům. Zkuste to prosím znovu za { $seconds } sekundy.
   *[other] Došlo k příliš mnoha pokusům. Zkuste to prosím znovu za { $seconds } sekund.
}
sign-in-wait-minutes = { $minutes ->
    [one] Došlo k příliš mnoha pokusům. Zkuste to prosím znovu za { $minutes } minutu.
    [few] Došlo k příliš mnoha pokusům. Zkuste to prosím znovu za { $minutes } minuty.
   *[other] Došlo k příliš mnoha pokusům. Zkuste to prosím znovu za { $minutes } minut.
}

## The choice of an account

choose-account-title = Který účet chcete použít?
choose-account-lead = V tomto prohlížeči jste přihlášeni jako:
choose-account-button = Pokračovat jako { $name }
choose-account-other = Použít jiný účet

## An account that may not use the application

no-access-title = Tento účet nemá přístup
no-access-body = Jste přihlášeni, ale váš účet nemá přístup k aplikaci { $application }.
no-access-back = Zpět do { $application }
no-access-note = Pokud jde podle vás o omyl, obraťte se prosím na provozovatele aplikace.

## What an application asks for

consent-title = Chcete to povolit?
consent-lead = { $application } od vás chce získat:
consent-identity = Potvrzení, že se přihlašujete vy
consent-profile = Vaše jméno a další údaje z vašeho profilu
consent-email = Vaši e-mailovou adresu
consent-phone = Vaše telefonní číslo
consent-address = Vaši poštovní adresu
consent-offline-access = Přístup k těmto údajům i ve vaší nepřítomnosti, dokud ho neodvoláte
consent-other = Další údaje, které aplikace označuje jako „{ $name }“
consent-allow = Povolit
consent-deny = Nepovolit

## New versions of documents

documents-title = Máme nové podmínky
documents-lead = Od vašeho posledního přihlášení se něco změnilo. Přečtěte si prosím novou verzi a přijměte ji, abyste mohli pokračovat.
documents-button = Pokračovat
documents-decline = Teď ne, odhlásit se

## Signing out

sign-out-title = Chcete se odhlásit?
sign-out-body = V tomto prohlížeči jste přihlášeni jako { $name }.
sign-out-button = Odhlásit se
signed-out-title = Jste odhlášeni
signed-out-body = V tomto prohlížeči už zde není nikdo přihlášen. Na sdíleném zařízení prosím zavřete i prohlížeč.
