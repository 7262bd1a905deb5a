# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Utilizar uma chave de acesso
passkey-create-hint = Passa a iniciar sessão com a impressão digital, o rosto ou o bloqueio de ecrã, sem palavra-passe para memorizar.
passkey-created = A sua chave de acesso está pronta. Não precisa de palavra-passe.
passkey-add-password = Definir também palavra-passe
passkey-failed = Não resultou. Tente novamente ou escolha outra opção.
passkey-sign-in = Iniciar sessão com chave de acesso
passkey-or = ou

## The activation on another device

hand-over-title = Continuar noutro dispositivo
hand-over-body = Aponte a câmara do telemóvel ou tablet para este código. A conta é configurada no dispositivo em que terminar primeiro.
hand-over-code = Código QR com o link do seu convite

## The second proof at sign-in

second-factor-title = Confirme a sua identidade
second-factor-intro = A sua conta tem proteção dupla. Conclua também a segunda verificação.
second-factor-code = Código
second-factor-code-hint = Os seis algarismos que a sua app de autenticação mostra agora, ou um dos seus códigos de recuperação.
second-factor-recovery-hint = Um dos seus códigos de recuperação.
second-factor-button = Continuar
second-factor-wrong = Este código não está correto ou já foi utilizado. Introduza outro.
second-factor-passkey = Utilizar uma chave de acesso
second-factor-passkey-only = A sua chave de acesso está no dispositivo em que a criou, ou onde os seus dispositivos partilham as chaves de acesso. É necessário um navegador com JavaScript.

## Setting up a second proof

set-up-title = Proteja a sua conta
set-up-intro = { $application } pede uma segunda verificação ao iniciar sessão. Configure uma agora.
set-up-intro-unnamed = É necessária uma segunda verificação ao iniciar sessão. Configure uma agora.
set-up-app = App de autenticação
set-up-app-body = Uma app no seu telemóvel mostra um novo código a cada meio minuto.
set-up-app-button = Configurar uma app
set-up-passkey = Chave de acesso
set-up-passkey-body = O seu dispositivo confirma a sua identidade com a impressão digital, o rosto ou o bloqueio de ecrã.
set-up-passkey-button = Criar uma chave de acesso

app-scan = Leia este código com a sua app de autenticação.
app-code = Código QR para a sua app de autenticação
app-secret = Se não o conseguir ler, introduza esta chave na app:
app-first-code = Código da app
app-first-code-hint = Os seis algarismos que a app mostra agora.
app-confirm = Confirmar o código
app-wrong = Este código não está correto. Verifique a hora do seu dispositivo e introduza o código que a app mostra agora.

recovery-title = Os seus códigos de recuperação
recovery-intro = Se perder o telemóvel ou as chaves de acesso, cada um destes códigos permite-lhe entrar uma vez. Imprima-os ou guarde-os num local seguro.
recovery-once = Só são apresentados agora.
recovery-continue = Já os guardei, continuar

## The user's own page

factors-title = Chaves de acesso e validação em dois passos
factors-intro = Como comprova a sua identidade ao iniciar sessão, além da palavra-passe.
factors-saved = A sua alteração foi guardada.
factors-passkeys = Chaves de acesso
factors-passkey-none = Ainda não tem nenhuma chave de acesso.
factors-passkey-created = Adicionada a { $date }
factors-passkey-used = Última utilização a { $date }
factors-passkey-change = Alterar
factors-passkey-name = Nome
factors-passkey-rename = Guardar o nome
factors-passkey-remove = Remover a chave de acesso
factors-passkey-add = Adicionar uma chave de acesso
factors-passkey-only = Não é possível removê-la: ficaria sem forma de iniciar sessão.
factors-passkey-too-many = Já tem o número máximo de chaves de acesso. Remova uma primeiro.
factors-app-on = A sua app está configurada.
factors-app-off = Não há nenhuma app configurada.
factors-app-remove = Remover a app
factors-recovery = Códigos de recuperação
factors-recovery-left = { $count ->
    [one] Resta-lhe { $count } código.
   *[other] Restam-lhe { $count } códigos.
}
factors-recovery-hint = Os novos códigos substituem os que tem.
factors-recovery-make = Criar novos códigos
factors-sign-in-again = Para alterar algo aqui, inicie sessão novamente: assim, ninguém pode aproveitar-se de um navegador que ficou aberto.
factors-sign-in-again-button = Iniciar sessão novamente
factors-back = Voltar à sua conta
