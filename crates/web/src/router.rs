//! The route table, and the layers around it.

use std::any::Any;

use axum::extract::DefaultBodyLimit;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Router, middleware};
use tower_http::catch_panic::CatchPanicLayer;
use usher_render::urls::route;

use crate::api::{docs, health, metrics, openapi, preregister, resend_verification};
use crate::observe::observe;
use crate::problem::Failure;
use crate::{WebState, pages};

/// What a body may have, on every route.
pub(crate) const BODY_LIMIT_BYTES: usize = 64 * 1024;

/// All routes, ready to be served. The server adds `ConnectInfo<SocketAddr>` to each request.
pub fn router(state: WebState) -> Router {
    Router::new()
        .route(route::PRE_REGISTER, post(preregister::preregister))
        .route(route::PRE_REGISTER_SHORT, post(preregister::preregister))
        .route(route::RESEND_VERIFICATION, post(resend_verification::resend_verification))
        .route(route::LIVEZ, get(health::livez))
        .route(route::READYZ, get(health::readyz))
        .route(route::METRICS, get(metrics::metrics))
        .route(route::OPENAPI, get(openapi::openapi))
        .route(route::DOCS, get(docs::docs))
        .merge(pages::routes())
        .fallback(async || Failure::NotFound)
        .method_not_allowed_fallback(async || Failure::MethodNotAllowed)
        .layer(DefaultBodyLimit::max(BODY_LIMIT_BYTES))
        .layer(CatchPanicLayer::custom(panicked))
        // Outermost: it sees every answer, whoever gave it.
        .layer(middleware::from_fn_with_state(state.clone(), observe))
        .with_state(state)
}

/// Routes whose failures are told as JSON.
const JSON_ROUTES: [&str; 8] = [
    route::PRE_REGISTER,
    route::PRE_REGISTER_SHORT,
    route::RESEND_VERIFICATION,
    route::LIVEZ,
    route::READYZ,
    route::METRICS,
    route::OPENAPI,
    route::PASSWORD_STRENGTH,
];

/// Whether a request's failures are told as JSON rather than as a page.
pub(crate) fn answers_json(matched: Option<&str>, path: &str) -> bool {
    match matched {
        Some(route) => JSON_ROUTES.contains(&route),
        None => path.starts_with(API) || path.starts_with(route::PRE_REGISTER_SHORT),
    }
}

/// What all paths of the documented API begin with.
const API: &str = "/idp/";

#[expect(clippy::needless_pass_by_value, reason = "the layer hands over the payload")]
fn panicked(payload: Box<dyn Any + Send + 'static>) -> Response {
    let words = payload.downcast_ref::<&str>().copied();
    let words = words.or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    Failure::Unexpected { reason: format!("panic: {}", words.unwrap_or("without words")) }.into_response()
}
