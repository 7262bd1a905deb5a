//! The route table, and the layer around it.

use axum::Router;
use axum::routing::{get, post};
use usher_render::urls::route;

use crate::api::{
    bounces, docs, health, invitations, metrics, openapi, preregister, receipts, resend_verification,
};
use crate::observe::Observe;
use crate::problem::Failure;
use crate::{WebState, oidc, pages};

/// What a body may have, on every route but one.
pub(crate) const BODY_LIMIT_BYTES: usize = 64 * 1024;

/// What a body may have on a route.
pub(crate) fn body_limit_bytes(matched: Option<&str>) -> usize {
    match matched {
        Some(route::API_BOUNCES) => bounces::BODY_LIMIT_BYTES,
        Some(_) | None => BODY_LIMIT_BYTES,
    }
}

/// All routes, ready to be served. The server adds `ConnectInfo<SocketAddr>` to each request.
pub fn router(state: WebState) -> Router {
    Router::new()
        .route(route::PRE_REGISTER, post(preregister::preregister))
        .route(route::PRE_REGISTER_SHORT, post(preregister::preregister))
        .route(route::RESEND_VERIFICATION, post(resend_verification::resend_verification))
        .route(route::API_BOUNCES, post(bounces::take))
        .route(route::LIVEZ, get(health::livez))
        .route(route::READYZ, get(health::readyz))
        .route(route::METRICS, get(metrics::metrics))
        .route(route::OPENAPI, get(openapi::openapi))
        .route(route::DOCS, get(docs::docs))
        .merge(invitations::routes())
        .merge(receipts::routes())
        .merge(pages::routes())
        .merge(oidc::routes())
        .fallback(async || Failure::NotFound)
        .method_not_allowed_fallback(async || Failure::MethodNotAllowed)
        // It sees every answer, whoever gave it.
        .layer(Observe(state.clone()))
        .with_state(state)
}

/// How a request's failures are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FailureForm {
    /// As JSON, in the contract's envelope.
    Envelope,
    /// As JSON, in the form of RFC 6749.
    OAuth,
    /// As a page.
    Page,
}

/// Routes whose failures are told in the envelope.
const JSON_ROUTES: [&str; 21] = [
    route::PRE_REGISTER,
    route::PRE_REGISTER_SHORT,
    route::RESEND_VERIFICATION,
    route::API_BOUNCES,
    route::API_INVITATIONS,
    route::API_INVITATION,
    route::API_INVITATION_RESEND,
    route::API_INVITATION_REVOKE,
    route::SMS_RECEIPTS,
    route::SMS_RECEIPT,
    route::LIVEZ,
    route::READYZ,
    route::METRICS,
    route::OPENAPI,
    route::PASSWORD_STRENGTH,
    route::ACTIVATION_PASSKEY,
    route::SIGN_IN_PASSKEY_BEGIN,
    route::SIGN_IN_PASSKEY_FINISH,
    route::SIGN_IN_SECOND_FACTOR_PASSKEY,
    route::ACCOUNT_FACTORS_PASSKEY,
    route::NEW_PASSWORD_STRENGTH,
];

/// How a request's failures are told.
pub(crate) fn failure_form(matched: Option<&str>, path: &str) -> FailureForm {
    let json = match matched {
        Some(route) if oidc::JSON_ROUTES.contains(&route) => return FailureForm::OAuth,
        Some(route) => JSON_ROUTES.contains(&route),
        None => {
            API.iter().any(|begin| path.starts_with(begin)) || path.starts_with(route::PRE_REGISTER_SHORT)
        }
    };
    if json { FailureForm::Envelope } else { FailureForm::Page }
}

/// What the paths of the documented API begin with.
const API: [&str; 2] = ["/idp/", "/api/"];
