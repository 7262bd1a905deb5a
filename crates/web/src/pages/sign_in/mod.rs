//! The pages between an application's request and its answer: identifier and password, the choice of an account, consent,
//! new terms; and signing out. Each ends with the request again, or at the user's own page.

mod account;
mod arrive;
mod consent;
mod documents;
mod form;
mod no_access;
pub(super) mod person;
mod sign_out;

use axum::Router;
use axum::routing::get;
use usher_render::urls::route;

pub(crate) use arrive::{arrive, keep};

use crate::WebState;

/// These pages' part of the route table.
pub(super) fn routes() -> Router<WebState> {
    Router::new()
        .route(route::SIGN_IN, get(form::show).post(form::submit))
        .route(route::SIGN_IN_ACCOUNT, get(account::show).post(account::go_on))
        .route(route::SIGN_IN_CONSENT, get(consent::show).post(consent::answer))
        .route(route::SIGN_IN_DOCUMENTS, get(documents::show).post(documents::accept))
        .route(route::SIGN_IN_NO_ACCESS, get(no_access::show).post(no_access::go_back))
        .route(route::SIGN_OUT, get(sign_out::show).post(sign_out::sign_out))
}
