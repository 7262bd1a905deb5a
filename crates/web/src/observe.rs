//! The outermost layer: gives every request its id and client address, bounds its size and time, logs it once, counts
//! it, and finishes answers that are a [`Failure`].
//!
//! What is logged and counted is the route's pattern, never the path: paths hold tokens.

use std::time::{Duration, Instant};

use axum::body::Body;
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_LENGTH, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http_body_util::{BodyExt as _, Limited};
use tracing::Instrument;

use crate::api::metrics::count_request;
use crate::extract::client_address::{ClientAddress, is_trusted};
use crate::extract::request_id::{RequestId, X_REQUEST_ID};
use crate::problem::Failure;
use crate::router::{BODY_LIMIT_BYTES, answers_json};
use crate::{WebState, pages};

/// How long an answer may take, reading the request included.
const TIME_LIMIT: Duration = Duration::from_secs(30);

/// What is read of a body that is too large, at most.
const DRAINED_BYTES: usize = 1024 * 1024;

/// How long that may take.
const DRAIN_TIME: Duration = Duration::from_secs(5);

/// The route of a request that no route matched, in logs and figures.
const NO_ROUTE: &str = "none";

/// Wraps every route and the fallback.
pub(crate) async fn observe(State(state): State<WebState>, mut request: Request, next: Next) -> Response {
    let started = Instant::now();
    let matched = request.extensions().get::<MatchedPath>().cloned();
    let route = matched.as_ref().map_or(NO_ROUTE, MatchedPath::as_str);
    let method = method_name(request.method());
    let request_id = identify(&state, &mut request);
    let span = tracing::info_span!("request", %request_id, method, route);
    let json = answers_json(matched.as_ref().map(MatchedPath::as_str), request.uri().path());
    let accept_language = request.headers().get(ACCEPT_LANGUAGE).cloned();

    let response = bounded(request, next).instrument(span.clone()).await;
    let _entered = span.entered();
    let mut response = finish(response, &state, json, accept_language.as_ref(), &request_id);
    response.headers_mut().insert(X_REQUEST_ID, request_id.header());
    let status = response.status().as_u16();
    let elapsed = started.elapsed();
    tracing::info!(status, duration_us = elapsed.as_micros(), "answered");
    count_request(route, method, status, elapsed);
    response
}

/// Puts the client address where handlers find it; returns the request id.
fn identify(state: &WebState, request: &mut Request) -> RequestId {
    let trusted = &state.settings.trusted_proxies;
    let peer = ClientAddress::peer(request.extensions());
    let given = if is_trusted(peer, trusted) { RequestId::from_proxy(request.headers()) } else { None };
    let request_id = given.unwrap_or_else(|| state.request_ids.next());
    let client = ClientAddress::behind(peer, request.headers(), trusted);
    request.extensions_mut().insert(client);
    request_id
}

async fn bounded(request: Request, next: Next) -> Response {
    // A body of unknown length is counted while it is read.
    if content_length(request.headers()).is_some_and(|length| length > BODY_LIMIT_BYTES as u64) {
        drain(request.into_body()).await;
        return Failure::TooLarge.into_response();
    }
    match tokio::time::timeout(TIME_LIMIT, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Failure::Unavailable { reason: "took too long".to_owned() }.into_response(),
    }
}

/// Takes in what a client is still sending, within bounds: a connection that is closed on unread bytes is reset, and
/// the client might never see the answer.
async fn drain(body: Body) {
    let drained = Limited::new(body, DRAINED_BYTES).collect();
    // Whether it came to an end makes no difference to the answer.
    let _ = tokio::time::timeout(DRAIN_TIME, drained).await;
}

fn content_length(headers: &HeaderMap) -> Option<u64> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// Gives a [`Failure`] its body and logs it, once; other answers pass.
fn finish(
    mut response: Response,
    state: &WebState,
    json: bool,
    accept_language: Option<&HeaderValue>,
    request_id: &RequestId,
) -> Response {
    let Some(failure) = response.extensions_mut().remove::<Failure>() else { return response };
    match &failure {
        Failure::Unexpected { reason } => tracing::error!(reason, "failed"),
        Failure::Unavailable { reason } => tracing::warn!(reason, "unavailable"),
        Failure::NotFound
        | Failure::MethodNotAllowed
        | Failure::Malformed
        | Failure::Forbidden
        | Failure::TooLarge
        | Failure::TooMany { .. } => {}
    }
    let mut response = if json {
        failure.envelope(request_id).into_response()
    } else {
        pages::failure_page(state, &failure, request_id.as_str(), accept_language)
    };
    if let Some(seconds) = failure.retry_after_seconds() {
        response.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    response
}

/// The methods that HTTP knows; made-up ones would make the figures grow without end.
fn method_name(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        Method::PATCH => "PATCH",
        _ => "other",
    }
}
