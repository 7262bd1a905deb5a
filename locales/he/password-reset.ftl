# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = עזרה בכניסה
help-intro = שכחת את הסיסמה או שעדיין לא הפעלת את החשבון? נשלח לך קישור.
help-identifier = כתובת אימייל או מספר נייד
help-identifier-hint = מספר נייד יש להזין עם סימן פלוס וקידומת המדינה (972 לישראל) בתחילתו.
help-button = שליחת קישור
help-back = חזרה לכניסה
help-requested-title = כדאי לבדוק את ההודעות שלך
help-requested-body = אם קיים חשבון, הודעה עם קישור כבר בדרך. זה עשוי לקחת כמה דקות.
help-requested-note = לא הגיע כלום? כדאי לבדוק בתיקיית הספאם, ולוודא שהוזנו הכתובת או המספר שמשמשים לכניסה.
help-requested-again = ניסיון נוסף

## The page behind the link, and the form

new-password-title = בחירת סיסמה חדשה
new-password-landing = התקבלה בקשה, קרוב לוודאי ממך, לסיסמה חדשה עבור { $recipient }.
new-password-landing-button = בחירת סיסמה חדשה
new-password-landing-note = אם הבקשה לא הגיעה ממך, אפשר פשוט לסגור את הדף. הסיסמה שלך לא תשתנה.
new-password-intro = אחרי השמירה החשבון יהיה מחובר כאן, ובכל שאר המקומות החיבור ינותק.
new-password-account = החשבון שלך
new-password-label = סיסמה חדשה
new-password-button = שמירת הסיסמה החדשה

## Links that have ended

reset-expired-title = תוקף הקישור פג
reset-expired-body = מטעמי אבטחה, קישור לבחירת סיסמה חדשה פועל לזמן קצר בלבד. אפשר לקבל קישור חדש.
reset-used-title = כבר נעשה שימוש בקישור הזה
reset-used-body = באמצעות הקישור נקבעה סיסמה חדשה, ואיתה יש להיכנס. אם הסיסמה לא נקבעה על ידך, כדאי לבקש קישור חדש עכשיו.
reset-over-title = הזמן המוקצב לדף הזה הסתיים
reset-over-body = יש לפתוח שוב את הקישור שבהודעה ולאשר קובצי Cookie באתר הזה. אפשר גם לקבל קישור חדש.
reset-new-link = שליחת קישור חדש
reset-sign-in = כניסה
