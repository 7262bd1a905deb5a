//! "Send me a new link", to the address on record only.

use axum::response::Response;
use usher_render::PageFrame;
use usher_render::pages::NoticeKind;
use usher_render::urls::path;

use super::guest::{Guest, Named, PageResult};
use crate::extract::client_address::ClientAddress;

/// POST: the same page for every token, of no application and in no invitation's language, so that the answer does not
/// tell whether the token ever opened anything.
pub(crate) async fn request(client: ClientAddress, guest: Guest, Named(token): Named) -> PageResult {
    if guest.is_sent_by_another_site() {
        return guest.notice(NoticeKind::SessionExpired);
    }
    guest.state().admit(client)?;
    guest.app().request_new_link(&token).await?;
    guest.notice_in(&PageFrame::plain(guest.language()), NoticeKind::LinkRequested)
}

/// GET: somebody opened the answer's address again; the link itself says how things are.
pub(crate) async fn back(guest: Guest, Named(token): Named) -> Response {
    guest.redirect(&guest.with_choices(path::invitation(&token)))
}
