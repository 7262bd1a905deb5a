//! What became of a link for a new password, and what to do next.

use usher_app::ResetVisit;
use usher_domain::ResetGate;
use usher_render::PageFrame;
use usher_render::pages::{ResetNoticeKind, ResetNoticePage};
use usher_render::urls::route;

use crate::pages::guest::{Guest, PageResult};
use crate::pages::headers::Allowed;
use crate::pages::{continued, frame};
use crate::problem::reset_page_status;

/// The page that says so. `query` is the authorization request that a new link goes on with.
pub(super) fn notice(
    guest: &Guest,
    frame: &PageFrame,
    kind: ResetNoticeKind,
    query: Option<&str>,
) -> PageResult {
    let page = ResetNoticePage {
        kind,
        help_url: guest.with_language(continued::page(route::SIGN_IN_HELP, query)),
        sign_in_url: continued::page(route::SIGN_IN, query),
    };
    let allowed = Allowed { image: frame.logo_url.clone(), ..Allowed::default() };
    guest.page_with(reset_page_status(kind), frame, &page, &allowed)
}

/// Of a link that opens nothing: of no application, in no message's language.
pub(super) fn unknown(guest: &Guest) -> PageResult {
    let frame = frame::of_nobody(guest.state(), guest.language());
    notice(guest, &frame, ResetNoticeKind::Unknown, None)
}

/// Of a form without a valid cookie.
pub(super) fn over(guest: &Guest) -> PageResult {
    let frame = frame::of_nobody(guest.state(), guest.language());
    notice(guest, &frame, ResetNoticeKind::Over, None)
}

/// Of a link that has ended. For an open one this leads on too: it was open a moment ago.
pub(super) fn ended(guest: &Guest, visit: &ResetVisit, gate: ResetGate) -> PageResult {
    let kind = match gate {
        ResetGate::Open | ResetGate::Used => ResetNoticeKind::Used,
        ResetGate::Expired => ResetNoticeKind::Expired,
        ResetGate::Replaced => ResetNoticeKind::Replaced,
    };
    notice(guest, &frame_of(guest, visit), kind, visit.reset.continue_query.as_deref())
}

/// The frame of the application in whose name the message spoke.
pub(super) fn frame_of(guest: &Guest, visit: &ResetVisit) -> PageFrame {
    let application = visit.application.as_deref();
    let locale = guest.language_known(application, std::slice::from_ref(&visit.reset.locale));
    match application {
        Some(application) => frame::of(guest.state(), application, locale),
        None => frame::of_nobody(guest.state(), locale),
    }
}
