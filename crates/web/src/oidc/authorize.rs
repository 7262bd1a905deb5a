//! The authorization endpoint (OpenID Connect Core section 3.1.2): the browser comes with a request, and leaves with
//! the answer, or sees a page first.

use axum::extract::{RawQuery, State};
use axum::http::{Method, StatusCode};
use axum::response::IntoResponse;
use usher_app::{Authorization, AuthorizationPage};
use usher_domain::{Application, Locale};
use usher_oidc::{AuthorizationResponse, Parameters, ProtocolError, ResponseMode};
use usher_render::PageFrame;
use usher_render::pages::{FormPostPage, NoticeKind};
use usher_render::urls::{path, route};

use super::form::{Form, FormError, parse};
use crate::WebState;
use crate::pages::{Allowed, CookieName, Guest, PageResult, frame};

/// GET. A HEAD is answered without a look: it must change nothing, and a code would be given for it.
pub(super) async fn authorize(
    State(state): State<WebState>,
    method: Method,
    RawQuery(query): RawQuery,
    guest: Guest,
) -> PageResult {
    if method == Method::HEAD {
        return Ok(guest.protected(StatusCode::OK.into_response()));
    }
    let parameters = match parse(query.as_deref().unwrap_or_default()) {
        Ok(parameters) => parameters,
        Err(error) => return refused(&guest, None, &Parameters::default(), &error),
    };
    let cookie = guest.cookie(CookieName::Session);
    match state.app.authorize(&parameters, cookie.as_deref()).await? {
        Authorization::Answer { application, response } => {
            answer(&guest, &application, &parameters, response)
        }
        Authorization::Page { page, continue_query } => {
            Ok(guest.redirect(&path::continued(page_route(page), &continue_query)))
        }
        Authorization::Refused { application, error } => {
            refused(&guest, application.as_deref(), &parameters, &error)
        }
    }
}

/// POST (section 3.1.2.1). It comes from another site, so the browser left the session's cookie at home: it is sent to
/// the same request by GET, with which it brings the cookie.
pub(super) async fn post(guest: Guest, form: Result<Form, FormError>) -> PageResult {
    match form {
        Ok(Form(parameters)) => {
            let query = parameters.unwrap_or_default().to_query();
            Ok(guest.redirect(&format!("{}?{query}", route::AUTHORIZE)))
        }
        Err(FormError::Refused(error)) => refused(&guest, None, &Parameters::default(), &error),
        Err(FormError::Failure(failure)) => Err(failure),
    }
}

fn page_route(page: AuthorizationPage) -> &'static str {
    match page {
        AuthorizationPage::SignIn => route::SIGN_IN,
        AuthorizationPage::SelectAccount => route::SIGN_IN_ACCOUNT,
        AuthorizationPage::SecondFactor => route::SIGN_IN_SECOND_FACTOR,
        AuthorizationPage::Documents => route::SIGN_IN_DOCUMENTS,
        AuthorizationPage::Consent => route::SIGN_IN_CONSENT,
        AuthorizationPage::NoAccess => route::SIGN_IN_NO_ACCESS,
        AuthorizationPage::KeepAccount => route::ACCOUNT_DELETE,
    }
}

/// Takes the answer to the application: by a redirect (303, RFC 9700 section 4.12), or in a form.
fn answer(
    guest: &Guest,
    application: &Application,
    parameters: &Parameters,
    response: AuthorizationResponse,
) -> PageResult {
    match response.response_mode {
        ResponseMode::Query => Ok(guest.redirect(&response.location())),
        ResponseMode::FormPost => {
            let frame = still_frame(guest, Some(application), parameters);
            let allowed =
                Allowed { image: frame.logo_url.clone(), destination: Some(response.redirect_uri.clone()) };
            let page = FormPostPage { action: response.redirect_uri, fields: response.parameters };
            guest.page_with(StatusCode::OK, &frame, &page, &allowed)
        }
    }
}

/// Tells the person, since the application cannot be told.
fn refused(
    guest: &Guest,
    application: Option<&Application>,
    parameters: &Parameters,
    error: &ProtocolError,
) -> PageResult {
    let frame = still_frame(guest, application, parameters);
    let description = error.description.clone().into_owned();
    guest.notice_in(&frame, NoticeKind::AuthorizationRequest { description })
}

/// A frame without a choice of languages, whose links would lose the request; in a language of the request's, else of
/// the browser's.
pub(super) fn still_frame(
    guest: &Guest,
    application: Option<&Application>,
    parameters: &Parameters,
) -> PageFrame {
    let wishes: Vec<Locale> = parameters
        .get("ui_locales")
        .unwrap_or_default()
        .split(' ')
        .take(10)
        .filter_map(Locale::parse)
        .collect();
    let locale = guest.language_of_request(application, &wishes);
    let frame = match application {
        Some(application) => frame::of(guest.state(), application, locale),
        None => PageFrame::plain(locale),
    };
    PageFrame { languages: Vec::new(), ..frame }
}
