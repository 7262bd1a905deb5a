# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Trenutak
form-post-body = Vraćamo vas u aplikaciju { $application }. Ako se ništa ne dogodi, pritisnite gumb.
form-post-body-unnamed = Vraćamo vas natrag. Ako se ništa ne dogodi, pritisnite gumb.
form-post-button = Nastavi

notice-authorization-request-title = Prijava se nije mogla pokrenuti
notice-authorization-request-body = Aplikacija je poslala zahtjev na koji ne možemo odgovoriti. S vašim je računom sve u redu. Vratite se u aplikaciju i pokušajte ponovno; ako se to ponovi, obavijestite one koji vode aplikaciju.
notice-authorization-request-developers = Za razvojne programere aplikacije:
