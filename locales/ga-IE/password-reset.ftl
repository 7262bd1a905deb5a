# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Cabhair chun síniú isteach
help-intro = An ndearna tú dearmad ar do phasfhocal, nó nár ghníomhachtaigh tú do chuntas fós? Seolfaimid nasc chugat.
help-identifier = Seoladh ríomhphoist nó uimhir fhóin phóca
help-identifier-hint = Cuir isteach uimhir fhóin phóca leis an gcód tíre, mar shampla +353 85 012 3456.
help-button = Seol nasc chugam
help-back = Ar ais chuig síniú isteach
help-requested-title = Seiceáil do theachtaireachtaí
help-requested-body = Má tá cuntas ann, tá teachtaireacht le nasc ar a bealach. D’fhéadfadh cúpla nóiméad a bheith i gceist.
help-requested-note = Nár tháinig aon rud? Féach san fhillteán turscair, agus cinntigh gur chuir tú isteach an seoladh nó an uimhir lena síníonn tú isteach.
help-requested-again = Bain triail eile as

## The page behind the link, and the form

new-password-title = Roghnaigh pasfhocal nua
new-password-landing = D’iarr duine éigin, tusa is dócha, pasfhocal nua do { $recipient }.
new-password-landing-button = Roghnaigh pasfhocal nua
new-password-landing-note = Mura tusa a bhí ann, níl le déanamh ach an leathanach seo a dhúnadh. Fanfaidh do phasfhocal mar atá.
new-password-intro = Nuair a shábhálfar é, síneofar isteach anseo thú, agus síneofar amach thú i ngach áit eile.
new-password-account = Do chuntas
new-password-label = Pasfhocal nua
new-password-button = Sábháil an pasfhocal

## Links that have ended

reset-expired-title = Tá an nasc seo imithe in éag
reset-expired-body = Ar mhaithe le do shábháilteacht, ní oibríonn nasc do phasfhocal nua ach ar feadh tamaill ghairid. Is féidir linn ceann nua a sheoladh chugat.
reset-used-title = Úsáideadh an nasc seo cheana
reset-used-body = Socraíodh pasfhocal nua leis: sínigh isteach leis an gceann sin. Mura tusa a shocraigh é, iarr nasc nua anois.
reset-over-title = Tá do chuid ama ar an leathanach seo caite
reset-over-body = Oscail an nasc i do theachtaireacht arís, agus ceadaigh fianáin don suíomh seo. Nó iarr nasc nua.
reset-new-link = Seol nasc nua chugam
reset-sign-in = Sínigh isteach
