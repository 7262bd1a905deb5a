//! Setting up a second proof on the way to an application that demands one: an app or a passkey, then recovery codes.

use axum::http::StatusCode;
use axum::response::IntoResponse;
use usher_app::{AuthenticatorAppConfirmed, PasskeyAdded, PasskeyAnswer};
use usher_domain::{Amr, AuthenticationMethod, Secret};
use usher_render::PageFrame;
use usher_render::pages::{PasskeyView, SecondFactorProblem, SetUpPage};
use usher_render::urls::route;

use super::app_view::{app_view, codes_page};
use super::second_factor::{again, page_of, to_sign_in};
use super::subject::Subject;
use crate::pages::continued::{self, Continued};
use crate::pages::form::TypedForm;
use crate::pages::guest::{Guest, PageResult};
use crate::pages::sign_in::{arrive, keep};
use crate::problem::REFUSED_FORM;

/// One step; unknown wishes lead back to the page.
pub(super) async fn submit(
    guest: &Guest,
    continued: &Continued,
    subject: &Subject,
    wish: &str,
    typed: &TypedForm,
) -> PageResult {
    match wish {
        "begin-app" => {
            guest.app().begin_authenticator_app(subject.user.id).await?;
            Ok(again(guest, continued))
        }
        "confirm-app" => confirm_app(guest, continued, subject, typed.text("code")).await,
        "add-passkey" => add_passkey(guest, continued, subject, typed.text("passkey")).await,
        _ => Ok(again(guest, continued)),
    }
}

async fn confirm_app(guest: &Guest, continued: &Continued, subject: &Subject, code: &str) -> PageResult {
    match guest.app().confirm_authenticator_app(subject.user.id, code).await? {
        AuthenticatorAppConfirmed::Confirmed { recovery_codes } => {
            let amr = subject.amr.with(AuthenticationMethod::OneTimePassword);
            arrived(guest, continued, subject, &amr, recovery_codes).await
        }
        AuthenticatorAppConfirmed::WrongCode => {
            form(guest, continued, subject, REFUSED_FORM, Some(SecondFactorProblem::Code))
        }
        AuthenticatorAppConfirmed::Gone => Ok(again(guest, continued)),
    }
}

async fn add_passkey(guest: &Guest, continued: &Continued, subject: &Subject, answer: &str) -> PageResult {
    let user_id = subject.user.id;
    let added = match PasskeyAnswer::parse(answer) {
        Some(answer) => guest.app().add_passkey(user_id, &guest.browser(), &answer).await?,
        None => PasskeyAdded::Refused,
    };
    match added {
        PasskeyAdded::Added { user_verified } => {
            let amr = subject.amr.with(AuthenticationMethod::Passkey);
            let amr = if user_verified { amr.with(AuthenticationMethod::UserVerified) } else { amr };
            let codes = guest.app().make_recovery_codes(user_id).await?;
            arrived(guest, continued, subject, &amr, codes).await
        }
        PasskeyAdded::Refused | PasskeyAdded::TooMany => {
            form(guest, continued, subject, REFUSED_FORM, Some(SecondFactorProblem::Passkey))
        }
    }
}

/// Signed in: first to the codes, which are shown this one time, then on.
async fn arrived(
    guest: &Guest,
    continued: &Continued,
    subject: &Subject,
    amr: &Amr,
    codes: Option<Vec<Secret<String>>>,
) -> PageResult {
    let Some(session) = subject.begin_session(guest, amr).await? else {
        return Ok(to_sign_in(guest, continued));
    };
    let to = continued::end(continued.query());
    let Some(codes) = codes else { return Ok(arrive(guest, &session, subject.user.id, &to)) };
    let frame = continued.frame(guest, route::SIGN_IN_SECOND_FACTOR);
    // No languages to choose from: the codes cannot be shown again.
    let frame = PageFrame { languages: Vec::new(), ..frame };
    let page = codes_page(&codes, to);
    let mut response = page_of(guest, continued, StatusCode::OK, &frame, &page)?.into_response();
    keep(guest, &mut response, &session, subject.user.id);
    Ok(response)
}

pub(super) fn form(
    guest: &Guest,
    continued: &Continued,
    subject: &Subject,
    status: StatusCode,
    problem: Option<SecondFactorProblem>,
) -> PageResult {
    let begin_url = || route::SIGN_IN_SECOND_FACTOR_PASSKEY.to_owned();
    let page = SetUpPage {
        action: guest.with_language(continued.page(route::SIGN_IN_SECOND_FACTOR)),
        csrf: subject.csrf(guest),
        app: app_view(guest, &subject.user, &subject.factors, problem == Some(SecondFactorProblem::Code))?,
        passkey: guest.app().offers_passkeys().then(|| PasskeyView::in_form(begin_url())),
        is_refused: problem == Some(SecondFactorProblem::Passkey),
    };
    let frame = continued.frame(guest, route::SIGN_IN_SECOND_FACTOR);
    page_of(guest, continued, status, &frame, &page)
}
