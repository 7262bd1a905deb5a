//! ID tokens (OpenID Connect Core section 2), and what is read out of one that comes back as a hint.

use std::time::Duration;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256, Sha512};
use usher_domain::{ClientId, SessionId, SigningAlgorithm, Timestamp, UserId};

use crate::{JwtError, KeyError, PublicKeys, SigningKey};

/// What an ID token says.
#[derive(Clone, Debug)]
pub struct IdToken<'a> {
    /// Our issuer.
    pub issuer: &'a str,
    /// Who signed in.
    pub subject: UserId,
    /// Who it is for; the `aud` and the `azp`.
    pub client_id: &'a ClientId,
    /// Now.
    pub issued_at: Timestamp,
    /// How long it is good.
    pub lifetime: Duration,
    /// When the person proved who they are.
    pub authenticated_at: Timestamp,
    /// The request's `nonce`; `None` in a refresh too (Core section 12.2 leaves it out or repeats it).
    pub nonce: Option<&'a str>,
    /// See [`crate::acr_claim`].
    pub acr: &'a str,
    /// See [`usher_domain::Amr::values`].
    pub amr: &'a [&'static str],
    /// The session; `None` once it is over.
    pub session_id: Option<SessionId>,
    /// The access token that goes with it, for `at_hash`.
    pub access_token: Option<&'a str>,
    /// Claims that were asked for; none of them replaces one of the above.
    pub claims: Map<String, Value>,
}

impl IdToken<'_> {
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
        set("azp", json!(self.client_id.as_str()));
        set("exp", json!(self.issued_at.plus(self.lifetime).as_seconds()));
        set("iat", json!(self.issued_at.as_seconds()));
        set("auth_time", json!(self.authenticated_at.as_seconds()));
        set("acr", json!(self.acr));
        if !self.amr.is_empty() {
            set("amr", json!(self.amr));
        }
        if let Some(nonce) = self.nonce {
            set("nonce", json!(nonce));
        }
        if let Some(session_id) = self.session_id {
            set("sid", json!(session_id.to_string()));
        }
        if let Some(token) = self.access_token {
            set("at_hash", json!(access_token_hash(key.algorithm(), token)));
        }
        for (name, value) in &self.claims {
            if !claims.contains_key(name) {
                claims.insert(name.clone(), value.clone());
            }
        }
        key.sign("JWT", &claims)
    }
}

/// The `at_hash` of an access token: the left half of its digest, by the hash of the ID token's algorithm (Core section
/// 3.1.3.6; SHA-512 for Ed25519, RFC 8032 section 5.1).
pub fn access_token_hash(algorithm: SigningAlgorithm, access_token: &str) -> String {
    match algorithm {
        SigningAlgorithm::Rs256 | SigningAlgorithm::Es256 => {
            URL_SAFE_NO_PAD.encode(&Sha256::digest(access_token.as_bytes())[..16])
        }
        SigningAlgorithm::EdDsa => URL_SAFE_NO_PAD.encode(&Sha512::digest(access_token.as_bytes())[..32]),
    }
}

/// What an ID token of ours says when it comes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HintedSession {
    /// Whom it was given for.
    pub user_id: UserId,
    /// Whom it was given to.
    pub client_id: ClientId,
    /// The session that it was given in.
    pub session_id: Option<SessionId>,
}

