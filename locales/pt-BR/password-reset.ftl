# Help for whoever cannot sign in, and links for a new password.

## Help with signing in

help-title = Ajuda para entrar
help-intro = Esqueceu a senha ou ainda não ativou sua conta? Enviaremos um link para você.
help-identifier = E-mail ou número de celular
help-identifier-hint = Digite o número de celular com o código do país, por exemplo, +55 11 96123-4567.
help-button = Enviar um link
help-back = Voltar para o login
help-requested-title = Confira suas mensagens
help-requested-body = Se houver uma conta, uma mensagem com um link está a caminho. Pode levar alguns minutos para chegar.
help-requested-note = Não chegou nada? Procure na caixa de spam e confira se digitou o e-mail ou o número que você usa para entrar.
help-requested-again = Tentar novamente

## The page behind the link, and the form

new-password-title = Escolha uma nova senha
new-password-landing = Alguém, provavelmente você, pediu uma nova senha para { $recipient }.
new-password-landing-button = Escolher nova senha
new-password-landing-note = Se não foi você, basta fechar esta página. Sua senha continua a mesma.
new-password-intro = Depois de salvar, sua sessão é iniciada aqui e encerrada em todos os outros lugares.
new-password-account = Sua conta
new-password-label = Nova senha
new-password-button = Salvar nova senha

## Links that have ended

reset-expired-title = Este link expirou
reset-expired-body = Para sua segurança, um link para uma nova senha funciona só por pouco tempo. Você pode pedir um novo.
reset-used-title = Este link já foi usado
reset-used-body = Uma nova senha foi definida com ele: entre com ela. Se não foi você quem a definiu, peça agora um novo link.
reset-over-title = O tempo desta página acabou
reset-over-body = Abra de novo o link da sua mensagem e permita cookies neste site. Ou peça um novo link.
reset-new-link = Enviar um novo link
reset-sign-in = Entrar
