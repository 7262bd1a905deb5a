# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Minflok, uża passkey
passkey-create-hint = Imbagħad tidħol bil-marka tas-saba’, b’wiċċek jew bil-lock tal-iskrin, u ma jkollok l-ebda password x’tiftakar.
passkey-created = Il-passkey tiegħek lesta. M’għandekx bżonn password.
passkey-add-password = Agħżel password ukoll
passkey-failed = Dan ma ħadimx. Erġa’ pprova, jew agħżel mod ieħor.
passkey-sign-in = Idħol b’passkey
passkey-or = jew

## The activation on another device

hand-over-title = Kompli fuq apparat ieħor
hand-over-body = Ipponta l-kamera tat-telefown jew tat-tablet tiegħek lejn dan il-kodiċi. Il-kont jiġi ssettjat fuq l-apparat li fuqu tlesti l-ewwel.
hand-over-code = Kodiċi QR bil-link tal-istedina tiegħek

## The second proof at sign-in

second-factor-title = Ikkonferma l-identità tiegħek
second-factor-intro = Il-kont tiegħek huwa protett darbtejn. Agħti wkoll it-tieni prova.
second-factor-code = Kodiċi
second-factor-code-hint = Is-sitt ċifri li l-app tal-awtentikazzjoni tiegħek turi bħalissa, jew wieħed mill-kodiċijiet tal-irkupru tiegħek.
second-factor-recovery-hint = Wieħed mill-kodiċijiet tal-irkupru tiegħek.
second-factor-button = Kompli
second-factor-wrong = Dan il-kodiċi mhuwiex tajjeb, jew diġà ntuża. Daħħal ieħor.
second-factor-passkey = Uża passkey
second-factor-passkey-only = Il-passkey tiegħek tinsab fuq l-apparat li fih ħloqtha, jew fejn l-apparati tiegħek iżommu l-passkeys flimkien. Hemm bżonn ta’ browser b’JavaScript.

## Setting up a second proof

set-up-title = Ipproteġi l-kont tiegħek
set-up-intro = Għal { $application } hemm bżonn it-tieni prova meta tidħol. Issettja waħda issa.
set-up-intro-unnamed = Hemm bżonn it-tieni prova meta tidħol. Issettja waħda issa.
set-up-app = App tal-awtentikazzjoni
set-up-app-body = App fuq it-telefown tiegħek turi kodiċi ġdid kull nofs minuta.
set-up-app-button = Issettja app
set-up-passkey = Passkey
set-up-passkey-body = L-apparat tiegħek jikkonferma l-identità tiegħek bil-marka tas-saba’, bil-wiċċ jew bil-lock tal-iskrin.
set-up-passkey-button = Oħloq passkey

app-scan = Skennja dan il-kodiċi bl-app tal-awtentikazzjoni tiegħek.
app-code = Kodiċi QR għall-app tal-awtentikazzjoni tiegħek
app-secret = Jekk ma tistax tiskennjah, daħħal din iċ-ċavetta fl-app:
app-first-code = Kodiċi mill-app
app-first-code-hint = Is-sitt ċifri li l-app turi bħalissa.
app-confirm = Ikkonferma l-kodiċi
app-wrong = Dan il-kodiċi mhuwiex tajjeb. Iċċekkja l-arloġġ tal-apparat tiegħek, u daħħal il-kodiċi li l-app turi bħalissa.

recovery-title = Il-kodiċijiet tal-irkupru tiegħek
recovery-intro = Jekk titlef it-telefown jew il-passkeys tiegħek, b’kull wieħed minn dawn il-kodiċijiet tista’ tidħol darba. Ipprintjahom jew żommhom f’post sigur.
recovery-once = Jintwerew issa biss.
recovery-continue = Żammejthom, kompli

## The user's own page

factors-title = Passkeys u verifika f’żewġ passi
factors-intro = Kif tipprova l-identità tiegħek meta tidħol, minbarra bil-password.
factors-saved = Il-bidla tiegħek ġiet issejvjata.
factors-passkeys = Passkeys
factors-passkey-none = Għad m’għandek l-ebda passkey.
factors-passkey-created = Miżjuda: { $date }
factors-passkey-used = L-aħħar użu: { $date }
factors-passkey-change = Ibdel
factors-passkey-name = Isem
factors-passkey-rename = Issejvja l-isem
factors-passkey-remove = Neħħi l-passkey
factors-passkey-add = Żid passkey
factors-passkey-only = Din ma tistax titneħħa: ma jibqagħlek l-ebda mod kif tidħol.
factors-passkey-too-many = Diġà għandek l-ogħla għadd possibbli ta’ passkeys. L-ewwel neħħi waħda.
factors-app-on = L-app tiegħek hija ssettjata.
factors-app-off = M’hemm l-ebda app issettjata.
factors-app-remove = Neħħi l-app
factors-recovery = Kodiċijiet tal-irkupru
factors-recovery-left = { $count ->
    [one] Fadallek kodiċi wieħed.
    [two] Fadallek żewġ kodiċijiet.
    [few] Fadallek { $count } kodiċijiet.
    [many] Fadallek { $count }-il kodiċi.
   *[other] Fadallek { $count } kodiċi.
}
factors-recovery-hint = Kodiċijiet ġodda jieħdu post dawk li għandek.
factors-recovery-make = Oħloq kodiċijiet ġodda
factors-sign-in-again = Biex tibdel xi ħaġa hawn, l-ewwel erġa’ idħol: b’hekk ħaddieħor ma jkunx jista’ juża browser li tħalla miftuħ.
factors-sign-in-again-button = Erġa’ idħol
factors-back = Lura għall-kont tiegħek
