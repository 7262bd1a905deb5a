# Texts of the pages. Names, addresses and numbers come as variables.

## The frame of every page

language-name = Português (Portugal)
language-switch = Idioma
field-optional = (opcional)
opens-in-new-tab = (abre num novo separador)

## Landing page of a mailed link

landing-title = Ative a sua conta
landing-invited-by = { $application } enviou-lhe um convite.
landing-account = A conta de { $recipient } está pronta. A ativação demora cerca de um minuto.
landing-button = Ativar a conta
landing-note = Nada acontece enquanto não premir o botão.

## Not meant for the recipient

not-meant-link = Este convite não era para mim
not-meant-title = Não era para si?
not-meant-body = Este convite foi enviado para { $recipient }. Se não estava à espera dele, pode cancelá-lo. O link deixa de funcionar e quem o convidou é informado.
not-meant-confirm = Este convite não era para mim
not-meant-unconfirmed = Primeiro selecione a caixa.
not-meant-button = Cancelar o convite
not-meant-back = Voltar ao convite
not-meant-done-title = O convite foi cancelado
not-meant-done-body = Obrigado por nos avisar. O link já não funciona e quem enviou o convite saberá que não era para si. Pode fechar esta página.

## Activation form

activation-title = Configure a sua conta
activation-intro = Verifique os seus dados e escolha uma palavra-passe. Depois, a sua conta fica pronta.
activation-email = Endereço de e-mail
activation-phone = Número de telemóvel
activation-identifier-hint = É com este dado que inicia sessão, por isso não pode ser alterado aqui.
activation-choose = Escolha uma opção
activation-password = Palavra-passe
activation-password-hint = { $min ->
    [one] Pelo menos { $min } carácter.
   *[other] Pelo menos { $min } caracteres. Várias palavras sem relação entre si são fáceis de memorizar e difíceis de adivinhar.
}
activation-password-show = Mostrar a palavra-passe
activation-legal = Termos e privacidade
legal-version = Versão { $version }
activation-accept = Li e aceito: { $document }
activation-button = Ativar a conta
activation-problems = { $count ->
    [one] Verifique { $count } campo
   *[other] Verifique { $count } campos
}

strength-0 = Muito fácil de adivinhar
strength-1 = Fácil de adivinhar
strength-2 = Podia ser mais forte
strength-3 = Forte
strength-4 = Muito forte

## Signed in as somebody else

other-session-title = Tem sessão iniciada com outra conta
other-session-current = Neste navegador, tem sessão iniciada como { $current }.
other-session-invited = O convite é para { $invited }.
other-session-question = Como pretende continuar?
other-session-switch = Continuar como { $invited }
other-session-stay = Manter a sessão de { $current }
other-session-note = Se mantiver a sessão atual, o convite continua válido.

## Success

done-title = A sua conta está ativa
done-body = Obrigado. Está tudo pronto e pode começar já.
done-continue = Continuar para { $application }
done-continue-unnamed = Continuar

## Notices

notice-expired-title = Este link expirou
notice-expired-body = Para sua segurança, os links das nossas mensagens só são válidos durante um período limitado. Pode pedir que lhe seja enviado um novo.
notice-expired-recipient = O novo link será enviado para { $recipient }.
notice-expired-button = Enviar-me um novo link
notice-replaced-title = Há um link mais recente
notice-replaced-body = Entretanto, enviámos-lhe outra mensagem. Utilize o link da mais recente.
notice-revoked-title = Este convite foi retirado
notice-revoked-body = O link já não pode ser utilizado. Se considera que se trata de um erro, contacte quem lhe enviou o convite.
notice-used-title = A sua conta já está ativa
notice-used-body = Este link já foi utilizado. Já não precisa dele: basta iniciar sessão.
notice-used-button = Iniciar sessão
notice-unknown-title = Este link não funciona
notice-unknown-body = Pode estar incompleto. Abra-o diretamente a partir da mensagem ou copie-o na íntegra para a barra de endereço.
notice-link-requested-title = Consulte as suas mensagens
notice-link-requested-body = Se este convite puder ser renovado, um novo link está a caminho do contacto registado. Pode demorar alguns minutos a chegar.
notice-session-expired-title = O tempo desta página esgotou-se
notice-session-expired-body = Nada se perdeu. Abra novamente o link da sua mensagem e recomece.
notice-no-cookies-title = O seu navegador não guarda cookies
notice-no-cookies-body = Precisamos de um cookie para ativar a sua conta em segurança. Permita cookies neste site e abra novamente o link da sua mensagem.
notice-error-title = Algo correu mal
notice-error-body = A culpa é nossa e lamentamos o sucedido. Tente novamente dentro de alguns minutos.
notice-error-request = Se voltar a acontecer, indique este número: { $request }
notice-not-found-title = Esta página não existe
notice-not-found-body = Verifique o endereço ou abra novamente o link da sua mensagem.
notice-too-many-title = Foi um pouco rápido demais
notice-too-many-body = Houve demasiadas tentativas. Aguarde alguns minutos e tente novamente.
notice-unavailable-title = Voltamos já
notice-unavailable-body = De momento, não é possível aceder ao serviço. Tente novamente dentro de alguns minutos; o seu link continua válido.

## Fields that every application may ask for

field-email-address = Endereço de e-mail
field-mobile-primary = Número de telemóvel
field-first-name = Nome próprio
field-middle-name = Nome do meio
field-last-name = Apelido
field-display-name = Nome a apresentar
field-company-name = Empresa
field-job-title = Cargo
field-birthday = Data de nascimento
field-gender = Género
field-address = Morada
field-address-street = Rua e número
field-address-street2 = Complemento da morada
field-address-city = Localidade
field-address-state = Distrito ou região
field-address-postal-code = Código postal
field-address-country = País
