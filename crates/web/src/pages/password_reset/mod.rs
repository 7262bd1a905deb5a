//! Help for whoever cannot sign in: the wish for a link, the page behind it, and the form for a new password.

mod form;
mod help;
mod landing;
mod notice;
mod strength;

use axum::Router;
use axum::routing::{get, post};
use usher_render::urls::route;

use crate::WebState;

/// These pages' part of the route table.
pub(super) fn routes() -> Router<WebState> {
    Router::new()
        .route(route::SIGN_IN_HELP, get(help::show).post(help::submit))
        .route(route::PASSWORD_RESET, get(landing::show).post(landing::open))
        .route(route::FORMER_PASSWORD_RESET, get(landing::show).post(landing::open))
        .route(route::NEW_PASSWORD, get(form::show).post(form::submit))
        .route(route::NEW_PASSWORD_STRENGTH, post(strength::estimate))
}
