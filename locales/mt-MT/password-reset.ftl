# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Għajnuna biex tidħol
help-intro = Insejt il-password, jew għadek ma attivajtx il-kont tiegħek? Nibagħtulek link.
help-identifier = Indirizz tal-email jew numru tal-mowbajl
help-identifier-hint = Daħħal in-numru tal-mowbajl bil-kodiċi tal-pajjiż, pereżempju +356 9696 1234.
help-button = Ibgħatli link
help-back = Lura għad-dħul
help-requested-title = Iċċekkja l-messaġġi tiegħek
help-requested-body = Jekk hemm kont, messaġġ b’link jinsab fi triqtu. Jista’ jdum ftit minuti biex jasal.
help-requested-note = Ma wasal xejn? Fittex fl-ispam, u ċċekkja li daħħalt l-indirizz jew in-numru li bih tidħol.
help-requested-again = Erġa’ pprova

## The page behind the link, and the form

new-password-title = Agħżel password ġdida
new-password-landing = Xi ħadd, x’aktarx int, talab password ġdida għal { $recipient }.
new-password-landing-button = Agħżel password ġdida
new-password-landing-note = Jekk ma kontx int, agħlaq din il-paġna. Il-password tiegħek tibqa’ kif inhi.
new-password-intro = Meta tissejvjaha tidħol fil-kont hawn, u toħroġ minnu f’kull post ieħor.
new-password-account = Il-kont tiegħek
new-password-label = Password ġdida
new-password-button = Issejvja l-password

## Links that have ended

reset-expired-title = Din il-link skadiet
reset-expired-body = Għas-sigurtà tiegħek, link għal password ġdida taħdem għal żmien qasir biss. Nistgħu nibagħtulek waħda ġdida.
reset-used-title = Din il-link diġà ntużat
reset-used-body = Biha ġiet issettjata password ġdida: idħol b’dik. Jekk ma kontx int li ssettjajtha, itlob link ġdida issa.
reset-over-title = Il-ħin tiegħek fuq din il-paġna skada
reset-over-body = Erġa’ iftaħ il-link fil-messaġġ tiegħek, u ppermetti l-cookies għal dan is-sit. Jew itlob link ġdida.
reset-new-link = Ibgħatli link ġdida
reset-sign-in = Idħol
