# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = עברית
language-switch = שפה
field-optional = (לא חובה)
opens-in-new-tab = (נפתח בכרטיסייה חדשה)

## Landing page of a mailed link

landing-title = הפעלת החשבון שלך
landing-invited-by = קיבלת הזמנה מאת { $application }.
landing-account = החשבון של { $recipient } מוכן. ההפעלה נמשכת כדקה.
landing-button = הפעלת החשבון
landing-note = שום דבר לא יקרה לפני הלחיצה על הכפתור.

## Not meant for the recipient

not-meant-link = ההזמנה הזו לא נועדה לי
not-meant-title = לא נועדה לך?
not-meant-body = ההזמנה הזו נשלחה אל { $recipient }. אם לא ציפית לה, אפשר לבטל אותה. הקישור שלה יפסיק לפעול, ומי ששלח אותה יקבל על כך הודעה.
not-meant-confirm = ההזמנה הזו לא נועדה לי
not-meant-unconfirmed = צריך קודם לסמן את התיבה.
not-meant-button = ביטול ההזמנה
not-meant-back = חזרה להזמנה
not-meant-done-title = ההזמנה בוטלה
not-meant-done-body = תודה על העדכון. הקישור כבר לא פעיל, ומי ששלח את ההזמנה יידע שהיא לא נועדה לך. אפשר לסגור את הדף.

## Activation form

activation-title = הגדרת החשבון שלך
activation-intro = נשאר לבדוק את הפרטים ולבחור סיסמה, והחשבון שלך יהיה מוכן.
activation-email = כתובת אימייל
activation-phone = מספר נייד
activation-identifier-hint = הפרט הזה משמש לכניסה, ולכן אי אפשר לשנות אותו כאן.
activation-choose = יש לבחור
activation-password = סיסמה
activation-password-hint = { $min ->
    [one] תו אחד לפחות.
    [two] שני תווים לפחות.
   *[other] { $min } תווים לפחות. קל לזכור כמה מילים שאין ביניהן קשר, וקשה לנחש אותן.
}
activation-password-show = הצגת הסיסמה
activation-legal = תנאים ופרטיות
legal-version = גרסה { $version }
activation-accept = קראתי, ומקובל עליי: { $document }
activation-button = הפעלת החשבון
activation-problems = { $count ->
    [one] יש לבדוק שדה אחד
    [two] יש לבדוק שני שדות
   *[other] יש לבדוק { $count } שדות
}

strength-0 = קלה מאוד לניחוש
strength-1 = קלה לניחוש
strength-2 = אפשר לחזק
strength-3 = חזקה
strength-4 = חזקה מאוד

## Signed in as somebody else

other-session-title = נכנסת עם חשבון אחר
other-session-current = בדפדפן הזה נכנסת בשם { $current }.
other-session-invited = ההזמנה מיועדת אל { $invited }.
other-session-question = איך להמשיך?
other-session-switch = המשך בשם { $invited }
other-session-stay = להישאר בשם { $current }
other-session-note = גם אם החשבון הנוכחי יישאר מחובר, ההזמנה תישאר בתוקף.

## Success

done-title = החשבון שלך פעיל
done-body = תודה. הכול מוכן, ואפשר להתחיל מיד.
done-continue = המשך אל { $application }
done-continue-unnamed = המשך

## Notices

notice-expired-title = תוקף הקישור פג
notice-expired-body = מטעמי אבטחה, הקישורים בהודעות שלנו בתוקף לזמן מוגבל בלבד. אפשר לקבל קישור חדש.
notice-expired-recipient = הקישור החדש יישלח אל { $recipient }.
notice-expired-button = שליחת קישור חדש
notice-replaced-title = יש קישור חדש יותר
notice-replaced-body = שלחנו לך בינתיים הודעה חדשה יותר. יש להשתמש בקישור שבהודעה האחרונה.
notice-revoked-title = ההזמנה בוטלה
notice-revoked-body = אי אפשר להשתמש יותר בקישור הזה. אם לדעתך מדובר בטעות, כדאי לפנות למי ששלח את ההזמנה.
notice-used-title = החשבון שלך כבר פעיל
notice-used-body = כבר נעשה שימוש בקישור הזה, ואין בו עוד צורך: אפשר פשוט להיכנס.
notice-used-button = כניסה
notice-unknown-title = הקישור לא עובד
notice-unknown-body = ייתכן שהקישור לא שלם. יש לפתוח אותו ישירות מההודעה, או להעתיק אותו במלואו לשורת הכתובת.
notice-link-requested-title = כדאי לבדוק את ההודעות שלך
notice-link-requested-body = אם אפשר לחדש את ההזמנה, קישור חדש כבר בדרך לכתובת הרשומה אצלנו. זה עשוי לקחת כמה דקות.
notice-session-expired-title = הזמן המוקצב לדף הזה הסתיים
notice-session-expired-body = שום דבר לא אבד. יש לפתוח שוב את הקישור שבהודעה ולהתחיל מחדש.
notice-no-cookies-title = הדפדפן שלך לא שומר קובצי Cookie
notice-no-cookies-body = כדי להפעיל את החשבון שלך בצורה בטוחה דרוש קובץ Cookie אחד. יש לאשר קובצי Cookie באתר הזה ולפתוח שוב את הקישור שבהודעה.
notice-error-title = משהו השתבש
notice-error-body = התקלה אצלנו, ואנחנו מתנצלים. אפשר לנסות שוב בעוד כמה דקות.
notice-error-request = אם זה קורה שוב, כדאי לציין את המספר הזה: { $request }
notice-not-found-title = הדף הזה לא קיים
notice-not-found-body = יש לבדוק את הכתובת, או לפתוח שוב את הקישור שבהודעה.
notice-too-many-title = זה היה קצת מהר מדי
notice-too-many-body = היו יותר מדי ניסיונות. יש להמתין כמה דקות ולנסות שוב.
notice-unavailable-title = נחזור בעוד רגע
notice-unavailable-body = השירות לא זמין כרגע. אפשר לנסות שוב בעוד כמה דקות. הקישור שלך נשאר בתוקף.

## Fields that every application may ask for

field-email-address = כתובת אימייל
field-mobile-primary = מספר נייד
field-first-name = שם פרטי
field-middle-name = שם אמצעי
field-last-name = שם משפחה
field-display-name = שם לתצוגה
field-company-name = חברה
field-job-title = תפקיד
field-birthday = תאריך לידה
field-gender = מגדר
field-address = כתובת
field-address-street = רחוב ומספר בית
field-address-street2 = פרטי כתובת נוספים
field-address-city = עיר
field-address-state = מחוז או אזור
field-address-postal-code = מיקוד
field-address-country = ארץ
