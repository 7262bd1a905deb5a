//! The user's own page and what belongs to it. Nothing changes by a GET, and every form carries a token of the session.

mod data;
mod delete;
mod overview;
mod password;
mod sessions;

use axum::Router;
use axum::routing::{get, post};
use usher_app::Account;
use usher_app::store::SignedIn;
use usher_domain::Timestamp;
use usher_render::PageFrame;
use usher_render::urls::route;

use super::frame;
use super::guest::Guest;
use crate::WebState;
use crate::problem::Failure;

/// These pages' part of the route table.
pub(super) fn routes() -> Router<WebState> {
    Router::new()
        .route(route::ACCOUNT, get(overview::show).post(overview::save))
        .route(route::ACCOUNT_APPLICATIONS, get(overview::back).post(overview::take_access_away))
        .route(route::ACCOUNT_PASSWORD, get(password::show).post(password::change))
        .route(route::ACCOUNT_PASSWORD_STRENGTH, post(password::estimate))
        .route(route::ACCOUNT_SESSIONS, get(sessions::show).post(sessions::end))
        .route(route::ACCOUNT_DATA, get(data::download))
        .route(route::ACCOUNT_DELETE, get(delete::show).post(delete::submit))
}

/// The frame of a page that belongs to its reader, in the reader's language unless another was chosen on it.
fn own_frame(guest: &Guest, signed_in: &SignedIn) -> PageFrame {
    let locale = guest.language_known(None, std::slice::from_ref(&signed_in.user.locale));
    frame::of_nobody(guest.state(), locale)
}

/// Everything about whoever is signed in.
async fn account_of(guest: &Guest, signed_in: &SignedIn) -> Result<Account, Failure> {
    // Gone since the session was read: the next request finds nobody signed in.
    guest.app().account(signed_in.user.id).await?.ok_or(Failure::NotFound)
}

/// A moment in the frame's language.
fn date(guest: &Guest, frame: &PageFrame, at: Timestamp) -> Result<String, Failure> {
    Ok(guest.state().renderer.locales().date_time(&frame.locale, at.as_ms())?)
}
