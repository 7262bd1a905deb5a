# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Використати ключ доступу
passkey-create-hint = Ви входитимете за відбитком пальця, обличчям або блокуванням екрана, і пароль запам’ятовувати не доведеться.
passkey-created = Ключ доступу готовий. Пароль вам не потрібен.
passkey-add-password = Додати ще й пароль
passkey-failed = Не вдалося. Спробуйте ще раз або виберіть інший спосіб.
passkey-sign-in = Увійти з ключем доступу
passkey-or = або

## The activation on another device

hand-over-title = Продовжте на іншому пристрої
hand-over-body = Наведіть камеру телефона або планшета на цей код. Обліковий запис буде налаштовано на тому пристрої, на якому ви закінчите раніше.
hand-over-code = QR-код із посиланням із вашого запрошення

## The second proof at sign-in

second-factor-title = Підтвердьте, що це ви
second-factor-intro = Ваш обліковий запис має подвійний захист. Пройдіть і другий етап перевірки.
second-factor-code = Код
second-factor-code-hint = Шість цифр, які зараз показує застосунок для автентифікації, або один із ваших кодів відновлення.
second-factor-recovery-hint = Один із ваших кодів відновлення.
second-factor-button = Продовжити
second-factor-wrong = Цей код неправильний або його вже використано. Введіть інший.
second-factor-passkey = Використати ключ доступу
second-factor-passkey-only = Ключ доступу зберігається на пристрої, на якому ви його створили, або там, де ваші пристрої мають спільні ключі доступу. Для нього потрібен браузер із JavaScript.

## Setting up a second proof

set-up-title = Захистіть обліковий запис
set-up-intro = { $application } вимагає двоетапної перевірки під час входу. Налаштуйте її зараз.
set-up-intro-unnamed = Під час входу потрібна двоетапна перевірка. Налаштуйте її зараз.
set-up-app = Застосунок для автентифікації
set-up-app-body = Застосунок у вашому телефоні кожні 30 секунд показує новий код.
set-up-app-button = Налаштувати застосунок
set-up-passkey = Ключ доступу
set-up-passkey-body = Ваш пристрій підтверджує, що це ви: за відбитком пальця, обличчям або блокуванням екрана.
set-up-passkey-button = Створити ключ доступу

app-scan = Відскануйте цей код застосунком для автентифікації.
app-code = QR-код для застосунку для автентифікації
app-secret = Якщо не вдається його відсканувати, введіть у застосунку цей ключ:
app-first-code = Код із застосунку
app-first-code-hint = Шість цифр, які зараз показує застосунок.
app-confirm = Підтвердити код
app-wrong = Цей код неправильний. Перевірте годинник на пристрої та введіть код, який застосунок показує зараз.

recovery-title = Ваші коди відновлення
recovery-intro = Якщо ви втратите телефон або ключі доступу, за кожним із цих кодів можна ввійти один раз. Роздрукуйте їх або збережіть у надійному місці.
recovery-once = Вони показуються лише зараз.
recovery-continue = Коди збережено, продовжити

## The user's own page

factors-title = Ключі доступу та двоетапна перевірка
factors-intro = Як ви, крім пароля, підтверджуєте свою особу під час входу.
factors-saved = Зміну збережено.
factors-passkeys = Ключі доступу
factors-passkey-none = У вас ще немає ключа доступу.
factors-passkey-created = Додано { $date }
factors-passkey-used = Востаннє використано { $date }
factors-passkey-change = Змінити
factors-passkey-name = Назва
factors-passkey-rename = Зберегти назву
factors-passkey-remove = Видалити ключ доступу
factors-passkey-add = Додати ключ доступу
factors-passkey-only = Це не можна видалити: ви більше не змогли б увійти.
factors-passkey-too-many = Більше ключів доступу додати не можна. Спочатку видаліть один із них.
factors-app-on = Застосунок налаштовано.
factors-app-off = Жодного застосунку не налаштовано.
factors-app-remove = Видалити застосунок
factors-recovery = Коди відновлення
factors-recovery-left = { $count ->
    [one] У вас залишився { $count } код.
    [few] У вас залишилося { $count } коди.
    [many] У вас залишилося { $count } кодів.
   *[other] У вас залишилося { $count } коду.
}
factors-recovery-hint = Нові коди замінять ті, що у вас є.
factors-recovery-make = Створити нові коди
factors-sign-in-again = Щоб щось тут змінити, спочатку ввійдіть ще раз. Це захищає вас, якщо браузер залишився відкритим.
factors-sign-in-again-button = Увійти ще раз
factors-back = Назад до облікового запису
