# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Malti
language-switch = Lingwa
field-optional = (mhux obbligatorju)
opens-in-new-tab = (tinfetaħ f’tab ġdida)

## Landing page of a mailed link

landing-title = Attiva l-kont tiegħek
landing-invited-by = Waslitlek stedina mingħand { $application }.
landing-account = Il-kont għal { $recipient } lest. Biex tattivah tieħu madwar minuta.
landing-button = Attiva l-kont
landing-note = Ma jiġri xejn qabel tagħfas il-buttuna.

## Not meant for the recipient

not-meant-link = Din l-istedina ma kinitx għalija
not-meant-title = Mhix għalik?
not-meant-body = Din l-istedina ntbagħtet lil { $recipient }. Jekk ma kontx qed tistennieha, tista’ tħassarha. Il-link imbagħad ma jibqax jaħdem, u min stiednek jiġi infurmat.
not-meant-confirm = Din l-istedina ma kinitx għalija
not-meant-unconfirmed = L-ewwel immarka l-kaxxa.
not-meant-button = Ħassar l-istedina
not-meant-back = Lura għall-istedina
not-meant-done-title = L-istedina tħassret
not-meant-done-body = Grazzi talli għedtilna. Il-link m’għadux jaħdem, u min bagħat l-istedina jkun jaf li ma kinitx għalik. Tista’ tagħlaq din il-paġna.

## Activation form

activation-title = Issettja l-kont tiegħek
activation-intro = Iċċekkja d-dettalji tiegħek u agħżel password. Imbagħad il-kont tiegħek ikun lest.
activation-email = Indirizz tal-email
activation-phone = Numru tal-mowbajl
activation-identifier-hint = Tużah biex tidħol, għalhekk ma jistax jinbidel hawn.
activation-choose = Agħżel
activation-password = Password
activation-password-hint = { $min ->
    [one] Mill-inqas karattru wieħed.
    [two] Mill-inqas żewġ karattri. Ftit kliem bla rabta bejniethom huma faċli biex tiftakarhom u diffiċli biex ħaddieħor jaqtagħhom.
    [few] Mill-inqas { $min } karattri. Ftit kliem bla rabta bejniethom huma faċli biex tiftakarhom u diffiċli biex ħaddieħor jaqtagħhom.
    [many] Mill-inqas { $min }-il karattru. Ftit kliem bla rabta bejniethom huma faċli biex tiftakarhom u diffiċli biex ħaddieħor jaqtagħhom.
   *[other] Mill-inqas { $min } karattru. Ftit kliem bla rabta bejniethom huma faċli biex tiftakarhom u diffiċli biex ħaddieħor jaqtagħhom.
}
activation-password-show = Uri l-password
activation-legal = Termini u privatezza
legal-version = Verżjoni { $version }
activation-accept = Qrajt u naċċetta: { $document }
activation-button = Attiva l-kont
activation-problems = { $count ->
    [one] Iċċekkja qasam wieħed
    [two] Iċċekkja żewġ oqsma
    [few] Iċċekkja { $count } oqsma
    [many] Iċċekkja { $count }-il qasam
   *[other] Iċċekkja { $count } qasam
}

strength-0 = Faċli ħafna biex taqtagħha
strength-1 = Faċli biex taqtagħha
strength-2 = Tista’ tkun aktar b’saħħitha
strength-3 = B’saħħitha
strength-4 = B’saħħitha ħafna

## Signed in as somebody else

other-session-title = Dħalt b’kont ieħor
other-session-current = F’dan il-browser dħalt bħala { $current }.
other-session-invited = L-istedina hija għal { $invited }.
other-session-question = Kif tixtieq tkompli?
other-session-switch = Kompli bħala { $invited }
other-session-stay = Ibqa’ bħala { $current }
other-session-note = Jekk tibqa’ fil-kont attwali, l-istedina tibqa’ valida.

## Success

