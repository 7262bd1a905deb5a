# Texts of the mails.

mail-greeting = Здравейте, { $name },
mail-greeting-unnamed = Здравейте,
mail-unnamed-application = нашето приложение
mail-link-alternative = Ако бутонът не работи, копирайте този адрес в браузъра си:
mail-expires = Връзката е валидна до { $expires }.
mail-support = Въпроси? { $contact }
mail-unexpected = Ако не сте очаквали това съобщение, просто го пренебрегнете. Без вас нищо няма да бъде активирано.

mail-invitation-subject = Вашата покана: { $application }
mail-invitation-preheader = Профилът ви е готов за активиране.
mail-invitation-heading = Активирайте профила си
mail-invitation-body = { $application } ви кани. Профилът ви е готов: потвърдете данните си, изберете парола и можете да започнете.
mail-invitation-button = Активиране на профила
mail-invitation-link = Активирайте профила си тук:

mail-reminder-subject = Напомняне за покана: { $application }
mail-reminder-preheader = Профилът ви все още ви очаква.
mail-reminder-heading = Поканата ви все още е валидна
mail-reminder-body = { $application } ви кани, а профилът ви още не е активиран. Потвърдете данните си, изберете парола и можете да започнете.
mail-reminder-button = Активиране на профила
mail-reminder-link = Активирайте профила си тук:

mail-password-reset-subject = Вашата нова парола: { $application }
mail-password-reset-preheader = С тази връзка избирате нова парола.
mail-password-reset-heading = Изберете нова парола
mail-password-reset-body = Поискахте помощ за влизане ({ $application }).
mail-password-reset-button = Избор на нова парола
mail-password-reset-link = Изберете нова парола тук:
mail-password-reset-unexpected = Ако не сте го поискали вие, не е нужно да правите нищо: паролата ви остава същата.
