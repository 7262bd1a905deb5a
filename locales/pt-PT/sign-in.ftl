# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Iniciar sessão
sign-in-to = para continuar para { $application }
sign-in-button = Iniciar sessão
sign-in-help = Esqueceu-se da palavra-passe ou ainda não ativou a conta?
sign-in-refused = Não resultou. Verifique o dado com que inicia sessão e a palavra-passe.
sign-in-no-cookies = Sem cookies, não podemos manter a sua sessão iniciada. Permita-os neste site e inicie sessão novamente.
sign-in-wait-seconds = { $seconds ->
    [one] Houve demasiadas tentativas. Tente novamente dentro de { $seconds } segundo.
   *[other] Houve demasiadas tentativas. Tente novamente dentro de { $seconds } segundos.
}
sign-in-wait-minutes = { $minutes ->
    [one] Houve demasiadas tentativas. Tente novamente dentro de { $minutes } minuto.
   *[other] Houve demasiadas tentativas. Tente novamente dentro de { $minutes } minutos.
}

## The choice of an account

choose-account-title = Que conta pretende utilizar?
choose-account-lead = Neste navegador, tem sessão iniciada como:
choose-account-button = Continuar como { $name }
choose-account-other = Utilizar outra conta

## An account that may not use the application

no-access-title = Esta conta não tem acesso
no-access-body = Iniciou sessão, mas a sua conta não pode utilizar { $application }.
no-access-back = Voltar a { $application }
no-access-note = Se considera que se trata de um erro, contacte os responsáveis pela aplicação.

## What an application asks for

consent-title = Pretende permitir?
consent-lead = { $application } gostaria de obter o seguinte de si:
consent-identity = A confirmação da sua identidade ao iniciar sessão
consent-profile = O seu nome e as outras informações do seu perfil
consent-email = O seu endereço de e-mail
consent-phone = O seu número de telefone
consent-address = A sua morada
consent-offline-access = O acesso a estes dados na sua ausência, até que o retire
consent-other = Outros dados a que a aplicação chama «{ $name }»
consent-allow = Permitir
consent-deny = Não permitir

## New versions of documents

documents-title = Há novos termos
documents-lead = Algo mudou desde o seu último início de sessão. Leia a nova versão e aceite-a para continuar.
documents-button = Continuar
documents-decline = Agora não, terminar sessão

## Signing out

sign-out-title = Pretende terminar sessão?
sign-out-body = Neste navegador, tem sessão iniciada como { $name }.
sign-out-button = Terminar sessão
signed-out-title = A sessão foi terminada
signed-out-body = Já não há nenhuma sessão iniciada aqui neste navegador. Num dispositivo partilhado, feche também o navegador.
