//! JSON Web Tokens whose signature was verified (RFC 7515, RFC 7519).

use jsonwebtoken::{Algorithm, DecodingKey, crypto};
use serde_json::{Map, Value};
use usher_domain::Timestamp;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

/// A token: what its header says of it, and its claims.
#[derive(Clone, Debug, PartialEq)]
pub struct Jwt {
    /// The `typ` of the header.
    pub typ: Option<String>,
    /// The `kid` of the header.
    pub key_id: Option<String>,
    /// The claims.
    pub claims: Map<String, Value>,
}

/// Why a token is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JwtError {
    /// It is no JWT in compact serialisation, or its header asks for something that nobody knows (`crit`).
    #[error("it is no JSON Web Token")]
    Malformed,
    /// No key of this id; a node that read the keys a while ago reads them again.
    #[error("its key is unknown")]
    UnknownKey,
    /// The signature is not by the key, or by another algorithm than the key's.
    #[error("its signature is wrong")]
    Signature,
    /// It is of another type, issuer or content than expected.
    #[error("it is a token of another kind")]
    Kind,
    /// Its time is over, or has not come.
    #[error("it has expired")]
    Expired,
}

/// The longest token that is looked at.
const MOST_BYTES: usize = 32 * 1024;

impl Jwt {
    /// A claim that is text.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.claims.get(name).and_then(Value::as_str)
    }

    /// A claim that is a time; fractions of a second are cut off (RFC 7519 section 2, NumericDate).
    pub fn time(&self, name: &str) -> Option<Timestamp> {
        let value = self.claims.get(name)?;
        #[expect(clippy::cast_possible_truncation, reason = "out of range becomes the end of time")]
        let seconds = value.as_i64().or_else(|| value.as_f64().map(|seconds| seconds as i64))?;
        Some(Timestamp::from_ms(seconds.saturating_mul(1_000)))
    }

    /// The `aud`, whether it is one or a list (RFC 7519 section 4.1.3).
    pub fn audience(&self) -> impl Iterator<Item = &str> {
        let (one, list) = match self.claims.get("aud") {
            Some(Value::String(one)) => (Some(one.as_str()), None),
            Some(Value::Array(list)) => (None, Some(list)),
            Some(Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_)) | None => (None, None),
        };
        one.into_iter().chain(list.into_iter().flatten().filter_map(Value::as_str))
    }

    /// Reads a token without verifying it: to find out whose keys would.
    pub(crate) fn unverified(token: &str) -> Option<Self> {
        Compact::split(token)?.read()
    }
}

/// A token in compact serialisation.
pub(crate) struct Compact<'a> {
    pub(crate) header: Header,
    claims: &'a str,
    message: &'a str,
    signature: &'a str,
}

/// What matters of a header.
pub(crate) struct Header {
    pub(crate) algorithm: String,
    pub(crate) key_id: Option<String>,
    typ: Option<String>,
}

impl<'a> Compact<'a> {
    /// `None` for what is no token, or has a `crit` header, of whose members we know none (RFC 7515 section 4.1.11).
    pub(crate) fn split(token: &'a str) -> Option<Self> {
        if token.len() > MOST_BYTES {
            return None;
        }
        let (message, signature) = token.rsplit_once('.')?;
        let (header, claims) = message.split_once('.')?;
        if claims.contains('.') {
            return None;
        }
        let header = object(header)?;
        if header.contains_key("crit") {
            return None;
        }
        let text = |name: &str| header.get(name).and_then(Value::as_str).map(str::to_owned);
        let header = Header { algorithm: text("alg")?, key_id: text("kid"), typ: text("typ") };
        Some(Self { header, claims, message, signature })
    }

    /// Whether the signature is by this key. The algorithm is the key's own, never what the header asks for alone.
    pub(crate) fn is_signed_by(&self, key: &DecodingKey, algorithm: Algorithm) -> bool {
        crypto::verify(self.signature, self.message.as_bytes(), key, algorithm).unwrap_or(false)
    }

    /// The token; call it after [`Self::is_signed_by`].
    pub(crate) fn read(&self) -> Option<Jwt> {
        let claims = object(self.claims)?;
        Some(Jwt { typ: self.header.typ.clone(), key_id: self.header.key_id.clone(), claims })
    }
}

fn object(encoded: &str) -> Option<Map<String, Value>> {
    let bytes = URL_SAFE_NO_PAD.decode(encoded).ok()?;
    match serde_json::from_slice(&bytes).ok()? {
        Value::Object(members) => Some(members),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::fixture::{KEYS, public_keys};

    fn jwt(claims: &Value) -> Jwt {
        Jwt { typ: None, key_id: None, claims: claims.as_object().unwrap().clone() }
    }

    #[test]
    fn rfc7515_4_1_11_a_critical_extension_is_not_passed_over() {
        let encode = |value: Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let token = |header: Value| format!("{}.{}.AAAA", encode(header), encode(json!({})));
        assert!(Compact::split(&token(json!({ "alg": "ES256" }))).is_some());
        assert!(Compact::split(&token(json!({ "alg": "ES256", "crit": ["b64"], "b64": false }))).is_none());
        assert!(Compact::split(&token(json!({ "kid": "1" }))).is_none());
    }

    #[test]
    fn rfc7519_7_2_what_is_no_token_is_malformed() {
        let good = KEYS[1].sign("JWT", &Map::new()).unwrap();
        let long = format!("{good}{}", "A".repeat(MOST_BYTES));
        for bad in ["", "a", "a.b", "..", "a.b.c.d", "e30.e30.", &format!("{good}.e30"), &long] {
            assert_eq!(public_keys().verify(bad), Err(JwtError::Malformed), "{bad}");
        }
    }

    #[test]
    fn rfc7515_5_2_a_changed_token_is_not_accepted() {
        for key in KEYS.iter() {
            let claims = json!({ "sub": "1" }).as_object().unwrap().clone();
            let token = key.sign("JWT", &claims).unwrap();
            let parts: Vec<_> = token.split('.').collect();
            let other = URL_SAFE_NO_PAD.encode(json!({ "sub": "2" }).to_string());
            for changed in [
                format!("{}.{other}.{}", parts[0], parts[2]),
                format!("{}.{}.", parts[0], parts[1]),
                format!("{}.{}.AAAA", parts[0], parts[1]),
                format!("{}.{}.!", parts[0], parts[1]),
            ] {
                assert_eq!(public_keys().verify(&changed), Err(JwtError::Signature), "{changed}");
            }
        }
    }

    #[test]
    fn rfc7519_2_times_may_have_fractions_and_never_overflow() {
        let jwt = jwt(&json!({ "a": 1.9, "b": 1e300, "c": i64::MAX, "d": "1", "e": -1 }));
        assert_eq!(jwt.time("a"), Some(Timestamp::from_ms(1_000)));
        assert_eq!(jwt.time("b"), Some(Timestamp::from_ms(i64::MAX)));
        assert_eq!(jwt.time("c"), Some(Timestamp::from_ms(i64::MAX)));
        assert_eq!(jwt.time("d"), None);
        assert_eq!(jwt.time("e"), Some(Timestamp::from_ms(-1_000)));
    }

    #[test]
    fn rfc7519_4_1_3_an_audience_is_one_or_several() {
        let audiences = |claims: Value| jwt(&claims).audience().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(audiences(json!({ "aud": "a" })), ["a"]);
        assert_eq!(audiences(json!({ "aud": ["a", 1, "b"] })), ["a", "b"]);
        assert!(audiences(json!({ "aud": null })).is_empty() && audiences(json!({})).is_empty());
    }

    proptest! {
        #[test]
        fn any_text_is_looked_at_without_a_panic(text in "\\PC{0,60}|[A-Za-z0-9_.-]{0,80}") {
            prop_assert!(public_keys().verify(&text).is_err());
            let _ = Jwt::unverified(&text).is_some();
        }
    }
}
