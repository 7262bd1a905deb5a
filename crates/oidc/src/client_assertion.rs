//! Assertions by which clients authenticate with a private key (RFC 7523 section 3, OpenID Connect Core section 9).

use std::time::Duration;

use serde_json::{Map, Value};
use usher_domain::{ClientId, SecretDigest, Timestamp};

use crate::{ClientKeys, Jwt, ProtocolError};

/// An assertion that passed; it is good once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VerifiedAssertion {
    /// What to remember it by until it expires.
    pub jti_digest: SecretDigest,
    /// When it can be forgotten: its expiry and the tolerance for clocks.
    pub expires_at: Timestamp,
}

/// How far the client's clock may be from ours.
const SKEW: Duration = Duration::from_mins(1);
/// How far ahead an assertion may expire.
const LONGEST_LIFETIME: Duration = Duration::from_mins(10);
const MOST_BYTES: usize = 8_192;

/// Checks an assertion: signature by one of the client's keys, `iss` and `sub` the client, `aud` one of `audiences` (the
/// issuer, the token endpoint, the endpoint called), `exp` at most ten minutes ahead, `jti`; a minute of tolerance for
/// clocks.
///
/// # Errors
/// `invalid_client`, without a word about the reason. Whether the assertion was used before is the caller's to find out.
pub fn verify_client_assertion(
    assertion: &str,
    client_id: &ClientId,
    keys: &ClientKeys,
    audiences: &[&str],
    now: Timestamp,
) -> Result<VerifiedAssertion, ProtocolError> {
    verified(assertion, client_id, keys, audiences, now).ok_or_else(ProtocolError::invalid_client)
}

fn verified(
    assertion: &str,
    client_id: &ClientId,
    keys: &ClientKeys,
    audiences: &[&str],
    now: Timestamp,
) -> Option<VerifiedAssertion> {
    if assertion.len() > MOST_BYTES {
        return None;
    }
    let jwt = keys.verify(assertion).ok()?;
    for name in ["iss", "sub"] {
        if jwt.text(name) != Some(client_id.as_str()) {
            return None;
        }
    }
    if !jwt.audience().any(|audience| audiences.contains(&audience)) {
        return None;
    }
    let expires_at = jwt.time("exp")?.plus(SKEW);
    if expires_at <= now || expires_at > now.plus(LONGEST_LIFETIME).plus(SKEW).plus(SKEW) {
        return None;
    }
    for name in ["iat", "nbf"] {
        if jwt.claims.contains_key(name) && jwt.time(name)? > now.plus(SKEW) {
            return None;
        }
    }
    let jti = jwt.text("jti").filter(|jti| !jti.is_empty())?;
    Some(VerifiedAssertion { jti_digest: SecretDigest::of(jti.as_bytes()), expires_at })
}

/// The client that an assertion says it is from, to find the keys that prove it.
pub(crate) fn unverified_subject(assertion: &str) -> Option<ClientId> {
    if assertion.len() > MOST_BYTES {
        return None;
    }
    let claims: Map<String, Value> = Jwt::unverified(assertion)?.claims;
    claims.get("sub").and_then(Value::as_str).and_then(ClientId::parse)
}

#[cfg(test)]
mod tests;
