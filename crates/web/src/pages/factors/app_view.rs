//! An authenticator app that waits for its first code, and recovery codes, as people see them.

use usher_app::store::FactorSet;
use usher_domain::{Secret, User};
use usher_render::QrView;
use usher_render::pages::{AppView, RecoveryCodesPage};

use crate::pages::guest::Guest;
use crate::problem::Failure;

/// Characters of the secret between two spaces.
const GROUP: usize = 4;

/// What to set the app up with; `None` when none waits.
pub(super) fn app_view(
    guest: &Guest,
    user: &User,
    factors: &FactorSet,
    is_wrong: bool,
) -> Result<Option<AppView>, Failure> {
    let waiting = guest.app().waiting_authenticator_app(user, factors.totp.as_ref())?;
    let Some(waiting) = waiting else { return Ok(None) };
    let characters: Vec<char> = waiting.secret.expose().chars().collect();
    let groups: Vec<String> = characters.chunks(GROUP).map(|group| group.iter().collect()).collect();
    Ok(Some(AppView { qr: QrView::of(waiting.url.expose())?, secret: groups.join(" "), is_wrong }))
}

/// New recovery codes, and where their reader goes on.
pub(super) fn codes_page(codes: &[Secret<String>], continue_url: String) -> RecoveryCodesPage {
    RecoveryCodesPage { codes: codes.iter().map(|code| code.expose().clone()).collect(), continue_url }
}
