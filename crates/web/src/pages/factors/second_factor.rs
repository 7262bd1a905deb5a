//! The second proof at sign-in: a code, or a passkey. Whoever has neither sets one up first.

use axum::http::StatusCode;
use axum::response::Response;
use usher_app::PasskeyAnswer;
use usher_domain::Amr;
use usher_render::pages::{PasskeyView, SecondFactorPage, SecondFactorProblem};
use usher_render::urls::route;
use usher_render::{Page, PageFrame};

use super::question::{self, Question};
use super::set_up;
use super::subject::Subject;
use crate::pages::continued::{self, Continued};
use crate::pages::form::TypedForm;
use crate::pages::guest::{Guest, PageResult};
use crate::pages::headers::Allowed;
use crate::pages::sign_in::arrive;
use crate::problem::{Failure, REFUSED_FORM};

/// GET: the question, or what to set up.
pub(super) async fn show(guest: Guest) -> PageResult {
    let continued = Continued::of(&guest).await?;
    let Some(subject) = Subject::of(&guest).await? else { return Ok(to_sign_in(&guest, &continued)) };
    if subject.amr.is_multi_factor() {
        return Ok(guest.redirect(&continued::end(continued.query())));
    }
    form(&guest, &continued, &subject, StatusCode::OK, None)
}

/// POST: the proof, or a step of setting one up.
pub(super) async fn submit(mut guest: Guest, typed: TypedForm) -> PageResult {
    guest.take_choices(&typed);
    let continued = Continued::of(&guest).await?;
    let Some(subject) = Subject::of(&guest).await? else { return Ok(to_sign_in(&guest, &continued)) };
    if guest.is_sent_by_another_site() || !subject.is_answered_by(&guest, typed.text("csrf")) {
        return Ok(again(&guest, &continued));
    }
    match typed.text("do") {
        "code" => code(&guest, &continued, &subject, typed.text("code")).await,
        "passkey" => passkey(&guest, &continued, &subject, typed.text("passkey")).await,
        // Nobody with one proof gets round the second by setting another up.
        wish if subject.has_nothing() => set_up::submit(&guest, &continued, &subject, wish, &typed).await,
        _ => Ok(again(&guest, &continued)),
    }
}

/// POST, JSON: what the browser is asked with, for one of the user's passkeys or for a new one.
pub(super) async fn begin_passkey(guest: Guest, question: Question) -> PageResult {
    let app = guest.app();
    if guest.is_sent_by_another_site() || !app.offers_passkeys() {
        return Err(Failure::Forbidden);
    }
    let subject = Subject::of(&guest).await?;
    let subject =
        subject.filter(|subject| subject.is_answered_by(&guest, &question.csrf)).ok_or(Failure::Forbidden)?;
    let ceremony = if subject.can_use_passkey() {
        app.begin_passkey_sign_in(Some(&subject.factors))?
    } else if subject.has_nothing() {
        app.begin_passkey(&subject.user, &subject.factors.passkeys, subject.rest)?
    } else {
        return Err(Failure::Forbidden);
    };
    Ok(question::answer(&guest, ceremony))
}

async fn code(guest: &Guest, continued: &Continued, subject: &Subject, code: &str) -> PageResult {
    match guest.app().prove_with_code(subject.user.id, &subject.amr, code).await? {
        Some(amr) => arrived(guest, continued, subject, &amr).await,
        None => form(guest, continued, subject, REFUSED_FORM, Some(SecondFactorProblem::Code)),
    }
}

async fn passkey(guest: &Guest, continued: &Continued, subject: &Subject, answer: &str) -> PageResult {
    let proven = match PasskeyAnswer::parse(answer) {
        Some(answer) if subject.can_use_passkey() => {
            guest.app().prove_passkey(Some(subject.user.id), &answer).await?
        }
        Some(_) | None => None,
    };
    match proven {
        Some(proven) => arrived(guest, continued, subject, &proven.amr_after(&subject.amr)).await,
        None => form(guest, continued, subject, REFUSED_FORM, Some(SecondFactorProblem::Passkey)),
    }
}

async fn arrived(guest: &Guest, continued: &Continued, subject: &Subject, amr: &Amr) -> PageResult {
    let Some(session) = subject.begin_session(guest, amr).await? else {
        return Ok(to_sign_in(guest, continued));
    };
    Ok(arrive(guest, &session, subject.user.id, &continued::end(continued.query())))
}

pub(super) fn form(
    guest: &Guest,
    continued: &Continued,
    subject: &Subject,
    status: StatusCode,
    problem: Option<SecondFactorProblem>,
) -> PageResult {
    if subject.has_nothing() {
        return set_up::form(guest, continued, subject, status, problem);
    }
    let can_ask = subject.can_use_passkey() && guest.app().offers_passkeys();
    let begin_url = || route::SIGN_IN_SECOND_FACTOR_PASSKEY.to_owned();
    let page = SecondFactorPage {
        action: guest.with_language(continued.page(route::SIGN_IN_SECOND_FACTOR)),
        csrf: subject.csrf(guest),
        has_app: subject.can_use_app(),
        has_codes: subject.can_use_app() || subject.can_use_recovery_code(),
        passkey: can_ask.then(|| PasskeyView::in_form(begin_url())),
        problem,
    };
    let frame = continued.frame(guest, route::SIGN_IN_SECOND_FACTOR);
    page_of(guest, continued, status, &frame, &page)
}

/// A page of which a form leads, in the end, to the application.
pub(super) fn page_of<P: Page>(
    guest: &Guest,
    continued: &Continued,
    status: StatusCode,
    frame: &PageFrame,
    page: &P,
) -> PageResult {
    // The request's redirect URI is unknown here when the request was pushed.
    let some = || continued.application().and_then(|application| application.redirect_uris.first().cloned());
    let destination = continued.destination().or_else(some);
    guest.page_with(status, frame, page, &Allowed { image: frame.logo_url.clone(), destination })
}

/// Back to the question.
pub(super) fn again(guest: &Guest, continued: &Continued) -> Response {
    guest.redirect(&guest.with_language(continued.page(route::SIGN_IN_SECOND_FACTOR)))
}

/// Whoever was shut out meanwhile begins anew.
pub(super) fn to_sign_in(guest: &Guest, continued: &Continued) -> Response {
    guest.redirect(&guest.with_language(continued.page(route::SIGN_IN)))
}
