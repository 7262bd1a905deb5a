# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Вход
sign-in-to = за да продължите към { $application }
sign-in-button = Вход
sign-in-help = Забравена парола или още неактивиран профил?
sign-in-refused = Входът не е успешен. Проверете данните си за вход и паролата.
sign-in-no-cookies = Без бисквитки не можем да запазим входа ви. Разрешете ги за този сайт и влезте отново.
sign-in-wait-seconds = { $seconds ->
    [one] Имаше твърде много опити. Опитайте отново след { $seconds } секунда.
   *[other] Имаше твърде много опити. Опитайте отново след { $seconds } секунди.
}
sign-in-wait-minutes = { $minutes ->
    [one] Имаше твърде много опити. Опитайте отново след { $minutes } минута.
   *[other] Имаше твърде много опити. Опитайте отново след { $minutes } минути.
}

## The choice of an account

choose-account-title = Кой профил искате да използвате?
choose-account-lead = В този браузър сте влезли като:
choose-account-button = Продължаване като { $name }
choose-account-other = Използване на друг профил

## An account that may not use the application

no-access-title = Този профил няма достъп
no-access-body = Влезли сте, но профилът ви няма достъп до { $application }.
no-access-back = Назад към { $application }
no-access-note = Ако смятате, че това е грешка, свържете се с хората, които поддържат приложението.

## What an application asks for

consent-title = Искате ли да разрешите това?
consent-lead = { $application } иска да получи от вас:
consent-identity = Потвърждение, че вие влизате
consent-profile = Името ви и другите данни от профила ви
consent-email = Имейл адреса ви
consent-phone = Телефонния ви номер
consent-address = Пощенския ви адрес
consent-offline-access = Достъп до тези данни и във ваше отсъствие, докато не го оттеглите
consent-other = Други данни, които приложението нарича „{ $name }“
consent-allow = Разрешаване
consent-deny = Отказ

## New versions of documents

documents-title = Има нови условия
documents-lead = От последното ви влизане нещо се е променило. Прочетете новата версия и я приемете, за да продължите.
documents-button = Продължаване
documents-decline = Не сега, изход

## Signing out

sign-out-title = Искате ли да излезете?
sign-out-body = В този браузър сте влезли като { $name }.
sign-out-button = Изход
signed-out-title = Излязохте от профила си
signed-out-body = В този браузър тук вече няма влязъл потребител. На споделено устройство затворете и браузъра.
