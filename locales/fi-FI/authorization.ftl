# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Pieni hetki
form-post-body = Viemme sinut takaisin palveluun { $application }. Jos mitään ei tapahdu, paina painiketta.
form-post-body-unnamed = Viemme sinut takaisin. Jos mitään ei tapahdu, paina painiketta.
form-post-button = Jatka

notice-authorization-request-title = Kirjautumista ei voitu aloittaa
notice-authorization-request-body = Palvelu lähetti pyynnön, johon emme voi vastata. Tilissäsi ei ole mitään vikaa. Palaa palveluun ja yritä uudelleen. Jos tämä toistuu, ota yhteyttä palvelun ylläpitäjiin.
notice-authorization-request-developers = Palvelun kehittäjille:
