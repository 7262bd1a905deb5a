# What is wrong with an entry.

error-email-malformed = E-mailová adresa nemá správný formát.
error-email-in-use = Tato e-mailová adresa se už používá.
error-phone-malformed = Mobilní číslo nemá správný formát.
error-phone-in-use = Toto mobilní číslo se už používá.
error-phone-country = Na čísla v této zemi se textové zprávy neposílají.

error-required = Vyplňte prosím toto pole.
error-choice-required = Vyberte prosím jednu z možností.
error-tick-required = Zaškrtněte prosím toto políčko.
error-too-short = { $min ->
    [one] Zadejte prosím alespoň { $min } znak.
    [few] Zadejte prosím alespoň { $min } znaky.
   *[other] Zadejte prosím alespoň { $min } znaků.
}
error-too-long = { $max ->
    [one] Zadejte prosím nejvýše { $max } znak.
    [few] Zadejte prosím nejvýše { $max } znaky.
   *[other] Zadejte prosím nejvýše { $max } znaků.
}
error-pattern = Tento údaj nemá očekávaný formát.
error-not-a-choice = Vyberte prosím jednu z nabízených možností.
error-not-a-date = Zadejte prosím platné datum.

error-password-required = Zvolte si prosím heslo.
error-password-too-short = { $min ->
    [one] Heslo musí mít alespoň { $min } znak.
    [few] Heslo musí mít alespoň { $min } znaky.
   *[other] Heslo musí mít alespoň { $min } znaků.
}
error-password-too-long = { $max ->
    [one] Heslo může mít nejvýše { $max } znak.
    [few] Heslo může mít nejvýše { $max } znaky.
   *[other] Heslo může mít nejvýše { $max } znaků.
}
error-password-common = Toto heslo používá mnoho lidí a útočník by ho zkusil mezi prvními. Zvolte si prosím jiné.
error-password-contains-identifier = Heslo nesmí obsahovat vaši e-mailovou adresu ani telefonní číslo.
error-password-contains-name = Heslo nesmí obsahovat vaše jméno.
error-password-contains-application = Heslo nesmí obsahovat název aplikace.

error-legal-not-accepted = Pokud chcete pokračovat, přijměte prosím tento dokument.
