//! What the script asks and is answered, as JSON.

use axum::Json;
use axum::extract::{FromRequest, Request};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::json;
use usher_app::PasskeyCeremony;

use crate::WebState;
use crate::pages::form::body_of;
use crate::pages::guest::Guest;
use crate::problem::Failure;

/// What the script sends to be told what to call the browser with. Any body makes one.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Question {
    /// The token of the form that the script stands in.
    pub(super) csrf: String,
}

impl FromRequest<WebState> for Question {
    type Rejection = Failure;

    async fn from_request(request: Request, _: &WebState) -> Result<Self, Failure> {
        let body = body_of(request).await?;
        Ok(serde_json::from_slice(&body).unwrap_or_default())
    }
}

/// What the browser is to be called with.
pub(super) fn answer(guest: &Guest, ceremony: PasskeyCeremony) -> Response {
    let PasskeyCeremony { options, ceremony } = ceremony;
    guest.protected(Json(json!({ "publicKey": options, "ceremony": ceremony })).into_response())
}
