# Texts of the user's own page and what belongs to it.

## The page

account-title = Вашият профил
account-intro = Влезли сте като { $name }.
account-deletion = Профилът ви ще бъде изтрит окончателно на { $date }.
account-keep = Запазване на профила
account-profile = Вашите данни
account-saved = Промените са запазени.
account-language = Език на страниците и съобщенията
account-save = Запазване
account-security = Вход
account-password = Промяна на паролата
account-factors = Ключове за достъп и проверка в две стъпки
account-applications = Приложения с достъп
account-applications-none = В момента нито едно приложение няма достъп до данните ви.
account-application-since = От { $date }
account-application-end = Отнемане на достъпа
account-documents = Приети документи
account-documents-none = Не сте приели никакъв документ.
account-document-accepted = Прието на { $date }
account-data = Изтегляне на данни
account-data-download = Изтегляне на данните ви
account-data-hint = Един файл с всичко, което пазим за вас.
account-back = Назад към профила

## Another password

account-password-title = Промяна на паролата
account-password-intro = След запазването оставате влезли тук и излизате от профила си навсякъде другаде.
account-password-current = Текуща парола
account-password-wrong = Това не е текущата ви парола.
account-password-saved = Новата ви парола е запазена и сте излезли от профила си навсякъде другаде.
account-password-none = Нямате парола. Можем да ви изпратим връзка, с която да изберете.

## Where the user is signed in

account-sessions = Къде сте влезли
account-session-unknown = Неизвестен браузър
account-session-this = този браузър
account-session-since = Вход от { $date }
account-session-end = Изход от устройството
account-session-everywhere = Изход отвсякъде
account-session-everywhere-hint = Така приключват всички сесии, включително тази в този браузър, и достъпът на всички приложения.

## Deletion

account-delete-title = Изтриване на профила
account-delete-intro = { $days ->
    [one] Профилът ви ще бъде изтрит след { $days } ден. Дотогава можете да размислите: влезте и го запазете.
   *[other] Профилът ви ще бъде изтрит след { $days } дни. Дотогава можете да размислите: влезте и го запазете.
}
account-delete-effect = Веднага излизате от профила си навсякъде и приложенията губят достъпа си. Накрая всичко, което пазим за вас, се изтрива и не може да бъде възстановено.
account-delete-password = Вашата парола
account-delete-again = За да сме сигурни, че това сте вие, първо влезте отново.
account-delete-again-button = Влизане отново
account-delete-button = Изтриване на профила ми
account-delete-waiting-title = Искате ли да запазите профила си?
account-delete-leave = Не, изход
account-delete-done-title = Профилът ви ще бъде изтрит
account-delete-done = Излезли сте от профила си навсякъде. Ако размислите, влезте преди тази дата и запазете профила си.
