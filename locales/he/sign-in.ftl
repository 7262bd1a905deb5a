# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = כניסה
sign-in-to = כדי להמשיך אל { $application }
sign-in-button = כניסה
sign-in-help = שכחת את הסיסמה, או שהחשבון עוד לא הופעל?
sign-in-refused = הכניסה לא הצליחה. יש לבדוק את כתובת האימייל או המספר ואת הסיסמה.
sign-in-no-cookies = בלי קובצי Cookie אי אפשר להישאר מחוברים. יש לאשר אותם באתר הזה ולהיכנס שוב.
sign-in-wait-seconds = { $seconds ->
    [one] היו יותר מדי ניסיונות. אפשר לנסות שוב בעוד שנייה.
    [two] היו יותר מדי ניסיונות. אפשר לנסות שוב בעוד שתי שניות.
   *[other] היו יותר מדי ניסיונות. אפשר לנסות שוב בעוד { $seconds } שניות.
}
sign-in-wait-minutes = { $minutes ->
    [one] היו יותר מדי ניסיונות. אפשר לנסות שוב בעוד דקה.
    [two] היו יותר מדי ניסיונות. אפשר לנסות שוב בעוד שתי דקות.
   *[other] היו יותר מדי ניסיונות. אפשר לנסות שוב בעוד { $minutes } דקות.
}

## The choice of an account

choose-account-title = באיזה חשבון להשתמש?
choose-account-lead = בדפדפן הזה נכנסת בשם:
choose-account-button = המשך בשם { $name }
choose-account-other = שימוש בחשבון אחר

## An account that may not use the application

no-access-title = לחשבון הזה אין גישה
no-access-body = נכנסת, אבל לחשבון שלך אין הרשאה להשתמש באפליקציה { $application }.
no-access-back = חזרה אל { $application }
no-access-note = אם לדעתך מדובר בטעות, כדאי לפנות למפעילי האפליקציה.

## What an application asks for

consent-title = לאשר את הבקשה?
consent-lead = האפליקציה { $application } מבקשת לקבל ממך:
consent-identity = אישור שהכניסה מתבצעת על ידך
consent-profile = השם שלך ושאר הפרטים בפרופיל
consent-email = כתובת האימייל שלך
consent-phone = מספר הטלפון שלך
consent-address = כתובת הדואר שלך
consent-offline-access = גישה לפרטים האלה גם כשלא נכנסת, עד לביטול הגישה
consent-other = פרטים נוספים שהאפליקציה מכנה ”{ $name }”
consent-allow = אישור
consent-deny = לא לאשר

## New versions of documents

documents-title = יש תנאים חדשים
documents-lead = משהו השתנה מאז הכניסה האחרונה שלך. כדי להמשיך יש לקרוא את הגרסה החדשה ולאשר אותה.
documents-button = המשך
documents-decline = לא עכשיו, יציאה מהחשבון

## Signing out

sign-out-title = רוצה לצאת מהחשבון?
sign-out-body = בדפדפן הזה נכנסת בשם { $name }.
sign-out-button = יציאה
signed-out-title = יצאת מהחשבון
signed-out-body = אין יותר חשבון מחובר כאן בדפדפן הזה. במכשיר משותף כדאי לסגור גם את הדפדפן.
