# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Egy pillanat
form-post-body = Visszavisszük ide: { $application }. Ha nem történik semmi, nyomja meg a gombot.
form-post-body-unnamed = Visszavisszük az alkalmazáshoz. Ha nem történik semmi, nyomja meg a gombot.
form-post-button = Tovább

notice-authorization-request-title = A bejelentkezést nem sikerült elindítani
notice-authorization-request-body = Az alkalmazás olyan kérést küldött, amelyre nem tudunk válaszolni. A fiókjával minden rendben. Kérjük, térjen vissza az alkalmazáshoz, és próbálja újra; ha ismét előfordul, szóljon az alkalmazás üzemeltetőinek.
notice-authorization-request-developers = Az alkalmazás fejlesztőinek:
