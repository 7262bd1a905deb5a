# Texts of the user's own page and what belongs to it.

## The page

account-title = Do chuntas
account-intro = Tá tú sínithe isteach mar { $name }.
account-deletion = Scriosfar do chuntas go buan ar an { $date }.
account-keep = Coinnigh mo chuntas
account-profile = Do phróifíl
account-saved = Sábháladh d’athruithe.
account-language = Teanga na leathanach agus na dteachtaireachtaí
account-save = Sábháil
account-security = Síniú isteach
account-password = Athraigh do phasfhocal
account-factors = Paseochracha agus fíorú dhá chéim
account-applications = Feidhmchláir a bhfuil rochtain acu
account-applications-none = Níl rochtain ag aon fheidhmchlár ar do chuid sonraí faoi láthair.
account-application-since = Ón { $date }
account-application-end = Tarraing siar an rochtain
account-documents = Doiciméid ar ghlac tú leo
account-documents-none = Níor ghlac tú le haon doiciméad.
account-document-accepted = Glacadh leis ar an { $date }
account-data = Do chuid sonraí
account-data-download = Íoslódáil do chuid sonraí
account-data-hint = Comhad amháin ina bhfuil gach rud a choinnímid fút.
account-back = Ar ais chuig do chuntas

## Another password

account-password-title = Athraigh do phasfhocal
account-password-intro = Nuair a shábhálfar é, fanfaidh tú sínithe isteach anseo agus síneofar amach thú i ngach áit eile.
account-password-current = Pasfhocal reatha
account-password-wrong = Ní hé seo do phasfhocal reatha.
account-password-saved = Sábháladh do phasfhocal nua, agus síníodh amach thú i ngach áit eile.
account-password-none = Níl pasfhocal agat. Is féidir linn nasc a sheoladh chugat chun ceann a roghnú.

## Where the user is signed in

account-sessions = Na háiteanna a bhfuil tú sínithe isteach
account-session-unknown = Brabhsálaí anaithnid
account-session-this = an brabhsálaí seo
account-session-since = Sínithe isteach ón { $date }
account-session-end = Sínigh amach ansin
account-session-everywhere = Sínigh amach i ngach áit
account-session-everywhere-hint = Cuireann sé seo deireadh le gach seisiún, an ceann sa bhrabhsálaí seo san áireamh, agus le rochtain gach feidhmchláir.

## Deletion

account-delete-title = Scrios do chuntas
account-delete-intro = { $days ->
    [one] Scriosfar do chuntas i gceann lae. Go dtí sin, is féidir leat d’intinn a athrú: sínigh isteach agus coinnigh é.
    [two] Scriosfar do chuntas i gceann dhá lá. Go dtí sin, is féidir leat d’intinn a athrú: sínigh isteach agus coinnigh é.
    [few] Scriosfar do chuntas i gceann { $days } lá. Go dtí sin, is féidir leat d’intinn a athrú: sínigh isteach agus coinnigh é.
    [many] Scriosfar do chuntas i gceann { $days } lá. Go dtí sin, is féidir leat d’intinn a athrú: sínigh isteach agus coinnigh é.
   *[other] Scriosfar do chuntas i gceann { $days } lá. Go dtí sin, is féidir leat d’intinn a athrú: sínigh isteach agus coinnigh é.
}
account-delete-effect = Síneofar amach thú láithreach i ngach áit, agus caillfidh feidhmchláir a rochtain. Sa deireadh, scriosfar gach rud a choinnímid fút agus ní féidir é a thabhairt ar ais.
account-delete-password = Do phasfhocal
account-delete-again = Lena chinntiú gur tusa atá ann, sínigh isteach arís ar dtús.
account-delete-again-button = Sínigh isteach arís
account-delete-button = Scrios mo chuntas
account-delete-waiting-title = Ar mhaith leat do chuntas a choinneáil?
account-delete-leave = Níor mhaith, sínigh amach
account-delete-done-title = Tá do chuntas le scriosadh
account-delete-done = Tá tú sínithe amach i ngach áit. Má athraíonn tú d’intinn, sínigh isteach roimh an dáta sin agus coinnigh do chuntas.
