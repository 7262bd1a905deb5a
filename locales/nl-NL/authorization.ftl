# Teksten van het autorisatiepunt: wat er te zien is tussen een toepassing en de aanmeldpagina’s.

form-post-title = Een ogenblik
form-post-body = We brengen u terug naar { $application }. Gebeurt er niets, druk dan op de knop.
form-post-body-unnamed = We brengen u terug. Gebeurt er niets, druk dan op de knop.
form-post-button = Doorgaan

notice-authorization-request-title = Deze aanmelding kon niet worden gestart
notice-authorization-request-body = De toepassing heeft een verzoek gestuurd dat we niet kunnen beantwoorden. Met uw account is niets mis. Ga terug naar de toepassing en probeer het opnieuw; gebeurt het weer, laat het dan weten aan de beheerders van de toepassing.
notice-authorization-request-developers = Voor de ontwikkelaars:
