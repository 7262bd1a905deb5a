# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Μια στιγμή
form-post-body = Επιστρέφετε στην εφαρμογή { $application }. Αν δεν συμβεί τίποτα, πατήστε το κουμπί.
form-post-body-unnamed = Επιστρέφετε στην εφαρμογή. Αν δεν συμβεί τίποτα, πατήστε το κουμπί.
form-post-button = Συνέχεια

notice-authorization-request-title = Δεν ήταν δυνατή η έναρξη της σύνδεσης
notice-authorization-request-body = Η εφαρμογή έστειλε ένα αίτημα στο οποίο δεν μπορούμε να απαντήσουμε. Δεν υπάρχει πρόβλημα με τον λογαριασμό σας. Επιστρέψτε στην εφαρμογή και δοκιμάστε ξανά· αν συμβεί πάλι, ενημερώστε τους υπευθύνους της εφαρμογής.
notice-authorization-request-developers = Για τους προγραμματιστές της:
