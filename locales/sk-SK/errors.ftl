# What is wrong with an entry.

error-email-malformed = E-mailová adresa nemá správny formát.
error-email-in-use = Táto e-mailová adresa sa už používa.
error-phone-malformed = Mobilné číslo nemá správny formát.
error-phone-in-use = Toto mobilné číslo sa už používa.
error-phone-country = Na čísla v tejto krajine sa textové správy neposielajú.

error-required = Vyplňte toto pole.
error-choice-required = Vyberte jednu z možností.
error-tick-required = Začiarknite toto políčko.
error-too-short = { $min ->
    [one] Zadajte aspoň { $min } znak.
    [few] Zadajte aspoň { $min } znaky.
   *[other] Zadajte aspoň { $min } znakov.
}
error-too-long = { $max ->
    [one] Zadajte najviac { $max } znak.
    [few] Zadajte najviac { $max } znaky.
   *[other] Zadajte najviac { $max } znakov.
}
error-pattern = Tento údaj nemá očakávaný formát.
error-not-a-choice = Vyberte jednu z ponúkaných možností.
error-not-a-date = Zadajte platný dátum.

error-password-required = Zvoľte si heslo.
error-password-too-short = { $min ->
    [one] Heslo musí mať aspoň { $min } znak.
    [few] Heslo musí mať aspoň { $min } znaky.
   *[other] Heslo musí mať aspoň { $min } znakov.
}
error-password-too-long = { $max ->
    [one] Heslo môže mať najviac { $max } znak.
    [few] Heslo môže mať najviac { $max } znaky.
   *[other] Heslo môže mať najviac { $max } znakov.
}
error-password-common = Toto heslo používa veľa ľudí a útočník by ho skúsil medzi prvými. Zvoľte si iné.
error-password-contains-identifier = Heslo nesmie obsahovať vašu e-mailovú adresu ani telefónne číslo.
error-password-contains-name = Heslo nesmie obsahovať vaše meno.
error-password-contains-application = Heslo nesmie obsahovať názov aplikácie.

error-legal-not-accepted = Ak chcete pokračovať, prijmite tento dokument.
