# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Okamih
form-post-body = Vraciame vás do aplikácie { $application }. Ak sa nič nestane, stlačte tlačidlo.
form-post-body-unnamed = Vraciame vás späť. Ak sa nič nestane, stlačte tlačidlo.
form-post-button = Pokračovať

notice-authorization-request-title = Prihlásenie sa nepodarilo začať
notice-authorization-request-body = Aplikácia odoslala požiadavku, na ktorú nemôžeme odpovedať. S vaším účtom je všetko v poriadku. Vráťte sa, prosím, do aplikácie a skúste to znova. Ak sa to bude opakovať, dajte, prosím, vedieť prevádzkovateľovi aplikácie.
notice-authorization-request-developers = Pre vývojárov aplikácie:
