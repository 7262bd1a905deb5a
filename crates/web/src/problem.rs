//! Which error has which status and which words (contract.md section 3). The only file that names an error status.
//!
//! [`ApiProblem`] is the envelope of the JSON endpoints, [`oauth`] has the errors of OAuth's. [`Failure`] is an answer
//! without a body yet: the outermost layer makes one of these or a page of it, because only there the request id is
//! known and what kind of route it was.

mod invitation;
pub(crate) mod oauth;

use std::fmt;
use std::time::Duration;

use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::{Map, Value, json};
use usher_app::{Error, Refusal};
use usher_domain::{AuthType, FieldError, FormCheck, InvalidMobileStatus, Problem};
use usher_render::RenderError;
use usher_render::pages::{NoticeKind, ResetNoticeKind};

use crate::error_text::Sentences;
use crate::extract::request_id::RequestId;

/// The media type of everything that the JSON endpoints say.
pub(crate) const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// After how many seconds a store that is down is worth another try.
const STORE_RETRY_SECONDS: u64 = 5;

/// An error of a JSON endpoint.
#[derive(Debug)]
pub(crate) struct ApiProblem {
    status: StatusCode,
    error: &'static str,
    details: Value,
    description: Option<String>,
    retry_after_seconds: Option<u64>,
}

impl ApiProblem {
    fn new(status: StatusCode, error: &'static str, details: Value) -> Self {
        Self { status, error, details, description: None, retry_after_seconds: None }
    }

    fn message(status: StatusCode, error: &'static str, message: &str) -> Self {
        Self::new(status, error, json!({ "message": message }))
    }

    fn described(self, description: impl Into<String>) -> Self {
        Self { description: Some(description.into()), ..self }
    }

    /// Row e08.
    pub(crate) fn empty_body() -> Self {
        Self::message(StatusCode::BAD_REQUEST, "http_exception", INVALID_JSON).described(INVALID_JSON)
    }

    /// Row e09.
    pub(crate) fn invalid_json() -> Self {
        Self::message(StatusCode::BAD_REQUEST, "invalid_parameters", INVALID_JSON).described(INVALID_JSON)
    }

    /// Row e21: `offset` counts characters from 0, `line` and `column` from 1.
    pub(crate) fn value_expected(offset: usize, line: usize, column: usize) -> Self {
        let text = format!("Expecting value: line {line} column {column} (char {offset})");
        Self::new(UNPROCESSABLE, "invalid_parameters", json!({ offset.to_string(): text }))
    }

    /// A header whose value cannot be used.
    pub(crate) fn invalid_header(name: &str, expected: &str) -> Self {
        Self::new(UNPROCESSABLE, "invalid_parameters", json!({ name: { "invalid": expected } }))
    }

    /// A body that says it is something else than JSON.
    pub(crate) fn unsupported_media_type() -> Self {
        let message = "The Content-Type must be application/json";
        Self::message(StatusCode::UNSUPPORTED_MEDIA_TYPE, "http_exception", message)
    }

    /// Fields that are wrong (most rows).
    ///
    /// # Errors
    /// A sentence that does not exist.
    fn invalid(errors: &[FieldError], sentences: &Sentences<'_>) -> Result<Self, Error> {
        let mut details = Map::new();
        let mut description = None;
        for FieldError { field, problem } in errors {
            let detail = match problem {
                Problem::Required => json!("field required"),
                Problem::Missing => json!({ "missing": "required" }),
                Problem::Invalid(text) => json!({ "invalid": text }),
                Problem::Unexpected => {
                    json!({ "unexpected_keys": "Unexpected parameters found in the request." })
                }
                Problem::Form(check) => {
                    description.get_or_insert_with(|| SOME_INVALID.to_owned());
                    json!([sentences.of(*check)?])
                }
                Problem::MissingParameter => {
                    description = Some(format!("Missing Parameter: {field}"));
                    continue;
                }
            };
            details.insert(field.clone(), detail);
        }
        let details = if details.is_empty() { Value::Null } else { Value::Object(details) };
        Ok(Self { description, ..Self::new(UNPROCESSABLE, "invalid_parameters", details) })
    }

    fn form_field(field: &str, sentence: &str) -> Value {
        json!({ field: [sentence] })
    }

    fn refused(refusal: &Refusal, sentences: &Sentences<'_>) -> Result<Self, Error> {
        Ok(match refusal {
            Refusal::Forbidden => Self::message(StatusCode::FORBIDDEN, "http_exception", "Forbidden"),
            Refusal::UnknownLocale { flow, version, locale } => {
                Self::new(UNPROCESSABLE, "unexpected_error", Value::Null).described(format!(
                    "could not find a flow named '{flow}' with version '{version}' and locale '{locale}'"
                ))
            }
            Refusal::InUse(auth_type) => {
                let check = match auth_type {
                    AuthType::Email => FormCheck::EmailInUse,
                    AuthType::Sms => FormCheck::PhoneInUse,
                };
                let details = Self::form_field(auth_type.identifier_field(), &sentences.of(check)?);
                Self::new(UNPROCESSABLE, "invalid_form_fields", details).described(SOME_INVALID)
            }
            Refusal::AlreadyVerified => Self::invalid_user("Account is already verified"),
            Refusal::NoSuchAccount => Self::invalid_user("Account doesn't exist"),
            Refusal::IdempotencyKeyReused => {
                let message = "The Idempotency-Key was used with another body";
                Self::message(UNPROCESSABLE, "invalid_parameters", message)
            }
            Refusal::Invitation(refusal) => invitation::problem(refusal),
        })
    }

