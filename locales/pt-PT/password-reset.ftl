# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Ajuda para iniciar sessão
help-intro = Esqueceu-se da palavra-passe ou ainda não ativou a sua conta? Enviamos-lhe um link.
help-identifier = Endereço de e-mail ou número de telemóvel
help-identifier-hint = Introduza o número de telemóvel com o indicativo do país, por exemplo, +351 912 345 678.
help-button = Enviar-me um link
help-back = Voltar ao início de sessão
help-requested-title = Consulte as suas mensagens
help-requested-body = Se existir uma conta, uma mensagem com um link está a caminho. Pode demorar alguns minutos a chegar.
help-requested-note = Não chegou nada? Procure no correio não solicitado e verifique se introduziu o endereço ou o número com que inicia sessão.
help-requested-again = Tentar novamente

## The page behind the link, and the form

new-password-title = Escolha uma nova palavra-passe
new-password-landing = Foi pedida uma nova palavra-passe para { $recipient }. Muito provavelmente, o pedido foi seu.
new-password-landing-button = Escolher palavra-passe
new-password-landing-note = Se o pedido não foi seu, basta fechar esta página. A sua palavra-passe mantém-se.
new-password-intro = Depois de a guardar, a sessão é iniciada aqui e terminada em todos os outros locais.
new-password-account = A sua conta
new-password-label = Nova palavra-passe
new-password-button = Guardar palavra-passe

## Links that have ended

reset-expired-title = Este link expirou
reset-expired-body = Para sua segurança, um link para uma nova palavra-passe só funciona durante pouco tempo. Pode pedir que lhe seja enviado um novo.
reset-used-title = Este link já foi utilizado
reset-used-body = Foi definida uma nova palavra-passe com este link: inicie sessão com ela. Se não foi definida por si, peça já um novo link.
reset-over-title = O tempo desta página esgotou-se
reset-over-body = Abra novamente o link da sua mensagem e permita cookies neste site. Ou peça um novo link.
reset-new-link = Enviar-me um novo link
reset-sign-in = Iniciar sessão
