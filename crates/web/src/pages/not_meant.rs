//! "This was not meant for me": the recipient takes the invitation back, and the application is told.
//!
//! The landing page's button may be pressed by a scanner and does no harm; this one would cost a guest the invitation. So
//! a program that presses every button must not get here by pressing: the form wants a tick that is never set
//! beforehand, and the hidden field of the page that shows it.

use axum::http::StatusCode;
use usher_app::{Link, Visit};
use usher_domain::{Gate, form_token, is_form_token};
use usher_render::pages::{NotMeantPage, NotMeantStage, NoticeKind};
use usher_render::urls::path;

use super::entry::{self, Entry};
use super::form::TypedForm;
use super::guest::{Guest, Named, PageResult};
use super::headers::Allowed;
use super::{frame, obstacle};
use crate::problem::REFUSED_FORM;

/// GET, from the landing page: asks once more. Changes nothing.
pub(crate) async fn ask(guest: Guest, Named(token): Named) -> PageResult {
    let Link::Known(visit) = guest.app().link(&token).await? else {
        return guest.notice(NoticeKind::Unknown);
    };
    Place::of_link(&guest, &token).ask(&guest, &visit).await
}

/// POST, from the landing page.
pub(crate) async fn refuse(mut guest: Guest, Named(token): Named, typed: TypedForm) -> PageResult {
    if guest.is_sent_by_another_site() {
        return guest.notice(NoticeKind::SessionExpired);
    }
    let Link::Known(visit) = guest.app().link(&token).await? else {
        return guest.notice(NoticeKind::Unknown);
    };
    guest.take_choices(&typed);
    Place::of_link(&guest, &token).refuse(&guest, &visit, &typed).await
}

/// GET, from the activation form: asks once more. Changes nothing.
pub(crate) async fn ask_in_form(guest: Guest, Named(invitation_id): Named) -> PageResult {
    let Some(entry) = Entry::of(&guest, &invitation_id).await? else {
        return entry::closed(&guest, &invitation_id);
    };
    Place::of_form(&guest, &invitation_id).ask(&guest, &entry.visit).await
}

/// POST, from the activation form.
pub(crate) async fn refuse_in_form(
    mut guest: Guest,
    Named(invitation_id): Named,
    typed: TypedForm,
) -> PageResult {
    if guest.is_sent_by_another_site() {
        return guest.notice(NoticeKind::SessionExpired);
    }
    let Some(entry) = Entry::of(&guest, &invitation_id).await? else {
        return entry::closed(&guest, &invitation_id);
    };
    guest.take_choices(&typed);
    Place::of_form(&guest, &invitation_id).refuse(&guest, &entry.visit, &typed).await
}

/// Where the form is posted to, and where it is left for.
struct Place {
    action: String,
    back_url: String,
}

impl Place {
    fn of_link(guest: &Guest, token: &str) -> Self {
        Self {
            action: guest.with_choices(path::not_meant(token)),
            back_url: guest.with_choices(path::invitation(token)),
        }
    }

    fn of_form(guest: &Guest, invitation_id: &str) -> Self {
        Self {
            action: guest.with_choices(path::activation_not_meant(invitation_id)),
            back_url: guest.with_choices(path::activation(invitation_id)),
        }
    }

    async fn ask(self, guest: &Guest, visit: &Visit) -> PageResult {
        if visit.gate != Gate::Open {
            return obstacle::ended(guest, visit, visit.gate).await;
        }
        self.page(guest, visit, StatusCode::OK)
    }

    async fn refuse(self, guest: &Guest, visit: &Visit, typed: &TypedForm) -> PageResult {
        if !is_form_token(guest.app().keys(), visit.invitation.id, typed.text("csrf")) {
            return guest.notice(NoticeKind::SessionExpired);
        }
        if visit.gate != Gate::Open {
            return obstacle::ended(guest, visit, visit.gate).await;
        }
        if typed.text("not_meant") != "yes" {
            return self.page(guest, visit, REFUSED_FORM);
        }
        match guest.app().refuse_invitation(visit).await? {
            None => {
                let frame = frame::of(guest.state(), &visit.application, guest.language_for(visit));
                guest.page(&frame, &NotMeantPage { stage: NotMeantStage::Cancelled })
            }
            Some(gate) => obstacle::ended(guest, visit, gate).await,
        }
    }

    fn page(self, guest: &Guest, visit: &Visit, status: StatusCode) -> PageResult {
        let frame = frame::of(guest.state(), &visit.application, guest.language_for(visit));
        let page = NotMeantPage {
            stage: NotMeantStage::Asked {
                masked_recipient: visit.invitation.identifier.masked(),
                action: self.action,
                csrf: form_token(guest.app().keys(), visit.invitation.id),
                back_url: self.back_url,
                is_unconfirmed: status == REFUSED_FORM,
            },
        };
        let allowed = Allowed { image: frame.logo_url.clone(), ..Allowed::default() };
        guest.page_with(status, &frame, &page, &allowed)
    }
}
