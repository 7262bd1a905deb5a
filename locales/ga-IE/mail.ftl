# Texts of the mails.

mail-greeting = Dia duit, { $name },
mail-greeting-unnamed = Dia duit,
mail-unnamed-application = ár bhfeidhmchlár
mail-link-alternative = Mura n-oibríonn an cnaipe, cóipeáil an seoladh seo isteach i do bhrabhsálaí:
mail-expires = Tá an nasc bailí go dtí an { $expires }.
mail-support = Ceisteanna? { $contact }
mail-unexpected = Mura raibh tú ag súil leis an teachtaireacht seo, déan neamhaird di. Ní ghníomhachtófar aon rud gan tú.

mail-invitation-subject = Do chuireadh: { $application }
mail-invitation-preheader = Tá do chuntas réidh le gníomhachtú.
mail-invitation-heading = Gníomhachtaigh do chuntas
mail-invitation-body = Thug { $application } cuireadh duit. Tá do chuntas réidh: deimhnigh do chuid sonraí, roghnaigh pasfhocal, agus is féidir leat tosú.
mail-invitation-button = Gníomhachtaigh an cuntas
mail-invitation-link = Gníomhachtaigh do chuntas anseo:

mail-reminder-subject = Meabhrúchán faoi do chuireadh: { $application }
mail-reminder-preheader = Tá do chuntas fós ag fanacht leat.
mail-reminder-heading = Tá do chuireadh fós ar oscailt
mail-reminder-body = Thug { $application } cuireadh duit, agus níl do chuntas gníomhachtaithe fós. Deimhnigh do chuid sonraí, roghnaigh pasfhocal, agus is féidir leat tosú.
mail-reminder-button = Gníomhachtaigh an cuntas
mail-reminder-link = Gníomhachtaigh do chuntas anseo:

mail-password-reset-subject = Pasfhocal nua: { $application }
mail-password-reset-preheader = Leis an nasc seo is féidir leat pasfhocal nua a roghnú.
mail-password-reset-heading = Roghnaigh pasfhocal nua
mail-password-reset-body = D’iarr tú cabhair chun síniú isteach ({ $application }).
mail-password-reset-button = Roghnaigh pasfhocal nua
mail-password-reset-link = Roghnaigh pasfhocal nua anseo:
mail-password-reset-unexpected = Mura tusa a d’iarr é, ní gá duit aon rud a dhéanamh: fanfaidh do phasfhocal mar atá.
