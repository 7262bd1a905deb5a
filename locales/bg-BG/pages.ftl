# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Български
language-switch = Език
field-optional = (по желание)
opens-in-new-tab = (отваря се в нов раздел)

## Landing page of a mailed link

landing-title = Активирайте профила си
landing-invited-by = { $application } ви кани.
landing-account = Профилът за { $recipient } е готов. Активирането отнема около минута.
landing-button = Активиране на профила
landing-note = Нищо няма да се случи, докато не натиснете бутона.

## Not meant for the recipient

not-meant-link = Тази покана не е за мен
not-meant-title = Не е за вас?
not-meant-body = Тази покана беше изпратена до { $recipient }. Ако не сте я очаквали, можете да я откажете. Тогава връзката ѝ спира да работи, а изпратилият я ще бъде уведомен.
not-meant-confirm = Тази покана не е за мен
not-meant-unconfirmed = Моля, първо отметнете полето.
not-meant-button = Отказване на поканата
not-meant-back = Назад към поканата
not-meant-done-title = Поканата е отказана
not-meant-done-body = Благодарим, че ни съобщихте. Връзката вече не работи, а изпратилият поканата ще научи, че тя не е била за вас. Можете да затворите тази страница.

## Activation form

activation-title = Настройте профила си
activation-intro = Проверете данните си и изберете парола. След това профилът ви е готов.
activation-email = Имейл адрес
activation-phone = Мобилен номер
activation-identifier-hint = С него влизате в профила си, затова не може да бъде променен тук.
activation-choose = Изберете
activation-password = Парола
activation-password-hint = { $min ->
    [one] Поне { $min } знак.
   *[other] Поне { $min } знака. Няколко несвързани думи се помнят лесно и се отгатват трудно.
}
activation-password-show = Показване на паролата
activation-legal = Условия и поверителност
legal-version = Версия { $version }
activation-accept = Прочетох и приемам: { $document }
activation-button = Активиране на профила
activation-problems = { $count ->
    [one] Проверете едно поле
   *[other] Проверете { $count } полета
}

strength-0 = Много лесна за отгатване
strength-1 = Лесна за отгатване
strength-2 = Може да е по-силна
strength-3 = Силна
strength-4 = Много силна

## Signed in as somebody else

other-session-title = Влезли сте с друг профил
other-session-current = В този браузър сте влезли като { $current }.
other-session-invited = Поканата е за { $invited }.
other-session-question = Как искате да продължите?
other-session-switch = Продължаване като { $invited }
other-session-stay = Оставане като { $current }
other-session-note = Ако останете в сегашния профил, поканата продължава да е валидна.

## Success

done-title = Профилът ви е активен
done-body = Благодарим ви. Всичко е настроено и можете да започнете веднага.
done-continue = Към { $application }
done-continue-unnamed = Продължаване

## Notices

notice-expired-title = Тази връзка е изтекла
notice-expired-body = За ваша сигурност връзките в съобщенията ни са валидни само ограничено време. Можем да ви изпратим нова.
notice-expired-recipient = Новата връзка ще бъде изпратена до { $recipient }.
notice-expired-button = Изпращане на нова връзка
notice-replaced-title = Има по-нова връзка
notice-replaced-body = Междувременно ви изпратихме по-ново съобщение. Използвайте връзката от последното.
notice-revoked-title = Тази покана е оттеглена
notice-revoked-body = Връзката вече не може да се използва. Ако смятате, че това е грешка, свържете се с тези, които са ви поканили.
notice-used-title = Профилът ви вече е активен
notice-used-body = Тази връзка вече е използвана. Не ви е нужна повече: просто влезте.
notice-used-button = Вход
notice-unknown-title = Тази връзка не работи
notice-unknown-body = Може да е непълна. Отворете я направо от съобщението или я копирайте изцяло в адресната лента.
notice-link-requested-title = Проверете съобщенията си
notice-link-requested-body = Ако тази покана може да бъде подновена, нова връзка пътува към записания при нас адрес. Може да пристигне след няколко минути.
notice-session-expired-title = Времето ви на тази страница изтече
notice-session-expired-body = Нищо не е загубено. Отворете още веднъж връзката в съобщението и започнете отначало.
notice-no-cookies-title = Браузърът ви не запазва бисквитки
notice-no-cookies-body = За да активираме профила ви сигурно, ни е нужна една бисквитка. Разрешете бисквитките за този сайт и отворете отново връзката в съобщението.
notice-error-title = Нещо се обърка
notice-error-body = Грешката е наша и се извиняваме. Опитайте отново след няколко минути.
notice-error-request = Ако това се повтори, посочете този номер: { $request }
notice-not-found-title = Тази страница не съществува
notice-not-found-body = Проверете адреса или отворете отново връзката в съобщението.
notice-too-many-title = Това беше малко прекалено бързо
notice-too-many-body = Имаше твърде много опити. Изчакайте няколко минути и опитайте отново.
notice-unavailable-title = Връщаме се веднага
notice-unavailable-body = Услугата не е достъпна в момента. Опитайте отново след няколко минути; връзката ви остава валидна.

## Fields that every application may ask for

field-email-address = Имейл адрес
field-mobile-primary = Мобилен номер
field-first-name = Име
field-middle-name = Презиме
field-last-name = Фамилия
field-display-name = Показвано име
field-company-name = Фирма
field-job-title = Длъжност
field-birthday = Дата на раждане
field-gender = Пол
field-address = Адрес
field-address-street = Улица и номер
field-address-street2 = Допълнение към адреса
field-address-city = Населено място
field-address-state = Област или регион
field-address-postal-code = Пощенски код
field-address-country = Държава
