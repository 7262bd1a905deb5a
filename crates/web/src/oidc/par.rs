//! Pushed authorization requests (RFC 9126).

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Map, Value};
use usher_render::urls::route;

use super::client::authenticate;
use super::form::ClientRequest;
use super::token::json_answer;
use crate::WebState;
use crate::problem::oauth::OAuthError;

/// POST: 201 with the name of the request that was kept (section 2.2).
pub(super) async fn par(
    State(state): State<WebState>,
    request: ClientRequest,
) -> Result<Response, OAuthError> {
    let application = authenticate(&state, &request, &request.credentials()?, route::PAR).await?;
    let pushed = state.app.push_request(&application, &request.body).await;
    let pushed = pushed.map_err(|error| request.provider_error(error))?;
    let mut members = Map::new();
    members.insert("request_uri".to_owned(), Value::from(pushed.request_uri.uri()));
    members.insert("expires_in".to_owned(), Value::from(pushed.expires_in.as_secs()));
    let mut response = json_answer(members);
    *response.status_mut() = StatusCode::CREATED;
    Ok(response)
}
