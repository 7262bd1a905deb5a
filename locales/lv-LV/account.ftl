# Texts of the user's own page and what belongs to it.

## The page

account-title = Jūsu konts
account-intro = Jūs esat pierakstījies kā { $name }.
account-deletion = Jūsu konts tiks neatgriezeniski izdzēsts { $date }.
account-keep = Paturēt kontu
account-profile = Jūsu dati
account-saved = Izmaiņas ir saglabātas.
account-language = Lapu un ziņojumu valoda
account-save = Saglabāt
account-security = Pierakstīšanās
account-password = Mainīt paroli
account-factors = Piekļuves atslēgas un divpakāpju verifikācija
account-applications = Pakalpojumi ar piekļuvi
account-applications-none = Pašlaik nevienam pakalpojumam nav piekļuves jūsu datiem.
account-application-since = Piekļuve piešķirta { $date }
account-application-end = Atņemt piekļuvi
account-documents = Pieņemtie dokumenti
account-documents-none = Jūs neesat pieņēmis nevienu dokumentu.
account-document-accepted = Pieņemts { $date }
account-data = Datu kopija
account-data-download = Lejupielādēt savus datus
account-data-hint = Viens fails ar visu, ko par jums glabājam.
account-back = Atpakaļ uz kontu

## Another password

account-password-title = Paroles maiņa
account-password-intro = Kad jaunā parole būs saglabāta, šeit paliksiet pierakstījies, bet visur citur tiksiet izrakstīts.
account-password-current = Pašreizējā parole
account-password-wrong = Šī nav jūsu pašreizējā parole.
account-password-saved = Jaunā parole ir saglabāta, un visur citur jūs esat izrakstīts.
account-password-none = Jums nav paroles. Varam nosūtīt jums saiti, lai jūs to izvēlētos.

## Where the user is signed in

account-sessions = Kur esat pierakstījies
account-session-unknown = Nezināma pārlūkprogramma
account-session-this = šī pārlūkprogramma
account-session-since = Pierakstīšanās notika { $date }
account-session-end = Izrakstīties tur
account-session-everywhere = Izrakstīties visur
account-session-everywhere-hint = Tiks beigtas visas sesijas, arī šajā pārlūkprogrammā, un visi pakalpojumi zaudēs piekļuvi.

## Deletion

account-delete-title = Konta dzēšana
account-delete-intro = { $days ->
    [zero] Jūsu konts tiks izdzēsts pēc { $days } dienām. Līdz tam varat pārdomāt: pierakstieties un paturiet to.
    [one] Jūsu konts tiks izdzēsts pēc { $days } dienas. Līdz tam varat pārdomāt: pierakstieties un paturiet to.
   *[other] Jūsu konts tiks izdzēsts pēc { $days } dienām. Līdz tam varat pārdomāt: pierakstieties un paturiet to.
}
account-delete-effect = Jūs uzreiz tiksiet visur izrakstīts, un pakalpojumi zaudēs piekļuvi. Beigās viss, ko par jums glabājam, tiks izdzēsts, un to nevarēs atjaunot.
account-delete-password = Jūsu parole
account-delete-again = Lai mēs pārliecinātos, ka tas esat jūs, vispirms pierakstieties vēlreiz.
account-delete-again-button = Pierakstīties vēlreiz
account-delete-button = Dzēst manu kontu
account-delete-waiting-title = Vai vēlaties paturēt savu kontu?
account-delete-leave = Nē, izrakstīties
account-delete-done-title = Jūsu konts tiks izdzēsts
account-delete-done = Jūs esat visur izrakstīts. Ja pārdomājat, pierakstieties pirms šīs dienas un paturiet savu kontu.
