//! The guest's pages: the way from a link in a message to an active account.
//!
//! No GET or HEAD changes anything; every page works without a script; every answer, refusals included, is a page
//! in the guest's language that says how to go on.

mod account;
mod activation;
mod assets;
mod brand;
mod browser;
mod continued;
mod cookies;
mod entry;
mod factors;
mod failure;
mod field_views;
mod form;
pub(crate) mod frame;
mod guest;
mod headers;
mod landing;
mod languages;
mod legal;
mod new_link;
mod not_meant;
mod obstacle;
mod origin;
mod password_reset;
mod password_strength;
pub(crate) mod sign_in;
mod view;

pub use cookies::session_cookie;

use axum::Router;
use axum::routing::{get, post};
use usher_render::urls::route;

pub(crate) use cookies::Name as CookieName;
pub(crate) use failure::failure_page;
pub(crate) use form::body_of;
pub(crate) use guest::{Guest, PageResult};
pub(crate) use headers::Allowed;

use crate::WebState;

/// The pages' part of the route table.
pub(crate) fn routes() -> Router<WebState> {
    Router::new()
        .route(route::INVITATION, get(landing::show).post(landing::open))
        .route(route::NEW_LINK, get(new_link::back).post(new_link::request))
        .route(route::NOT_MEANT, get(not_meant::ask).post(not_meant::refuse))
        .route(route::ACTIVATION_NOT_MEANT, get(not_meant::ask_in_form).post(not_meant::refuse_in_form))
        .route(route::ACTIVATION, get(activation::show).post(activation::submit))
        .route(route::PASSWORD_STRENGTH, post(password_strength::estimate))
        .route(route::LEGAL, get(legal::show))
        .route(route::BRAND, get(brand::show))
        .route(route::LOGO, get(brand::logo))
        .route(route::ASSET, get(assets::show))
        .merge(password_reset::routes())
        .merge(factors::routes())
        .merge(sign_in::routes())
        .merge(account::routes())
}
