//! Access tokens that are JWTs (RFC 9068).

use std::time::Duration;

use serde_json::{Map, Value, json};
use usher_domain::{ClientId, GrantId, Timestamp, UserId};

use crate::{JwtError, KeyError, PublicKeys, Scope, SigningKey};

const TYP: &str = "at+jwt";

/// What an access token says (RFC 9068 section 2.2).
#[derive(Clone, Debug)]
pub struct AccessToken<'a> {
    /// Our issuer.
    pub issuer: &'a str,
    /// Whose data it opens.
    pub subject: UserId,
    /// Who may use it.
    pub client_id: &'a ClientId,
    /// The resource servers that it is for; empty: the issuer, whose userinfo endpoint it opens.
    pub audience: &'a [String],
    /// Now.
    pub issued_at: Timestamp,
    /// How long it is good.
    pub lifetime: Duration,
    /// Random text that names it.
    pub token_id: &'a str,
    /// The grant that it comes from.
    pub grant_id: GrantId,
    /// What it opens.
    pub scope: &'a Scope,
    /// When the person proved who they are.
    pub authenticated_at: Timestamp,
    /// See [`crate::acr_claim`].
    pub acr: &'a str,
    /// See [`usher_domain::Amr::values`].
    pub amr: &'a [&'static str],
}

impl AccessToken<'_> {
    /// The token in compact serialisation.
    ///
    /// # Errors
    /// [`KeyError::Library`].
    pub fn sign(&self, key: &SigningKey) -> Result<String, KeyError> {
        let mut claims = Map::new();
        let mut set = |name: &str, value: Value| claims.insert(name.to_owned(), value);
        set("iss", json!(self.issuer));
        set("sub", json!(self.subject.to_string()));
        set(
            "aud",
            match self.audience {
                [] => json!(self.issuer),
                [one] => json!(one),
                several => json!(several),
            },
        );
        set("client_id", json!(self.client_id.as_str()));
        set("exp", json!(self.issued_at.plus(self.lifetime).as_seconds()));
        set("iat", json!(self.issued_at.as_seconds()));
        set("jti", json!(self.token_id));
        set("grant_id", json!(self.grant_id.to_string()));
        if !self.scope.is_empty() {
            set("scope", json!(self.scope.to_string()));
        }
        set("auth_time", json!(self.authenticated_at.as_seconds()));
        set("acr", json!(self.acr));
        if !self.amr.is_empty() {
            set("amr", json!(self.amr));
        }
        key.sign(TYP, &claims)
    }
}

/// An access token of ours that is good now, as far as its signature tells: whether its grant was revoked is not in it.
#[derive(Clone, Debug, PartialEq)]
pub struct VerifiedAccessToken {
    /// Whose data it opens.
    pub subject: UserId,
    /// Who may use it.
    pub client_id: ClientId,
    /// The grant that it comes from.
    pub grant_id: GrantId,
    /// What it opens.
    pub scope: Scope,
    /// Its name.
    pub token_id: String,
    /// When it was made.
    pub issued_at: Timestamp,
    /// When it ends.
    pub expires_at: Timestamp,
    /// All its claims, for introspection (RFC 7662 section 2.2).
    pub claims: Map<String, Value>,
}

