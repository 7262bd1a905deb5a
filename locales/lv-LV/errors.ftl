# What is wrong with an entry.

error-email-malformed = E-pasta adreses formāts nav pareizs.
error-email-in-use = Šī e-pasta adrese jau tiek izmantota.
error-phone-malformed = Mobilā tālruņa numura formāts nav pareizs.
error-phone-in-use = Šis mobilā tālruņa numurs jau tiek izmantots.
error-phone-country = Uz šīs valsts numuriem īsziņas netiek sūtītas.

error-required = Aizpildiet šo lauku.
error-choice-required = Izvēlieties vienu no iespējām.
error-tick-required = Atzīmējiet šo lodziņu.
error-too-short = { $min ->
    [zero] Ievadiet vismaz { $min } rakstzīmes.
    [one] Ievadiet vismaz { $min } rakstzīmi.
   *[other] Ievadiet vismaz { $min } rakstzīmes.
}
error-too-long = { $max ->
    [zero] Ievadiet ne vairāk kā { $max } rakstzīmes.
    [one] Ievadiet ne vairāk kā { $max } rakstzīmi.
   *[other] Ievadiet ne vairāk kā { $max } rakstzīmes.
}
error-pattern = Ievadītais neatbilst paredzētajam formātam.
error-not-a-choice = Izvēlieties vienu no piedāvātajām iespējām.
error-not-a-date = Ievadiet derīgu datumu.

error-password-required = Izvēlieties paroli.
error-password-too-short = { $min ->
    [zero] Parolē jābūt vismaz { $min } rakstzīmēm.
    [one] Parolē jābūt vismaz { $min } rakstzīmei.
   *[other] Parolē jābūt vismaz { $min } rakstzīmēm.
}
error-password-too-long = { $max ->
    [zero] Parolē nedrīkst būt vairāk par { $max } rakstzīmēm.
    [one] Parolē nedrīkst būt vairāk par { $max } rakstzīmi.
   *[other] Parolē nedrīkst būt vairāk par { $max } rakstzīmēm.
}
error-password-common = Šo paroli izmanto daudzi, un to uzminētu vienu no pirmajām. Izvēlieties citu.
error-password-contains-identifier = Parolē nedrīkst būt jūsu e-pasta adrese vai tālruņa numurs.
error-password-contains-name = Parolē nedrīkst būt jūsu vārds.
error-password-contains-application = Parolē nedrīkst būt pakalpojuma nosaukums.

error-legal-not-accepted = Lai turpinātu, pieņemiet šo dokumentu.
