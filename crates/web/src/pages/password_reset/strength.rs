//! How hard a new password is to guess, for the bar beside the field. Comfort only: the form works without it.

use axum::extract::Request;

use super::form::visit_of;
use super::notice::frame_of;
use crate::pages::form::body_of;
use crate::pages::guest::{Guest, PageResult};
use crate::pages::password_strength;
use crate::problem::Failure;

/// POST, JSON or form. Only for the holder of a link before the form.
pub(crate) async fn estimate(mut guest: Guest, request: Request) -> PageResult {
    let visit = visit_of(&guest).await?;
    let Some(visit) = visit.filter(|_| !guest.is_sent_by_another_site()) else {
        return Err(Failure::Forbidden);
    };
    let asked = password_strength::read(&body_of(request).await?);
    guest.choose_language(&asked.locale);
    let strength = guest.app().new_password_strength(&visit, &asked.password);
    password_strength::answer(&guest, &frame_of(&guest, &visit).locale, strength)
}
