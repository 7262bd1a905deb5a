# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Допомога з входом
help-intro = Забули пароль або ще не активували обліковий запис? Ми надішлемо вам посилання.
help-identifier = Електронна адреса або номер мобільного
help-identifier-hint = Номер мобільного телефону вводьте з кодом країни, наприклад +380 50 123 4567.
help-button = Надіслати посилання
help-back = Назад до входу
help-requested-title = Перевірте свої повідомлення
help-requested-body = Якщо обліковий запис існує, повідомлення з посиланням уже надсилається. Воно може надійти за кілька хвилин.
help-requested-note = Нічого не надійшло? Перегляньте папку зі спамом і перевірте, чи ввели ви саме ту адресу або номер, за якими входите.
help-requested-again = Спробувати ще раз

## The page behind the link, and the form

new-password-title = Задайте новий пароль
new-password-landing = Хтось, найімовірніше ви, подав запит на новий пароль для { $recipient }.
new-password-landing-button = Задати новий пароль
new-password-landing-note = Якщо це були не ви, просто закрийте цю сторінку. Ваш пароль не зміниться.
new-password-intro = Після збереження ви ввійдете тут, а всі інші сеанси буде завершено.
new-password-account = Ваш обліковий запис
new-password-label = Новий пароль
new-password-button = Зберегти новий пароль

## Links that have ended

reset-expired-title = Термін дії посилання минув
reset-expired-body = Задля вашої безпеки посилання для нового пароля діє лише недовго. Можна отримати нове.
reset-used-title = Це посилання вже використано
reset-used-body = За ним задано новий пароль: увійдіть із ним. Якщо його задали не ви, негайно запросіть нове посилання.
reset-over-title = Час на цій сторінці минув
reset-over-body = Відкрийте посилання з повідомлення ще раз і дозвольте файли cookie для цього сайту. Або запросіть нове посилання.
reset-new-link = Надіслати нове посилання
reset-sign-in = Увійти
