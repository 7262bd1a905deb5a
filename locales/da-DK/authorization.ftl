# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Et øjeblik
form-post-body = Vi sender dig tilbage til { $application }. Tryk på knappen, hvis der ikke sker noget.
form-post-body-unnamed = Vi sender dig tilbage. Tryk på knappen, hvis der ikke sker noget.
form-post-button = Fortsæt

notice-authorization-request-title = Dette login kunne ikke startes
notice-authorization-request-body = Tjenesten sendte en anmodning, som vi ikke kan besvare. Der er ikke noget galt med din konto. Gå tilbage til tjenesten, og prøv igen. Sker det igen, så kontakt dem, der driver tjenesten.
notice-authorization-request-developers = Til tjenestens udviklere:
