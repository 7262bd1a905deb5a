# Texts of the mails.

mail-greeting = Вітаємо, { $name }!
mail-greeting-unnamed = Вітаємо!
mail-unnamed-application = наш застосунок
mail-link-alternative = Якщо кнопка не працює, скопіюйте цю адресу в браузер:
mail-expires = Посилання дійсне до { $expires }.
mail-support = Маєте запитання? { $contact }
mail-unexpected = Якщо ви не чекали на це повідомлення, просто не зважайте на нього. Без вас нічого не буде активовано.

mail-invitation-subject = Ваше запрошення: { $application }
mail-invitation-preheader = Ваш обліковий запис готовий до активації.
mail-invitation-heading = Активуйте обліковий запис
mail-invitation-body = { $application } запрошує вас. Ваш обліковий запис готовий: підтвердьте свої дані, придумайте пароль — і можна починати.
mail-invitation-button = Активувати
mail-invitation-link = Активуйте обліковий запис тут:

mail-reminder-subject = Нагадування про запрошення: { $application }
mail-reminder-preheader = Ваш обліковий запис усе ще чекає на вас.
mail-reminder-heading = Ваше запрошення ще дійсне
mail-reminder-body = { $application } запрошує вас, а ваш обліковий запис ще не активовано. Підтвердьте свої дані, придумайте пароль — і можна починати.
mail-reminder-button = Активувати
mail-reminder-link = Активуйте обліковий запис тут:

mail-password-reset-subject = Ваш новий пароль: { $application }
mail-password-reset-preheader = За цим посиланням ви задасте новий пароль.
mail-password-reset-heading = Задайте новий пароль
mail-password-reset-body = Ви попросили допомогти з входом ({ $application }).
mail-password-reset-button = Задати новий пароль
mail-password-reset-link = Задайте новий пароль тут:
mail-password-reset-unexpected = Якщо це були не ви, нічого робити не потрібно: ваш пароль не зміниться.
