//! `POST /api/v1/bounces`: somebody else's mail server or provider tells of messages that came back.
//!
//! The body is the report itself as a mail, or what was read off it as JSON: one object or a list of them. What is
//! answered with 200 is committed, and telling it again changes nothing.

use axum::body::Bytes;
use axum::extract::{FromRequest as _, Request, State};
use axum::http::HeaderMap;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::json;
use usher_app::{BounceEvent, BounceNotice, BounceSource, BounceVerdict, Error};
use usher_domain::{FieldError, Locale, Problem, SecretDigest};

use crate::WebState;
use crate::api::members::body_of;
use crate::error_text::Sentences;
use crate::problem::{ApiError, ApiProblem, BodyLimit, Failure, JSON};
use crate::state::BounceWebhook;

/// What a body may have: reports return the message that they are about.
pub(crate) const BODY_LIMIT_BYTES: usize = 16 * 1024 * 1024;

/// What a body of JSON may have: it takes many times its length while it is read.
const JSON_LIMIT_BYTES: usize = 2 * 1024 * 1024;

/// Entries of a list at most.
const MOST_ENTRIES: usize = 1_000;

/// Takes a report, or what was read off some.
pub(crate) async fn take(State(state): State<WebState>, request: Request) -> Result<Response, ApiError> {
    // Looked at before the body: a stranger's is not taken in.
    let Some(webhook) = &state.bounces else { return Err(Failure::NotFound.into()) };
    if !is_allowed(webhook, request.headers()) {
        return Err(Failure::Forbidden.into());
    }
    let is_json = is_json(request.headers());
    let body = body_of(Bytes::from_request(request, &state).await, BODY_LIMIT_BYTES)?;
    if body.is_empty() {
        return Err(ApiProblem::empty_body().into());
    }
    if is_json && body.len() > JSON_LIMIT_BYTES {
        return Err(Failure::TooLarge(BodyLimit::Bytes(JSON_LIMIT_BYTES)).into());
    }
    let mut verdicts = Vec::new();
    if is_json {
        for notice in notices(&state, &body)? {
            let verdict = webhook.intake.take_notice(BounceSource::Webhook, notice).await;
            verdicts.push(verdict.map_err(|error| Failure::from(Error::from(error)))?);
        }
    } else {
        let verdict = webhook.intake.take_mail(BounceSource::Webhook, &body, &[]).await;
        verdicts.push(verdict.map_err(|error| Failure::from(Error::from(error)))?);
    }
    Ok(answer(&verdicts))
}

fn answer(verdicts: &[BounceVerdict]) -> Response {
    let words: Vec<&str> = verdicts.iter().map(|verdict| verdict.as_str()).collect();
    ([(CONTENT_TYPE, JSON)], json!({ "verdicts": words }).to_string()).into_response()
}

/// `Authorization: Bearer` and the secret (RFC 6750 section 2.1); constant time.
fn is_allowed(webhook: &BounceWebhook, headers: &HeaderMap) -> bool {
    let value = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    let Some((scheme, secret)) = value.and_then(|value| value.split_once(' ')) else { return false };
    let presented = SecretDigest::of(secret.trim().as_bytes());
    scheme.eq_ignore_ascii_case("bearer") && webhook.secret.matches(&presented)
}

fn is_json(headers: &HeaderMap) -> bool {
    let value = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    value.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/json")
}

/// One object, or a list.
#[derive(Deserialize)]
#[serde(untagged)]
enum Told {
    Many(Vec<Entry>),
    One(Box<Entry>),
}

/// What was read off a report; members that are not known are passed over.
#[derive(Deserialize)]
struct Entry {
    /// The message's Message-ID.
    message_id: Option<String>,
    /// The message's return path.
    return_path: Option<String>,
    #[serde(default)]
    kind: Kind,
    #[serde(default)]
    status: Option<String>,
    #[serde(default)]
    diagnostic: Option<String>,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    #[default]
    Bounce,
    Complaint,
    Delayed,
    Delivered,
}

fn notices(state: &WebState, body: &[u8]) -> Result<Vec<BounceNotice>, ApiError> {
    let entries = match serde_json::from_slice(body) {
        Ok(Told::One(entry)) => vec![*entry],
        Ok(Told::Many(entries)) if entries.len() <= MOST_ENTRIES => entries,
        Ok(Told::Many(_)) => return Err(Failure::TooLarge(BodyLimit::Entries(MOST_ENTRIES)).into()),
        Err(_) => return Err(ApiProblem::invalid_json().into()),
    };
    if entries.iter().any(|entry| entry.message_id.is_none() && entry.return_path.is_none()) {
        let absent = ["message_id", "return_path"].map(|name| FieldError::new(name, Problem::Required));
        let locale = Locale::fallback();
        let sentences = Sentences::new(state.renderer.locales(), &locale);
        return Err(ApiError::new(Error::Invalid(absent.to_vec()), &sentences));
    }
    Ok(entries.into_iter().map(BounceNotice::from).collect())
}

impl From<Entry> for BounceNotice {
    fn from(entry: Entry) -> Self {
        Self {
            event: match entry.kind {
                Kind::Bounce => BounceEvent::Failed,
                Kind::Complaint => BounceEvent::Complained,
                Kind::Delayed => BounceEvent::Delayed,
                Kind::Delivered => BounceEvent::Delivered,
            },
            status: entry.status.unwrap_or_default(),
            diagnostic: entry.diagnostic.unwrap_or_default(),
            addresses: entry.return_path.into_iter().collect(),
            message_ids: entry.message_id.into_iter().collect(),
        }
    }
}
