# Texts of the mails.

mail-greeting = שלום { $name },
mail-greeting-unnamed = שלום,
mail-unnamed-application = האפליקציה שלנו
mail-link-alternative = אם הכפתור לא עובד, אפשר להעתיק את הכתובת הזו לדפדפן:
mail-expires = הקישור בתוקף עד { $expires }.
mail-support = יש שאלות? { $contact }
mail-unexpected = אם לא ציפית להודעה הזו, אפשר פשוט להתעלם ממנה. שום דבר לא יופעל בלעדיך.

mail-invitation-subject = הוזמנת להצטרף אל { $application }
mail-invitation-preheader = החשבון שלך מוכן להפעלה.
mail-invitation-heading = הפעלת החשבון שלך
mail-invitation-body = קיבלת הזמנה מאת { $application }. החשבון שלך מוכן: נשאר רק לאשר את הפרטים ולבחור סיסמה, ואפשר להתחיל.
mail-invitation-button = הפעלת החשבון
mail-invitation-link = כאן אפשר להפעיל את החשבון:

mail-reminder-subject = תזכורת: ההזמנה שלך אל { $application }
mail-reminder-preheader = החשבון שלך עדיין מחכה לך.
mail-reminder-heading = ההזמנה שלך עדיין בתוקף
mail-reminder-body = קיבלת הזמנה מאת { $application }, והחשבון שלך עדיין לא הופעל. נשאר רק לאשר את הפרטים ולבחור סיסמה, ואפשר להתחיל.
mail-reminder-button = הפעלת החשבון
mail-reminder-link = כאן אפשר להפעיל את החשבון:

mail-password-reset-subject = סיסמה חדשה: { $application }
mail-password-reset-preheader = בעזרת הקישור הזה אפשר לבחור סיסמה חדשה.
mail-password-reset-heading = בחירת סיסמה חדשה
mail-password-reset-body = ביקשת עזרה בכניסה אל { $application }.
mail-password-reset-button = בחירת סיסמה חדשה
mail-password-reset-link = כאן אפשר לבחור סיסמה חדשה:
mail-password-reset-unexpected = אם לא ביקשת זאת, אין צורך לעשות דבר: הסיסמה שלך לא תשתנה.
