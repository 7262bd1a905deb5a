# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Вхід
sign-in-to = щоб перейти до { $application }
sign-in-button = Увійти
sign-in-help = Забули пароль або ще не активували обліковий запис?
sign-in-refused = Не вдалося ввійти. Перевірте дані для входу та пароль.
sign-in-no-cookies = Без файлів cookie ми не можемо виконати вхід. Дозвольте їх для цього сайту й увійдіть ще раз.
sign-in-wait-seconds = { $seconds ->
    [one] Забагато спроб. Спробуйте ще раз через { $seconds } секунду.
    [few] Забагато спроб. Спробуйте ще раз через { $seconds } секунди.
    [many] Забагато спроб. Спробуйте ще раз через { $seconds } секунд.
   *[other] Забагато спроб. Спробуйте ще раз через { $seconds } секунди.
}
sign-in-wait-minutes = { $minutes ->
    [one] Забагато спроб. Спробуйте ще раз через { $minutes } хвилину.
    [few] Забагато спроб. Спробуйте ще раз через { $minutes } хвилини.
    [many] Забагато спроб. Спробуйте ще раз через { $minutes } хвилин.
   *[other] Забагато спроб. Спробуйте ще раз через { $minutes } хвилини.
}

## The choice of an account

choose-account-title = Який обліковий запис використати?
choose-account-lead = У цьому браузері ви ввійшли як:
choose-account-button = Продовжити як { $name }
choose-account-other = Інший обліковий запис

## An account that may not use the application

no-access-title = Цей обліковий запис не має доступу
no-access-body = Ви ввійшли, але ваш обліковий запис не має доступу до { $application }.
no-access-back = Назад до { $application }
no-access-note = Якщо ви вважаєте, що це помилка, зверніться до тих, хто відповідає за застосунок.

## What an application asks for

consent-title = Бажаєте це дозволити?
consent-lead = { $application } хоче отримати від вас:
consent-identity = Підтвердження, що входите саме ви
consent-profile = Ваше ім’я та інші дані профілю
consent-email = Вашу електронну адресу
consent-phone = Ваш номер телефону
consent-address = Вашу поштову адресу
consent-offline-access = Доступ до цих даних і за вашої відсутності, доки ви його не скасуєте
consent-other = Інші дані, які застосунок називає «{ $name }»
consent-allow = Дозволити
consent-deny = Не дозволяти

## New versions of documents

documents-title = Є нові умови
documents-lead = Від вашого останнього входу дещо змінилося. Щоб продовжити, прочитайте та прийміть нову версію.
documents-button = Продовжити
documents-decline = Не зараз, вийти

## Signing out

sign-out-title = Бажаєте вийти?
sign-out-body = У цьому браузері ви ввійшли як { $name }.
sign-out-button = Вийти
signed-out-title = Ви вийшли
signed-out-body = У цьому браузері тут більше немає активного входу. На спільному пристрої закрийте також браузер.
