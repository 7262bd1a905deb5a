//! The end session endpoint (OpenID Connect RP-Initiated Logout 1.0): an application sends the browser here to have its
//! user signed out.

use std::time::Duration;

use axum::extract::RawQuery;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use usher_app::RequestedLogout;
use usher_app::store::SignedIn;
use usher_domain::{is_page_token, page_token};
use usher_oidc::{EndSessionRequest, Parameters};
use usher_render::pages::{SessionView, SignOutPage};
use usher_render::urls::route;

use super::authorize::still_frame;
use super::form::{Form, FormError, parse};
use crate::pages::{Allowed, CookieName, Guest, PageResult};

/// The hidden field of the button; no parameter of the protocol has this name.
const CSRF: &str = "csrf";

/// GET: ends the session at once when the request proves that it is about it (section 2), otherwise asks. A HEAD changes
/// nothing.
pub(super) async fn end_session(method: Method, RawQuery(query): RawQuery, guest: Guest) -> PageResult {
    if method == Method::HEAD {
        return Ok(guest.protected(StatusCode::OK.into_response()));
    }
    let (parameters, request) = read(query.as_deref());
    let cookie = guest.cookie(CookieName::Session);
    let requested = guest.app().requested_logout(&request, cookie.as_deref()).await?;
    match &requested.signed_in {
        Some(signed_in) if requested.decision.must_be_confirmed => {
            ask(&guest, &parameters, &requested, signed_in)
        }
        Some(_) | None => end(&guest, &parameters, &requested).await,
    }
}

/// POST: the button of our page, or an application's request. That one comes from another site, so the browser left the
/// session's cookie at home: it is sent to the same request by GET, with which it brings the cookie.
pub(super) async fn post(
    RawQuery(query): RawQuery,
    guest: Guest,
    form: Result<Form, FormError>,
) -> PageResult {
    let form = match form {
        Ok(Form(form)) => form.unwrap_or_default(),
        Err(FormError::Refused(_)) => Parameters::default(),
        Err(FormError::Failure(failure)) => return Err(failure),
    };
    let Some(csrf) = form.get(CSRF) else { return Ok(guest.redirect(&here(&form))) };
    let (parameters, request) = read(query.as_deref());
    let cookie = guest.cookie(CookieName::Session);
    let requested = guest.app().requested_logout(&request, cookie.as_deref()).await?;
    let is_own = requested.signed_in.as_ref().is_some_and(|signed_in| {
        is_page_token(guest.app().keys(), &subject(signed_in), csrf) && !guest.is_sent_by_another_site()
    });
    if !is_own {
        return Ok(guest.redirect(&here(&parameters)));
    }
    end(&guest, &parameters, &requested).await
}

/// A request that cannot be read is one that proves nothing and wishes for nothing.
fn read(query: Option<&str>) -> (Parameters, EndSessionRequest) {
    let parameters = parse(query.unwrap_or_default()).unwrap_or_default();
    match EndSessionRequest::read(&parameters) {
        Ok(request) => (parameters, request),
        Err(_) => (Parameters::default(), EndSessionRequest::default()),
    }
}

fn here(parameters: &Parameters) -> String {
    format!("{}?{}", route::END_SESSION, parameters.to_query())
}

/// Whose button it is.
fn subject(signed_in: &SignedIn) -> String {
    format!("end-session {}", signed_in.session.id)
}

fn ask(
    guest: &Guest,
    parameters: &Parameters,
    requested: &RequestedLogout,
    signed_in: &SignedIn,
) -> PageResult {
    let session = SessionView {
        name: signed_in.user.display_name(),
        action: here(parameters),
        csrf: page_token(guest.app().keys(), &subject(signed_in)),
    };
    page(guest, parameters, requested, Some(session))
}

/// Ends the browser's session, if there is one; and back to the application, or a page that says so.
async fn end(guest: &Guest, parameters: &Parameters, requested: &RequestedLogout) -> PageResult {
    let cookie = guest.cookie(CookieName::Session);
    if let (Some(_), Some(cookie)) = (&requested.signed_in, &cookie) {
        guest.app().end_session(cookie).await?;
    }
    let mut response: Response = match &requested.decision.destination {
        Some(destination) => guest.redirect(destination),
        None => page(guest, parameters, requested, None)?,
    };
    if cookie.is_some() {
        guest.set_cookie(&mut response, CookieName::Session, "", Some(Duration::ZERO));
    }
    Ok(response)
}

fn page(
    guest: &Guest,
    parameters: &Parameters,
    requested: &RequestedLogout,
    session: Option<SessionView>,
) -> PageResult {
    let frame = still_frame(guest, requested.application.as_deref(), parameters);
    let content = SignOutPage { session, sign_in_url: guest.with_language(route::SIGN_IN.to_owned()) };
    // The button leads back to the application, in the end.
    let destination = requested.decision.destination.clone();
    let allowed = Allowed { image: frame.logo_url.clone(), destination };
    guest.page_with(StatusCode::OK, &frame, &content, &allowed)
}
