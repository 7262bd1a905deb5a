# What is wrong with an entry.

error-email-malformed = Il-format tal-indirizz tal-email mhuwiex korrett.
error-email-in-use = Dan l-indirizz tal-email diġà qed jintuża.
error-phone-malformed = Il-format tan-numru tal-mowbajl mhuwiex korrett.
error-phone-in-use = Dan in-numru tal-mowbajl diġà qed jintuża.
error-phone-country = Ma jintbagħtux messaġġi lil numri ta’ dan il-pajjiż.

error-required = Imla dan il-qasam.
error-choice-required = Agħżel waħda minn dawn.
error-tick-required = Immarka din il-kaxxa.
error-too-short = { $min ->
    [one] Daħħal mill-inqas karattru wieħed.
    [two] Daħħal mill-inqas żewġ karattri.
    [few] Daħħal mill-inqas { $min } karattri.
    [many] Daħħal mill-inqas { $min }-il karattru.
   *[other] Daħħal mill-inqas { $min } karattru.
}
error-too-long = { $max ->
    [one] Daħħal mhux aktar minn karattru wieħed.
    [two] Daħħal mhux aktar minn żewġ karattri.
    [few] Daħħal mhux aktar minn { $max } karattri.
    [many] Daħħal mhux aktar minn { $max }-il karattru.
   *[other] Daħħal mhux aktar minn { $max } karattru.
}
error-pattern = Dak li daħħalt m’għandux il-format mistenni.
error-not-a-choice = Agħżel waħda mill-għażliet mogħtija.
error-not-a-date = Daħħal data valida.

error-password-required = Agħżel password.
error-password-too-short = { $min ->
    [one] Il-password irid ikollha mill-inqas karattru wieħed.
    [two] Il-password irid ikollha mill-inqas żewġ karattri.
    [few] Il-password irid ikollha mill-inqas { $min } karattri.
    [many] Il-password irid ikollha mill-inqas { $min }-il karattru.
   *[other] Il-password irid ikollha mill-inqas { $min } karattru.
}
error-password-too-long = { $max ->
    [one] Il-password jista’ jkollha mhux aktar minn karattru wieħed.
    [two] Il-password jista’ jkollha mhux aktar minn żewġ karattri.
    [few] Il-password jista’ jkollha mhux aktar minn { $max } karattri.
    [many] Il-password jista’ jkollha mhux aktar minn { $max }-il karattru.
   *[other] Il-password jista’ jkollha mhux aktar minn { $max } karattru.
}
error-password-common = Din il-password jużawha ħafna nies u tkun fost l-ewwel li jinqatgħu. Agħżel oħra.
error-password-contains-identifier = Il-password ma tistax tinkludi l-indirizz tal-email jew in-numru tat-telefown tiegħek.
error-password-contains-name = Il-password ma tistax tinkludi ismek.
error-password-contains-application = Il-password ma tistax tinkludi l-isem tal-applikazzjoni.

error-legal-not-accepted = Aċċetta dan id-dokument biex tkompli.
