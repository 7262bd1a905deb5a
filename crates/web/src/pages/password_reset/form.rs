//! The form for a new password, and the way on into the account. Only the finished form uses up the link.

use std::time::Duration;

use axum::http::StatusCode;
use axum::response::Response;
use usher_app::{Entrance, Error, FirstFactorResult, NewPassword, ResetVisit};
use usher_domain::{FieldError, HalfSignedIn, Problem, ResetGate, Secret, is_page_token, page_token};
use usher_render::pages::{NewPasswordPage, PasswordView};
use usher_render::urls::route;

use super::notice;
use crate::pages::continued::{self, Continued};
use crate::pages::cookies::Name;
use crate::pages::form::TypedForm;
use crate::pages::guest::{Guest, PageResult};
use crate::pages::headers::Allowed;
use crate::pages::sign_in::arrive;
use crate::pages::view::password_text;
use crate::problem::{Failure, REFUSED_FORM};

/// GET: the form.
pub(crate) async fn show(guest: Guest) -> PageResult {
    let Some(visit) = visit_of(&guest).await? else { return notice::over(&guest) };
    if visit.gate != ResetGate::Open {
        return notice::ended(&guest, &visit, visit.gate);
    }
    form(&guest, &visit, StatusCode::OK, &[]).await
}

/// POST: sets the password, and signs the browser in.
pub(crate) async fn submit(mut guest: Guest, typed: TypedForm) -> PageResult {
    if guest.is_sent_by_another_site() {
        return notice::over(&guest);
    }
    guest.take_choices(&typed);
    let Some(visit) = visit_of(&guest).await? else { return notice::over(&guest) };
    if !is_page_token(guest.app().keys(), &subject(&visit), typed.text("csrf")) {
        return notice::over(&guest);
    }
    let entrance =
        Entrance { browser: guest.browser(), former_session: guest.cookie(Name::Session).map(Secret::new) };
    match guest.app().set_new_password(&visit, typed.password().clone(), entrance).await {
        Ok(NewPassword::Set(result)) => Ok(go_on(&guest, &visit, &result)),
        Ok(NewPassword::Ended(gate)) => notice::ended(&guest, &visit, gate),
        Err(Error::Invalid(errors)) => form(&guest, &visit, REFUSED_FORM, &errors).await,
        Err(error) => Err(error.into()),
    }
}

/// Who holds a valid cookie of a link.
pub(super) async fn visit_of(guest: &Guest) -> Result<Option<ResetVisit>, Failure> {
    match guest.cookie(Name::NewPassword) {
        Some(cookie) => Ok(guest.app().reset_visit_of(&cookie).await?),
        None => Ok(None),
    }
}

/// On with what the person came for: signed in, or to the second factor first.
fn go_on(guest: &Guest, visit: &ResetVisit, result: &FirstFactorResult) -> Response {
    let query = visit.reset.continue_query.as_deref();
    let mut response = match result {
        FirstFactorResult::SignedIn { session } => {
            arrive(guest, session, visit.user.id, &continued::end(query))
        }
        FirstFactorResult::NeedsSecondFactor { half_signed_in } => {
            let mut response = guest.redirect(&continued::page(route::SIGN_IN_SECOND_FACTOR, query));
            let lives = Some(HalfSignedIn::LIFETIME);
            guest.set_cookie(&mut response, Name::HalfSignedIn, half_signed_in.expose(), lives);
            response
        }
        FirstFactorResult::Refused => guest.redirect(&continued::page(route::SIGN_IN, query)),
    };
    guest.set_cookie(&mut response, Name::NewPassword, "", Some(Duration::ZERO));
    response
}

async fn form(guest: &Guest, visit: &ResetVisit, status: StatusCode, errors: &[FieldError]) -> PageResult {
    let frame = notice::frame_of(guest, visit);
    let policy = visit.password_policy();
    let bound = |characters: usize| u32::try_from(characters).unwrap_or(u32::MAX);
    let wrong = errors.iter().find_map(|error| match &error.problem {
        Problem::Form(check) => Some(password_text(*check)),
        Problem::Required
        | Problem::Missing
        | Problem::MissingParameter
        | Problem::Invalid(_)
        | Problem::Unexpected => None,
    });
    let locales = guest.state().renderer.locales();
    let page = NewPasswordPage {
        action: guest.with_language(route::NEW_PASSWORD.to_owned()),
        csrf: page_token(guest.app().keys(), &subject(visit)),
        identifier: visit.reset.identifier.as_given().to_owned(),
        password: PasswordView {
            min_length: bound(policy.min_length),
            max_length: bound(policy.max_length),
            error: wrong.map(|text| locales.error(&frame.locale, text)).transpose()?,
            strength_url: route::NEW_PASSWORD_STRENGTH.to_owned(),
        },
    };
    // The browser is sent on to the application, in the end.
    let query = visit.reset.continue_query.as_deref().unwrap_or_default();
    let destination = Continued::read(guest, query).await?.destination();
    let allowed = Allowed { image: frame.logo_url.clone(), destination };
    guest.page_with(status, &frame, &page, &allowed)
}

/// Whose form it is.
fn subject(visit: &ResetVisit) -> String {
    format!("new-password {}", visit.reset.id)
}
