# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Ключ за достъп вместо парола
passkey-create-hint = Ще влизате с пръстов отпечатък, лице или заключване на екрана и няма да помните парола.
passkey-created = Ключът ви за достъп е готов. Не ви трябва парола.
passkey-add-password = Избор и на парола
passkey-failed = Не се получи. Опитайте отново или изберете друг начин.
passkey-sign-in = Вход с ключ за достъп
passkey-or = или

## The activation on another device

hand-over-title = Продължете на друго устройство
hand-over-body = Насочете камерата на телефона или таблета си към този код. Профилът ще бъде настроен на устройството, на което завършите първо.
hand-over-code = QR код с връзката от поканата ви

## The second proof at sign-in

second-factor-title = Потвърдете, че това сте вие
second-factor-intro = Профилът ви е с двойна защита. Преминете и през втората стъпка.
second-factor-code = Код
second-factor-code-hint = Шестте цифри, които приложението за удостоверяване показва сега, или един от кодовете ви за възстановяване.
second-factor-recovery-hint = Един от кодовете ви за възстановяване.
second-factor-button = Продължаване
second-factor-wrong = Този код не е верен или вече е използван. Въведете друг.
second-factor-passkey = Използване на ключ за достъп
second-factor-passkey-only = Ключът ви за достъп е на устройството, на което сте го създали, или там, където устройствата ви споделят ключовете си. За него е нужен браузър с JavaScript.

## Setting up a second proof

set-up-title = Защитете профила си
set-up-intro = { $application } изисква проверка в две стъпки при вход. Настройте я сега.
set-up-intro-unnamed = При вход се изисква проверка в две стъпки. Настройте я сега.
set-up-app = Приложение за удостоверяване
set-up-app-body = Приложение на телефона ви показва нов код на всеки 30 секунди.
set-up-app-button = Настройване на приложение
set-up-passkey = Ключ за достъп
set-up-passkey-body = Устройството ви потвърждава, че това сте вие – с пръстов отпечатък, лице или заключване на екрана.
set-up-passkey-button = Създаване на ключ

app-scan = Сканирайте този код с приложението за удостоверяване.
app-code = QR код за приложението за удостоверяване
app-secret = Ако не можете да го сканирате, въведете този ключ в приложението:
app-first-code = Код от приложението
app-first-code-hint = Шестте цифри, които приложението показва сега.
app-confirm = Потвърждаване на кода
app-wrong = Този код не е верен. Проверете часовника на устройството си и въведете кода, който приложението показва сега.

recovery-title = Вашите кодове за възстановяване
recovery-intro = Ако загубите телефона или ключовете си за достъп, с всеки от тези кодове можете да влезете веднъж. Отпечатайте ги или ги пазете на сигурно място.
recovery-once = Показват се само сега.
recovery-continue = Запазих ги, напред

## The user's own page

factors-title = Ключове за достъп и проверка в две стъпки
factors-intro = Как при вход доказвате, че това сте вие, освен с паролата си.
factors-saved = Промяната е запазена.
factors-passkeys = Ключове за достъп
factors-passkey-none = Все още нямате ключ за достъп.
factors-passkey-created = Добавен на { $date }
factors-passkey-used = Последно използван на { $date }
factors-passkey-change = Промяна
factors-passkey-name = Име
factors-passkey-rename = Запазване на името
factors-passkey-remove = Премахване на ключа
factors-passkey-add = Добавяне на ключ за достъп
factors-passkey-only = Не може да бъде премахнат: няма да имате друг начин да влезете.
factors-passkey-too-many = Не можете да добавите повече ключове за достъп. Първо премахнете някой.
factors-app-on = Приложението ви е настроено.
factors-app-off = Няма настроено приложение.
factors-app-remove = Премахване на приложението
factors-recovery = Кодове за възстановяване
factors-recovery-left = { $count ->
    [one] Остава ви един код.
   *[other] Остават ви { $count } кода.
}
factors-recovery-hint = Новите кодове заменят досегашните.
factors-recovery-make = Създаване на нови кодове
factors-sign-in-again = За да промените нещо тук, първо влезте отново. Така сте защитени, ако браузърът остане отворен.
factors-sign-in-again-button = Влизане отново
factors-back = Назад към профила
