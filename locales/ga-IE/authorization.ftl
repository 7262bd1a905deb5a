# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Fan nóiméad
form-post-body = Táimid do do thabhairt ar ais chuig { $application }. Mura dtarlaíonn aon rud, brúigh an cnaipe.
form-post-body-unnamed = Táimid do do thabhairt ar ais. Mura dtarlaíonn aon rud, brúigh an cnaipe.
form-post-button = Lean ar aghaidh

notice-authorization-request-title = Níorbh fhéidir tús a chur leis an síniú isteach seo
notice-authorization-request-body = Sheol an feidhmchlár iarratas nach féidir linn freagra a thabhairt air. Níl aon rud cearr le do chuntas. Téigh ar ais chuig an bhfeidhmchlár agus bain triail eile as; má tharlaíonn sé arís, cuir é in iúl dóibh siúd a bhfuil an feidhmchlár faoina gcúram.
notice-authorization-request-developers = Dá fhorbróirí:
