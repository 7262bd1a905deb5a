# Texts of the user's own page and what belongs to it.

## The page

account-title = החשבון שלך
account-intro = נכנסת בשם { $name }.
account-deletion = החשבון שלך יימחק לצמיתות ב-{ $date }.
account-keep = השארת החשבון
account-profile = הפרטים שלך
account-saved = השינויים נשמרו.
account-language = שפת הדפים וההודעות
account-save = שמירה
account-security = כניסה לחשבון
account-password = שינוי סיסמה
account-factors = מפתחות גישה ואימות דו-שלבי
account-applications = אפליקציות עם גישה
account-applications-none = כרגע אין אפליקציות עם גישה לנתונים שלך.
account-application-since = מאז { $date }
account-application-end = ביטול הגישה
account-documents = המסמכים שאישרת
account-documents-none = לא אישרת אף מסמך.
account-document-accepted = אושר ב-{ $date }
account-data = הנתונים שלך
account-data-download = הורדת הנתונים שלך
account-data-hint = קובץ אחד עם כל המידע ששמור אצלנו עליך.
account-back = חזרה לחשבון

## Another password

account-password-title = שינוי סיסמה
account-password-intro = אחרי השמירה החיבור כאן יישאר פעיל, ובכל שאר המקומות החיבור ינותק.
account-password-current = הסיסמה הנוכחית
account-password-wrong = זו לא הסיסמה הנוכחית שלך.
account-password-saved = הסיסמה החדשה נשמרה, והחיבור בכל שאר המקומות נותק.
account-password-none = אין לך סיסמה. אפשר לשלוח לך קישור לבחירת סיסמה.

## Where the user is signed in

account-sessions = איפה החשבון שלך מחובר
account-session-unknown = דפדפן לא מוכר
account-session-this = הדפדפן הזה
account-session-since = מחובר מאז { $date }
account-session-end = ניתוק החיבור הזה
account-session-everywhere = יציאה מכל המקומות
account-session-everywhere-hint = הפעולה מנתקת את כל החיבורים, גם בדפדפן הזה, ומבטלת את הגישה של כל האפליקציות.

## Deletion

account-delete-title = מחיקת החשבון
account-delete-intro = { $days ->
    [one] החשבון יימחק בעוד יום אחד. עד אז אפשר להתחרט: פשוט נכנסים ובוחרים להשאיר אותו.
    [two] החשבון יימחק בעוד יומיים. עד אז אפשר להתחרט: פשוט נכנסים ובוחרים להשאיר אותו.
   *[other] החשבון יימחק בעוד { $days } ימים. עד אז אפשר להתחרט: פשוט נכנסים ובוחרים להשאיר אותו.
}
account-delete-effect = כל החיבורים שלך ינותקו מיד, והאפליקציות יאבדו את הגישה. בסוף התקופה יימחק כל המידע ששמור אצלנו עליך, ולא יהיה אפשר לשחזר אותו.
account-delete-password = הסיסמה שלך
account-delete-again = כדי לוודא שזה באמת החשבון שלך, יש להיכנס אליו שוב לפני המחיקה.
account-delete-again-button = כניסה חוזרת
account-delete-button = מחיקת החשבון שלי
account-delete-waiting-title = רוצה להשאיר את החשבון?
account-delete-leave = לא, יציאה מהחשבון
account-delete-done-title = החשבון שלך עומד להימחק
account-delete-done = כל החיבורים שלך נותקו. במקרה של חרטה, אפשר להיכנס לפני מועד המחיקה ולהשאיר את החשבון.
