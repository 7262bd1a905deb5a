# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Idħol
sign-in-to = biex tkompli lejn { $application }
sign-in-button = Idħol
sign-in-help = Insejt il-password, jew il-kont għadu mhux attivat?
sign-in-refused = Dan ma ħadimx. Iċċekkja l-indirizz jew in-numru li bih tidħol u l-password tiegħek.
sign-in-no-cookies = Mingħajr cookies ma nistgħux inżommu l-kont tiegħek miftuħ. Ippermettihom għal dan is-sit, u mbagħad erġa’ idħol.
sign-in-wait-seconds = { $seconds ->
    [one] Saru wisq tentattivi. Erġa’ pprova fi żmien sekonda.
    [two] Saru wisq tentattivi. Erġa’ pprova fi żmien żewġ sekondi.
    [few] Saru wisq tentattivi. Erġa’ pprova fi żmien { $seconds } sekondi.
    [many] Saru wisq tentattivi. Erġa’ pprova fi żmien { $seconds }-il sekonda.
   *[other] Saru wisq tentattivi. Erġa’ pprova fi żmien { $seconds } sekonda.
}
sign-in-wait-minutes = { $minutes ->
    [one] Saru wisq tentattivi. Erġa’ pprova fi żmien minuta.
    [two] Saru wisq tentattivi. Erġa’ pprova fi żmien żewġ minuti.
    [few] Saru wisq tentattivi. Erġa’ pprova fi żmien { $minutes } minuti.
    [many] Saru wisq tentattivi. Erġa’ pprova fi żmien { $minutes }-il minuta.
   *[other] Saru wisq tentattivi. Erġa’ pprova fi żmien { $minutes } minuta.
}

## The choice of an account

choose-account-title = Liema kont tixtieq tuża?
choose-account-lead = F’dan il-browser dħalt bħala:
choose-account-button = Kompli bħala { $name }
choose-account-other = Uża kont ieħor

## An account that may not use the application

no-access-title = Dan il-kont m’għandux aċċess
no-access-body = Dħalt, iżda l-kont tiegħek ma jistax juża { $application }.
no-access-back = Lura lejn { $application }
no-access-note = Jekk taħseb li dan huwa żball, ikkuntattja lil min imexxi l-applikazzjoni.

## What an application asks for

consent-title = Tixtieq tippermetti dan?
consent-lead = Għal { $application } qed jintalab mingħandek dan li ġej:
consent-identity = Il-konferma li int li qed tidħol
consent-profile = Ismek u d-dettalji l-oħra tal-profil tiegħek
consent-email = L-indirizz tal-email tiegħek
consent-phone = In-numru tat-telefown tiegħek
consent-address = L-indirizz postali tiegħek
consent-offline-access = Aċċess għal dawn id-dettalji anke meta ma tkunx hemm, sakemm tirtirah
consent-other = Dettalji oħra li l-applikazzjoni ssejħilhom “{ $name }”
consent-allow = Ippermetti
consent-deny = Tippermettix

## New versions of documents

documents-title = Hemm termini ġodda
documents-lead = Xi ħaġa nbidlet mill-aħħar darba li dħalt. Aqra l-verżjoni l-ġdida u aċċettaha biex tkompli.
documents-button = Kompli
documents-decline = Mhux issa, oħroġ

## Signing out

sign-out-title = Tixtieq toħroġ mill-kont?
sign-out-body = F’dan il-browser dħalt bħala { $name }.
sign-out-button = Oħroġ
signed-out-title = Ħriġt mill-kont
signed-out-body = F’dan il-browser m’għad hemm l-ebda kont miftuħ hawn. Fuq apparat li jużawh oħrajn, agħlaq ukoll il-browser.
