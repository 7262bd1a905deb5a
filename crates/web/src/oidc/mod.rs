//! OpenID Connect's endpoints, as the protocols' texts have them. What they answer is decided by the use-cases and by
//! `usher_oidc`; here is how it travels.

mod authorize;
mod client;
mod cors;
mod discovery;
mod end_session;
mod form;
mod introspect;
mod par;
mod revoke;
mod token;
mod userinfo;

use axum::Router;
use axum::routing::{get, post};
use usher_render::urls::route;

pub(crate) use cors::{keep_opener, open_to_scripts};

use crate::WebState;

/// Routes whose failures are told as JSON in the form of RFC 6749.
pub(crate) const JSON_ROUTES: [&str; 8] = [
    route::OPENID_CONFIGURATION,
    route::OAUTH_METADATA,
    route::JWKS,
    route::TOKEN,
    route::USERINFO,
    route::INTROSPECT,
    route::REVOKE,
    route::PAR,
];

/// OpenID Connect's part of the route table.
pub(crate) fn routes() -> Router<WebState> {
    Router::new()
        .route(route::OPENID_CONFIGURATION, get(discovery::metadata).options(cors::preflight))
        .route(route::OAUTH_METADATA, get(discovery::metadata).options(cors::preflight))
        .route(route::JWKS, get(discovery::jwks).options(cors::preflight))
        .route(route::AUTHORIZE, get(authorize::authorize).post(authorize::post))
        .route(route::END_SESSION, get(end_session::end_session).post(end_session::post))
        .route(route::TOKEN, post(token::token).options(cors::preflight))
        .route(route::USERINFO, get(userinfo::userinfo).post(userinfo::userinfo).options(cors::preflight))
        .route(route::INTROSPECT, post(introspect::introspect))
        .route(route::REVOKE, post(revoke::revoke).options(cors::preflight))
        .route(route::PAR, post(par::par).options(cors::preflight))
}