    /// Rows w03 and w04.
    fn invalid_user(message: &str) -> Self {
        let description = format!("Invalid User - {message}");
        Self::message(UNPROCESSABLE, "invalid_user", message).described(description)
    }

    /// Row m20.
    fn impossible_mobile(status: InvalidMobileStatus, sentences: &Sentences<'_>) -> Result<Self, Error> {
        let (status, error) = match status {
            InvalidMobileStatus::BadGateway => (StatusCode::BAD_GATEWAY, "bad_gateway"),
            InvalidMobileStatus::UnprocessableEntity => (UNPROCESSABLE, "invalid_parameters"),
        };
        let details = Self::form_field("mobilePrimary", &sentences.of(FormCheck::PhoneMalformed)?);
        Ok(Self::new(status, error, details).described(SOME_INVALID))
    }

    fn too_many(retry_after: Duration) -> Self {
        let problem = Self::message(StatusCode::TOO_MANY_REQUESTS, "too_many_requests", "Too many requests");
        Self { retry_after_seconds: Some(whole_seconds(retry_after)), ..problem }
    }
}

/// Why a JSON endpoint says no: in its own words, or by a [`Failure`].
pub(crate) enum ApiError {
    /// The caller's to mend.
    Problem(Box<ApiProblem>),
    /// Nobody's words are needed.
    Failure(Failure),
}

impl ApiError {
    /// The answer to a use-case's error, with sentences in the reader's language.
    pub(crate) fn new(error: Error, sentences: &Sentences<'_>) -> Self {
        let problem = match &error {
            Error::Invalid(errors) => ApiProblem::invalid(errors, sentences),
            Error::ImpossibleMobile(status) => ApiProblem::impossible_mobile(*status, sentences),
            Error::Refused(refusal) => ApiProblem::refused(refusal, sentences),
            Error::TooMany { retry_after } => Ok(ApiProblem::too_many(*retry_after)),
            Error::Unavailable(_) | Error::Bug(_) => Err(error),
        };
        match problem {
            Ok(problem) => problem.into(),
            Err(error) => Self::Failure(error.into()),
        }
    }

    /// The same refusal under the name that resend-verification has for an absent parameter (contract.md section 5).
    pub(crate) fn into_missing_argument(self) -> Self {
        match self {
            Self::Problem(problem) => ApiProblem { error: "missing_argument", ..*problem }.into(),
            Self::Failure(failure) => Self::Failure(failure),
        }
    }
}

impl From<ApiProblem> for ApiError {
    fn from(problem: ApiProblem) -> Self {
        Self::Problem(Box::new(problem))
    }
}

impl From<Failure> for ApiError {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        match self {
            Self::Problem(problem) => problem.into_response(),
            Self::Failure(failure) => failure.into_response(),
        }
    }
}

const UNPROCESSABLE: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
const INVALID_JSON: &str = "Invalid json format";
const SOME_INVALID: &str = "some inputs are invalid";

impl IntoResponse for ApiProblem {
    fn into_response(self) -> Response {
        let body = envelope(&Envelope {
            error: self.error,
            error_details: &self.details,
            error_description: self.description.as_deref(),
        });
        let mut response = (self.status, [(CONTENT_TYPE, JSON)], body).into_response();
        if let Some(seconds) = self.retry_after_seconds {
            response.headers_mut().insert(RETRY_AFTER, seconds.into());
        }
        response
    }
}

/// The members in their order.
#[derive(Serialize)]
struct Envelope<'a> {
    error: &'static str,
    error_details: &'a Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    error_description: Option<&'a str>,
}

fn envelope(envelope: &Envelope<'_>) -> Vec<u8> {
    let mut body = Vec::with_capacity(256);
    // Writing texts to memory cannot fail.
    let _ = serde_json::to_writer(&mut body, envelope);
    body
}

/// What a body may have at most. Displayed, it says that one has more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BodyLimit {
    /// Bytes.
    Bytes(usize),
    /// Entries of its list.
    Entries(usize),
}

impl fmt::Display for BodyLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bytes(most) => write!(f, "The body is larger than {most} bytes"),
            Self::Entries(most) => write!(f, "The list has more than {most} entries"),
        }
    }
}

/// An answer whose body the outermost layer makes: as JSON or as a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// There is nothing at this path.
    NotFound,
    /// There is something, but not for this method.
    MethodNotAllowed,
    /// The request cannot be read: a path or form that is no text.
    Malformed,
    /// The caller may not do this: a form that came from no page of ours.
    Forbidden,
    /// The body is over this limit.
    TooLarge(BodyLimit),
    /// The client has called too often.
    TooMany {
        /// After this time one more call is possible.
        retry_after: Duration,
    },
    /// The store is down, or the answer took too long; worth another try.
    Unavailable {
        /// For the log.
        reason: String,
    },
    /// Something that should not be.
    Unexpected {
        /// For the log; never for the caller.
        reason: String,
    },
}

