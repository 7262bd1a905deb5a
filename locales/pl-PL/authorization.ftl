# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Chwileczkę
form-post-body = Wracasz do aplikacji { $application }. Jeśli nic się nie dzieje, naciśnij przycisk.
form-post-body-unnamed = Wracasz do aplikacji. Jeśli nic się nie dzieje, naciśnij przycisk.
form-post-button = Dalej

notice-authorization-request-title = Nie udało się rozpocząć logowania
notice-authorization-request-body = Aplikacja wysłała żądanie, na które nie możemy odpowiedzieć. Z Twoim kontem wszystko jest w porządku. Wróć do aplikacji i spróbuj ponownie. Jeśli problem się powtórzy, zgłoś go osobom prowadzącym aplikację.
notice-authorization-request-developers = Dla twórców aplikacji:
