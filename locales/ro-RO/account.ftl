# Texts of the user's own page and what belongs to it.

## The page

account-title = Contul dvs.
account-intro = V-ați conectat ca { $name }.
account-deletion = Contul dvs. va fi șters definitiv pe { $date }.
account-keep = Păstrează contul
account-profile = Datele dvs.
account-saved = Modificările au fost salvate.
account-language = Limba paginilor și a mesajelor
account-save = Salvează
account-security = Conectare
account-password = Schimbă parola
account-factors = Chei de acces și verificare în doi pași
account-applications = Aplicații cu acces
account-applications-none = În acest moment nicio aplicație nu are acces la datele dvs.
account-application-since = Din { $date }
account-application-end = Retrage accesul
account-documents = Documente acceptate
account-documents-none = Nu ați acceptat niciun document.
account-document-accepted = Acceptat pe { $date }
account-data = Copia datelor dvs.
account-data-download = Descarcă datele
account-data-hint = Un singur fișier cu tot ce păstrăm despre dvs.
account-back = Înapoi la cont

## Another password

account-password-title = Schimbarea parolei
account-password-intro = După salvare rămâneți conectat aici și veți fi deconectat peste tot în rest.
account-password-current = Parola actuală
account-password-wrong = Aceasta nu este parola dvs. actuală.
account-password-saved = Noua parolă a fost salvată și ați fost deconectat peste tot în rest.
account-password-none = Nu aveți o parolă. Vă putem trimite un link cu care să alegeți una.

## Where the user is signed in

account-sessions = Unde sunteți conectat
account-session-unknown = Browser necunoscut
account-session-this = acest browser
account-session-since = Conectare din { $date }
account-session-end = Deconectează dispozitivul
account-session-everywhere = Deconectare peste tot
account-session-everywhere-hint = Se încheie toate sesiunile, inclusiv cea din acest browser, precum și accesul tuturor aplicațiilor.

## Deletion

account-delete-title = Ștergerea contului
account-delete-intro = { $days ->
    [one] Contul dvs. va fi șters peste { $days } zi. Până atunci vă puteți răzgândi: conectați-vă și păstrați-l.
    [few] Contul dvs. va fi șters peste { $days } zile. Până atunci vă puteți răzgândi: conectați-vă și păstrați-l.
   *[other] Contul dvs. va fi șters peste { $days } de zile. Până atunci vă puteți răzgândi: conectați-vă și păstrați-l.
}
account-delete-effect = Veți fi deconectat imediat peste tot, iar aplicațiile își pierd accesul. La final, tot ce păstrăm despre dvs. se șterge și nu mai poate fi recuperat.
account-delete-password = Parola dvs.
account-delete-again = Pentru a ne asigura că sunteți dvs., conectați-vă mai întâi din nou.
account-delete-again-button = Conectare din nou
account-delete-button = Șterge contul meu
account-delete-waiting-title = Doriți să vă păstrați contul?
account-delete-leave = Nu, deconectare
account-delete-done-title = Contul dvs. va fi șters
account-delete-done = Ați fost deconectat peste tot. Dacă vă răzgândiți, conectați-vă înainte de această dată și păstrați contul.
