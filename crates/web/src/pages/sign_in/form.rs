//! Identifier and password.

use std::time::Duration;

use axum::http::StatusCode;
use usher_app::{Entrance, Error, PasswordForm, PasswordResult};
use usher_domain::{HalfSignedIn, SecondFactor, Secret, is_page_token, page_token};
use usher_render::pages::{NoticeKind, PasskeyView, SignInPage, SignInProblem};
use usher_render::urls::route;

use super::arrive::arrive;
use super::person::{Person, page};
use crate::extract::client_address::ClientAddress;
use crate::pages::continued::{self, Continued};
use crate::pages::cookies::Name;
use crate::pages::form::TypedForm;
use crate::pages::guest::{Guest, PageResult};
use crate::problem::{REFUSED_FORM, THROTTLED_FORM, set_retry_after};
use crate::rate_limit::subscriber;

/// Whose form it is: a stranger's. What keeps other sites from sending it is what browsers say of who sent it.
const SUBJECT: &str = "sign-in";

/// GET: the form, filled in with whom the application thinks will sign in.
pub(super) async fn show(guest: Guest) -> PageResult {
    let continued = match Person::of(&guest).await? {
        // Without a request there is nothing to sign in for, unless a page of ours wants a sign-in that is recent.
        Ok(person) if person.continued.query().is_none() && guest.query("again") != "yes" => {
            return Ok(person.go_on(&guest));
        }
        Ok(person) => person.continued,
        Err(_) => Continued::of(&guest).await?,
    };
    let identifier = continued.login_hint();
    form(&guest, &continued, StatusCode::OK, identifier, None)
}

/// POST: one attempt.
pub(super) async fn submit(client: ClientAddress, mut guest: Guest, typed: TypedForm) -> PageResult {
    guest.take_choices(&typed);
    let continued = Continued::of(&guest).await?;
    let is_ours = is_page_token(guest.app().keys(), SUBJECT, typed.text("csrf"));
    if guest.is_sent_by_another_site() || !is_ours {
        return Ok(guest.redirect(&guest.with_language(continued.page(route::SIGN_IN))));
    }
    // The page gave it a cookie, unless it had one.
    if guest.comes_from_our_page() && !keeps_cookies(&guest) {
        let frame = continued.frame(&guest, route::SIGN_IN);
        return guest.notice_in(&frame, NoticeKind::NoCookiesToSignIn);
    }
    let identifier = typed.text("identifier").trim().to_owned();
    if identifier.is_empty() || typed.password().expose().is_empty() {
        return form(&guest, &continued, REFUSED_FORM, identifier, Some(SignInProblem::Refused));
    }
    let attempt = attempt(&guest, &continued, client, &typed);
    match guest.app().sign_in_with_password(attempt).await {
        Ok(PasswordResult::SignedIn { session, user_id }) => {
            Ok(arrive(&guest, &session, user_id, &continued::end(continued.query())))
        }
        Ok(PasswordResult::NeedsSecondFactor { half_signed_in }) => {
            let mut response = guest.redirect(&continued.page(route::SIGN_IN_SECOND_FACTOR));
            let lives = Some(HalfSignedIn::LIFETIME);
            guest.set_cookie(&mut response, Name::HalfSignedIn, half_signed_in.expose(), lives);
            Ok(response)
        }
        Ok(PasswordResult::Refused) => {
            form(&guest, &continued, REFUSED_FORM, identifier, Some(SignInProblem::Refused))
        }
        Err(Error::TooMany { retry_after }) => too_many(&guest, &continued, identifier, retry_after),
        Err(error) => Err(error.into()),
    }
}

fn attempt(guest: &Guest, continued: &Continued, client: ClientAddress, typed: &TypedForm) -> PasswordForm {
    let application = continued.application();
    PasswordForm {
        identifier: typed.text("identifier").to_owned(),
        default_region: application.and_then(|application| application.sms.default_region),
        password: typed.password().clone(),
        second_factor: application
            .map_or(SecondFactor::Optional, |application| application.relying_party.second_factor),
        entrance: Entrance {
            browser: guest.browser(),
            former_session: guest.cookie(Name::Session).map(Secret::new),
        },
        known_browser: guest.cookie(Name::KnownBrowser),
        address: subscriber(client.0).to_string(),
    }
}

/// The page says when, and so does the header.
fn too_many(guest: &Guest, continued: &Continued, identifier: String, retry_after: Duration) -> PageResult {
    let seconds = retry_after.as_millis().div_ceil(1000).try_into().unwrap_or(u32::MAX);
    let problem = SignInProblem::TooMany { retry_after_seconds: seconds };
    let mut response = form(guest, continued, THROTTLED_FORM, identifier, Some(problem))?;
    set_retry_after(&mut response, retry_after);
    Ok(response)
}

fn form(
    guest: &Guest,
    continued: &Continued,
    status: StatusCode,
    identifier: String,
    problem: Option<SignInProblem>,
) -> PageResult {
    let passkey = PasskeyView::with_finish(
        route::SIGN_IN_PASSKEY_BEGIN.to_owned(),
        route::SIGN_IN_PASSKEY_FINISH.to_owned(),
    );
    let content = SignInPage {
        action: continued.page(route::SIGN_IN),
        csrf: page_token(guest.app().keys(), SUBJECT),
        identifier,
        problem,
        help_url: guest.with_language(continued.page(route::SIGN_IN_HELP)),
        passkey: guest.app().offers_passkeys().then_some(passkey),
    };
    let mut response = page(guest, continued, status, &continued.frame(guest, route::SIGN_IN), &content)?;
    if !keeps_cookies(guest) {
        guest.set_cookie(&mut response, Name::KeepsCookies, "yes", None);
    }
    Ok(response)
}

/// Whether the browser sent a cookie of ours that outlives a visit to the form.
fn keeps_cookies(guest: &Guest) -> bool {
    let any = [Name::KeepsCookies, Name::Session, Name::KnownBrowser, Name::HalfSignedIn];
    any.into_iter().any(|name| guest.cookie(name).is_some())
}
