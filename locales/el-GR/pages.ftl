# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Ελληνικά
language-switch = Γλώσσα
field-optional = (προαιρετικό)
opens-in-new-tab = (ανοίγει σε νέα καρτέλα)

## Landing page of a mailed link

landing-title = Ενεργοποιήστε τον λογαριασμό σας
landing-invited-by = Έχετε πρόσκληση από: { $application }.
landing-account = Ο λογαριασμός για { $recipient } είναι έτοιμος. Η ενεργοποίησή του διαρκεί περίπου ένα λεπτό.
landing-button = Ενεργοποίηση λογαριασμού
landing-note = Δεν θα συμβεί τίποτα μέχρι να πατήσετε το κουμπί.

## Not meant for the recipient

not-meant-link = Η πρόσκληση δεν προοριζόταν για εμένα
not-meant-title = Δεν προοριζόταν για εσάς;
not-meant-body = Αυτή η πρόσκληση στάλθηκε στη διεύθυνση { $recipient }. Αν δεν την περιμένατε, μπορείτε να την ακυρώσετε. Ο σύνδεσμός της παύει τότε να λειτουργεί και ο αποστολέας ενημερώνεται.
not-meant-confirm = Η πρόσκληση δεν προοριζόταν για εμένα
not-meant-unconfirmed = Επιλέξτε πρώτα το πλαίσιο.
not-meant-button = Ακύρωση πρόσκλησης
not-meant-back = Επιστροφή στην πρόσκληση
not-meant-done-title = Η πρόσκληση ακυρώθηκε
not-meant-done-body = Ευχαριστούμε που μας ενημερώσατε. Ο σύνδεσμος δεν λειτουργεί πλέον και ο αποστολέας θα μάθει ότι η πρόσκληση δεν προοριζόταν για εσάς. Μπορείτε να κλείσετε αυτή τη σελίδα.

## Activation form

activation-title = Ρυθμίστε τον λογαριασμό σας
activation-intro = Ελέγξτε τα στοιχεία σας και επιλέξτε κωδικό πρόσβασης. Μετά, ο λογαριασμός σας είναι έτοιμος.
activation-email = Διεύθυνση email
activation-phone = Αριθμός κινητού
activation-identifier-hint = Το χρησιμοποιείτε για να συνδέεστε, γι’ αυτό δεν μπορεί να αλλάξει εδώ.
activation-choose = Επιλέξτε
activation-password = Κωδικός πρόσβασης
activation-password-hint = { $min ->
    [one] Τουλάχιστον { $min } χαρακτήρας.
   *[other] Τουλάχιστον { $min } χαρακτήρες. Μερικές άσχετες μεταξύ τους λέξεις απομνημονεύονται εύκολα και μαντεύονται δύσκολα.
}
activation-password-show = Εμφάνιση κωδικού πρόσβασης
activation-legal = Όροι και απόρρητο
legal-version = Έκδοση { $version }
activation-accept = Διάβασα και αποδέχομαι: { $document }
activation-button = Ενεργοποίηση λογαριασμού
activation-problems = { $count ->
    [one] Ελέγξτε ένα πεδίο
   *[other] Ελέγξτε { $count } πεδία
}

strength-0 = Μαντεύεται πολύ εύκολα
strength-1 = Μαντεύεται εύκολα
strength-2 = Θα μπορούσε να είναι ισχυρότερος
strength-3 = Ισχυρός
strength-4 = Πολύ ισχυρός

## Signed in as somebody else

other-session-title = Έχετε συνδεθεί με άλλον λογαριασμό
other-session-current = Σε αυτό το πρόγραμμα περιήγησης έχετε συνδεθεί ως { $current }.
other-session-invited = Η πρόσκληση είναι για { $invited }.
other-session-question = Πώς θέλετε να συνεχίσετε;
other-session-switch = Συνέχεια ως { $invited }
other-session-stay = Παραμονή ως { $current }
other-session-note = Αν παραμείνετε στην τρέχουσα σύνδεση, η πρόσκληση εξακολουθεί να ισχύει.

## Success

done-title = Ο λογαριασμός σας είναι ενεργός
done-body = Σας ευχαριστούμε. Όλα είναι έτοιμα και μπορείτε να ξεκινήσετε αμέσως.
done-continue = Συνέχεια: { $application }
done-continue-unnamed = Συνέχεια

## Notices

