# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Palaukite akimirką
form-post-body = Grąžiname jus į paslaugą { $application }. Jei nieko nevyksta, paspauskite mygtuką.
form-post-body-unnamed = Grąžiname jus atgal. Jei nieko nevyksta, paspauskite mygtuką.
form-post-button = Tęsti

notice-authorization-request-title = Nepavyko pradėti prisijungimo
notice-authorization-request-body = Paslauga atsiuntė užklausą, į kurią negalime atsakyti. Su jūsų paskyra viskas gerai. Grįžkite į paslaugą ir bandykite dar kartą; jei tai pasikartos, praneškite paslaugos valdytojams.
notice-authorization-request-developers = Paslaugos kūrėjams:
