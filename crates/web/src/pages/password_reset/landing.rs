//! The address in a message for a new password. Opening it changes nothing: mail scanners open every link, people press
//! buttons.

use axum::response::Response;
use usher_app::{ResetLink, ResetVisit};
use usher_domain::{AuthType, ResetGate};
use usher_render::pages::ResetLandingPage;
use usher_render::urls::{path, route};

use super::notice;
use crate::pages::cookies::Name;
use crate::pages::guest::{Guest, Named, PageResult};

/// GET: the page with the button; for an SMS link, whose holder came by hand, the form at once.
pub(crate) async fn show(guest: Guest, Named(token): Named) -> PageResult {
    let ResetLink::Known(visit) = guest.app().reset_link(&token).await? else {
        return notice::unknown(&guest);
    };
    if visit.gate != ResetGate::Open {
        return notice::ended(&guest, &visit, visit.gate);
    }
    match visit.reset.auth_type() {
        AuthType::Sms => Ok(enter(&guest, &visit)),
        AuthType::Email => {
            let page = ResetLandingPage {
                masked_recipient: visit.reset.identifier.masked(),
                action: guest.with_language(path::password_reset(&token)),
            };
            guest.page(&notice::frame_of(&guest, &visit), &page)
        }
    }
}

/// POST: the button. No hidden field: whoever can write this address holds the link.
pub(crate) async fn open(guest: Guest, Named(token): Named) -> PageResult {
    if guest.is_sent_by_another_site() {
        return notice::over(&guest);
    }
    let ResetLink::Known(visit) = guest.app().reset_link(&token).await? else {
        return notice::unknown(&guest);
    };
    if visit.gate != ResetGate::Open {
        return notice::ended(&guest, &visit, visit.gate);
    }
    guest.app().mark_reset_opened(&visit).await?;
    Ok(enter(&guest, &visit))
}

/// Hands over the cookie that opens the form, and leaves the token behind.
fn enter(guest: &Guest, visit: &ResetVisit) -> Response {
    let mut response = guest.redirect(&guest.with_language(route::NEW_PASSWORD.to_owned()));
    let (cookie, lives) = guest.app().reset_cookie(visit);
    guest.set_cookie(&mut response, Name::NewPassword, cookie.expose(), Some(lives));
    response
}