notice-expired-title = Αυτός ο σύνδεσμος έληξε
notice-expired-body = Για την ασφάλειά σας, οι σύνδεσμοι στα μηνύματά μας ισχύουν μόνο για περιορισμένο χρόνο. Μπορούμε να σας στείλουμε νέο σύνδεσμο.
notice-expired-recipient = Ο νέος σύνδεσμος θα σταλεί εδώ: { $recipient }.
notice-expired-button = Αποστολή νέου συνδέσμου
notice-replaced-title = Υπάρχει νεότερος σύνδεσμος
notice-replaced-body = Στο μεταξύ σας στείλαμε νεότερο μήνυμα. Χρησιμοποιήστε τον σύνδεσμο στο πιο πρόσφατο.
notice-revoked-title = Αυτή η πρόσκληση ανακλήθηκε
notice-revoked-body = Ο σύνδεσμος δεν μπορεί πλέον να χρησιμοποιηθεί. Αν πιστεύετε ότι πρόκειται για λάθος, επικοινωνήστε με όσους σας προσκάλεσαν.
notice-used-title = Ο λογαριασμός σας είναι ήδη ενεργός
notice-used-body = Αυτός ο σύνδεσμος έχει ήδη χρησιμοποιηθεί. Δεν τον χρειάζεστε πια: απλώς συνδεθείτε.
notice-used-button = Σύνδεση
notice-unknown-title = Αυτός ο σύνδεσμος δεν λειτουργεί
notice-unknown-body = Μπορεί να είναι ελλιπής. Ανοίξτε τον απευθείας από το μήνυμα ή αντιγράψτε τον ολόκληρο στη γραμμή διευθύνσεων.
notice-link-requested-title = Ελέγξτε τα μηνύματά σας
notice-link-requested-body = Αν αυτή η πρόσκληση μπορεί να ανανεωθεί, θα λάβετε νέο σύνδεσμο στη διεύθυνση που έχουμε καταχωρισμένη. Μπορεί να χρειαστούν λίγα λεπτά.
notice-session-expired-title = Ο χρόνος σας σε αυτή τη σελίδα έληξε
notice-session-expired-body = Δεν χάθηκε τίποτα. Ανοίξτε ξανά τον σύνδεσμο στο μήνυμά σας και ξεκινήστε από την αρχή.
notice-no-cookies-title = Το πρόγραμμα περιήγησης δεν αποθηκεύει cookies
notice-no-cookies-body = Χρειαζόμαστε ένα cookie για να ενεργοποιήσουμε με ασφάλεια τον λογαριασμό σας. Επιτρέψτε τα cookies για αυτόν τον ιστότοπο και ανοίξτε ξανά τον σύνδεσμο στο μήνυμά σας.
notice-error-title = Κάτι πήγε στραβά
notice-error-body = Το σφάλμα είναι δικό μας και ζητούμε συγγνώμη. Δοκιμάστε ξανά σε λίγα λεπτά.
notice-error-request = Αν συμβεί πάλι, αναφέρετε αυτόν τον αριθμό: { $request }
notice-not-found-title = Αυτή η σελίδα δεν υπάρχει
notice-not-found-body = Ελέγξτε τη διεύθυνση ή ανοίξτε ξανά τον σύνδεσμο στο μήνυμά σας.
notice-too-many-title = Αυτό ήταν λίγο γρήγορο
notice-too-many-body = Έγιναν πάρα πολλές προσπάθειες. Περιμένετε λίγα λεπτά και δοκιμάστε ξανά.
notice-unavailable-title = Επιστρέφουμε αμέσως
notice-unavailable-body = Η υπηρεσία δεν είναι διαθέσιμη αυτή τη στιγμή. Δοκιμάστε ξανά σε λίγα λεπτά· ο σύνδεσμός σας εξακολουθεί να ισχύει.

## Fields that every application may ask for

field-email-address = Διεύθυνση email
field-mobile-primary = Αριθμός κινητού
field-first-name = Όνομα
field-middle-name = Μεσαίο όνομα
field-last-name = Επώνυμο
field-display-name = Εμφανιζόμενο όνομα
field-company-name = Εταιρεία
field-job-title = Θέση εργασίας
field-birthday = Ημερομηνία γέννησης
field-gender = Φύλο
field-address = Διεύθυνση
field-address-street = Οδός και αριθμός
field-address-street2 = Πρόσθετα στοιχεία διεύθυνσης
field-address-city = Πόλη
field-address-state = Νομός ή περιφέρεια
field-address-postal-code = Ταχυδρομικός κώδικας
field-address-country = Χώρα
