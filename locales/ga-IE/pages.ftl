# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Gaeilge
language-switch = Teanga
field-optional = (roghnach)
opens-in-new-tab = (osclaítear i gcluaisín nua)

## Landing page of a mailed link

landing-title = Gníomhachtaigh do chuntas
landing-invited-by = Thug { $application } cuireadh duit.
landing-account = Tá an cuntas do { $recipient } réidh. Tógann sé thart ar nóiméad é a ghníomhachtú.
landing-button = Gníomhachtaigh an cuntas
landing-note = Ní tharlóidh aon rud go dtí go mbrúfaidh tú an cnaipe.

## Not meant for the recipient

not-meant-link = Ní domsa an cuireadh seo
not-meant-title = Nach duitse é?
not-meant-body = Seoladh an cuireadh seo chuig { $recipient }. Mura raibh tú ag súil leis, is féidir leat é a chur ar ceal. Ní oibreoidh a nasc ansin, agus cuirfear an té a thug cuireadh duit ar an eolas.
not-meant-confirm = Ní domsa an cuireadh seo
not-meant-unconfirmed = Cuir tic sa bhosca ar dtús.
not-meant-button = Cuir an cuireadh ar ceal
not-meant-back = Ar ais chuig an gcuireadh
not-meant-done-title = Tá an cuireadh curtha ar ceal
not-meant-done-body = Go raibh maith agat as é sin a rá linn. Ní oibríonn an nasc a thuilleadh, agus cuirfear in iúl don té a sheol an cuireadh nach duitse a bhí sé. Is féidir leat an leathanach seo a dhúnadh.

## Activation form

activation-title = Socraigh do chuntas
activation-intro = Seiceáil do chuid sonraí agus roghnaigh pasfhocal. Ansin beidh do chuntas réidh.
activation-email = Seoladh ríomhphoist
activation-phone = Uimhir fhóin phóca
activation-identifier-hint = Síníonn tú isteach leis seo, mar sin ní féidir é a athrú anseo.
activation-choose = Roghnaigh
activation-password = Pasfhocal
activation-password-hint = { $min ->
    [one] Carachtar amháin ar a laghad.
    [two] Dhá charachtar ar a laghad. Is furasta cuimhneamh ar roinnt focal nach mbaineann le chéile, agus is deacair iad a thomhas.
    [few] { $min } charachtar ar a laghad. Is furasta cuimhneamh ar roinnt focal nach mbaineann le chéile, agus is deacair iad a thomhas.
    [many] { $min } gcarachtar ar a laghad. Is furasta cuimhneamh ar roinnt focal nach mbaineann le chéile, agus is deacair iad a thomhas.
   *[other] { $min } carachtar ar a laghad. Is furasta cuimhneamh ar roinnt focal nach mbaineann le chéile, agus is deacair iad a thomhas.
}
activation-password-show = Taispeáin an pasfhocal
activation-legal = Téarmaí agus príobháideachas
legal-version = Leagan { $version }
activation-accept = Tá an méid seo léite agam agus glacaim leis: { $document }
activation-button = Gníomhachtaigh an cuntas
activation-problems = { $count ->
    [one] Seiceáil réimse amháin
    [two] Seiceáil dhá réimse
    [few] Seiceáil { $count } réimse
    [many] Seiceáil { $count } réimse
   *[other] Seiceáil { $count } réimse
}

strength-0 = An-éasca a thomhas
strength-1 = Éasca a thomhas
strength-2 = D’fhéadfadh sé a bheith níos láidre
strength-3 = Láidir
strength-4 = An-láidir

## Signed in as somebody else

other-session-title = Tá tú sínithe isteach le cuntas eile
other-session-current = Sa bhrabhsálaí seo, tá tú sínithe isteach mar { $current }.
other-session-invited = Is do { $invited } an cuireadh.
other-session-question = Conas ba mhaith leat leanúint ar aghaidh?
other-session-switch = Lean ar aghaidh mar { $invited }
other-session-stay = Fan mar { $current }
other-session-note = Má fhanann tú sínithe isteach, beidh an cuireadh bailí i gcónaí.