/// Reads an `id_token_hint`: signed by a key of ours, from this issuer; it may have expired (Core section 3.1.2.1,
/// RP-Initiated Logout 1.0 section 4). `keys` holds public halves that the JWKS has no more.
///
/// # Errors
/// `Kind` for a token of ours that is no ID token, and those of [`PublicKeys::verify`].
pub fn verify_id_token_hint(token: &str, keys: &PublicKeys, issuer: &str) -> Result<HintedSession, JwtError> {
    let jwt = keys.verify(token)?;
    // Access tokens and logout tokens have types of their own.
    if jwt.typ.as_deref() != Some("JWT") || jwt.text("iss") != Some(issuer) {
        return Err(JwtError::Kind);
    }
    let user_id = jwt.text("sub").and_then(UserId::parse).ok_or(JwtError::Kind)?;
    let client_id = jwt.audience().next().and_then(ClientId::parse).ok_or(JwtError::Kind)?;
    let session_id = jwt.text("sid").and_then(SessionId::parse);
    Ok(HintedSession { user_id, client_id, session_id })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ISSUER, KEYS, NOW, client, new_key, public_keys, session, user};

    fn id_token(client_id: &ClientId) -> IdToken<'_> {
        IdToken {
            issuer: ISSUER,
            subject: user(1),
            client_id,
            issued_at: NOW,
            lifetime: Duration::from_mins(10),
            authenticated_at: NOW.minus(Duration::from_secs(90)),
            nonce: Some("n-0S6_WzA2Mj"),
            acr: "urn:usher:acr:1",
            amr: &["pwd"],
            session_id: Some(session(1)),
            access_token: None,
            claims: Map::new(),
        }
    }

    #[test]
    fn core_2_an_id_token_holds_its_claims() {
        let client_id = client();
        let jwt = public_keys().verify(&id_token(&client_id).sign(&KEYS[0]).unwrap()).unwrap();
        let expected = json!({
            "iss": ISSUER, "sub": user(1).to_string(), "aud": "shop", "azp": "shop",
            "exp": 1_800_000_600, "iat": 1_800_000_000, "auth_time": 1_799_999_910,
            "acr": "urn:usher:acr:1", "amr": ["pwd"], "nonce": "n-0S6_WzA2Mj", "sid": session(1).to_string(),
        });
        assert_eq!(Value::Object(jwt.claims), expected);
    }

    #[test]
    fn core_2_what_is_not_there_is_left_out_and_nothing_is_overwritten() {
        let client_id = client();
        let mut token = id_token(&client_id);
        (token.nonce, token.session_id, token.amr) = (None, None, &[]);
        token.claims = json!({ "sub": "other", "email": "a@b.example" }).as_object().unwrap().clone();
        let claims = public_keys().verify(&token.sign(&KEYS[1]).unwrap()).unwrap().claims;
        for name in ["nonce", "sid", "amr", "at_hash"] {
            assert_eq!(claims.get(name), None, "{name}");
        }
        assert_eq!(claims["sub"], json!(user(1).to_string()));
        assert_eq!(claims["email"], json!("a@b.example"));
    }

    #[test]
    fn core_3_1_3_6_the_access_token_hash_is_right() {
        // The access token of the example in Core appendix A.4.
        let token = "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y";
        assert_eq!(access_token_hash(SigningAlgorithm::Rs256, token), "77QmUPtjPfzWtF2AnpK9RQ");
        assert_eq!(access_token_hash(SigningAlgorithm::Es256, token), "77QmUPtjPfzWtF2AnpK9RQ");
        assert_eq!(access_token_hash(SigningAlgorithm::EdDsa, token).len(), 43, "half of SHA-512");
        let client_id = client();
        let with_token = IdToken { access_token: Some(token), ..id_token(&client_id) };
        let jwt = public_keys().verify(&with_token.sign(&KEYS[0]).unwrap()).unwrap();
        assert_eq!(jwt.text("at_hash"), Some("77QmUPtjPfzWtF2AnpK9RQ"));
    }

    #[test]
    fn core_3_1_2_1_a_hint_may_have_expired_but_must_be_ours() {
        let client_id = client();
        let token = id_token(&client_id);
        let hint = verify_id_token_hint(&token.sign(&KEYS[0]).unwrap(), &public_keys(), ISSUER).unwrap();
        let expected = HintedSession { user_id: user(1), client_id: client(), session_id: Some(session(1)) };
        assert_eq!(hint, expected);
        let stranger = token.sign(&new_key(SigningAlgorithm::Es256)).unwrap();
        assert_eq!(verify_id_token_hint(&stranger, &public_keys(), ISSUER), Err(JwtError::UnknownKey));
        let elsewhere = verify_id_token_hint(&token.sign(&KEYS[0]).unwrap(), &public_keys(), "https://other");
        assert_eq!(elsewhere, Err(JwtError::Kind));
        let typed =
            KEYS[0].sign("at+jwt", &public_keys().verify(&token.sign(&KEYS[0]).unwrap()).unwrap().claims);
        assert_eq!(verify_id_token_hint(&typed.unwrap(), &public_keys(), ISSUER), Err(JwtError::Kind));
    }
}
