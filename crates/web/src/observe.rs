//! The outermost layer: gives every request its id and client address, bounds its size and time, logs it once, counts
//! it, and finishes answers that are a [`Failure`].
//!
//! What is logged and counted is the route's pattern, never the path: paths hold tokens.

use std::any::Any;
use std::convert::Infallible;
use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use axum::body::Body;
use axum::extract::{DefaultBodyLimit, MatchedPath, Request};
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_LENGTH, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, Method};
use axum::response::{IntoResponse, Response};
use http_body_util::{BodyExt as _, Limited};
use tower::{Layer, Service};
use tracing::Instrument;

use crate::extract::client_address::{ClientAddress, is_trusted};
use crate::extract::request_id::{RequestId, X_REQUEST_ID};
use crate::problem::{BodyLimit, Failure};
use crate::router::{FailureForm, body_limit_bytes, failure_form};
use crate::{WebState, oidc, pages};

/// How long an answer may take, reading the request included.
const TIME_LIMIT: Duration = Duration::from_secs(30);

/// What is read of a body that is too large, at most.
const DRAINED_BYTES: usize = 1024 * 1024;

/// How long that may take.
const DRAIN_TIME: Duration = Duration::from_secs(5);

/// The route of a request that no route matched, in logs and figures.
const NO_ROUTE: &str = "none";

/// Wraps every route and the fallback. One layer for everything: each one costs every request several allocations.
#[derive(Clone)]
pub(crate) struct Observe(pub(crate) WebState);

impl<S> Layer<S> for Observe {
    type Service = Observed<S>;

    fn layer(&self, inner: S) -> Observed<S> {
        Observed { inner, state: self.0.clone() }
    }
}

/// A route with this layer around it.
#[derive(Clone)]
pub(crate) struct Observed<S> {
    inner: S,
    state: WebState,
}

impl<S> Service<Request> for Observed<S>
where
    S: Service<Request, Response = Response, Error = Infallible>,
    S::Future: Send + 'static,
{
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, mut request: Request) -> Self::Future {
        let state = self.state.clone();
        let seen = Seen::of(&state, &mut request);
        let limit = body_limit_bytes(seen.matched.as_ref().map(MatchedPath::as_str));
        DefaultBodyLimit::max(limit).apply(&mut request);
        // A body of unknown length is counted while it is read.
        if content_length(request.headers()).is_some_and(|length| length > limit as u64) {
            let refused = refuse(request.into_body(), limit);
            return Box::pin(async move { Ok(seen.observe(&state, refused).await) });
        }
        let answer = self.inner.call(request);
        Box::pin(async move { Ok(seen.observe(&state, bounded(answer)).await) })
    }
}

/// What is to be remembered of a request while it is answered.
struct Seen {
    started: Instant,
    matched: Option<MatchedPath>,
    method: &'static str,
    request_id: RequestId,
    form: FailureForm,
    accept_language: Option<HeaderValue>,
}

impl Seen {
    fn of(state: &WebState, request: &mut Request) -> Self {
        let started = Instant::now();
        let matched = request.extensions().get::<MatchedPath>().cloned();
        Self {
            started,
            method: method_name(request.method()),
            request_id: identify(state, request),
            form: failure_form(matched.as_ref().map(MatchedPath::as_str), request.uri().path()),
            accept_language: request.headers().get(ACCEPT_LANGUAGE).cloned(),
            matched,
        }
    }

    /// Finishes, logs and counts an answer.
    async fn observe(self, state: &WebState, answer: impl Future<Output = Response>) -> Response {
        let Self { started, matched, method, request_id, form, accept_language } = self;
        let route = matched.as_ref().map_or(NO_ROUTE, MatchedPath::as_str);
        let span = tracing::info_span!("request", %request_id, method, route);
        let response = answer.instrument(span.clone()).await;
        let _entered = span.entered();
        let mut response = finish(response, state, form, accept_language.as_ref(), &request_id);
        oidc::open_to_scripts(route, response.headers_mut());
        oidc::keep_opener(route, response.headers_mut());
        response.headers_mut().insert(X_REQUEST_ID, request_id.header());
        let status = response.status().as_u16();
        let elapsed = started.elapsed();
        tracing::info!(status, duration_us = elapsed.as_micros(), "answered");
        state.request_figures.count(route, method, status, elapsed);
        response
    }
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

/// The answer, within its time; a handler's panic is an answer too.
async fn bounded(answer: impl Future<Output = Result<Response, Infallible>>) -> Response {
    match tokio::time::timeout(TIME_LIMIT, unless_it_panics(answer)).await {
        Ok(Ok(Ok(response))) => response,
        Ok(Ok(Err(impossible))) => match impossible {},
        Ok(Err(payload)) => panicked(&*payload),
        Err(_) => Failure::Unavailable { reason: "took too long".to_owned() }.into_response(),
    }
}

/// What a future comes to, or what it panicked with.
async fn unless_it_panics<F: Future>(future: F) -> Result<F::Output, Box<dyn Any + Send>> {
    let mut future = pin!(future);
    // A future that panicked is dropped and never looked at again; what it shares with others stands behind locks.
    poll_fn(|context| {
        let polled = catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context)));
        match polled {
            Ok(poll) => poll.map(Ok),
            Err(payload) => Poll::Ready(Err(payload)),
        }
    })
    .await
}

fn panicked(payload: &(dyn Any + Send)) -> Response {
    let words = payload.downcast_ref::<&str>().copied();
    let words = words.or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    Failure::Unexpected { reason: format!("panic: {}", words.unwrap_or("without words")) }.into_response()
}

async fn refuse(body: Body, limit_bytes: usize) -> Response {
    drain(body).await;
    Failure::TooLarge(BodyLimit::Bytes(limit_bytes)).into_response()
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
    form: FailureForm,
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
        | Failure::TooLarge(_)
        | Failure::TooMany { .. } => {}
    }
    let mut response = match form {
        FailureForm::Envelope => failure.envelope(request_id).into_response(),
        FailureForm::OAuth => failure.oauth(request_id),
        FailureForm::Page => pages::failure_page(state, &failure, request_id.as_str(), accept_language),
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
