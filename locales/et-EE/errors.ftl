# What is wrong with an entry.

error-email-malformed = E-posti aadress ei ole õiges vormingus.
error-email-in-use = See e-posti aadress on juba kasutusel.
error-phone-malformed = Mobiilinumber ei ole õiges vormingus.
error-phone-in-use = See mobiilinumber on juba kasutusel.
error-phone-country = Selle riigi numbritele tekstisõnumeid ei saadeta.

error-required = Palun täitke see väli.
error-choice-required = Palun valige üks neist.
error-tick-required = Palun märkige see ruut.
error-too-short = { $min ->
    [one] Sisestage vähemalt { $min } märk.
   *[other] Sisestage vähemalt { $min } märki.
}
error-too-long = { $max ->
    [one] Sisestage kõige rohkem { $max } märk.
   *[other] Sisestage kõige rohkem { $max } märki.
}
error-pattern = Sisestatu ei ole õiges vormingus.
error-not-a-choice = Palun valige üks pakutud võimalustest.
error-not-a-date = Palun sisestage õige kuupäev.

error-password-required = Palun valige parool.
error-password-too-short = { $min ->
    [one] Paroolis peab olema vähemalt { $min } märk.
   *[other] Paroolis peab olema vähemalt { $min } märki.
}
error-password-too-long = { $max ->
    [one] Paroolis võib olla kõige rohkem { $max } märk.
   *[other] Paroolis võib olla kõige rohkem { $max } märki.
}
error-password-common = Seda parooli kasutavad paljud ja seda arvataks esimeste seas. Palun valige mõni muu.
error-password-contains-identifier = Parool ei tohi sisaldada teie e-posti aadressi ega telefoninumbrit.
error-password-contains-name = Parool ei tohi sisaldada teie nime.
error-password-contains-application = Parool ei tohi sisaldada teenuse nime.

error-legal-not-accepted = Jätkamiseks nõustuge selle dokumendiga.
