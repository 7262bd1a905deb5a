//! Token introspection (RFC 7662).

use axum::extract::State;
use axum::response::Response;
use usher_render::urls::route;

use super::client::authenticate_confidential;
use super::form::ClientRequest;
use super::token::json_answer;
use crate::WebState;
use crate::problem::oauth::OAuthError;

/// POST. The hint of section 2.1 may be left unread: a token says itself of which kind it is.
pub(super) async fn introspect(
    State(state): State<WebState>,
    request: ClientRequest,
) -> Result<Response, OAuthError> {
    let application = authenticate_confidential(&state, &request, route::INTROSPECT).await?;
    let token = request.required("token")?;
    Ok(json_answer(state.app.introspect(&application, token).await?))
}
