# What is wrong with an entry.

error-email-malformed = El. pašto adreso formatas netinkamas.
error-email-in-use = Šis el. pašto adresas jau naudojamas.
error-phone-malformed = Mobiliojo telefono numerio formatas netinkamas.
error-phone-in-use = Šis mobiliojo telefono numeris jau naudojamas.
error-phone-country = Į šios šalies numerius trumposios žinutės nesiunčiamos.

error-required = Užpildykite šį lauką.
error-choice-required = Pasirinkite vieną iš variantų.
error-tick-required = Pažymėkite šį langelį.
error-too-short = { $min ->
    [one] Įveskite bent { $min } simbolį.
    [few] Įveskite bent { $min } simbolius.
   *[other] Įveskite bent { $min } simbolių.
}
error-too-long = { $max ->
    [one] Įveskite ne daugiau kaip { $max } simbolį.
    [few] Įveskite ne daugiau kaip { $max } simbolius.
   *[other] Įveskite ne daugiau kaip { $max } simbolių.
}
error-pattern = Įrašas neatitinka reikiamo formato.
error-not-a-choice = Pasirinkite vieną iš pateiktų variantų.
error-not-a-date = Įveskite tinkamą datą.

error-password-required = Pasirinkite slaptažodį.
error-password-too-short = { $min ->
    [one] Slaptažodį turi sudaryti bent { $min } simbolis.
    [few] Slaptažodį turi sudaryti bent { $min } simboliai.
   *[other] Slaptažodį turi sudaryti bent { $min } simbolių.
}
error-password-too-long = { $max ->
    [one] Slaptažodį gali sudaryti ne daugiau kaip { $max } simbolis.
    [few] Slaptažodį gali sudaryti ne daugiau kaip { $max } simboliai.
   *[other] Slaptažodį gali sudaryti ne daugiau kaip { $max } simbolių.
}
error-password-common = Šį slaptažodį naudoja daug žmonių, jis būtų atspėtas vienas pirmųjų. Pasirinkite kitą.
error-password-contains-identifier = Slaptažodyje negali būti jūsų el. pašto adreso ar telefono numerio.
error-password-contains-name = Slaptažodyje negali būti jūsų vardo.
error-password-contains-application = Slaptažodyje negali būti paslaugos pavadinimo.

error-legal-not-accepted = Kad galėtumėte tęsti, sutikite su šiuo dokumentu.
