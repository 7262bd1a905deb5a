# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Um momento
form-post-body = Estamos levando você de volta para { $application }. Se nada acontecer, pressione o botão.
form-post-body-unnamed = Estamos levando você de volta. Se nada acontecer, pressione o botão.
form-post-button = Continuar

notice-authorization-request-title = Não foi possível iniciar este acesso
notice-authorization-request-body = O aplicativo enviou uma solicitação que não podemos atender. Não há nada de errado com sua conta. Volte ao aplicativo e tente novamente; se acontecer de novo, avise os responsáveis pelo aplicativo.
notice-authorization-request-developers = Para os desenvolvedores:
