# Texts of the user's own page and what belongs to it.

## The page

account-title = Ваш обліковий запис
account-intro = Ви ввійшли як { $name }.
account-deletion = Ваш обліковий запис буде остаточно видалено { $date }.
account-keep = Зберегти обліковий запис
account-profile = Ваші дані
account-saved = Зміни збережено.
account-language = Мова сторінок і повідомлень
account-save = Зберегти
account-security = Вхід
account-password = Змінити пароль
account-factors = Ключі доступу та двоетапна перевірка
account-applications = Застосунки з доступом
account-applications-none = Наразі жоден застосунок не має доступу до ваших даних.
account-application-since = З { $date }
account-application-end = Скасувати доступ
account-documents = Прийняті документи
account-documents-none = Ви ще не прийняли жодного документа.
account-document-accepted = Прийнято { $date }
account-data = Завантаження даних
account-data-download = Завантажити свої дані
account-data-hint = Один файл з усім, що ми про вас зберігаємо.
account-back = Назад до облікового запису

## Another password

account-password-title = Зміна пароля
account-password-intro = Після збереження цей сеанс триватиме, а всі інші буде завершено.
account-password-current = Поточний пароль
account-password-wrong = Це не ваш поточний пароль.
account-password-saved = Новий пароль збережено, а всі інші сеанси завершено.
account-password-none = У вас немає пароля. Ми можемо надіслати посилання, за яким ви його задасте.

## Where the user is signed in

account-sessions = Де ви ввійшли
account-session-unknown = Невідомий браузер
account-session-this = цей браузер
account-session-since = Вхід виконано { $date }
account-session-end = Вийти на цьому пристрої
account-session-everywhere = Вийти всюди
account-session-everywhere-hint = Це завершить усі сеанси, зокрема й у цьому браузері, і скасує доступ усіх застосунків.

## Deletion

account-delete-title = Видалення облікового запису
account-delete-intro = { $days ->
    [one] Ваш обліковий запис буде видалено через { $days } день. До того часу можна передумати: увійдіть і збережіть його.
    [few] Ваш обліковий запис буде видалено через { $days } дні. До того часу можна передумати: увійдіть і збережіть його.
    [many] Ваш обліковий запис буде видалено через { $days } днів. До того часу можна передумати: увійдіть і збережіть його.
   *[other] Ваш обліковий запис буде видалено через { $days } дня. До того часу можна передумати: увійдіть і збережіть його.
}
account-delete-effect = Усі ваші сеанси буде одразу завершено, а застосунки втратять доступ. Зрештою все, що ми про вас зберігаємо, буде видалено без можливості відновлення.
account-delete-password = Ваш пароль
account-delete-again = Щоб ми переконалися, що це ви, спочатку ввійдіть ще раз.
account-delete-again-button = Увійти ще раз
account-delete-button = Видалити обліковий запис
account-delete-waiting-title = Бажаєте зберегти обліковий запис?
account-delete-leave = Ні, вийти
account-delete-done-title = Ваш обліковий запис буде видалено
account-delete-done = Усі ваші сеанси завершено. Якщо передумаєте, увійдіть до цієї дати та збережіть обліковий запис.
