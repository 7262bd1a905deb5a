# Texts of the mails.

mail-greeting = Olá, { $name },
mail-greeting-unnamed = Olá,
mail-unnamed-application = nosso aplicativo
mail-link-alternative = Se o botão não funcionar, copie este endereço para o seu navegador:
mail-expires = O link é válido até { $expires }.
mail-support = Dúvidas? { $contact }
mail-unexpected = Se você não esperava esta mensagem, basta ignorá-la. Nada será ativado sem você.

mail-invitation-subject = Seu convite para { $application }
mail-invitation-preheader = Sua conta está pronta para ser ativada.
mail-invitation-heading = Ative sua conta
mail-invitation-body = { $application } convidou você. Sua conta está pronta: confirme seus dados, escolha uma senha e comece a usar.
mail-invitation-button = Ativar conta
mail-invitation-link = Ative sua conta aqui:

mail-reminder-subject = Lembrete: seu convite para { $application }
mail-reminder-preheader = Sua conta ainda espera por você.
mail-reminder-heading = Seu convite ainda está aberto
mail-reminder-body = { $application } convidou você, e sua conta ainda não foi ativada. Confirme seus dados, escolha uma senha e comece a usar.
mail-reminder-button = Ativar conta
mail-reminder-link = Ative sua conta aqui:

mail-password-reset-subject = Escolha uma nova senha para { $application }
mail-password-reset-preheader = Com este link, você escolhe uma nova senha.
mail-password-reset-heading = Escolha uma nova senha
mail-password-reset-body = Você pediu ajuda para entrar em { $application }.
mail-password-reset-button = Escolher nova senha
mail-password-reset-link = Escolha uma nova senha aqui:
mail-password-reset-unexpected = Se não foi você quem pediu, não é preciso fazer nada: sua senha continua a mesma.
