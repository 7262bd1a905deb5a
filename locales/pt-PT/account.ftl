# Texts of the user's own page and what belongs to it.

## The page

account-title = A sua conta
account-intro = Iniciou sessão como { $name }.
account-deletion = A sua conta será eliminada definitivamente a { $date }.
account-keep = Manter a minha conta
account-profile = As suas informações
account-saved = As suas alterações foram guardadas.
account-language = Idioma das páginas e mensagens
account-save = Guardar
account-security = Início de sessão
account-password = Alterar a palavra-passe
account-factors = Chaves de acesso e validação em dois passos
account-applications = Aplicações com acesso
account-applications-none = De momento, nenhuma aplicação tem acesso aos seus dados.
account-application-since = Desde { $date }
account-application-end = Retirar o acesso
account-documents = O que aceitou
account-documents-none = Não aceitou nenhum documento.
account-document-accepted = Aceite a { $date }
account-data = Os seus dados
account-data-download = Transferir os seus dados
account-data-hint = Um ficheiro com tudo o que guardamos sobre si.
account-back = Voltar à sua conta

## Another password

account-password-title = Alterar a palavra-passe
account-password-intro = Depois de a guardar, a sessão continua aberta aqui e é terminada em todos os outros locais.
account-password-current = Palavra-passe atual
account-password-wrong = Esta não é a sua palavra-passe atual.
account-password-saved = A sua nova palavra-passe foi guardada e a sessão foi terminada em todos os outros locais.
account-password-none = Não tem uma palavra-passe. Podemos enviar-lhe um link para escolher uma.

## Where the user is signed in

account-sessions = Onde tem sessão iniciada
account-session-unknown = Navegador desconhecido
account-session-this = este navegador
account-session-since = Sessão iniciada a { $date }
account-session-end = Terminar essa sessão
account-session-everywhere = Terminar todas as sessões
account-session-everywhere-hint = Termina todas as sessões, incluindo a deste navegador, e o acesso de todas as aplicações.

## Deletion

account-delete-title = Eliminar a sua conta
account-delete-intro = { $days ->
    [one] A sua conta será eliminada após { $days } dia. Até lá, pode mudar de ideias: inicie sessão e mantenha-a.
   *[other] A sua conta será eliminada após { $days } dias. Até lá, pode mudar de ideias: inicie sessão e mantenha-a.
}
account-delete-effect = A sua sessão é terminada de imediato em todos os locais e as aplicações perdem o acesso. No final, tudo o que guardamos sobre si é apagado e não pode ser recuperado.
account-delete-password = A sua palavra-passe
account-delete-again = Para confirmar a sua identidade, inicie sessão novamente.
account-delete-again-button = Iniciar sessão novamente
account-delete-button = Eliminar a minha conta
account-delete-waiting-title = Pretende manter a sua conta?
account-delete-leave = Não, terminar sessão
account-delete-done-title = A sua conta vai ser eliminada
account-delete-done = A sua sessão foi terminada em todos os locais. Se mudar de ideias, inicie sessão antes dessa data e mantenha a sua conta.
