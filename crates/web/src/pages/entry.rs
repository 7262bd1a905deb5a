//! The way into the activation form: the cookie that the landing page's button gave.

use usher_app::Visit;
use usher_domain::{InvitationId, form_token, is_form_token};
use usher_render::PageFrame;
use usher_render::pages::NoticeKind;
use usher_render::urls::path;

use super::cookies::Name;
use super::form::TypedForm;
use super::guest::{Guest, PageResult};
use super::obstacle::ChoiceForm;
use crate::problem::Failure;

/// A guest with a valid cookie for the invitation in the address.
pub(crate) struct Entry {
    /// Who is invited, by whom, and whether it is still possible.
    pub(crate) visit: Visit,
}

impl Entry {
    /// `None` when there is no cookie for this invitation, or its time is over.
    pub(crate) async fn of(guest: &Guest, invitation_id: &str) -> Result<Option<Self>, Failure> {
        let Some(id) = InvitationId::parse(invitation_id) else { return Ok(None) };
        let Some(cookie) = guest.cookie(Name::Activation(id)) else { return Ok(None) };
        let visit = guest.app().activation(id, &cookie).await?;
        Ok(visit.map(|visit| Self { visit }))
    }

    /// The form's hidden field.
    pub(crate) fn csrf(&self, guest: &Guest) -> String {
        form_token(guest.app().keys(), self.visit.invitation.id)
    }

    /// Whether a form came from a page that was shown to a holder of the link.
    pub(crate) fn is_answered_by(&self, guest: &Guest, typed: &TypedForm) -> bool {
        self.is_token(guest, typed.text("csrf"))
    }

    /// Whether a token was shown to a holder of the link.
    pub(crate) fn is_token(&self, guest: &Guest, csrf: &str) -> bool {
        is_form_token(guest.app().keys(), self.visit.invitation.id, csrf)
    }

    /// Where the form is posted to.
    pub(crate) fn action(&self) -> String {
        path::activation(&self.visit.invitation.id.to_string())
    }

    /// Where the choice between two accounts is posted to.
    pub(crate) fn choice_form(&self, guest: &Guest) -> ChoiceForm {
        ChoiceForm { action: guest.with_choices(self.action()), csrf: Some(self.csrf(guest)) }
    }
}

/// Says why the form is not shown, and how to get there.
pub(crate) fn closed(guest: &Guest, invitation_id: &str) -> PageResult {
    let name = InvitationId::parse(invitation_id).map(Name::Activation);
    let has_cookie = name.is_some_and(|name| guest.cookie(name).is_some());
    // The button's answer set the cookie; a browser that follows it here without one does not keep cookies.
    let refuses_cookies = !has_cookie && guest.comes_from_our_page();
    let kind = if refuses_cookies { NoticeKind::NoCookies } else { NoticeKind::SessionExpired };
    // No languages to choose from: a choice would come from our page too.
    guest.notice_in(&PageFrame::plain(guest.language()), kind)
}
