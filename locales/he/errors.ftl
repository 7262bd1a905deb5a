# What is wrong with an entry.

error-email-malformed = כתובת האימייל לא תקינה.
error-email-in-use = כתובת האימייל כבר נמצאת בשימוש.
error-phone-malformed = מספר הנייד לא תקין.
error-phone-in-use = מספר הנייד כבר נמצא בשימוש.
error-phone-country = לא נשלחות הודעות טקסט למספרים במדינה הזו.

error-required = יש למלא את השדה הזה.
error-choice-required = יש לבחור אחת מהאפשרויות.
error-tick-required = יש לסמן את התיבה הזו.
error-too-short = { $min ->
    [one] יש להזין תו אחד לפחות.
    [two] יש להזין שני תווים לפחות.
   *[other] יש להזין { $min } תווים לפחות.
}
error-too-long = { $max ->
    [one] אפשר להזין תו אחד לכל היותר.
    [two] אפשר להזין שני תווים לכל היותר.
   *[other] אפשר להזין { $max } תווים לכל היותר.
}
error-pattern = הערך שהוזן לא בפורמט הנדרש.
error-not-a-choice = יש לבחור אחת מהאפשרויות המוצגות.
error-not-a-date = יש להזין תאריך תקין.

error-password-required = יש לבחור סיסמה.
error-password-too-short = { $min ->
    [one] הסיסמה צריכה לכלול תו אחד לפחות.
    [two] הסיסמה צריכה לכלול שני תווים לפחות.
   *[other] הסיסמה צריכה לכלול { $min } תווים לפחות.
}
error-password-too-long = { $max ->
    [one] הסיסמה יכולה לכלול תו אחד לכל היותר.
    [two] הסיסמה יכולה לכלול שני תווים לכל היותר.
   *[other] הסיסמה יכולה לכלול { $max } תווים לכל היותר.
}
error-password-common = הסיסמה הזו נפוצה מאוד וקל לנחש אותה. יש לבחור סיסמה אחרת.
error-password-contains-identifier = הסיסמה לא יכולה לכלול את כתובת האימייל או את מספר הטלפון שלך.
error-password-contains-name = הסיסמה לא יכולה לכלול את השם שלך.
error-password-contains-application = הסיסמה לא יכולה לכלול את שם האפליקציה.

error-legal-not-accepted = כדי להמשיך יש לאשר את המסמך הזה.
