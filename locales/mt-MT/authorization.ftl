# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Mument
form-post-body = Qed neħduk lura lejn { $application }. Jekk ma jiġri xejn, agħfas il-buttuna.
form-post-body-unnamed = Qed neħduk lura. Jekk ma jiġri xejn, agħfas il-buttuna.
form-post-button = Kompli

notice-authorization-request-title = Id-dħul fil-kont ma setax jinbeda
notice-authorization-request-body = L-applikazzjoni bagħtet talba li ma nistgħux inwieġbu. Il-kont tiegħek m’għandu xejn ħażin. Mur lura għall-applikazzjoni u erġa’ pprova; jekk jerġa’ jiġri, għarraf lil min imexxi l-applikazzjoni.
notice-authorization-request-developers = Għall-iżviluppaturi tagħha:
