//! `GET` and `POST /sms/receipts/…`: a gateway tells what became of a text message. Kannel and, if the account is set so,
//! Vonage tell by GET: it is the one GET that changes something, at an address that no person or scanner ever sees.

use axum::Router;
use axum::body::Bytes;
use axum::extract::rejection::PathRejection;
use axum::extract::{FromRequest as _, Path, Request, State};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::{HeaderName, Method, StatusCode};
use axum::routing::get;
use serde::Deserialize;
use usher_app::ReceiptRequest;
use usher_render::urls::route;

use crate::WebState;
use crate::api::members::body_of;
use crate::problem::{ApiError, Failure};
use crate::router::BODY_LIMIT_BYTES;

const TWILIO_SIGNATURE: HeaderName = HeaderName::from_static("x-twilio-signature");

/// The routes of receipts.
pub(crate) fn routes() -> Router<WebState> {
    Router::new()
        .route(route::SMS_RECEIPTS, get(take).post(take))
        .route(route::SMS_RECEIPT, get(take).post(take))
}

/// The path's parts.
#[derive(Deserialize)]
pub(crate) struct Named {
    gateway: String,
    token: Option<String>,
}

/// Takes a receipt of the gateway that is configured; of others there is nothing here.
async fn take(
    State(state): State<WebState>,
    named: Result<Path<Named>, PathRejection>,
    request: Request,
) -> Result<StatusCode, ApiError> {
    // A path that is no text is nobody's.
    let Ok(Path(named)) = named else { return Err(Failure::NotFound.into()) };
    if state.receipts.name() != Some(named.gateway.as_str()) {
        return Err(Failure::NotFound.into());
    }
    if *request.method() == Method::HEAD {
        return Err(Failure::MethodNotAllowed.into());
    }
    let (parts, body) = request.into_parts();
    let path = parts.uri.path_and_query().map(ToString::to_string).unwrap_or_default();
    let headers = parts.headers.clone();
    let header = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let query = parts.uri.query().unwrap_or_default().to_owned();
    let body = Bytes::from_request(Request::from_parts(parts, body), &state).await;
    let body = body_of(body, BODY_LIMIT_BYTES)?;
    let receipt = ReceiptRequest {
        url: &state.urls.absolute(&path),
        query: &query,
        token: named.token.as_deref(),
        content_type: header(CONTENT_TYPE),
        authorization: header(AUTHORIZATION),
        twilio_signature: header(TWILIO_SIGNATURE),
        body: &body,
    };
    state.app.receive_receipt(&state.receipts, &receipt).await.map_err(Failure::from)?;
    Ok(StatusCode::NO_CONTENT)
}
