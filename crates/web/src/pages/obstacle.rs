//! What keeps a guest from going on: the invitation has ended, or the browser is signed in as somebody else.

use axum::response::Response;
use usher_app::Visit;
use usher_domain::{Gate, Purpose, User};
use usher_render::pages::{DonePage, NoticeKind, OtherSessionPage};
use usher_render::urls::{path, route};

use super::frame;
use super::guest::{Guest, PageResult};
use crate::problem::Failure;

/// Where the choice between two accounts is posted to.
pub(crate) struct ChoiceForm {
    /// The address.
    pub(crate) action: String,
    /// The hidden field, where the address is not secret enough.
    pub(crate) csrf: Option<String>,
}

/// The page to show instead of the one asked for; `None` when the guest may go on. Changes nothing.
pub(crate) async fn find(
    guest: &Guest,
    visit: &Visit,
    form: ChoiceForm,
) -> Result<Option<Response>, Failure> {
    if visit.gate != Gate::Open {
        return ended(guest, visit, visit.gate).await.map(Some);
    }
    match guest.signed_in_user().await? {
        Some(current) if current.id != visit.user.id && !guest.switches_user() => {
            other_session(guest, visit, &current, form).map(Some)
        }
        Some(_) | None => Ok(None),
    }
}

/// Says what became of an invitation, and how to go on. For an open one too this leads on: it was open a moment ago.
pub(crate) async fn ended(guest: &Guest, visit: &Visit, gate: Gate) -> PageResult {
    let frame = frame::of(guest.state(), &visit.application, guest.language_for(visit));
    let kind = match gate {
        Gate::Open | Gate::Used => {
            let current = guest.signed_in_user().await?;
            if current.is_some_and(|current| current.id == visit.user.id) {
                return guest.page(&frame, &DonePage { continue_url: guest.app().destination(visit) });
            }
            let sign_in_url = guest.app().sign_in_url(visit);
            let own = || guest.with_language(route::SIGN_IN.to_owned());
            NoticeKind::Used { sign_in_url: Some(sign_in_url.unwrap_or_else(own)) }
        }
        Gate::Expired => expired(guest, visit),
        Gate::Replaced => NoticeKind::Replaced,
        Gate::Revoked => NoticeKind::Revoked,
    };
    guest.notice_in(&frame, kind)
}

/// The token in this page opens nothing any more: all it can do is ask for a new one, to the address on record.
fn expired(guest: &Guest, visit: &Visit) -> NoticeKind {
    let invitation = &visit.invitation;
    let token = guest.app().keys().token(
        &invitation.key_id,
        Purpose::Invitation,
        invitation.handle,
        invitation.nonce,
    );
    let Some(token) = token else { return NoticeKind::Unknown };
    NoticeKind::Expired {
        // The answer is the same for every token, so its language must not come from the invitation.
        action: format!("{}?locale={}", path::new_link(&token.reveal()), guest.language_for(visit)),
        masked_recipient: invitation.identifier.masked(),
        csrf: None,
    }
}

fn other_session(guest: &Guest, visit: &Visit, current: &User, form: ChoiceForm) -> PageResult {
    let frame = frame::of(guest.state(), &visit.application, guest.language_for(visit));
    let stay_url = visit.application.destination(
        guest.state().urls.origin(),
        Some(current.identifier.as_given()),
        &visit.invitation.redirect_uri,
    );
    let page = OtherSessionPage {
        current: current.display_name(),
        invited: visit.invitation.identifier.masked(),
        action: form.action,
        stay_url,
        csrf: form.csrf,
    };
    guest.page(&frame, &page)
}
