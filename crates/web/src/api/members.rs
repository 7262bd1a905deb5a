//! The first steps that every JSON request passes, whoever calls: body, syntax, presence (contract.md section 1).

use std::convert::Infallible;

use axum::body::Bytes;
use axum::extract::FromRequestParts;
use axum::extract::rejection::{BytesRejection, FailedToBufferBody};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use usher_app::Error;
use usher_domain::{FieldError, Given, Problem};

use crate::api::json::{JsonError, parse_object};
use crate::problem::{ApiError, ApiProblem, BodyLimit, Failure};
use crate::router::BODY_LIMIT_BYTES;

/// The members of a request's object, in their order.
pub(crate) struct Members(Vec<(String, Given)>);

/// What axum made of the body.
pub(crate) type ReadBody = Result<Bytes, BytesRejection>;

/// Whether a request says that its body is JSON, or says nothing of its type. Taken from the headers where they are: a
/// handler that takes all headers gets a copy of them.
pub(crate) struct SaysJson(bool);

impl<S: Sync> FromRequestParts<S> for SaysJson {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(says_json(&parts.headers)))
    }
}

/// The body, within its limit and of the right type. A body without bytes has no type that could be wrong.
pub(crate) fn json_body(SaysJson(says_json): SaysJson, body: ReadBody) -> Result<Bytes, ApiError> {
    let body = body_of(body, BODY_LIMIT_BYTES)?;
    if body.is_empty() || says_json { Ok(body) } else { Err(ApiProblem::unsupported_media_type().into()) }
}

/// The body, of whatever type, within the limit that the route has.
pub(crate) fn body_of(body: ReadBody, limit_bytes: usize) -> Result<Bytes, Failure> {
    body.map_err(|rejection| match rejection {
        BytesRejection::FailedToBufferBody(FailedToBufferBody::LengthLimitError(_)) => {
            Failure::TooLarge(BodyLimit::Bytes(limit_bytes))
        }
        // The connection broke off, or its chunks were none.
        _ => Failure::Malformed,
    })
}

/// True when the header says so, or is absent.
fn says_json(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_none_or(|value| {
        let essence = value.to_str().unwrap_or_default().split(';').next().unwrap_or_default();
        essence.trim().eq_ignore_ascii_case("application/json")
    })
}

impl Members {
    /// Rows e08, e09, e21.
    pub(crate) fn parse(body: &[u8]) -> Result<Self, ApiError> {
        let problem = match parse_object(body) {
            Ok(members) => return Ok(Self(members)),
            Err(JsonError::Empty) => ApiProblem::empty_body(),
            Err(JsonError::Invalid) => ApiProblem::invalid_json(),
            Err(JsonError::ValueExpected { offset, line, column }) => {
                ApiProblem::value_expected(offset, line, column)
            }
        };
        Err(problem.into())
    }

    /// Those of a body that may be left out, and is.
    pub(crate) fn none() -> Self {
        Self(Vec::new())
    }

    /// Tells of members that do not exist, all together.
    pub(crate) fn allow(&self, known: &[&str]) -> Result<(), Error> {
        let is_unknown = |name: &&str| !known.contains(name);
        let unknown: Vec<&str> = self.0.iter().map(|(name, _)| name.as_str()).filter(is_unknown).collect();
        if unknown.is_empty() {
            return Ok(());
        }
        Err(Error::Invalid(vec![FieldError::new(unknown.join(", "), Problem::Unexpected)]))
    }

    /// The value of a member; null for one that is absent.
    pub(crate) fn get(&self, name: &str) -> &Given {
        self.0.iter().find(|(member, _)| member == name).map_or(&Given::Null, |(_, value)| value)
    }

    /// All of them, for the use-case.
    pub(crate) fn into_inner(self) -> Vec<(String, Given)> {
        self.0
    }

    /// Rows e12 to e15: all absent members together, in the order of `required`.
    pub(crate) fn require(&self, required: &[&str]) -> Result<(), Error> {
        let is_absent = |name: &&str| !self.0.iter().any(|(member, _)| member == name);
        let absent = required.iter().copied().filter(is_absent);
        let errors: Vec<_> = absent.map(|name| FieldError::new(name, Problem::Required)).collect();
        if errors.is_empty() { Ok(()) } else { Err(Error::Invalid(errors)) }
    }

    /// Row e17. Whatever is not empty is taken as text, and then has to be the id of somebody.
    pub(crate) fn client_id(&self) -> Result<String, Error> {
        match self.get("client_id") {
            empty if empty.is_empty() => {
                Err(Error::Invalid(vec![FieldError::new("client_id", Problem::Missing)]))
            }
            Given::Text(text) | Given::Number(text) => Ok(text.clone()),
            Given::Flag(flag) => Ok(flag.to_string()),
            // Nobody's id.
            Given::Null | Given::Object(_) | Given::List => Ok(String::new()),
        }
    }
}
