# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Помощ за влизане
help-intro = Забравили сте паролата си или още не сте активирали профила си? Ще ви изпратим връзка.
help-identifier = Имейл адрес или мобилен номер
help-identifier-hint = Въведете мобилния номер с кода на държавата, например +359 87 123 4567.
help-button = Изпращане на връзка
help-back = Назад към входа
help-requested-title = Проверете съобщенията си
help-requested-body = Ако има такъв профил, съобщение с връзка вече е изпратено. Може да пристигне след няколко минути.
help-requested-note = Нищо не е пристигнало? Погледнете в папката за спам и проверете дали сте въвели адреса или номера, с който влизате.
help-requested-again = Нов опит

## The page behind the link, and the form

new-password-title = Изберете нова парола
new-password-landing = Някой, най-вероятно вие, поиска нова парола за { $recipient }.
new-password-landing-button = Избор на нова парола
new-password-landing-note = Ако не сте били вие, просто затворете тази страница. Паролата ви остава същата.
new-password-intro = След запазването влизате тук и излизате от профила си навсякъде другаде.
new-password-account = Вашият профил
new-password-label = Нова парола
new-password-button = Запазване на паролата

## Links that have ended

reset-expired-title = Тази връзка е изтекла
reset-expired-body = За ваша сигурност връзката за нова парола важи само кратко време. Можем да ви изпратим нова.
reset-used-title = Тази връзка вече е използвана
reset-used-body = С нея е зададена нова парола: влезте с нея. Ако не сте я задали вие, веднага поискайте нова връзка.
reset-over-title = Времето ви на тази страница изтече
reset-over-body = Отворете още веднъж връзката в съобщението и разрешете бисквитките за този сайт. Или поискайте нова връзка.
reset-new-link = Изпращане на нова връзка
reset-sign-in = Вход
