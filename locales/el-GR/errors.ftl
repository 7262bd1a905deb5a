# What is wrong with an entry.

error-email-malformed = Η μορφή της διεύθυνσης email δεν είναι σωστή.
error-email-in-use = Αυτή η διεύθυνση email χρησιμοποιείται ήδη.
error-phone-malformed = Η μορφή του αριθμού κινητού δεν είναι σωστή.
error-phone-in-use = Αυτός ο αριθμός κινητού χρησιμοποιείται ήδη.

error-required = Συμπληρώστε αυτό το πεδίο.
error-choice-required = Επιλέξτε ένα από αυτά.
error-tick-required = Επιλέξτε αυτό το πλαίσιο.
error-too-short = { $min ->
    [one] Εισαγάγετε τουλάχιστον { $min } χαρακτήρα.
   *[other] Εισαγάγετε τουλάχιστον { $min } χαρακτήρες.
}
error-too-long = { $max ->
    [one] Εισαγάγετε το πολύ { $max } χαρακτήρα.
   *[other] Εισαγάγετε το πολύ { $max } χαρακτήρες.
}
error-pattern = Η καταχώριση δεν έχει την αναμενόμενη μορφή.
error-not-a-choice = Επιλέξτε μία από τις διαθέσιμες επιλογές.
error-not-a-date = Εισαγάγετε μια έγκυρη ημερομηνία.

error-password-required = Επιλέξτε έναν κωδικό πρόσβασης.
error-password-too-short = { $min ->
    [one] Ο κωδικός πρόσβασης πρέπει να έχει τουλάχιστον { $min } χαρακτήρα.
   *[other] Ο κωδικός πρόσβασης πρέπει να έχει τουλάχιστον { $min } χαρακτήρες.
}
error-password-too-long = { $max ->
    [one] Ο κωδικός πρόσβασης μπορεί να έχει το πολύ { $max } χαρακτήρα.
   *[other] Ο κωδικός πρόσβασης μπορεί να έχει το πολύ { $max } χαρακτήρες.
}
error-password-common = Αυτόν τον κωδικό πρόσβασης τον χρησιμοποιούν πολλοί και θα ήταν από τους πρώτους που θα δοκίμαζε κανείς. Επιλέξτε έναν άλλον.
error-password-contains-identifier = Ο κωδικός πρόσβασης δεν πρέπει να περιέχει τη διεύθυνση email ή τον αριθμό τηλεφώνου σας.
error-password-contains-name = Ο κωδικός πρόσβασης δεν πρέπει να περιέχει το όνομά σας.
error-password-contains-application = Ο κωδικός πρόσβασης δεν πρέπει να περιέχει το όνομα της εφαρμογής.

error-legal-not-accepted = Αποδεχτείτε αυτό το έγγραφο για να συνεχίσετε.
