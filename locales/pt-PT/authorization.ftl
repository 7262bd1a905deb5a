# Texts of the authorization endpoint: what is shown between an application and the sign-in pages.

form-post-title = Um momento
form-post-body = Está a voltar a { $application }. Se nada acontecer, prima o botão.
form-post-body-unnamed = Está a voltar à aplicação. Se nada acontecer, prima o botão.
form-post-button = Continuar

notice-authorization-request-title = Não foi possível começar este início de sessão
notice-authorization-request-body = A aplicação enviou um pedido a que não podemos responder. Não há nenhum problema com a sua conta. Volte à aplicação e tente novamente; se voltar a acontecer, informe os responsáveis pela aplicação.
notice-authorization-request-developers = Para os programadores da aplicação:
