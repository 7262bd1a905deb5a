# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Trenutek
form-post-body = Vračamo vas v aplikacijo { $application }. Če se nič ne zgodi, pritisnite gumb.
form-post-body-unnamed = Vračamo vas nazaj. Če se nič ne zgodi, pritisnite gumb.
form-post-button = Nadaljuj

notice-authorization-request-title = Prijave ni bilo mogoče začeti
notice-authorization-request-body = Aplikacija je poslala zahtevo, na katero ne moremo odgovoriti. Z vašim računom je vse v redu. Vrnite se v aplikacijo in poskusite znova; če se to ponovi, obvestite skrbnike aplikacije.
notice-authorization-request-developers = Za razvijalce aplikacije:
