# Texts of the user's own page and what belongs to it.

## The page

account-title = Sua conta
account-intro = Você entrou como { $name }.
account-deletion = Sua conta será excluída definitivamente em { $date }.
account-keep = Manter minha conta
account-profile = Suas informações
account-saved = Suas alterações foram salvas.
account-language = Idioma das páginas e mensagens
account-save = Salvar
account-security = Acesso à conta
account-password = Alterar a senha
account-factors = Chaves de acesso e verificação em duas etapas
account-applications = Aplicativos com acesso
account-applications-none = Nenhum aplicativo tem acesso aos seus dados no momento.
account-application-since = Desde { $date }
account-application-end = Remover o acesso
account-documents = O que você aceitou
account-documents-none = Você não aceitou nenhum documento.
account-document-accepted = Aceito em { $date }
account-data = Seus dados
account-data-download = Baixar seus dados
account-data-hint = Um arquivo com tudo o que guardamos sobre você.
account-back = Voltar para sua conta

## Another password

account-password-title = Alterar a senha
account-password-intro = Depois de salvar, sua sessão continua aberta aqui e é encerrada em todos os outros lugares.
account-password-current = Senha atual
account-password-wrong = Esta não é sua senha atual.
account-password-saved = Sua nova senha foi salva e sua sessão foi encerrada em todos os outros lugares.
account-password-none = Você não tem uma senha. Podemos enviar um link para você escolher uma.

## Where the user is signed in

account-sessions = Onde sua conta está aberta
account-session-unknown = Navegador desconhecido
account-session-this = este navegador
account-session-since = Acesso iniciado em { $date }
account-session-end = Encerrar essa sessão
account-session-everywhere = Sair de todos os lugares
account-session-everywhere-hint = Encerra todas as sessões, inclusive a deste navegador, e o acesso de todos os aplicativos.

## Deletion

account-delete-title = Excluir sua conta
account-delete-intro = { $days ->
    [one] Sua conta será excluída após { $days } dia. Até lá, você pode mudar de ideia: entre e mantenha a conta.
   *[other] Sua conta será excluída após { $days } dias. Até lá, você pode mudar de ideia: entre e mantenha a conta.
}
account-delete-effect = Sua sessão é encerrada imediatamente em todos os lugares e os aplicativos perdem o acesso. No fim, tudo o que guardamos sobre você é apagado e não pode ser recuperado.
account-delete-password = Sua senha
account-delete-again = Para confirmar que é você, entre novamente primeiro.
account-delete-again-button = Entrar novamente
account-delete-button = Excluir minha conta
account-delete-waiting-title = Quer manter sua conta?
account-delete-leave = Não, sair
account-delete-done-title = Sua conta será excluída
account-delete-done = Sua sessão foi encerrada em todos os lugares. Se mudar de ideia, entre antes dessa data e mantenha sua conta.
