# What is wrong with an entry.

error-email-malformed = Níl formáid cheart ar an seoladh ríomhphoist.
error-email-in-use = Tá an seoladh ríomhphoist seo in úsáid cheana.
error-phone-malformed = Níl formáid cheart ar an uimhir fhóin phóca.
error-phone-in-use = Tá an uimhir fhóin phóca seo in úsáid cheana.
error-phone-country = Ní sheoltar teachtaireachtaí téacs chuig uimhreacha sa tír seo.

error-required = Líon an réimse seo.
error-choice-required = Roghnaigh ceann acu seo.
error-tick-required = Cuir tic sa bhosca seo.
error-too-short = { $min ->
    [one] Cuir isteach carachtar amháin ar a laghad.
    [two] Cuir isteach dhá charachtar ar a laghad.
    [few] Cuir isteach { $min } charachtar ar a laghad.
    [many] Cuir isteach { $min } gcarachtar ar a laghad.
   *[other] Cuir isteach { $min } carachtar ar a laghad.
}
error-too-long = { $max ->
    [one] Cuir isteach carachtar amháin ar a mhéad.
    [two] Cuir isteach dhá charachtar ar a mhéad.
    [few] Cuir isteach { $max } charachtar ar a mhéad.
    [many] Cuir isteach { $max } gcarachtar ar a mhéad.
   *[other] Cuir isteach { $max } carachtar ar a mhéad.
}
error-pattern = Níl an iontráil seo san fhormáid cheart.
error-not-a-choice = Roghnaigh ceann de na roghanna a thugtar.
error-not-a-date = Cuir isteach dáta bailí.

error-password-required = Roghnaigh pasfhocal.
error-password-too-short = { $min ->
    [one] Caithfidh carachtar amháin ar a laghad a bheith sa phasfhocal.
    [two] Caithfidh dhá charachtar ar a laghad a bheith sa phasfhocal.
    [few] Caithfidh { $min } charachtar ar a laghad a bheith sa phasfhocal.
    [many] Caithfidh { $min } gcarachtar ar a laghad a bheith sa phasfhocal.
   *[other] Caithfidh { $min } carachtar ar a laghad a bheith sa phasfhocal.
}
error-password-too-long = { $max ->
    [one] Ní féidir níos mó ná carachtar amháin a bheith sa phasfhocal.
    [two] Ní féidir níos mó ná dhá charachtar a bheith sa phasfhocal.
    [few] Ní féidir níos mó ná { $max } charachtar a bheith sa phasfhocal.
    [many] Ní féidir níos mó ná { $max } gcarachtar a bheith sa phasfhocal.
   *[other] Ní féidir níos mó ná { $max } carachtar a bheith sa phasfhocal.
}
error-password-common = Úsáideann go leor daoine an pasfhocal seo agus is é ba thúisce a thomhaisfí. Roghnaigh ceann eile.
error-password-contains-identifier = Ní féidir do sheoladh ríomhphoist ná d’uimhir fhóin a bheith sa phasfhocal.
error-password-contains-name = Ní féidir d’ainm a bheith sa phasfhocal.
error-password-contains-application = Ní féidir ainm an fheidhmchláir a bheith sa phasfhocal.

error-legal-not-accepted = Glac leis an doiciméad seo chun leanúint ar aghaidh.
