# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Σύνδεση
sign-in-to = για να συνεχίσετε στην εφαρμογή { $application }
sign-in-button = Σύνδεση
sign-in-help = Ξεχάσατε τον κωδικό πρόσβασης ή δεν έχετε ενεργοποιήσει ακόμη τον λογαριασμό σας;
sign-in-refused = Η σύνδεση απέτυχε. Ελέγξτε τη διεύθυνση ή τον αριθμό και τον κωδικό πρόσβασης.
sign-in-no-cookies = Χωρίς cookies δεν μπορούμε να διατηρήσουμε τη σύνδεσή σας. Επιτρέψτε τα για αυτόν τον ιστότοπο και συνδεθείτε ξανά.
sign-in-wait-seconds = { $seconds ->
    [one] Έγιναν πάρα πολλές προσπάθειες. Δοκιμάστε ξανά σε { $seconds } δευτερόλεπτο.
   *[other] Έγιναν πάρα πολλές προσπάθειες. Δοκιμάστε ξανά σε { $seconds } δευτερόλεπτα.
}
sign-in-wait-minutes = { $minutes ->
    [one] Έγιναν πάρα πολλές προσπάθειες. Δοκιμάστε ξανά σε { $minutes } λεπτό.
   *[other] Έγιναν πάρα πολλές προσπάθειες. Δοκιμάστε ξανά σε { $minutes } λεπτά.
}

## The choice of an account

choose-account-title = Ποιον λογαριασμό θέλετε να χρησιμοποιήσετε;
choose-account-lead = Σε αυτό το πρόγραμμα περιήγησης έχετε συνδεθεί ως:
choose-account-button = Συνέχεια ως { $name }
choose-account-other = Χρήση άλλου λογαριασμού

## An account that may not use the application

no-access-title = Αυτός ο λογαριασμός δεν έχει πρόσβαση
no-access-body = Έχετε συνδεθεί, αλλά ο λογαριασμός σας δεν μπορεί να χρησιμοποιήσει την εφαρμογή { $application }.
no-access-back = Επιστροφή: { $application }
no-access-note = Αν πιστεύετε ότι πρόκειται για λάθος, επικοινωνήστε με τους υπευθύνους της εφαρμογής.

## What an application asks for

consent-title = Θέλετε να το επιτρέψετε;
consent-lead = Η εφαρμογή { $application } ζητά από εσάς τα εξής:
consent-identity = Επιβεβαίωση ότι συνδέεστε εσείς
consent-profile = Το όνομα και τα υπόλοιπα στοιχεία του προφίλ σας
consent-email = Τη διεύθυνση email σας
consent-phone = Τον αριθμό τηλεφώνου σας
consent-address = Την ταχυδρομική σας διεύθυνση
consent-offline-access = Πρόσβαση σε αυτά τα στοιχεία όσο απουσιάζετε, μέχρι να την ανακαλέσετε
consent-other = Άλλα στοιχεία που η εφαρμογή ονομάζει «{ $name }»
consent-allow = Να επιτραπεί
consent-deny = Να μην επιτραπεί

## New versions of documents

documents-title = Υπάρχουν νέοι όροι
documents-lead = Κάτι άλλαξε από την τελευταία σας σύνδεση. Διαβάστε τη νέα έκδοση και αποδεχτείτε την για να συνεχίσετε.
documents-button = Συνέχεια
documents-decline = Όχι τώρα, αποσύνδεση

## Signing out

sign-out-title = Θέλετε να αποσυνδεθείτε;
sign-out-body = Σε αυτό το πρόγραμμα περιήγησης έχετε συνδεθεί ως { $name }.
sign-out-button = Αποσύνδεση
signed-out-title = Αποσυνδεθήκατε
signed-out-body = Κανείς δεν είναι πλέον συνδεδεμένος εδώ σε αυτό το πρόγραμμα περιήγησης. Σε κοινόχρηστη συσκευή, κλείστε και το πρόγραμμα περιήγησης.
