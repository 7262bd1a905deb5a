# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Sínigh isteach
sign-in-to = chun leanúint ar aghaidh chuig { $application }
sign-in-button = Sínigh isteach
sign-in-help = Pasfhocal dearmadta, nó cuntas nár gníomhachtaíodh fós?
sign-in-refused = Níor oibrigh sé sin. Seiceáil an seoladh nó an uimhir lena síníonn tú isteach agus do phasfhocal.
sign-in-no-cookies = Gan fianáin ní féidir linn tú a choinneáil sínithe isteach. Ceadaigh iad don suíomh seo, agus sínigh isteach arís ansin.
sign-in-wait-seconds = { $seconds ->
    [one] Rinneadh an iomarca iarrachtaí. Bain triail eile as i gceann soicind.
    [two] Rinneadh an iomarca iarrachtaí. Bain triail eile as i gceann dhá shoicind.
    [few] Rinneadh an iomarca iarrachtaí. Bain triail eile as i gceann { $seconds } shoicind.
    [many] Rinneadh an iomarca iarrachtaí. Bain triail eile as i gceann { $seconds } soicind.
   *[other] Rinneadh an iomarca iarrachtaí. Bain triail eile as i gceann { $seconds } soicind.
}
sign-in-wait-minutes = { $minutes ->
    [one] Rinneadh an iomarca iarrachtaí. Bain triail eile as i gceann nóiméid.
    [two] Rinneadh an iomarca iarrachtaí. Bain triail eile as i gceann dhá nóiméad.
    [few] Rinneadh an iomarca iarrachtaí. Bain triail eile as i gceann { $minutes } nóiméad.
    [many] Rinneadh an iomarca iarrachtaí. Bain triail eile as i gceann { $minutes } nóiméad.
   *[other] Rinneadh an iomarca iarrachtaí. Bain triail eile as i gceann { $minutes } nóiméad.
}

## The choice of an account

choose-account-title = Cén cuntas ba mhaith leat a úsáid?
choose-account-lead = Sa bhrabhsálaí seo, tá tú sínithe isteach mar:
choose-account-button = Lean ar aghaidh mar { $name }
choose-account-other = Úsáid cuntas eile

## An account that may not use the application

no-access-title = Níl rochtain ag an gcuntas seo
no-access-body = Tá tú sínithe isteach, ach níl cead ag do chuntas { $application } a úsáid.
no-access-back = Ar ais chuig { $application }
no-access-note = Má shíleann tú gur botún é seo, déan teagmháil leo siúd a bhfuil an feidhmchlár faoina gcúram.

## What an application asks for

consent-title = Ar mhaith leat é seo a cheadú?
consent-lead = Ba mhaith le { $application } an méid seo a fháil uait:
consent-identity = Deimhniú gur tusa atá ag síniú isteach
consent-profile = D’ainm agus sonraí eile do phróifíle
consent-email = Do sheoladh ríomhphoist
consent-phone = D’uimhir fhóin
consent-address = Do sheoladh poist
consent-offline-access = Rochtain ar na sonraí seo agus tú as láthair, go dtí go dtarraingeoidh tú siar í
consent-other = Sonraí eile a dtugann an feidhmchlár “{ $name }” orthu
consent-allow = Ceadaigh
consent-deny = Ná ceadaigh

## New versions of documents

documents-title = Tá téarmaí nua ann
documents-lead = Tá rud éigin athraithe ó shínigh tú isteach go deireanach. Léigh an leagan nua agus glac leis chun leanúint ar aghaidh.
documents-button = Lean ar aghaidh
documents-decline = Ní anois, sínigh amach mé

## Signing out

sign-out-title = Ar mhaith leat síniú amach?
sign-out-body = Sa bhrabhsálaí seo, tá tú sínithe isteach mar { $name }.
sign-out-button = Sínigh amach
signed-out-title = Tá tú sínithe amach
signed-out-body = Níl aon duine sínithe isteach anseo sa bhrabhsálaí seo a thuilleadh. Ar ghléas comhroinnte, dún an brabhsálaí freisin.
