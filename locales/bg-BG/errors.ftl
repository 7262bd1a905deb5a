# What is wrong with an entry.

error-email-malformed = Имейл адресът не е в правилния формат.
error-email-in-use = Този имейл адрес вече се използва.
error-phone-malformed = Мобилният номер не е в правилния формат.
error-phone-in-use = Този мобилен номер вече се използва.
error-phone-country = Не се изпращат текстови съобщения до номера в тази държава.

error-required = Попълнете това поле.
error-choice-required = Изберете една от възможностите.
error-tick-required = Поставете отметка в това поле.
error-too-short = { $min ->
    [one] Въведете поне { $min } знак.
   *[other] Въведете поне { $min } знака.
}
error-too-long = { $max ->
    [one] Въведете най-много { $max } знак.
   *[other] Въведете най-много { $max } знака.
}
error-pattern = Въведеното не е в очаквания формат.
error-not-a-choice = Изберете една от предложените възможности.
error-not-a-date = Въведете валидна дата.

error-password-required = Изберете парола.
error-password-too-short = { $min ->
    [one] Паролата трябва да съдържа поне { $min } знак.
   *[other] Паролата трябва да съдържа поне { $min } знака.
}
error-password-too-long = { $max ->
    [one] Паролата може да съдържа най-много { $max } знак.
   *[other] Паролата може да съдържа най-много { $max } знака.
}
error-password-common = Тази парола се използва от много хора и лесно би била отгатната. Изберете друга.
error-password-contains-identifier = Паролата не трябва да съдържа имейл адреса или телефонния ви номер.
error-password-contains-name = Паролата не трябва да съдържа името ви.
error-password-contains-application = Паролата не трябва да съдържа името на приложението.

error-legal-not-accepted = За да продължите, приемете този документ.
