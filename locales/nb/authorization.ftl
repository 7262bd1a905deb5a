# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Et øyeblikk
form-post-body = Vi sender deg tilbake til { $application }. Trykk på knappen hvis det ikke skjer noe.
form-post-body-unnamed = Vi sender deg tilbake. Trykk på knappen hvis det ikke skjer noe.
form-post-button = Fortsett

notice-authorization-request-title = Innloggingen kunne ikke startes
notice-authorization-request-body = Tjenesten sendte en forespørsel vi ikke kan svare på. Det er ikke noe galt med kontoen din. Gå tilbake til tjenesten og prøv på nytt. Hvis det skjer igjen, kan du kontakte dem som driver tjenesten.
notice-authorization-request-developers = For tjenestens utviklere:
