# Texts of the mails.

mail-greeting = Γεια σας { $name },
mail-greeting-unnamed = Γεια σας,
mail-unnamed-application = η εφαρμογή μας
mail-link-alternative = Αν το κουμπί δεν λειτουργεί, αντιγράψτε αυτή τη διεύθυνση στο πρόγραμμα περιήγησης:
mail-expires = Ο σύνδεσμος ισχύει έως: { $expires }.
mail-support = Ερωτήσεις; { $contact }
mail-unexpected = Αν δεν περιμένατε αυτό το μήνυμα, απλώς αγνοήστε το. Χωρίς εσάς δεν θα ενεργοποιηθεί τίποτα.

mail-invitation-subject = Η πρόσκλησή σας: { $application }
mail-invitation-preheader = Ο λογαριασμός σας είναι έτοιμος για ενεργοποίηση.
mail-invitation-heading = Ενεργοποιήστε τον λογαριασμό σας
mail-invitation-body = Έχετε μια πρόσκληση: { $application }. Ο λογαριασμός σας είναι έτοιμος: επιβεβαιώστε τα στοιχεία σας, επιλέξτε κωδικό πρόσβασης και ξεκινήστε.
mail-invitation-button = Ενεργοποίηση λογαριασμού
mail-invitation-link = Ενεργοποιήστε τον λογαριασμό σας εδώ:

mail-reminder-subject = Υπενθύμιση πρόσκλησης: { $application }
mail-reminder-preheader = Ο λογαριασμός σας σας περιμένει ακόμη.
mail-reminder-heading = Η πρόσκλησή σας ισχύει ακόμη
mail-reminder-body = Έχετε μια πρόσκληση: { $application }. Ο λογαριασμός σας δεν έχει ενεργοποιηθεί ακόμη. Επιβεβαιώστε τα στοιχεία σας, επιλέξτε κωδικό πρόσβασης και ξεκινήστε.
mail-reminder-button = Ενεργοποίηση λογαριασμού
mail-reminder-link = Ενεργοποιήστε τον λογαριασμό σας εδώ:

mail-password-reset-subject = Νέος κωδικός πρόσβασης: { $application }
mail-password-reset-preheader = Με αυτόν τον σύνδεσμο επιλέγετε νέο κωδικό πρόσβασης.
mail-password-reset-heading = Επιλέξτε νέο κωδικό πρόσβασης
mail-password-reset-body = Ζητήσατε βοήθεια για τη σύνδεσή σας ({ $application }).
mail-password-reset-button = Επιλογή νέου κωδικού
mail-password-reset-link = Επιλέξτε νέο κωδικό πρόσβασης εδώ:
mail-password-reset-unexpected = Αν δεν το ζητήσατε εσείς, δεν χρειάζεται να κάνετε τίποτα: ο κωδικός πρόσβασής σας παραμένει ίδιος.
