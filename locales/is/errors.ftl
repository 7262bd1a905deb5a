# What is wrong with an entry.

error-email-malformed = Netfangið er ekki á réttu sniði.
error-email-in-use = Netfangið er þegar í notkun.
error-phone-malformed = Farsímanúmerið er ekki á réttu sniði.
error-phone-in-use = Farsímanúmerið er þegar í notkun.
error-phone-country = Smáskilaboð eru ekki send í númer í þessu landi.

error-required = Fylltu út þennan reit.
error-choice-required = Veldu eitt af þessu.
error-tick-required = Hakaðu við þennan reit.
error-too-short = { $min ->
    [one] Sláðu inn að minnsta kosti { $min } staf.
   *[other] Sláðu inn að minnsta kosti { $min } stafi.
}
error-too-long = { $max ->
    [one] Sláðu inn í mesta lagi { $max } staf.
   *[other] Sláðu inn í mesta lagi { $max } stafi.
}
error-pattern = Þetta er ekki á réttu sniði.
error-not-a-choice = Veldu einn af kostunum sem eru í boði.
error-not-a-date = Sláðu inn gilda dagsetningu.

error-password-required = Veldu lykilorð.
error-password-too-short = { $min ->
    [one] Lykilorðið þarf að vera að minnsta kosti { $min } stafur.
   *[other] Lykilorðið þarf að vera að minnsta kosti { $min } stafir.
}
error-password-too-long = { $max ->
    [one] Lykilorðið má vera í mesta lagi { $max } stafur.
   *[other] Lykilorðið má vera í mesta lagi { $max } stafir.
}
error-password-common = Margir nota þetta lykilorð og það er með því fyrsta sem yrði giskað á. Veldu annað.
error-password-contains-identifier = Lykilorðið má ekki innihalda netfangið þitt eða símanúmerið.
error-password-contains-name = Lykilorðið má ekki innihalda nafnið þitt.
error-password-contains-application = Lykilorðið má ekki innihalda heiti þjónustunnar.

error-legal-not-accepted = Samþykktu þetta skjal til að halda áfram.
