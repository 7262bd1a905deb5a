# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Ajutor la conectare
help-intro = Ați uitat parola sau nu v-ați activat încă contul? Vă trimitem un link.
help-identifier = Adresă de e-mail sau număr de mobil
help-identifier-hint = Introduceți numărul de mobil cu prefixul țării, de exemplu +40 712 034 567.
help-button = Trimite un link
help-back = Înapoi la conectare
help-requested-title = Verificați-vă mesajele
help-requested-body = Dacă există un cont, un mesaj cu un link este pe drum. Poate ajunge abia peste câteva minute.
help-requested-note = Nu a sosit nimic? Căutați în mesajele nedorite (spam) și verificați dacă ați introdus adresa sau numărul cu care vă conectați.
help-requested-again = Încearcă din nou

## The page behind the link, and the form

new-password-title = Alegeți o parolă nouă
new-password-landing = Cineva, cel mai probabil dvs., a cerut o parolă nouă pentru { $recipient }.
new-password-landing-button = Alege o parolă nouă
new-password-landing-note = Dacă nu ați fost dvs., închideți pur și simplu această pagină. Parola rămâne neschimbată.
new-password-intro = După salvare veți fi conectat aici și deconectat peste tot în rest.
new-password-account = Contul dvs.
new-password-label = Parolă nouă
new-password-button = Salvează noua parolă

## Links that have ended

reset-expired-title = Acest link a expirat
reset-expired-body = Pentru siguranța dvs., un link pentru o parolă nouă este valabil doar scurt timp. Puteți primi unul nou.
reset-used-title = Acest link a fost deja folosit
reset-used-body = Cu el a fost setată o parolă nouă: conectați-vă cu aceasta. Dacă nu ați setat-o dvs., cereți acum un link nou.
reset-over-title = Timpul pentru această pagină a expirat
reset-over-body = Deschideți din nou linkul din mesaj și permiteți cookie-urile pentru acest site. Sau cereți un link nou.
reset-new-link = Trimite un link nou
reset-sign-in = Conectare