impl Failure {
    /// The status, in every form.
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::Malformed => StatusCode::BAD_REQUEST,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable { .. } => StatusCode::SERVICE_UNAVAILABLE,
            Self::Unexpected { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The value of `Retry-After`, where there is one.
    pub(crate) fn retry_after_seconds(&self) -> Option<u64> {
        match self {
            Self::TooMany { retry_after } => Some(whole_seconds(*retry_after)),
            Self::Unavailable { .. } => Some(STORE_RETRY_SECONDS),
            Self::NotFound
            | Self::MethodNotAllowed
            | Self::Malformed
            | Self::Forbidden
            | Self::TooLarge(_)
            | Self::Unexpected { .. } => None,
        }
    }

    /// The envelope. An unexpected failure tells the request id and nothing else.
    pub(crate) fn envelope(&self, request_id: &RequestId) -> ApiProblem {
        let http = |message| ApiProblem::message(self.status(), "http_exception", message);
        match self {
            Self::NotFound => http("Not Found"),
            Self::MethodNotAllowed => http("Method Not Allowed"),
            Self::Malformed => http("Bad Request"),
            Self::Forbidden => http("Forbidden"),
            Self::TooLarge(limit) => http(&limit.to_string()),
            Self::TooMany { retry_after } => ApiProblem::too_many(*retry_after),
            Self::Unavailable { .. } => {
                let problem =
                    ApiProblem::message(self.status(), "service_unavailable", "Service unavailable");
                ApiProblem { retry_after_seconds: self.retry_after_seconds(), ..problem }
            }
            Self::Unexpected { .. } => {
                let message = format!("Unexpected error in request {request_id}");
                ApiProblem::message(self.status(), "unexpected_error", &message)
            }
        }
    }
}

impl From<Error> for Failure {
    /// For errors that have no words of their own.
    fn from(error: Error) -> Self {
        match error {
            Error::TooMany { retry_after } => Self::TooMany { retry_after },
            Error::Unavailable(source) => Self::Unavailable { reason: source.to_string() },
            Error::Bug(reason) => Self::Unexpected { reason },
            Error::Refused(Refusal::Forbidden) => Self::Forbidden,
            Error::Invalid(_) | Error::ImpossibleMobile(_) | Error::Refused(_) => {
                Self::Unexpected { reason: format!("no words for: {error}") }
            }
        }
    }
}

impl From<RenderError> for Failure {
    fn from(error: RenderError) -> Self {
        Self::Unexpected { reason: error.to_string() }
    }
}

/// The status of a form when it is shown again with what is wrong.
pub(crate) const REFUSED_FORM: StatusCode = UNPROCESSABLE;

/// The status of a form when it was sent too often.
pub(crate) const THROTTLED_FORM: StatusCode = StatusCode::TOO_MANY_REQUESTS;

/// Says after which time another try is possible.
pub(crate) fn set_retry_after(response: &mut Response, retry_after: Duration) {
    response.headers_mut().insert(RETRY_AFTER, whole_seconds(retry_after).into());
}

/// The status of a page that says why there is nothing to do here. A link that was used up has led where it should,
/// and a wish for a new link is taken whatever comes of it: both are no errors.
pub(crate) fn page_status(notice: &NoticeKind) -> StatusCode {
    match notice {
        NoticeKind::Used { .. } | NoticeKind::LinkRequested => StatusCode::OK,
        NoticeKind::Expired { .. } | NoticeKind::Replaced | NoticeKind::Revoked => StatusCode::GONE,
        NoticeKind::Unknown | NoticeKind::NotFound => StatusCode::NOT_FOUND,
        NoticeKind::SessionExpired | NoticeKind::NoCookies | NoticeKind::NoCookiesToSignIn => {
            StatusCode::FORBIDDEN
        }
        NoticeKind::AuthorizationRequest { .. } => StatusCode::BAD_REQUEST,
        NoticeKind::TooMany => StatusCode::TOO_MANY_REQUESTS,
        NoticeKind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        NoticeKind::Error { .. } => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// The status of a page about a link for a new password. A link that was used has led where it should, and a wish for a
/// new one is taken whatever comes of it.
pub(crate) fn reset_page_status(notice: ResetNoticeKind) -> StatusCode {
    match notice {
        ResetNoticeKind::Requested | ResetNoticeKind::Used => StatusCode::OK,
        ResetNoticeKind::Expired | ResetNoticeKind::Replaced => StatusCode::GONE,
        ResetNoticeKind::Unknown => StatusCode::NOT_FOUND,
        ResetNoticeKind::Over => StatusCode::FORBIDDEN,
    }
}

/// Carries the failure out to the layer that finishes it.
impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Rounded up, so that whoever waits that long is not told to wait again.
fn whole_seconds(duration: Duration) -> u64 {
    duration.as_millis().div_ceil(1000).try_into().unwrap_or(u64::MAX).max(1)
}