done-title = Il-kont tiegħek huwa attiv
done-body = Grazzi. Kollox lest, u tista’ tibda minnufih.
done-continue = Kompli lejn { $application }
done-continue-unnamed = Kompli

## Notices

notice-expired-title = Din il-link skadiet
notice-expired-body = Għas-sigurtà tiegħek, il-links fil-messaġġi tagħna jkunu validi għal żmien limitat biss. Nistgħu nibagħtulek waħda ġdida.
notice-expired-recipient = Il-link il-ġdida tintbagħat lil { $recipient }.
notice-expired-button = Ibgħatli link ġdida
notice-replaced-title = Hemm link aktar riċenti
notice-replaced-body = Minn dakinhar ’l hawn bgħatnielek messaġġ aktar riċenti. Uża l-link tal-aħħar wieħed.
notice-revoked-title = Din l-istedina ġiet irtirata
notice-revoked-body = Il-link ma tistax tintuża aktar. Jekk taħseb li dan huwa żball, ikkuntattja lil min stiednek.
notice-used-title = Il-kont tiegħek diġà huwa attiv
notice-used-body = Din il-link diġà ntużat. M’għandekx bżonnha aktar: idħol fil-kont u daqshekk.
notice-used-button = Idħol
notice-unknown-title = Din il-link ma taħdimx
notice-unknown-body = Jista’ jkun li mhijiex kompluta. Iftaħha direttament mill-messaġġ, jew ikkopjaha kollha fil-bar tal-indirizz.
notice-link-requested-title = Iċċekkja l-messaġġi tiegħek
notice-link-requested-body = Jekk din l-istedina tista’ tiġġedded, link ġdida tinsab fi triqitha lejn l-indirizz irreġistrat. Tista’ ddum ftit minuti biex tasal.
notice-session-expired-title = Il-ħin tiegħek fuq din il-paġna skada
notice-session-expired-body = Ma ntilef xejn. Erġa’ iftaħ il-link fil-messaġġ tiegħek u ibda mill-ġdid.
notice-no-cookies-title = Il-browser tiegħek ma jżommx cookies
notice-no-cookies-body = Għandna bżonn cookie waħda biex nattivaw il-kont tiegħek b’mod sigur. Ippermetti l-cookies għal dan is-sit, u erġa’ iftaħ il-link fil-messaġġ tiegħek.
notice-error-title = Xi ħaġa marret ħażin
notice-error-body = It-tort huwa tagħna, u jiddispjaċina. Erġa’ pprova fi ftit minuti.
notice-error-request = Jekk jerġa’ jiġri, semmi dan in-numru: { $request }
notice-not-found-title = Din il-paġna ma teżistix
notice-not-found-body = Iċċekkja l-indirizz, jew erġa’ iftaħ il-link fil-messaġġ tiegħek.
notice-too-many-title = Dan kien ftit mgħaġġel wisq
notice-too-many-body = Saru wisq tentattivi. Stenna ftit minuti u erġa’ pprova.
notice-unavailable-title = Niġu lura dalwaqt
notice-unavailable-body = Is-servizz mhuwiex disponibbli bħalissa. Erġa’ pprova fi ftit minuti; il-link tiegħek tibqa’ valida.

## Fields that every application may ask for

field-email-address = Indirizz tal-email
field-mobile-primary = Numru tal-mowbajl
field-first-name = Isem
field-middle-name = Isem tan-nofs
field-last-name = Kunjom
field-display-name = Isem li jidher
field-company-name = Kumpanija
field-job-title = Kariga
field-birthday = Data tat-twelid
field-gender = Ġeneru
field-address = Indirizz
field-address-street = Triq u numru
field-address-street2 = Linja oħra tal-indirizz
field-address-city = Belt jew lokalità
field-address-state = Stat jew reġjun
field-address-postal-code = Kodiċi postali
field-address-country = Pajjiż