impl VerifiedAccessToken {
    /// Reads an access token of ours (RFC 9068 section 4); the clock that it is held against is the one that made it.
    ///
    /// # Errors
    /// `Kind` for other tokens of ours, `Expired`, and those of [`PublicKeys::verify`].
    pub fn read(token: &str, keys: &PublicKeys, issuer: &str, now: Timestamp) -> Result<Self, JwtError> {
        let jwt = keys.verify(token)?;
        if jwt.typ.as_deref() != Some(TYP) || jwt.text("iss") != Some(issuer) {
            return Err(JwtError::Kind);
        }
        let expires_at = jwt.time("exp").ok_or(JwtError::Kind)?;
        if expires_at <= now {
            return Err(JwtError::Expired);
        }
        Ok(Self {
            subject: jwt.text("sub").and_then(UserId::parse).ok_or(JwtError::Kind)?,
            client_id: jwt.text("client_id").and_then(ClientId::parse).ok_or(JwtError::Kind)?,
            grant_id: jwt.text("grant_id").and_then(GrantId::parse).ok_or(JwtError::Kind)?,
            scope: Scope::parse(jwt.text("scope").unwrap_or_default()).ok_or(JwtError::Kind)?,
            token_id: jwt.text("jti").ok_or(JwtError::Kind)?.to_owned(),
            issued_at: jwt.time("iat").ok_or(JwtError::Kind)?,
            expires_at,
            claims: jwt.claims,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ISSUER, KEYS, NOW, client, grant, public_keys, user};

    fn token(audience: &[String], scope: &str) -> String {
        let token = AccessToken {
            issuer: ISSUER,
            subject: user(1),
            client_id: &client(),
            audience,
            issued_at: NOW,
            lifetime: Duration::from_mins(10),
            token_id: "t1",
            grant_id: grant(),
            scope: &Scope::parse(scope).unwrap(),
            authenticated_at: NOW,
            acr: "urn:usher:acr:1",
            amr: &["pwd"],
        };
        token.sign(&KEYS[1]).unwrap()
    }

    fn read(token: &str, now: Timestamp) -> Result<VerifiedAccessToken, JwtError> {
        VerifiedAccessToken::read(token, &public_keys(), ISSUER, now)
    }

    #[test]
    fn rfc9068_2_an_access_token_holds_its_claims() {
        let read = read(&token(&[], "openid email"), NOW).unwrap();
        let expected = json!({
            "iss": ISSUER, "sub": user(1).to_string(), "aud": ISSUER, "client_id": "shop",
            "exp": 1_800_000_600, "iat": 1_800_000_000, "jti": "t1", "grant_id": grant().to_string(),
            "scope": "openid email", "auth_time": 1_800_000_000, "acr": "urn:usher:acr:1", "amr": ["pwd"],
        });
        assert_eq!(Value::Object(read.claims), expected);
        assert_eq!((read.subject, read.client_id, read.grant_id), (user(1), client(), grant()));
        assert_eq!((read.issued_at, read.expires_at), (NOW, NOW.plus(Duration::from_mins(10))));
        assert_eq!((read.token_id.as_str(), read.scope.to_string().as_str()), ("t1", "openid email"));
    }

    #[test]
    fn rfc9068_2_2_the_audience_is_that_of_the_application() {
        let audience = |given: &[&str]| {
            let given: Vec<String> = given.iter().map(|audience| (*audience).to_owned()).collect();
            read(&token(&given, ""), NOW).unwrap().claims["aud"].clone()
        };
        assert_eq!(audience(&["https://api.example"]), json!("https://api.example"));
        assert_eq!(audience(&["a", "b"]), json!(["a", "b"]));
        assert_eq!(read(&token(&[], ""), NOW).unwrap().claims.get("scope"), None);
    }

    #[test]
    fn rfc9068_4_expired_tokens_and_other_kinds_are_refused() {
        let end = NOW.plus(Duration::from_mins(10));
        let good = token(&[], "openid");
        assert!(read(&good, end.minus(Duration::from_millis(1))).is_ok());
        assert_eq!(read(&good, end), Err(JwtError::Expired));
        let claims = public_keys().verify(&good).unwrap().claims;
        for typ in ["JWT", "logout+jwt", "application/at+jwt"] {
            assert_eq!(read(&KEYS[1].sign(typ, &claims).unwrap(), NOW), Err(JwtError::Kind), "{typ}");
        }
        for name in ["iss", "sub", "client_id", "exp", "iat", "jti", "grant_id"] {
            let mut without = claims.clone();
            without.remove(name);
            assert_eq!(read(&KEYS[1].sign(TYP, &without).unwrap(), NOW), Err(JwtError::Kind), "{name}");
        }
    }
}
