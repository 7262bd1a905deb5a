//! `POST /idp/v1/account/pre-register`: contract.md sections 1 to 3, one step after the other.

use std::convert::Infallible;

use axum::extract::{FromRequestParts, State};
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use usher_app::{Error, PreRegisterRequest, PreRegistered};
use usher_domain::{Locale, content_digest};
use usher_render::urls::path;

use crate::WebState;
use crate::api::members::{Members, ReadBody, SaysJson, json_body};
use crate::error_text::Sentences;
use crate::extract::application::{Caller, Credentials};
use crate::problem::{ApiError, ApiProblem, JSON};

/// The members whose absence is told (rows e12 to e15); `client_id` has a row of its own.
const REQUIRED: [&str; 4] = ["auth_type", "redirect_uri", "grant_type", "profile_fields"];

const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// Invites a user. The steps are the contract's, in its order: nothing up to the credentials depends on who calls.
pub(crate) async fn preregister(
    State(state): State<WebState>,
    credentials: Credentials,
    says_json: SaysJson,
    idempotency_key: IdempotencyKey,
    body: ReadBody,
) -> Result<Response, ApiError> {
    let in_english = |error: Error| ApiError::new(error, &sentences(&state, &Locale::fallback()));
    let body = json_body(says_json, body)?;
    let members = Members::parse(&body)?;
    members.require(&REQUIRED).map_err(in_english)?;
    let client_id = members.client_id().map_err(in_english)?;
    let caller = credentials.authenticate(&state.app, &client_id).await.map_err(in_english)?;
    let idempotency = idempotency_key.with_digest(&body)?;

    let locale = reader_locale(&state, &caller, &members);
    let request = PreRegisterRequest { members: members.into_inner(), idempotency };
    let outcome = state.app.preregister(&caller, request).await;
    outcome.map(answer).map_err(|error| ApiError::new(error, &sentences(&state, &locale)))
}

/// The language of sentences for people: the request's, where the flow has it.
fn reader_locale(state: &WebState, caller: &Caller, members: &Members) -> Locale {
    let asked_for = state.app.flow_locale(caller, members.get("locale"));
    asked_for.unwrap_or_else(|| caller.default_locale.clone())
}

fn sentences<'a>(state: &'a WebState, locale: &'a Locale) -> Sentences<'a> {
    Sentences::new(state.renderer.locales(), locale)
}

/// The `Idempotency-Key` header, not yet looked at by anybody.
pub(crate) struct IdempotencyKey(Option<HeaderValue>);

impl<S: Sync> FromRequestParts<S> for IdempotencyKey {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(parts.headers.get(IDEMPOTENCY_KEY).cloned()))
    }
}

impl IdempotencyKey {
    /// The key with the digest of the raw body: the same key is good for the same bytes only.
    fn with_digest(self, body: &[u8]) -> Result<Option<(String, String)>, ApiError> {
        let Some(value) = self.0 else { return Ok(None) };
        let key = value.to_str().unwrap_or_default();
        if (1..=255).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_graphic()) {
            Ok(Some((key.to_owned(), content_digest(body))))
        } else {
            let expected = "expected 1 to 255 visible ASCII characters";
            Err(ApiProblem::invalid_header("Idempotency-Key", expected).into())
        }
    }
}

fn answer(outcome: PreRegistered) -> Response {
    let (status, user_id) = match outcome {
        PreRegistered::Queued(user_id) => (StatusCode::CREATED, user_id.to_string()),
        PreRegistered::Linked(user_id) => (StatusCode::OK, user_id.to_string()),
    };
    let body = format!("{{\"uuid\":\"{user_id}\"}}");
    let mut response = (status, [(CONTENT_TYPE, JSON)], body).into_response();
    // Made of the uuid alone, so that it is the same when an idempotency key repeats the answer.
    if status == StatusCode::CREATED
        && let Ok(location) = HeaderValue::try_from(path::api_invitations_of(&user_id))
    {
        response.headers_mut().insert(LOCATION, location);
    }
    response
}
