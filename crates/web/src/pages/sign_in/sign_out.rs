//! Signing out of this browser.

use std::time::Duration;

use axum::http::StatusCode;
use usher_render::pages::{SessionView, SignOutPage};
use usher_render::urls::route;

use super::person::{Person, page};
use crate::pages::continued::Continued;
use crate::pages::cookies::Name;
use crate::pages::form::TypedForm;
use crate::pages::guest::{Guest, PageResult};

/// GET: a button for whoever is signed in; for anybody else, that nobody is.
pub(super) async fn show(guest: Guest) -> PageResult {
    let session = Person::of(&guest).await?.ok().map(|person| SessionView {
        name: person.name(),
        action: route::SIGN_OUT.to_owned(),
        csrf: person.csrf(&guest),
    });
    let content = SignOutPage { session, sign_in_url: guest.with_language(route::SIGN_IN.to_owned()) };
    let continued = Continued::default();
    page(&guest, &continued, StatusCode::OK, &continued.frame(&guest, route::SIGN_OUT), &content)
}

/// POST: ends the session.
pub(super) async fn sign_out(mut guest: Guest, typed: TypedForm) -> PageResult {
    // Nobody is signed in, or the form is somebody else's: the page says what there is to do.
    let back = |guest: &Guest| guest.redirect(&guest.with_language(route::SIGN_OUT.to_owned()));
    if Person::sending(&mut guest, &typed, route::SIGN_OUT).await?.is_err() {
        return Ok(back(&guest));
    }
    if let Some(cookie) = guest.cookie(Name::Session) {
        guest.app().end_session(&cookie).await?;
    }
    let mut response = back(&guest);
    guest.set_cookie(&mut response, Name::Session, "", Some(Duration::ZERO));
    Ok(response)
}
