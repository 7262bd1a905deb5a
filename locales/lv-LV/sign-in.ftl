# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Pierakstīšanās
sign-in-to = lai turpinātu: { $application }
sign-in-button = Pierakstīties
sign-in-help = Aizmirsta parole vai vēl neaktivizēts konts?
sign-in-refused = Tas neizdevās. Pārbaudiet pierakstīšanās datus un paroli.
sign-in-no-cookies = Bez sīkfailiem nevarēsiet palikt pierakstījies. Atļaujiet tos šajā vietnē un pierakstieties vēlreiz.
sign-in-wait-seconds = { $seconds ->
    [zero] Ir bijis pārāk daudz mēģinājumu. Mēģiniet vēlreiz pēc { $seconds } sekundēm.
    [one] Ir bijis pārāk daudz mēģinājumu. Mēģiniet vēlreiz pēc { $seconds } sekundes.
   *[other] Ir bijis pārāk daudz mēģinājumu. Mēģiniet vēlreiz pēc { $seconds } sekundēm.
}
sign-in-wait-minutes = { $minutes ->
    [zero] Ir bijis pārāk daudz mēģinājumu. Mēģiniet vēlreiz pēc { $minutes } minūtēm.
    [one] Ir bijis pārāk daudz mēģinājumu. Mēģiniet vēlreiz pēc { $minutes } minūtes.
   *[other] Ir bijis pārāk daudz mēģinājumu. Mēģiniet vēlreiz pēc { $minutes } minūtēm.
}

## The choice of an account

choose-account-title = Kuru kontu vēlaties izmantot?
choose-account-lead = Šajā pārlūkprogrammā esat pierakstījies kā:
choose-account-button = Turpināt kā { $name }
choose-account-other = Izmantot citu kontu

## An account that may not use the application

no-access-title = Šim kontam nav piekļuves
no-access-body = Jūs esat pierakstījies, bet jūsu kontam nav piekļuves pakalpojumam { $application }.
no-access-back = Atpakaļ: { $application }
no-access-note = Ja domājat, ka tā ir kļūda, sazinieties ar pakalpojuma uzturētājiem.

## What an application asks for

consent-title = Vai vēlaties to atļaut?
consent-lead = { $application } vēlas no jums saņemt:
consent-identity = Apliecinājumu, ka pierakstāties tieši jūs
consent-profile = Jūsu vārdu un pārējos profila datus
consent-email = Jūsu e-pasta adresi
consent-phone = Jūsu tālruņa numuru
consent-address = Jūsu pasta adresi
consent-offline-access = Piekļuvi šiem datiem arī jūsu prombūtnē, līdz to atsauksiet
consent-other = Citus datus, ko pakalpojums sauc par „{ $name }”
consent-allow = Atļaut
consent-deny = Neatļaut

## New versions of documents

documents-title = Noteikumi ir mainījušies
documents-lead = Kopš pēdējās pierakstīšanās reizes kaut kas ir mainījies. Lai turpinātu, izlasiet un pieņemiet jauno versiju.
documents-button = Turpināt
documents-decline = Ne tagad, izrakstīties

## Signing out

sign-out-title = Vai vēlaties izrakstīties?
sign-out-body = Šajā pārlūkprogrammā esat pierakstījies kā { $name }.
sign-out-button = Izrakstīties
signed-out-title = Jūs esat izrakstījies
signed-out-body = Šajā pārlūkprogrammā šeit vairs neviens nav pierakstījies. Ja ierīci izmanto arī citi, aizveriet arī pārlūkprogrammu.
