//! The bodies of changes: members that do not exist are refused, so that a misspelt one does not do nothing.

use usher_app::{Error, ResendRequest};
use usher_domain::{FieldError, Given, Problem, Timestamp};

use crate::api::members::{Members, ReadBody, SaysJson, json_body};
use crate::api::times;
use crate::problem::ApiError;

/// The members of a body that may be left out.
pub(super) fn optional(says_json: SaysJson, body: ReadBody) -> Result<Members, ApiError> {
    let body = json_body(says_json, body)?;
    if body.iter().all(u8::is_ascii_whitespace) { Ok(Members::none()) } else { Members::parse(&body) }
}

/// The members of a body.
pub(super) fn required(says_json: SaysJson, body: ReadBody) -> Result<Members, ApiError> {
    Members::parse(&json_body(says_json, body)?)
}

/// How an invitation is sent again.
pub(super) fn resend_request(members: &Members) -> Result<ResendRequest, Error> {
    members.allow(&["locale", "despite_bounce", "despite_refusal"])?;
    let (bounce, refusal) = (flag(members, "despite_bounce"), flag(members, "despite_refusal"));
    match (bounce, refusal) {
        (Ok(despite_bounce), Ok(despite_refusal)) => {
            Ok(ResendRequest { locale: members.get("locale").clone(), despite_bounce, despite_refusal })
        }
        (bounce, refusal) => {
            Err(Error::Invalid([bounce, refusal].into_iter().filter_map(Result::err).collect()))
        }
    }
}

/// The new expiry.
pub(super) fn expires_at(members: &Members) -> Result<Timestamp, Error> {
    members.allow(&["expires_at"])?;
    members.require(&["expires_at"])?;
    let time = match members.get("expires_at") {
        Given::Text(text) => times::parse(text),
        Given::Null | Given::Flag(_) | Given::Number(_) | Given::Object(_) | Given::List => None,
    };
    time.ok_or_else(|| Error::Invalid(vec![wrong("expires_at", times::EXPECTED)]))
}

/// Absent and null are false.
fn flag(members: &Members, name: &str) -> Result<bool, FieldError> {
    match members.get(name) {
        Given::Flag(flag) => Ok(*flag),
        Given::Null => Ok(false),
        Given::Text(_) | Given::Number(_) | Given::Object(_) | Given::List => {
            Err(wrong(name, "expected true or false"))
        }
    }
}

fn wrong(name: &str, expected: &str) -> FieldError {
    FieldError::new(name, Problem::Invalid(expected.to_owned()))
}
