//! The activation form: shown, shown again with what is wrong, and finished. Only the finished form uses up the
//! invitation.

use axum::http::StatusCode;
use usher_app::{ActivationForm, ActivationResult, Error, PasskeyAnswer};
use usher_domain::{FieldError, Secret};
use usher_render::pages::NoticeKind;

use super::cookies::Name;
use super::entry::{self, Entry};
use super::form::TypedForm;
use super::guest::{Guest, Named, PageResult};
use super::headers::Allowed;
use super::sign_in::arrive;
use super::view::View;
use super::{frame, obstacle};
use crate::problem::REFUSED_FORM;

/// GET: the form, filled in as far as the profile is known.
pub(crate) async fn show(mut guest: Guest, Named(invitation_id): Named) -> PageResult {
    let Some(entry) = Entry::of(&guest, &invitation_id).await? else {
        return entry::closed(&guest, &invitation_id);
    };
    guest.take_choice_from_address();
    if let Some(page) = obstacle::find(&guest, &entry.visit, entry.choice_form(&guest)).await? {
        return Ok(page);
    }
    form(&guest, &entry, StatusCode::OK, None, &[])
}

/// POST: the form, a change of its language, or the choice between two accounts.
pub(crate) async fn submit(mut guest: Guest, Named(invitation_id): Named, typed: TypedForm) -> PageResult {
    if guest.is_sent_by_another_site() {
        return guest.notice(NoticeKind::SessionExpired);
    }
    let Some(entry) = Entry::of(&guest, &invitation_id).await? else {
        return entry::closed(&guest, &invitation_id);
    };
    if !entry.is_answered_by(&guest, &typed) {
        return guest.notice(NoticeKind::SessionExpired);
    }
    guest.take_choice_from_address();
    guest.take_choices(&typed);
    if let Some(page) = obstacle::find(&guest, &entry.visit, entry.choice_form(&guest)).await? {
        return Ok(page);
    }
    if typed.text("switch_user") == "yes" {
        return Ok(guest.redirect(&guest.with_choices(entry.action())));
    }
    if !typed.text("switch_locale").is_empty() {
        return form(&guest, &entry, StatusCode::OK, Some(&typed), &[]);
    }
    finish(&guest, &entry, &typed).await
}

async fn finish(guest: &Guest, entry: &Entry, typed: &TypedForm) -> PageResult {
    let visit = &entry.visit;
    let submitted = ActivationForm {
        profile: typed.profile(&visit.application.profile),
        password: typed.password().clone(),
        passkey: PasskeyAnswer::parse(typed.text("passkey")),
        accepted: View::new(guest, entry, Some(typed)).accepted_kinds(),
        locale: guest.language_for(visit),
        browser: guest.browser(),
        former_session: guest.cookie(Name::Session).map(Secret::new),
    };
    match guest.app().activate(visit, submitted).await {
        Ok(ActivationResult::Activated { session, destination }) => {
            Ok(arrive(guest, &session, visit.user.id, &destination))
        }
        Ok(ActivationResult::Ended(gate)) => obstacle::ended(guest, visit, gate).await,
        Err(Error::Invalid(errors)) => form(guest, entry, REFUSED_FORM, Some(typed), &errors),
        Err(error) => Err(error.into()),
    }
}

fn form(
    guest: &Guest,
    entry: &Entry,
    status: StatusCode,
    typed: Option<&TypedForm>,
    errors: &[FieldError],
) -> PageResult {
    let application = &entry.visit.application;
    let page = View::new(guest, entry, typed).page(errors)?;
    let frame = frame::of(guest.state(), application, guest.language_for(&entry.visit));
    let allowed =
        Allowed { image: frame.logo_url.clone(), destination: Some(guest.app().destination(&entry.visit)) };
    guest.page_with(status, &frame, &page, &allowed)
}
