//! The public keys of clients, for `private_key_jwt` (RFC 7517, OpenID Connect Core section 9).

use jsonwebtoken::{Algorithm, DecodingKey};
use serde_json::Value;

use crate::jwks::{decoding_key, key_type};
use crate::jwt::Compact;
use crate::{Jwt, JwtError, KeyError};

/// The public keys of a client, for `private_key_jwt`.
#[derive(Clone, Debug, Default)]
pub struct ClientKeys(Vec<ClientKey>);

#[derive(Clone, Debug)]
struct ClientKey {
    key_id: Option<String>,
    algorithms: Vec<Algorithm>,
    key: DecodingKey,
}

impl ClientKeys {
    /// What assertions may be signed with, for `token_endpoint_auth_signing_alg_values_supported`.
    pub const ALGORITHMS: [&'static str; 4] = ["RS256", "PS256", "ES256", "EdDSA"];

    /// Reads a JWK Set; keys for encryption, and those of types that nobody here knows, are left out (RFC 7517
    /// section 5).
    ///
    /// # Errors
    /// [`KeyError::Unreadable`] when it is no JWK Set, or no key of it can be used.
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let set: Value = serde_json::from_str(text).map_err(|_| KeyError::Unreadable)?;
        let keys = set.get("keys").and_then(Value::as_array).ok_or(KeyError::Unreadable)?;
        let keys: Vec<_> = keys.iter().filter_map(client_key).collect();
        if keys.is_empty() { Err(KeyError::Unreadable) } else { Ok(Self(keys)) }
    }

    /// A token that one of these keys signed: the key that it names, else any that has no other name.
    ///
    /// # Errors
    /// `Malformed`, `UnknownKey`, `Signature`.
    pub fn verify(&self, token: &str) -> Result<Jwt, JwtError> {
        let compact = Compact::split(token).ok_or(JwtError::Malformed)?;
        let algorithm = parse_algorithm(&compact.header.algorithm).ok_or(JwtError::Signature)?;
        let named = |key: &&ClientKey| match (&compact.header.key_id, &key.key_id) {
            (Some(wanted), Some(key_id)) => wanted == key_id,
            (None, _) | (_, None) => true,
        };
        let mut fitting =
            self.0.iter().filter(named).filter(|key| key.algorithms.contains(&algorithm)).peekable();
        if fitting.peek().is_none() {
            return Err(JwtError::UnknownKey);
        }
        if !fitting.any(|key| compact.is_signed_by(&key.key, algorithm)) {
            return Err(JwtError::Signature);
        }
        compact.read().ok_or(JwtError::Malformed)
    }
}

fn client_key(jwk: &Value) -> Option<ClientKey> {
    let text = |name: &str| jwk.get(name).and_then(Value::as_str);
    if text("use").is_some_and(|purpose| purpose != "sig") {
        return None;
    }
    let mut algorithms: Vec<Algorithm> =
        ClientKeys::ALGORITHMS.into_iter().filter_map(parse_algorithm).collect();
    algorithms.retain(|algorithm| Some(key_type(*algorithm)) == text("kty"));
    if let Some(only) = text("alg") {
        algorithms.retain(|algorithm| parse_algorithm(only) == Some(*algorithm));
    }
    if algorithms.is_empty() || matches!(text("crv"), Some(curve) if curve != "P-256" && curve != "Ed25519") {
        return None;
    }
    Some(ClientKey { key_id: text("kid").map(str::to_owned), algorithms, key: decoding_key(jwk).ok()? })
}

fn parse_algorithm(text: &str) -> Option<Algorithm> {
    match text {
        "RS256" => Some(Algorithm::RS256),
        "PS256" => Some(Algorithm::PS256),
        "ES256" => Some(Algorithm::ES256),
        "EdDSA" => Some(Algorithm::EdDSA),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use usher_domain::SigningAlgorithm;

    use super::*;
    use crate::fixture::{KEYS, new_key};

    fn client_keys(keys: &Value) -> Result<ClientKeys, KeyError> {
        ClientKeys::parse(&json!({ "keys": keys }).to_string())
    }

    #[test]
    fn rfc7517_5_keys_that_nobody_can_use_are_left_out() {
        let mut good: Value = serde_json::from_str(&KEYS[1].public_key().to_json()).unwrap();
        let secret = json!({ "kty": "oct", "k": "AAAA" });
        let curve = json!({ "kty": "OKP", "crv": "X25519", "x": "AAAA" });
        let keys = client_keys(&json!([secret, curve, 1, good])).unwrap();
        let token = KEYS[1].sign("JWT", &serde_json::Map::new()).unwrap();
        assert!(keys.verify(&token).is_ok());
        good["use"] = json!("enc");
        for unusable in [json!([]), json!([secret]), json!([good]), json!({})] {
            assert!(client_keys(&unusable).is_err(), "{unusable}");
        }
        assert!(ClientKeys::parse("{").is_err());
    }

    #[test]
    fn rfc7515_4_1_4_a_named_key_is_the_only_one_tried() {
        let token = KEYS[1].sign("JWT", &serde_json::Map::new()).unwrap();
        let mut jwk: Value = serde_json::from_str(&KEYS[1].public_key().to_json()).unwrap();
        jwk["kid"] = json!("other");
        assert_eq!(client_keys(&json!([jwk])).unwrap().verify(&token).err(), Some(JwtError::UnknownKey));
        jwk.as_object_mut().unwrap().remove("kid");
        let stranger: Value =
            serde_json::from_str(&new_key(SigningAlgorithm::Es256).public_key().to_json()).unwrap();
        let mut nameless = stranger;
        nameless.as_object_mut().unwrap().remove("kid");
        assert!(client_keys(&json!([nameless, jwk])).unwrap().verify(&token).is_ok());
        assert_eq!(client_keys(&json!([nameless])).unwrap().verify(&token).err(), Some(JwtError::Signature));
    }
}
