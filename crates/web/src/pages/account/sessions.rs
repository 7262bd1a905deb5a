//! Where the user is signed in.

use std::time::Duration;

use axum::response::Response;
use usher_app::store::OpenSession;
use usher_domain::SessionId;
use usher_render::pages::{SessionEntry, SessionsPage};
use usher_render::urls::route;

use super::{account_of, date, own_frame};
use crate::pages::cookies::Name;
use crate::pages::form::TypedForm;
use crate::pages::guest::{Guest, PageResult};
use crate::pages::sign_in::person::Person;

/// GET: the list.
pub(super) async fn show(guest: Guest) -> PageResult {
    let person = match Person::of(&guest).await? {
        Ok(person) => person,
        Err(response) => return Ok(response),
    };
    let account = account_of(&guest, &person.signed_in).await?;
    let frame = own_frame(&guest, &person.signed_in);
    let own = person.signed_in.session.id;
    let locales = guest.state().renderer.locales();
    let entry = |session: &OpenSession| {
        Ok(SessionEntry {
            id: session.id.map(|id| id.to_string()),
            // Kept as `Firefox, Linux`: each language has its own way to put one beside the other.
            browser: locales.list(&frame.locale, session.browser.split(", "))?,
            since: date(&guest, &frame, session.created_at)?,
            is_current: session.id == Some(own),
        })
    };
    let mut sessions =
        account.record.sessions.iter().map(entry).collect::<Result<Vec<_>, crate::problem::Failure>>()?;
    sessions.sort_by_key(|session| !session.is_current);
    let content = SessionsPage {
        action: guest.with_language(route::ACCOUNT_SESSIONS.to_owned()),
        csrf: person.csrf(&guest),
        sessions,
        back_url: guest.with_language(route::ACCOUNT.to_owned()),
    };
    guest.page(&frame, &content)
}

/// POST: ends one of them, or all.
pub(super) async fn end(mut guest: Guest, typed: TypedForm) -> PageResult {
    let person = match Person::sending(&mut guest, &typed, route::ACCOUNT_SESSIONS).await? {
        Ok(person) => person,
        Err(response) => return Ok(response),
    };
    let user_id = person.signed_in.user.id;
    if typed.text("do") == "everywhere" {
        guest.app().sign_out_everywhere(user_id).await?;
        return Ok(signed_out(&guest));
    }
    let Some(session_id) = SessionId::parse(typed.text("session")) else {
        return Ok(guest.redirect(&guest.with_language(route::ACCOUNT_SESSIONS.to_owned())));
    };
    guest.app().end_session_elsewhere(user_id, session_id).await?;
    if session_id == person.signed_in.session.id {
        return Ok(signed_out(&guest));
    }
    Ok(guest.redirect(&guest.with_language(route::ACCOUNT_SESSIONS.to_owned())))
}

/// The page that says so; the cookie is worth nothing any more.
fn signed_out(guest: &Guest) -> Response {
    let mut response = guest.redirect(&guest.with_language(route::SIGN_OUT.to_owned()));
    guest.set_cookie(&mut response, Name::Session, "", Some(Duration::ZERO));
    response
}
