# Texts of the mails.

mail-greeting = Olá, { $name },
mail-greeting-unnamed = Olá,
mail-unnamed-application = a nossa aplicação
mail-link-alternative = Se o botão não funcionar, copie este endereço para o seu navegador:
mail-expires = O link é válido até { $expires }.
mail-support = Dúvidas? { $contact }
mail-unexpected = Se não estava à espera desta mensagem, basta ignorá-la. Nada será ativado sem si.

mail-invitation-subject = O seu convite para { $application }
mail-invitation-preheader = A sua conta está pronta para ser ativada.
mail-invitation-heading = Ative a sua conta
mail-invitation-body = { $application } enviou-lhe um convite. A sua conta está pronta: confirme os seus dados, escolha uma palavra-passe e pode começar.
mail-invitation-button = Ativar a conta
mail-invitation-link = Ative aqui a sua conta:

mail-reminder-subject = Lembrete: o seu convite para { $application }
mail-reminder-preheader = A sua conta continua à sua espera.
mail-reminder-heading = O seu convite continua válido
mail-reminder-body = { $application } enviou-lhe um convite e a sua conta ainda não foi ativada. Confirme os seus dados, escolha uma palavra-passe e pode começar.
mail-reminder-button = Ativar a conta
mail-reminder-link = Ative aqui a sua conta:

mail-password-reset-subject = Uma nova palavra-passe para { $application }
mail-password-reset-preheader = Com este link, pode escolher uma nova palavra-passe.
mail-password-reset-heading = Escolha uma nova palavra-passe
mail-password-reset-body = { $application } recebeu o seu pedido de ajuda para iniciar sessão.
mail-password-reset-button = Escolher palavra-passe
mail-password-reset-link = Escolha aqui uma nova palavra-passe:
mail-password-reset-unexpected = Se o pedido não foi seu, não precisa de fazer nada: a sua palavra-passe mantém-se.
