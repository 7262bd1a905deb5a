//! Token revocation (RFC 7009).

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use usher_render::urls::route;

use super::client::authenticate;
use super::form::ClientRequest;
use crate::WebState;
use crate::problem::oauth::{OAuthError, forbid_keeping};

/// POST. A token that nobody knows is revoked (section 2.2).
pub(super) async fn revoke(
    State(state): State<WebState>,
    request: ClientRequest,
) -> Result<Response, OAuthError> {
    let application = authenticate(&state, &request, &request.credentials()?, route::REVOKE).await?;
    let token = request.required("token")?;
    let revoked = state.app.revoke_token(&application, token).await;
    revoked.map_err(|error| request.provider_error(error))?;
    let mut response = StatusCode::OK.into_response();
    forbid_keeping(response.headers_mut());
    Ok(response)
}
