# Texts of the user's own page and what belongs to it.

## The page

account-title = Ο λογαριασμός σας
account-intro = Έχετε συνδεθεί ως { $name }.
account-deletion = Ο λογαριασμός σας θα διαγραφεί οριστικά: { $date }.
account-keep = Διατήρηση του λογαριασμού μου
account-profile = Τα στοιχεία σας
account-saved = Οι αλλαγές σας αποθηκεύτηκαν.
account-language = Γλώσσα σελίδων και μηνυμάτων
account-save = Αποθήκευση
account-security = Σύνδεση
account-password = Αλλαγή κωδικού πρόσβασης
account-factors = Κλειδιά πρόσβασης και επαλήθευση σε δύο βήματα
account-applications = Εφαρμογές με πρόσβαση
account-applications-none = Αυτή τη στιγμή καμία εφαρμογή δεν έχει πρόσβαση στα δεδομένα σας.
account-application-since = Πρόσβαση από: { $date }
account-application-end = Κατάργηση πρόσβασης
account-documents = Όσα έχετε αποδεχτεί
account-documents-none = Δεν έχετε αποδεχτεί κανένα έγγραφο.
account-document-accepted = Αποδοχή: { $date }
account-data = Τα δεδομένα σας
account-data-download = Λήψη των δεδομένων σας
account-data-hint = Ένα αρχείο με όλα όσα διατηρούμε για εσάς.
account-back = Επιστροφή στον λογαριασμό σας

## Another password

account-password-title = Αλλαγή κωδικού πρόσβασης
account-password-intro = Μετά την αποθήκευση παραμένετε συνδεδεμένοι εδώ και αποσυνδέεστε παντού αλλού.
account-password-current = Τρέχων κωδικός πρόσβασης
account-password-wrong = Αυτός δεν είναι ο τρέχων κωδικός πρόσβασής σας.
account-password-saved = Ο νέος κωδικός πρόσβασης αποθηκεύτηκε και αποσυνδεθήκατε παντού αλλού.
account-password-none = Δεν έχετε κωδικό πρόσβασης. Μπορούμε να σας στείλουμε έναν σύνδεσμο για να επιλέξετε έναν.

## Where the user is signed in

account-sessions = Πού έχετε συνδεθεί
account-session-unknown = Άγνωστο πρόγραμμα περιήγησης
account-session-this = αυτό το πρόγραμμα περιήγησης
account-session-since = Σύνδεση: { $date }
account-session-end = Αποσύνδεση από εκεί
account-session-everywhere = Αποσύνδεση από παντού
account-session-everywhere-hint = Τερματίζονται όλες οι συνδέσεις, και αυτή σε αυτό το πρόγραμμα περιήγησης, καθώς και η πρόσβαση όλων των εφαρμογών.

## Deletion

account-delete-title = Διαγραφή του λογαριασμού σας
account-delete-intro = { $days ->
    [one] Ο λογαριασμός σας θα διαγραφεί μετά από { $days } ημέρα. Μέχρι τότε μπορείτε να αλλάξετε γνώμη: συνδεθείτε και διατηρήστε τον.
   *[other] Ο λογαριασμός σας θα διαγραφεί μετά από { $days } ημέρες. Μέχρι τότε μπορείτε να αλλάξετε γνώμη: συνδεθείτε και διατηρήστε τον.
}
account-delete-effect = Αποσυνδέεστε αμέσως από παντού και οι εφαρμογές χάνουν την πρόσβασή τους. Στο τέλος διαγράφονται όλα όσα διατηρούμε για εσάς και δεν μπορούν να ανακτηθούν.
account-delete-password = Ο κωδικός πρόσβασής σας
account-delete-again = Για να βεβαιωθούμε ότι είστε εσείς, συνδεθείτε πρώτα ξανά.
account-delete-again-button = Σύνδεση ξανά
account-delete-button = Διαγραφή λογαριασμού
account-delete-waiting-title = Θέλετε να διατηρήσετε τον λογαριασμό σας;
account-delete-leave = Όχι, αποσύνδεση
account-delete-done-title = Ο λογαριασμός σας πρόκειται να διαγραφεί
account-delete-done = Αποσυνδεθήκατε από παντού. Αν αλλάξετε γνώμη, συνδεθείτε πριν από αυτή την ημερομηνία και διατηρήστε τον λογαριασμό σας.
