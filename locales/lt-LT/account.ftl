# Texts of the user's own page and what belongs to it.

## The page

account-title = Jūsų paskyra
account-intro = Esate prisijungę kaip { $name }.
account-deletion = Jūsų paskyra bus visam laikui ištrinta { $date }.
account-keep = Palikti paskyrą
account-profile = Jūsų duomenys
account-saved = Pakeitimai išsaugoti.
account-language = Puslapių ir pranešimų kalba
account-save = Išsaugoti
account-security = Prisijungimas
account-password = Keisti slaptažodį
account-factors = Prieigos raktai ir dviejų veiksmų patvirtinimas
account-applications = Paslaugos, turinčios prieigą
account-applications-none = Šiuo metu jokia paslauga neturi prieigos prie jūsų duomenų.
account-application-since = Nuo { $date }
account-application-end = Panaikinti prieigą
account-documents = Su kuo sutikote
account-documents-none = Nesutikote su jokiu dokumentu.
account-document-accepted = Sutikta { $date }
account-data = Duomenų kopija
account-data-download = Atsisiųsti savo duomenis
account-data-hint = Vienas failas su viskuo, ką apie jus saugome.
account-back = Atgal į paskyrą

## Another password

account-password-title = Slaptažodžio keitimas
account-password-intro = Išsaugoję naują slaptažodį čia liksite prisijungę, o visur kitur būsite atjungti.
account-password-current = Dabartinis slaptažodis
account-password-wrong = Tai ne dabartinis jūsų slaptažodis.
account-password-saved = Naujas slaptažodis išsaugotas, visur kitur esate atjungti.
account-password-none = Neturite slaptažodžio. Galime atsiųsti nuorodą, kad jį pasirinktumėte.

## Where the user is signed in

account-sessions = Kur esate prisijungę
account-session-unknown = Nežinoma naršyklė
account-session-this = ši naršyklė
account-session-since = Prisijungta nuo { $date }
account-session-end = Atsijungti ten
account-session-everywhere = Atsijungti visur
account-session-everywhere-hint = Bus baigti visi seansai, taip pat ir šioje naršyklėje, ir panaikinta visų paslaugų prieiga.

## Deletion

account-delete-title = Paskyros ištrynimas
account-delete-intro = { $days ->
    [one] Jūsų paskyra bus ištrinta po { $days } dienos. Iki tol galite persigalvoti: prisijunkite ir palikite ją.
    [few] Jūsų paskyra bus ištrinta po { $days } dienų. Iki tol galite persigalvoti: prisijunkite ir palikite ją.
   *[other] Jūsų paskyra bus ištrinta po { $days } dienų. Iki tol galite persigalvoti: prisijunkite ir palikite ją.
}
account-delete-effect = Iš karto būsite visur atjungti, o paslaugos neteks prieigos. Galiausiai bus ištrinta viskas, ką apie jus saugome, ir atkurti to nebus galima.
account-delete-password = Jūsų slaptažodis
account-delete-again = Kad įsitikintume, jog tai jūs, pirmiausia prisijunkite dar kartą.
account-delete-again-button = Prisijungti dar kartą
account-delete-button = Ištrinti mano paskyrą
account-delete-waiting-title = Ar norite palikti savo paskyrą?
account-delete-leave = Ne, atsijungti
account-delete-done-title = Jūsų paskyra bus ištrinta
account-delete-done = Esate visur atjungti. Jei persigalvosite, prisijunkite iki tos dienos ir palikite paskyrą.
