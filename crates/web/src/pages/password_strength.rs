//! How hard a password is to guess, for the bar beside the field. Comfort only: the form works without it.

use axum::Json;
use axum::extract::Request;
use axum::response::IntoResponse;
use serde::Deserialize;
use serde_json::json;
use usher_domain::{Locale, Strength};

use super::entry::Entry;
use super::form::{TypedForm, body_of};
use super::guest::{Guest, Named, PageResult};
use crate::problem::Failure;

/// What the script sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    pub(super) password: String,
    pub(super) locale: String,
}

/// POST, JSON or form: the estimate as a word, as the bar's length in quarters, and as a text. Only for a guest before
/// the form.
pub(crate) async fn estimate(mut guest: Guest, Named(invitation_id): Named, request: Request) -> PageResult {
    let entry = Entry::of(&guest, &invitation_id).await?;
    let Some(entry) = entry.filter(|_| !guest.is_sent_by_another_site()) else {
        return Err(Failure::Forbidden);
    };
    let asked = read(&body_of(request).await?);
    guest.choose_language(&asked.locale);
    let strength = guest.app().password_strength(&entry.visit, &asked.password);
    answer(&guest, &guest.language_for(&entry.visit), strength)
}

/// The estimate as JSON.
pub(super) fn answer(guest: &Guest, locale: &Locale, strength: Strength) -> PageResult {
    let (word, quarters) = match strength {
        Strength::Weak => ("weak", 1),
        Strength::Fair => ("fair", 2),
        Strength::Good => ("good", 3),
        Strength::Strong => ("strong", 4),
    };
    let text = guest.state().renderer.locales().password_strength(locale, quarters)?;
    let answer = json!({ "strength": word, "score": quarters, "text": text });
    Ok(guest.protected(Json(answer).into_response()))
}

/// Reads what the script sent, or a form.
pub(super) fn read(body: &[u8]) -> Asked {
    serde_json::from_slice(body).unwrap_or_else(|_| {
        let form = TypedForm::read(body);
        Asked { password: form.password().expose().clone(), locale: form.text("locale").to_owned() }
    })
}
