# Texts about passkeys, authenticator apps and recovery codes.

## Passkeys, on several pages

passkey-create = Usar uma chave de acesso
passkey-create-hint = Você entra com sua impressão digital, seu rosto ou o bloqueio de tela e não precisa lembrar de nenhuma senha.
passkey-created = Sua chave de acesso está pronta. Você não precisa de senha.
passkey-add-password = Escolher também uma senha
passkey-failed = Não funcionou. Tente novamente ou escolha outra opção.
passkey-sign-in = Entrar com uma chave de acesso
passkey-or = ou

## The activation on another device

hand-over-title = Continuar em outro dispositivo
hand-over-body = Aponte a câmera do celular ou tablet para este código. A conta é configurada no dispositivo em que você terminar primeiro.
hand-over-code = Código QR com o link do seu convite

## The second proof at sign-in

second-factor-title = Confirme que é você
second-factor-intro = Sua conta tem proteção dupla. Conclua também a segunda verificação.
second-factor-code = Código
second-factor-code-hint = Os seis dígitos que seu app autenticador mostra agora ou um dos seus códigos de recuperação.
second-factor-recovery-hint = Um dos seus códigos de recuperação.
second-factor-button = Continuar
second-factor-wrong = Este código não está correto ou já foi usado. Digite outro.
second-factor-passkey = Usar uma chave de acesso
second-factor-passkey-only = Sua chave de acesso está no dispositivo em que você a criou ou onde seus dispositivos compartilham as chaves de acesso. É preciso um navegador com JavaScript.

## Setting up a second proof

set-up-title = Proteja sua conta
set-up-intro = { $application } pede uma segunda verificação quando você entra. Configure uma agora.
set-up-intro-unnamed = É necessária uma segunda verificação quando você entra. Configure uma agora.
set-up-app = App autenticador
set-up-app-body = Um app no seu celular mostra um novo código a cada meio minuto.
set-up-app-button = Configurar um app
set-up-passkey = Chave de acesso
set-up-passkey-body = Seu dispositivo confirma que é você com a impressão digital, o rosto ou o bloqueio de tela.
set-up-passkey-button = Criar uma chave de acesso

app-scan = Leia este código com seu app autenticador.
app-code = Código QR para seu app autenticador
app-secret = Se não conseguir ler o código, digite esta chave no app:
app-first-code = Código do app
app-first-code-hint = Os seis dígitos que o app mostra agora.
app-confirm = Confirmar o código
app-wrong = Este código não está correto. Verifique a hora do seu dispositivo e digite o código que o app mostra agora.

recovery-title = Seus códigos de recuperação
recovery-intro = Se você perder o celular ou as chaves de acesso, cada um destes códigos permite entrar uma vez. Imprima ou guarde os códigos em um lugar seguro.
recovery-once = Eles só são mostrados agora.
recovery-continue = Já guardei, continuar

## The user's own page

factors-title = Chaves de acesso e verificação em duas etapas
factors-intro = Como você comprova sua identidade ao entrar, além da senha.
factors-saved = Sua alteração foi salva.
factors-passkeys = Chaves de acesso
factors-passkey-none = Você ainda não tem nenhuma chave de acesso.
factors-passkey-created = Adicionada em { $date }
factors-passkey-used = Último uso em { $date }
factors-passkey-change = Alterar
factors-passkey-name = Nome
factors-passkey-rename = Salvar o nome
factors-passkey-remove = Remover a chave de acesso
factors-passkey-add = Adicionar uma chave de acesso
factors-passkey-only = Não é possível remover: você ficaria sem nenhuma forma de entrar.
factors-passkey-too-many = Você já tem o número máximo de chaves de acesso. Remova uma primeiro.
factors-app-on = Seu app está configurado.
factors-app-off = Nenhum app está configurado.
factors-app-remove = Remover o app
factors-recovery = Códigos de recuperação
factors-recovery-left = { $count ->
    [one] Você ainda tem { $count } código.
   *[other] Você ainda tem { $count } códigos.
}
factors-recovery-hint = Os novos códigos substituem os que você tem.
factors-recovery-make = Criar novos códigos
factors-sign-in-again = Para mudar algo aqui, entre novamente primeiro: assim ninguém se aproveita de um navegador que ficou aberto.
factors-sign-in-again-button = Entrar novamente
factors-back = Voltar para sua conta
