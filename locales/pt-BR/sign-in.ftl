# Signing in and out, and what people are asked before an application gets its answer.

## The sign-in form

sign-in-title = Entrar
sign-in-to = para continuar em { $application }
sign-in-button = Entrar
sign-in-help = Esqueceu a senha ou ainda não ativou a conta?
sign-in-refused = Não funcionou. Confira o e-mail ou número e a senha.
sign-in-no-cookies = Sem cookies, não podemos manter sua conta aberta. Permita cookies neste site e entre novamente.
sign-in-wait-seconds = { $seconds ->
    [one] Houve tentativas demais. Tente novamente em { $seconds } segundo.
   *[other] Houve tentativas demais. Tente novamente em { $seconds } segundos.
}
sign-in-wait-minutes = { $minutes ->
    [one] Houve tentativas demais. Tente novamente em { $minutes } minuto.
   *[other] Houve tentativas demais. Tente novamente em { $minutes } minutos.
}

## The choice of an account

choose-account-title = Qual conta você quer usar?
choose-account-lead = Neste navegador, você entrou como:
choose-account-button = Continuar como { $name }
choose-account-other = Usar outra conta

## An account that may not use the application

no-access-title = Esta conta não tem acesso
no-access-body = Você entrou, mas sua conta não pode usar { $application }.
no-access-back = Voltar para { $application }
no-access-note = Se você acha que é um engano, fale com os responsáveis pelo aplicativo.

## What an application asks for

consent-title = Você quer permitir?
consent-lead = { $application } gostaria de obter de você:
consent-identity = A confirmação de que é você quem entra
consent-profile = Seu nome e as outras informações do seu perfil
consent-email = Seu endereço de e-mail
consent-phone = Seu número de telefone
consent-address = Seu endereço postal
consent-offline-access = Acesso a esses dados na sua ausência, até que você o retire
consent-other = Outros dados que o aplicativo chama de “{ $name }”
consent-allow = Permitir
consent-deny = Não permitir

## New versions of documents

documents-title = Há novos termos
documents-lead = Algo mudou desde a última vez que você entrou. Leia a nova versão e aceite-a para continuar.
documents-button = Continuar
documents-decline = Agora não, sair

## Signing out

sign-out-title = Você quer sair?
sign-out-body = Neste navegador, você entrou como { $name }.
sign-out-button = Sair
signed-out-title = Você saiu da conta
signed-out-body = Não há mais nenhuma conta aberta aqui neste navegador. Em um dispositivo compartilhado, feche também o navegador.
