# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = שימוש במפתח גישה במקום זאת
passkey-create-hint = הכניסה תתבצע בטביעת אצבע, בזיהוי פנים או בנעילת המסך, בלי סיסמה שצריך לזכור.
passkey-created = מפתח הגישה מוכן. אין צורך בסיסמה.
passkey-add-password = בחירת סיסמה בנוסף
passkey-failed = זה לא הצליח. אפשר לנסות שוב או לבחור דרך אחרת.
passkey-sign-in = כניסה עם מפתח גישה
passkey-or = או

## The activation on another device

hand-over-title = המשך במכשיר אחר
hand-over-body = יש לכוון את מצלמת הטלפון או הטאבלט אל הקוד הזה. החשבון יוגדר במכשיר שבו יסתיים התהליך קודם.
hand-over-code = קוד QR עם הקישור להזמנה שלך

## The second proof at sign-in

second-factor-title = אישור הזהות שלך
second-factor-intro = החשבון שלך מוגן באימות דו-שלבי. נשאר רק להשלים את השלב השני.
second-factor-code = קוד
second-factor-code-hint = שש הספרות שמופיעות עכשיו באפליקציית האימות, או אחד מקודי השחזור שלך.
second-factor-recovery-hint = אחד מקודי השחזור שלך.
second-factor-button = המשך
second-factor-wrong = הקוד שגוי או שכבר נעשה בו שימוש. יש להזין קוד אחר.
second-factor-passkey = שימוש במפתח גישה
second-factor-passkey-only = מפתח הגישה נמצא במכשיר שבו הוא נוצר, או במקום שבו המכשירים שלך שומרים מפתחות גישה משותפים. נדרש דפדפן עם JavaScript.

## Setting up a second proof

set-up-title = הגנה על החשבון
set-up-intro = כדי להיכנס אל { $application } נדרש אימות דו-שלבי. יש להגדיר אותו עכשיו.
set-up-intro-unnamed = כדי להיכנס נדרש אימות דו-שלבי. יש להגדיר אותו עכשיו.
set-up-app = אפליקציית אימות
set-up-app-body = אפליקציה בטלפון שמציגה קוד חדש בכל חצי דקה.
set-up-app-button = הגדרת אפליקציה
set-up-passkey = מפתח גישה
set-up-passkey-body = המכשיר מאשר את הזהות שלך בטביעת אצבע, בזיהוי פנים או בנעילת המסך.
set-up-passkey-button = יצירת מפתח גישה

app-scan = יש לסרוק את הקוד הזה באפליקציית האימות.
app-code = קוד QR לאפליקציית האימות
app-secret = אם אי אפשר לסרוק אותו, יש להקליד את המפתח הזה באפליקציה:
app-first-code = הקוד מהאפליקציה
app-first-code-hint = שש הספרות שמופיעות עכשיו באפליקציה.
app-confirm = אישור הקוד
app-wrong = הקוד שגוי. כדאי לבדוק את השעון במכשיר ולהזין את הקוד שמופיע עכשיו באפליקציה.

recovery-title = קודי השחזור שלך
recovery-intro = אם הטלפון או מפתחות הגישה יאבדו, אפשר להיכנס עם כל אחד מהקודים האלה פעם אחת. כדאי להדפיס אותם או לשמור אותם במקום בטוח.
recovery-once = הקודים מוצגים רק עכשיו.
recovery-continue = שמרתי אותם, אפשר להמשיך

## The user's own page

factors-title = מפתחות גישה ואימות דו-שלבי
factors-intro = הדרכים לאמת את הזהות שלך בכניסה, בנוסף לסיסמה.
factors-saved = השינוי נשמר.
factors-passkeys = מפתחות גישה
factors-passkey-none = עדיין אין לך מפתח גישה.
factors-passkey-created = נוסף ב-{ $date }
factors-passkey-used = שימוש אחרון ב-{ $date }
factors-passkey-change = שינוי
factors-passkey-name = שם
factors-passkey-rename = שמירת השם
factors-passkey-remove = הסרת מפתח הגישה
factors-passkey-add = הוספת מפתח גישה
factors-passkey-only = אי אפשר להסיר אותו: לא תישאר לך דרך להיכנס.
factors-passkey-too-many = הגעת למספר המרבי של מפתחות גישה. יש להסיר אחד מהם קודם.
factors-app-on = האפליקציה מוגדרת.
factors-app-off = לא הוגדרה אפליקציה.
factors-app-remove = הסרת האפליקציה
factors-recovery = קודי שחזור
factors-recovery-left = { $count ->
    [one] נשאר לך קוד אחד.
    [two] נשארו לך שני קודים.
   *[other] נשארו לך { $count } קודים.
}
factors-recovery-hint = קודים חדשים יחליפו את הקודים הקיימים.
factors-recovery-make = יצירת קודים חדשים
factors-sign-in-again = כדי לשנות כאן משהו, יש להיכנס שוב לחשבון. כך אף אחד לא יוכל לנצל דפדפן שנשאר פתוח.
factors-sign-in-again-button = כניסה חוזרת
factors-back = חזרה לחשבון
