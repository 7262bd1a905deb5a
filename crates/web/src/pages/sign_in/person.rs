//! Somebody who is signed in, on the way of a request.

use axum::response::Response;
use usher_app::store::SignedIn;
use usher_domain::{is_page_token, page_token};
use usher_render::urls::route;
use usher_render::{Page, PageFrame};

use crate::pages::continued::{self, Continued};
use crate::pages::cookies::Name;
use crate::pages::form::TypedForm;
use crate::pages::guest::{Guest, PageResult};
use crate::pages::headers::Allowed;
use crate::problem::Failure;

/// A signed-in person with the request that the page stands in the way of.
pub(in crate::pages) struct Person {
    pub(in crate::pages) signed_in: SignedIn,
    pub(in crate::pages) continued: Continued,
}

impl Person {
    /// `Err` with the way to the sign-in form when nobody is signed in.
    pub(in crate::pages) async fn of(guest: &Guest) -> Result<Result<Self, Response>, Failure> {
        let continued = Continued::of(guest).await?;
        let signed_in = match guest.cookie(Name::Session) {
            Some(cookie) => guest.app().signed_in(&cookie, None).await?,
            None => None,
        };
        Ok(match signed_in {
            Some(signed_in) => Ok(Self { signed_in, continued }),
            None => Err(guest.redirect(&continued.page(route::SIGN_IN))),
        })
    }

    /// As [`Person::of`], for a form that was sent: `Err` with the way back to the page when the form is not this person's.
    pub(in crate::pages) async fn sending(
        guest: &mut Guest,
        typed: &TypedForm,
        page: &str,
    ) -> Result<Result<Self, Response>, Failure> {
        guest.take_choices(typed);
        let person = match Self::of(guest).await? {
            Ok(person) => person,
            Err(response) => return Ok(Err(response)),
        };
        let is_own = is_page_token(guest.app().keys(), &person.subject(), typed.text("csrf"));
        if guest.is_sent_by_another_site() || !is_own {
            let back = guest.redirect(&guest.with_language(person.continued.page(page)));
            return Ok(Err(back));
        }
        Ok(Ok(person))
    }

    /// The forms' hidden field.
    pub(in crate::pages) fn csrf(&self, guest: &Guest) -> String {
        page_token(guest.app().keys(), &self.subject())
    }

    fn subject(&self) -> String {
        format!("session {}", self.signed_in.session.id)
    }

    /// What the person is called.
    pub(in crate::pages) fn name(&self) -> String {
        self.signed_in.user.display_name()
    }

    /// The person's identifier, masked.
    pub(in crate::pages) fn masked_identifier(&self) -> String {
        self.signed_in.user.identifier.masked()
    }

    /// The browser goes on with the request, or to the user's own page.
    pub(in crate::pages) fn go_on(&self, guest: &Guest) -> Response {
        guest.redirect(&continued::end(self.continued.query()))
    }
}

/// A page of which a form leads, in the end, to the application.
pub(in crate::pages) fn page<P: Page>(
    guest: &Guest,
    continued: &Continued,
    status: axum::http::StatusCode,
    frame: &PageFrame,
    content: &P,
) -> PageResult {
    let allowed = Allowed { image: frame.logo_url.clone(), destination: continued.destination() };
    guest.page_with(status, frame, content, &allowed)
}