## Success

done-title = Tá do chuntas gníomhach
done-body = Go raibh maith agat. Tá gach rud socraithe, agus is féidir leat tosú láithreach.
done-continue = Ar aghaidh chuig { $application }
done-continue-unnamed = Lean ar aghaidh

## Notices

notice-expired-title = Tá an nasc seo imithe in éag
notice-expired-body = Ar mhaithe le do shábháilteacht, níl na naisc inár dteachtaireachtaí bailí ach ar feadh tamaill. Is féidir linn ceann nua a sheoladh chugat.
notice-expired-recipient = Seolfar an nasc nua chuig { $recipient }.
notice-expired-button = Seol nasc nua chugam
notice-replaced-title = Tá nasc níos nuaí ann
notice-replaced-body = Sheolamar teachtaireacht níos nuaí chugat ó shin. Úsáid an nasc sa teachtaireacht is déanaí.
notice-revoked-title = Tarraingíodh siar an cuireadh seo
notice-revoked-body = Ní féidir an nasc a úsáid a thuilleadh. Má shíleann tú gur botún é seo, déan teagmháil leo siúd a thug cuireadh duit.
notice-used-title = Tá do chuntas gníomhach cheana
notice-used-body = Úsáideadh an nasc seo cheana. Níl sé uait a thuilleadh: níl le déanamh ach síniú isteach.
notice-used-button = Sínigh isteach
notice-unknown-title = Ní oibríonn an nasc seo
notice-unknown-body = B’fhéidir nach bhfuil sé iomlán. Oscail go díreach ón teachtaireacht é, nó cóipeáil ina iomláine é isteach sa bharra seoltaí.
notice-link-requested-title = Seiceáil do theachtaireachtaí
notice-link-requested-body = Más féidir an cuireadh seo a athnuachan, tá nasc nua ar a bhealach chuig an seoladh atá cláraithe. D’fhéadfadh cúpla nóiméad a bheith i gceist.
notice-session-expired-title = Tá do chuid ama ar an leathanach seo caite
notice-session-expired-body = Níor cailleadh aon rud. Oscail an nasc i do theachtaireacht arís agus tosaigh as an nua.
notice-no-cookies-title = Ní choinníonn do bhrabhsálaí fianáin
notice-no-cookies-body = Tá fianán amháin ag teastáil uainn chun do chuntas a ghníomhachtú go sábháilte. Ceadaigh fianáin don suíomh seo, agus oscail an nasc i do theachtaireacht arís.
notice-error-title = Chuaigh rud éigin amú
notice-error-body = Orainne atá an locht, agus tá brón orainn. Bain triail eile as i gceann cúpla nóiméad.
notice-error-request = Má tharlaíonn sé arís, luaigh an uimhir seo: { $request }
notice-not-found-title = Níl an leathanach seo ann
notice-not-found-body = Seiceáil an seoladh, nó oscail an nasc i do theachtaireacht arís.
notice-too-many-title = Bhí sé sin beagán róthapa
notice-too-many-body = Rinneadh an iomarca iarrachtaí. Fan cúpla nóiméad agus bain triail eile as.
notice-unavailable-title = Beimid ar ais go luath
notice-unavailable-body = Níl an tseirbhís ar fáil faoi láthair. Bain triail eile as i gceann cúpla nóiméad; beidh do nasc bailí i gcónaí.

## Fields that every application may ask for

field-email-address = Seoladh ríomhphoist
field-mobile-primary = Uimhir fhóin phóca
field-first-name = Céadainm
field-middle-name = Ainm láir
field-last-name = Sloinne
field-display-name = Ainm taispeána
field-company-name = Cuideachta
field-job-title = Teideal poist
field-birthday = Dáta breithe
field-gender = Inscne
field-address = Seoladh
field-address-street = Sráid agus uimhir
field-address-street2 = Líne bhreise den seoladh
field-address-city = Cathair nó baile
field-address-state = Contae nó réigiún
field-address-postal-code = Cód poist
field-address-country = Tír
