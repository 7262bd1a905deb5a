# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Úsáid paseochair ina áit sin
passkey-create-hint = Síneoidh tú isteach ansin le do mhéarlorg, d’aghaidh nó glas an scáileáin, agus ní bheidh aon phasfhocal le meabhrú agat.
passkey-created = Tá do phaseochair réidh. Níl pasfhocal ag teastáil uait.
passkey-add-password = Roghnaigh pasfhocal freisin
passkey-failed = Níor oibrigh sé sin. Bain triail eile as, nó roghnaigh bealach eile.
passkey-sign-in = Sínigh isteach le paseochair
passkey-or = nó

## The activation on another device

hand-over-title = Lean ar aghaidh ar ghléas eile
hand-over-body = Dírigh ceamara d’fhóin nó do tháibléid ar an gcód seo. Socrófar an cuntas ar an ngléas ar a gcríochnóidh tú ar dtús.
hand-over-code = Cód QR le nasc do chuiridh

## The second proof at sign-in

second-factor-title = Deimhnigh gur tusa atá ann
second-factor-intro = Tá cosaint dhúbailte ar do chuntas. Déan an dara fíorú freisin.
second-factor-code = Cód
second-factor-code-hint = Na sé dhigit atá le feiceáil anois i d’aip fíordheimhnithe, nó ceann de do chóid aisghabhála.
second-factor-recovery-hint = Ceann de do chóid aisghabhála.
second-factor-button = Lean ar aghaidh
second-factor-wrong = Níl an cód seo ceart, nó úsáideadh cheana é. Cuir ceann eile isteach.
second-factor-passkey = Úsáid paseochair
second-factor-passkey-only = Tá do phaseochair ar an ngléas ar ar chruthaigh tú í, nó san áit a gcoinníonn do ghléasanna paseochracha i gcomhpháirt. Tá brabhsálaí le JavaScript ag teastáil.

## Setting up a second proof

set-up-title = Cosain do chuntas
set-up-intro = Iarrann { $application } an dara fíorú nuair a shíníonn tú isteach. Socraigh ceann anois.
set-up-intro-unnamed = Tá an dara fíorú ag teastáil nuair a shíníonn tú isteach. Socraigh ceann anois.
set-up-app = Aip fíordheimhnithe
set-up-app-body = Taispeánann aip ar d’fhón cód nua gach leathnóiméad.
set-up-app-button = Socraigh aip
set-up-passkey = Paseochair
set-up-passkey-body = Deimhníonn do ghléas gur tusa atá ann, le méarlorg, aghaidh nó glas an scáileáin.
set-up-passkey-button = Cruthaigh paseochair

app-scan = Scan an cód seo le d’aip fíordheimhnithe.
app-code = Cód QR do d’aip fíordheimhnithe
app-secret = Mura féidir leat é a scanadh, clóscríobh an eochair seo san aip:
app-first-code = Cód ón aip
app-first-code-hint = Na sé dhigit atá le feiceáil san aip anois.
app-confirm = Deimhnigh an cód
app-wrong = Níl an cód seo ceart. Seiceáil clog do ghléis, agus cuir isteach an cód atá le feiceáil san aip anois.

recovery-title = Do chóid aisghabhála
recovery-intro = Má chailleann tú d’fhón nó do phaseochracha, ligfidh gach ceann de na cóid seo isteach thú uair amháin. Priontáil iad nó coinnigh in áit shábháilte iad.
recovery-once = Is anois amháin a thaispeántar iad.
recovery-continue = Coinnithe agam, ar aghaidh

## The user's own page

factors-title = Paseochracha agus fíorú dhá chéim
factors-intro = An chaoi a gcruthaíonn tú cé thú féin nuair a shíníonn tú isteach, seachas le do phasfhocal.
factors-saved = Sábháladh d’athrú.
factors-passkeys = Paseochracha
factors-passkey-none = Níl paseochair agat fós.
factors-passkey-created = Cuireadh leis í ar an { $date }
factors-passkey-used = Úsáideadh go deireanach í ar an { $date }
factors-passkey-change = Athraigh
factors-passkey-name = Ainm
factors-passkey-rename = Sábháil an t-ainm
factors-passkey-remove = Bain an phaseochair
factors-passkey-add = Cuir paseochair leis
factors-passkey-only = Ní féidir í seo a bhaint: ní bheadh bealach ar bith fágtha agat chun síniú isteach.
factors-passkey-too-many = Tá an líon is mó paseochracha is féidir agat cheana. Bain ceann ar dtús.
factors-app-on = Tá d’aip socraithe.
factors-app-off = Níl aon aip socraithe.
factors-app-remove = Bain an aip
factors-recovery = Cóid aisghabhála
factors-recovery-left = { $count ->
    [one] Tá cód amháin fágtha agat.
    [two] Tá dhá chód fágtha agat.
    [few] Tá { $count } chód fágtha agat.
    [many] Tá { $count } gcód fágtha agat.
   *[other] Tá { $count } cód fágtha agat.
}
factors-recovery-hint = Tagann cóid nua in áit na gcód atá agat.
factors-recovery-make = Cruthaigh cóid nua
factors-sign-in-again = Chun rud éigin a athrú anseo, sínigh isteach arís ar dtús: ar an gcaoi sin ní féidir le daoine eile leas a bhaint as brabhsálaí a fágadh ar oscailt.
factors-sign-in-again-button = Sínigh isteach arís
factors-back = Ar ais chuig do chuntas
