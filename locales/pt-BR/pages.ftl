# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Português (Brasil)
language-switch = Idioma
field-optional = (opcional)
opens-in-new-tab = (abre em uma nova guia)

## Landing page of a mailed link

landing-title = Ative sua conta
landing-invited-by = { $application } convidou você.
landing-account = A conta de { $recipient } está pronta. Leva cerca de um minuto para ativá-la.
landing-button = Ativar conta
landing-note = Nada acontece até você pressionar o botão.

## Not meant for the recipient

not-meant-link = Este convite não era para mim
not-meant-title = Não era para você?
not-meant-body = Este convite foi enviado para { $recipient }. Se você não o esperava, pode cancelá-lo. O link deixa de funcionar, e quem convidou fica sabendo.
not-meant-confirm = Este convite não era para mim
not-meant-unconfirmed = Primeiro marque a caixa.
not-meant-button = Cancelar o convite
not-meant-back = Voltar ao convite
not-meant-done-title = O convite foi cancelado
not-meant-done-body = Obrigado por avisar. O link não funciona mais, e quem enviou o convite saberá que não era para você. Você pode fechar esta página.

## Activation form

activation-title = Configure sua conta
activation-intro = Confira seus dados e escolha uma senha. Depois disso, sua conta estará pronta.
activation-email = Endereço de e-mail
activation-phone = Número de celular
activation-identifier-hint = É com ele que você entra, por isso não pode ser alterado aqui.
activation-choose = Escolha uma opção
activation-password = Senha
activation-password-hint = { $min ->
    [one] Pelo menos { $min } caractere.
   *[other] Pelo menos { $min } caracteres. Várias palavras sem relação entre si são fáceis de lembrar e difíceis de adivinhar.
}
activation-password-show = Mostrar senha
activation-legal = Termos e privacidade
legal-version = Versão { $version }
activation-accept = Li e aceito: { $document }
activation-button = Ativar conta
activation-problems = { $count ->
    [one] Confira { $count } campo
   *[other] Confira { $count } campos
}

strength-0 = Muito fácil de adivinhar
strength-1 = Fácil de adivinhar
strength-2 = Poderia ser mais forte
strength-3 = Forte
strength-4 = Muito forte

## Signed in as somebody else

other-session-title = Você entrou com outra conta
other-session-current = Neste navegador, você entrou como { $current }.
other-session-invited = O convite é para { $invited }.
other-session-question = Como você quer continuar?
other-session-switch = Continuar como { $invited }
other-session-stay = Permanecer como { $current }
other-session-note = Se você permanecer na conta atual, o convite continua válido.

## Success

done-title = Sua conta está ativa
done-body = Obrigado. Está tudo pronto e você já pode começar.
done-continue = Continuar para { $application }
done-continue-unnamed = Continuar

## Notices

notice-expired-title = Este link expirou
notice-expired-body = Para sua segurança, os links em nossas mensagens só são válidos por tempo limitado. Você pode pedir um novo.
notice-expired-recipient = O novo link será enviado para { $recipient }.
notice-expired-button = Enviar um novo link
notice-replaced-title = Há um link mais recente
notice-replaced-body = Enviamos outra mensagem para você depois desta. Use o link da mais recente.
notice-revoked-title = Este convite foi cancelado
notice-revoked-body = O link não pode mais ser usado. Se você acha que é um engano, fale com quem enviou o convite.
notice-used-title = Sua conta já está ativa
notice-used-body = Este link já foi usado. Você não precisa mais dele: basta entrar.
notice-used-button = Entrar
notice-unknown-title = Este link não funciona
notice-unknown-body = Talvez esteja incompleto. Abra-o diretamente na mensagem ou copie-o por inteiro para a barra de endereço.
notice-link-requested-title = Confira suas mensagens
notice-link-requested-body = Se este convite puder ser renovado, um novo link está a caminho do contato cadastrado. Pode levar alguns minutos para chegar.
notice-session-expired-title = O tempo desta página acabou
notice-session-expired-body = Nada se perdeu. Abra de novo o link da sua mensagem e recomece.
notice-no-cookies-title = Seu navegador não guarda cookies
notice-no-cookies-body = Precisamos de um cookie para ativar sua conta com segurança. Permita cookies neste site e abra de novo o link da sua mensagem.
notice-error-title = Algo deu errado
notice-error-body = A falha é nossa e pedimos desculpas. Tente novamente em alguns minutos.
notice-error-request = Se acontecer de novo, informe este número: { $request }
notice-not-found-title = Esta página não existe
notice-not-found-body = Confira o endereço ou abra de novo o link da sua mensagem.
notice-too-many-title = Foi um pouco rápido demais
notice-too-many-body = Houve tentativas demais. Aguarde alguns minutos e tente novamente.
notice-unavailable-title = Já voltamos
notice-unavailable-body = O serviço está indisponível no momento. Tente novamente em alguns minutos; seu link continua válido.

## Fields that every application may ask for

field-email-address = Endereço de e-mail
field-mobile-primary = Número de celular
field-first-name = Nome
field-middle-name = Nome do meio
field-last-name = Sobrenome
field-display-name = Nome de exibição
field-company-name = Empresa
field-job-title = Cargo
field-birthday = Data de nascimento
field-gender = Gênero
field-address = Endereço
field-address-street = Rua e número
field-address-street2 = Complemento
field-address-city = Cidade
field-address-state = Estado ou região
field-address-postal-code = CEP
field-address-country = País
