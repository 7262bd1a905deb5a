//! A browser that was just signed in: what it keeps, and where it goes.

use std::time::Duration;

use axum::response::Response;
use usher_domain::{Secret, UserId};

use crate::pages::cookies::Name;
use crate::pages::guest::Guest;

/// How long a browser is known; browsers themselves keep no cookie longer than 400 days (RFC 6265bis section 5.5).
const KNOWN_BROWSER_LIFETIME: Duration = Duration::from_hours(400 * 24);

/// Sends the browser on, with the session in it. It is known from now on as one of the account's browsers, and what was
/// kept for the second factor is forgotten.
pub(crate) fn arrive(guest: &Guest, session: &Secret<String>, user_id: UserId, to: &str) -> Response {
    let mut response = guest.redirect(to);
    keep(guest, &mut response, session, user_id);
    response
}

/// What [`arrive`] gives the browser to keep, for an answer that is no redirect.
pub(crate) fn keep(guest: &Guest, response: &mut Response, session: &Secret<String>, user_id: UserId) {
    guest.set_cookie(response, Name::Session, session.expose(), None);
    remember(guest, response, user_id);
    if guest.cookie(Name::HalfSignedIn).is_some() {
        guest.set_cookie(response, Name::HalfSignedIn, "", Some(Duration::ZERO));
    }
}

/// Lets the browser be known as one that signed in to this account.
pub(crate) fn remember(guest: &Guest, response: &mut Response, user_id: UserId) {
    let former = guest.cookie(Name::KnownBrowser);
    let known = guest.app().known_browser(former.as_deref(), user_id);
    guest.set_cookie(response, Name::KnownBrowser, known.expose(), Some(KNOWN_BROWSER_LIFETIME));
}
