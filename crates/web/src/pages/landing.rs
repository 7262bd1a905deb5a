//! The address in a message. Opening it changes nothing: mail scanners open every link, people press buttons.

use std::time::Duration;

use axum::response::Response;
use usher_app::{Link, Visit};
use usher_domain::AuthType;
use usher_render::pages::{LandingPage, NoticeKind};
use usher_render::urls::path;

use super::cookies::Name;
use super::form::TypedForm;
use super::frame;
use super::guest::{Guest, Named, PageResult};
use super::obstacle::{self, ChoiceForm};

/// The cookie outlives what it says, so that a browser that kept it is told that its time ran out, not that it keeps
/// no cookies.
const COOKIE_GRACE: Duration = Duration::from_hours(24);

/// GET: the page with the button; for an SMS link, whose holder came by hand, the form at once.
pub(crate) async fn show(guest: Guest, Named(token): Named) -> PageResult {
    let Link::Known(visit) = guest.app().link(&token).await? else {
        return guest.notice(NoticeKind::Unknown);
    };
    if let Some(page) = obstacle::find(&guest, &visit, choice_form(&guest, &token)).await? {
        return Ok(page);
    }
    match visit.invitation.auth_type() {
        AuthType::Sms => Ok(enter(&guest, &visit)),
        AuthType::Email => {
            let frame = frame::of(guest.state(), &visit.application, guest.language_for(&visit));
            let page = LandingPage {
                masked_recipient: visit.invitation.identifier.masked(),
                action: guest.with_choices(path::invitation(&token)),
                csrf: None,
                not_meant_url: guest.with_choices(path::not_meant(&token)),
            };
            guest.page(&frame, &page)
        }
    }
}

/// POST: the button, or the choice between two accounts.
pub(crate) async fn open(mut guest: Guest, Named(token): Named, typed: TypedForm) -> PageResult {
    if guest.is_sent_by_another_site() {
        return guest.notice(NoticeKind::SessionExpired);
    }
    let Link::Known(visit) = guest.app().link(&token).await? else {
        return guest.notice(NoticeKind::Unknown);
    };
    guest.take_choices(&typed);
    if let Some(page) = obstacle::find(&guest, &visit, choice_form(&guest, &token)).await? {
        return Ok(page);
    }
    guest.app().mark_opened(&visit).await?;
    Ok(enter(&guest, &visit))
}

/// Hands over the activation session and leaves the token behind.
fn enter(guest: &Guest, visit: &Visit) -> Response {
    let invitation_id = visit.invitation.id;
    let mut response = guest.redirect(&guest.with_choices(path::activation(&invitation_id.to_string())));
    let cookie = guest.app().activation_cookie(visit);
    let lives = visit.application.activation_session + COOKIE_GRACE;
    guest.set_cookie(&mut response, Name::Activation(invitation_id), cookie.expose(), Some(lives));
    response
}

/// No hidden field: whoever can write this address holds the link, and needs no other person's browser to use it.
fn choice_form(guest: &Guest, token: &str) -> ChoiceForm {
    ChoiceForm { action: guest.with_choices(path::invitation(token)), csrf: None }
}
