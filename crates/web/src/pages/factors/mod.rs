//! Passkeys, authenticator apps and recovery codes: at activation, at sign-in, and on the user's own page.

mod account;
mod activation;
mod app_view;
mod question;
mod second_factor;
mod set_up;
mod sign_in;
mod subject;

use axum::Router;
use axum::routing::{get, post};
use usher_render::urls::route;

use crate::WebState;

/// These pages' part of the route table.
pub(super) fn routes() -> Router<WebState> {
    Router::new()
        .route(route::ACTIVATION_PASSKEY, post(activation::begin))
        .route(route::SIGN_IN_PASSKEY_BEGIN, post(sign_in::begin))
        .route(route::SIGN_IN_PASSKEY_FINISH, post(sign_in::finish))
        .route(route::SIGN_IN_SECOND_FACTOR, get(second_factor::show).post(second_factor::submit))
        .route(route::SIGN_IN_SECOND_FACTOR_PASSKEY, post(second_factor::begin_passkey))
        .route(route::ACCOUNT_FACTORS, get(account::show).post(account::submit))
        .route(route::ACCOUNT_FACTORS_PASSKEY, post(account::begin_passkey))
}
