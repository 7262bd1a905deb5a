# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Acumirkli
form-post-body = Novirzām jūs atpakaļ uz pakalpojumu { $application }. Ja nekas nenotiek, nospiediet pogu.
form-post-body-unnamed = Novirzām jūs atpakaļ. Ja nekas nenotiek, nospiediet pogu.
form-post-button = Turpināt

notice-authorization-request-title = Pierakstīšanos neizdevās sākt
notice-authorization-request-body = Pakalpojums nosūtīja pieprasījumu, uz kuru nevaram atbildēt. Ar jūsu kontu viss ir kārtībā. Atgriezieties pakalpojumā un mēģiniet vēlreiz; ja tas atkārtojas, informējiet pakalpojuma uzturētājus.
notice-authorization-request-developers = Pakalpojuma izstrādātājiem:
