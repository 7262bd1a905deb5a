//! Logout tokens: the news of an ended session (OpenID Connect Back-Channel Logout 1.0 section 2.4).

use std::time::Duration;

use serde_json::{Map, Value, json};
use usher_domain::{ClientId, SessionId, Timestamp, UserId};

use crate::{KeyError, SigningKey};

/// What a logout token says.
#[derive(Clone, Debug)]
pub struct LogoutToken<'a> {
    /// Our issuer.
    pub issuer: &'a str,
    /// Whose session ended.
    pub subject: UserId,
    /// Who is told.
    pub client_id: &'a ClientId,
    /// Now.
    pub issued_at: Timestamp,
    /// Random text that names the token; the same when the same news is sent again.
    pub token_id: &'a str,
    /// The session that ended.
    pub session_id: SessionId,
}

/// Section 4 recommends two minutes at most.
const LIFETIME: Duration = Duration::from_mins(2);

impl LogoutToken<'_> {
    /// The token in compact serialisation.
    ///
    /// # Errors
    /// [`KeyError::Library`].
    pub fn sign(&self, key: &SigningKey) -> Result<String, KeyError> {
        let mut claims = Map::new();
        let mut set = |name: &str, value: Value| claims.insert(name.to_owned(), value);
        set("iss", json!(self.issuer));
        set("sub", json!(self.subject.to_string()));
        set("aud", json!(self.client_id.as_str()));
        set("iat", json!(self.issued_at.as_seconds()));
        set("exp", json!(self.issued_at.plus(LIFETIME).as_seconds()));
        set("jti", json!(self.token_id));
        set("sid", json!(self.session_id.to_string()));
        set("events", json!({ "http://schemas.openid.net/event/backchannel-logout": {} }));
        key.sign("logout+jwt", &claims)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ISSUER, KEYS, NOW, client, public_keys, session, user};
    use crate::{JwtError, VerifiedAccessToken, verify_id_token_hint};

    #[test]
    fn backchannel_2_4_a_logout_token_holds_its_claims_and_no_nonce() {
        let token = LogoutToken {
            issuer: ISSUER,
            subject: user(1),
            client_id: &client(),
            issued_at: NOW,
            token_id: "l1",
            session_id: session(1),
        };
        let token = token.sign(&KEYS[0]).unwrap();
        let jwt = public_keys().verify(&token).unwrap();
        assert_eq!(jwt.typ.as_deref(), Some("logout+jwt"));
        let expected = json!({
            "iss": ISSUER, "sub": user(1).to_string(), "aud": "shop", "iat": 1_800_000_000, "exp": 1_800_000_120,
            "jti": "l1", "sid": session(1).to_string(),
            "events": { "http://schemas.openid.net/event/backchannel-logout": {} },
        });
        assert_eq!(Value::Object(jwt.claims), expected);
        assert_eq!(verify_id_token_hint(&token, &public_keys(), ISSUER), Err(JwtError::Kind));
        assert_eq!(VerifiedAccessToken::read(&token, &public_keys(), ISSUER, NOW), Err(JwtError::Kind));
    }
}
