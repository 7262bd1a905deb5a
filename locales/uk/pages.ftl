# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Українська
language-switch = Мова
field-optional = (необов’язково)
opens-in-new-tab = (відкриється в новій вкладці)

## Landing page of a mailed link

landing-title = Активуйте обліковий запис
landing-invited-by = { $application } запрошує вас.
landing-account = Обліковий запис для { $recipient } готовий. Активація триває близько хвилини.
landing-button = Активувати
landing-note = Доки ви не натиснете кнопку, нічого не станеться.

## Not meant for the recipient

not-meant-link = Це запрошення не для мене
not-meant-title = Не для вас?
not-meant-body = Це запрошення надіслано на { $recipient }. Якщо ви на нього не чекали, його можна скасувати. Тоді посилання перестане працювати, а відправника буде повідомлено.
not-meant-confirm = Це запрошення не для мене
not-meant-unconfirmed = Спершу поставте позначку.
not-meant-button = Скасувати запрошення
not-meant-back = Назад до запрошення
not-meant-done-title = Запрошення скасовано
not-meant-done-body = Дякуємо, що повідомили. Посилання більше не працює, а відправник дізнається, що запрошення було не для вас. Цю сторінку можна закрити.

## Activation form

activation-title = Налаштуйте обліковий запис
activation-intro = Перевірте свої дані та придумайте пароль. Після цього обліковий запис буде готовий.
activation-email = Електронна адреса
activation-phone = Номер мобільного телефону
activation-identifier-hint = За цими даними ви входите, тому змінити їх тут не можна.
activation-choose = Виберіть
activation-password = Пароль
activation-password-hint = { $min ->
    [one] Щонайменше { $min } символ. Кілька не пов’язаних між собою слів легко запам’ятати й важко вгадати.
    [few] Щонайменше { $min } символи. Кілька не пов’язаних між собою слів легко запам’ятати й важко вгадати.
    [many] Щонайменше { $min } символів. Кілька не пов’язаних між собою слів легко запам’ятати й важко вгадати.
   *[other] Щонайменше { $min } символу. Кілька не пов’язаних між собою слів легко запам’ятати й важко вгадати.
}
activation-password-show = Показати пароль
activation-legal = Умови та конфіденційність
legal-version = Версія { $version }
activation-accept = Я прочитав(-ла) і приймаю: { $document }
activation-button = Активувати
activation-problems = { $count ->
    [one] Перевірте { $count } поле
    [few] Перевірте { $count } поля
    [many] Перевірте { $count } полів
   *[other] Перевірте { $count } поля
}

strength-0 = Дуже легко вгадати
strength-1 = Легко вгадати
strength-2 = Може бути надійнішим
strength-3 = Надійний
strength-4 = Дуже надійний

## Signed in as somebody else

other-session-title = Ви ввійшли в інший обліковий запис
other-session-current = У цьому браузері ви ввійшли як { $current }.
other-session-invited = Запрошення призначене для { $invited }.
other-session-question = Як бажаєте продовжити?
other-session-switch = Продовжити як { $invited }
other-session-stay = Залишитися як { $current }
other-session-note = Якщо ви залишитеся в поточному обліковому записі, запрошення й далі буде дійсним.

## Success

done-title = Ваш обліковий запис активний
done-body = Дякуємо. Усе налаштовано, можна починати.
done-continue = Перейти до { $application }
done-continue-unnamed = Продовжити

## Notices

notice-expired-title = Термін дії посилання минув
notice-expired-body = Задля вашої безпеки посилання в наших повідомленнях дійсні лише обмежений час. Можна отримати нове.
notice-expired-recipient = Нове посилання буде надіслано на { $recipient }.
notice-expired-button = Надіслати нове посилання
notice-replaced-title = Є новіше посилання
notice-replaced-body = Відтоді ми надіслали вам новіше повідомлення. Скористайтеся посиланням з останнього.
notice-revoked-title = Це запрошення відкликано
notice-revoked-body = Посиланням більше не можна скористатися. Якщо ви вважаєте, що це помилка, зверніться до тих, хто вас запросив.
notice-used-title = Ваш обліковий запис уже активний
notice-used-body = Це посилання вже використано. Воно більше не потрібне: просто ввійдіть.
notice-used-button = Увійти
notice-unknown-title = Це посилання не працює
notice-unknown-body = Можливо, воно неповне. Відкрийте його безпосередньо з повідомлення або скопіюйте повністю в адресний рядок.
notice-link-requested-title = Перевірте свої повідомлення
notice-link-requested-body = Якщо це запрошення можна поновити, нове посилання вже надсилається на збережену адресу. Воно може надійти за кілька хвилин.
notice-session-expired-title = Час на цій сторінці минув
notice-session-expired-body = Нічого не втрачено. Відкрийте посилання з повідомлення ще раз і почніть спочатку.
notice-no-cookies-title = Ваш браузер не зберігає файли cookie
notice-no-cookies-body = Щоб безпечно активувати обліковий запис, нам потрібен один файл cookie. Дозвольте файли cookie для цього сайту та знову відкрийте посилання з повідомлення.
notice-error-title = Щось пішло не так
notice-error-body = Це наша провина, вибачте. Спробуйте ще раз за кілька хвилин.
notice-error-request = Якщо це повториться, повідомте цей номер: { $request }
notice-not-found-title = Такої сторінки немає
notice-not-found-body = Перевірте адресу або знову відкрийте посилання з повідомлення.
notice-too-many-title = Це було трохи зашвидко
notice-too-many-body = Забагато спроб. Зачекайте кілька хвилин і спробуйте ще раз.
notice-unavailable-title = Ми скоро повернемося
notice-unavailable-body = Сервіс зараз недоступний. Спробуйте ще раз за кілька хвилин; ваше посилання залишається дійсним.

## Fields that every application may ask for

field-email-address = Електронна адреса
field-mobile-primary = Номер мобільного телефону
field-first-name = Ім’я
field-middle-name = По батькові
field-last-name = Прізвище
field-display-name = Ім’я для показу
field-company-name = Компанія
field-job-title = Посада
field-birthday = Дата народження
field-gender = Стать
field-address = Адреса
field-address-street = Вулиця та номер будинку
field-address-street2 = Додатковий рядок адреси
field-address-city = Населений пункт
field-address-state = Область або регіон
field-address-postal-code = Поштовий індекс
field-address-country = Країна
