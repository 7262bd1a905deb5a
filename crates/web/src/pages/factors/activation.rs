//! A passkey instead of the password, on the activation page: what the browser is asked to create it with. What it
//! answers comes with the form.

use super::question::{self, Question};
use crate::pages::entry::Entry;
use crate::pages::guest::{Guest, Named, PageResult};
use crate::problem::Failure;

/// POST, JSON. Only for a guest before the form.
pub(super) async fn begin(guest: Guest, Named(invitation_id): Named, question: Question) -> PageResult {
    if guest.is_sent_by_another_site() || !guest.app().offers_passkeys() {
        return Err(Failure::Forbidden);
    }
    let entry = Entry::of(&guest, &invitation_id).await?;
    let entry = entry.filter(|entry| entry.is_token(&guest, &question.csrf)).ok_or(Failure::Forbidden)?;
    let visit = &entry.visit;
    // The answer waits in the form for as long as the form may be finished.
    let ceremony = guest.app().begin_passkey(&visit.user, &[], visit.application.activation_session)?;
    Ok(question::answer(&guest, ceremony))
}
