# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Ett ögonblick
form-post-body = Vi skickar dig tillbaka till { $application }. Tryck på knappen om inget händer.
form-post-body-unnamed = Vi skickar dig tillbaka. Tryck på knappen om inget händer.
form-post-button = Fortsätt

notice-authorization-request-title = Inloggningen kunde inte startas
notice-authorization-request-body = Tjänsten skickade en begäran som vi inte kan besvara. Det är inget fel på ditt konto. Gå tillbaka till tjänsten och försök igen. Om det händer igen kan du kontakta dem som driver tjänsten.
notice-authorization-request-developers = För tjänstens utvecklare:
