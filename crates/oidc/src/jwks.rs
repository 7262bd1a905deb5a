//! Our public keys, which are published and verify our own tokens (RFC 7517, RFC 7638).

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use jsonwebtoken::{Algorithm, DecodingKey, jwk::Jwk};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use usher_domain::SigningAlgorithm;

use crate::jwt::Compact;
use crate::{Jwt, JwtError, KeyError};

/// The public half of one of our keys.
#[derive(Clone, Debug)]
pub struct PublicKey {
    algorithm: SigningAlgorithm,
    key_id: String,
    jwk: Value,
    key: DecodingKey,
}

impl PublicKey {
    /// Of the members that RFC 7638 section 3.2 requires, in their alphabetical order; their digest is the `kid`.
    pub(crate) fn new(algorithm: SigningAlgorithm, mut members: Value) -> Result<Self, KeyError> {
        let key_id = URL_SAFE_NO_PAD.encode(Sha256::digest(members.to_string().as_bytes()));
        members["kid"] = json!(key_id);
        members["use"] = json!("sig");
        members["alg"] = json!(algorithm.as_str());
        let key = decoding_key(&members)?;
        Ok(Self { algorithm, key_id, jwk: members, key })
    }

    /// Reads what [`Self::to_json`] wrote.
    ///
    /// # Errors
    /// [`KeyError::Unreadable`].
    pub fn from_json(text: &str) -> Result<Self, KeyError> {
        let jwk: Value = serde_json::from_str(text).map_err(|_| KeyError::Unreadable)?;
        let text = |name: &str| jwk.get(name).and_then(Value::as_str).ok_or(KeyError::Unreadable);
        let algorithm = SigningAlgorithm::parse(text("alg")?).ok_or(KeyError::Unreadable)?;
        let key_id = text("kid")?.to_owned();
        if text("kty")? != key_type(verifies_with(algorithm)) {
            return Err(KeyError::Unreadable);
        }
        let key = decoding_key(&jwk)?;
        Ok(Self { algorithm, key_id, jwk, key })
    }

    /// The JWK, with `kid`, `use` and `alg`.
    pub fn to_json(&self) -> String {
        self.jwk.to_string()
    }

    /// What it verifies.
    pub fn algorithm(&self) -> SigningAlgorithm {
        self.algorithm
    }

    /// The `kid`: the thumbprint of the key (RFC 7638).
    pub fn key_id(&self) -> &str {
        &self.key_id
    }
}

/// Public keys of ours.
#[derive(Clone, Debug, Default)]
pub struct PublicKeys(Vec<PublicKey>);

impl PublicKeys {
    /// These keys, in this order.
    pub fn new(keys: Vec<PublicKey>) -> Self {
        Self(keys)
    }

    /// The key of this id.
    pub fn find(&self, key_id: &str) -> Option<&PublicKey> {
        self.0.iter().find(|key| key.key_id == key_id)
    }

    /// The JWK Set, as `/.well-known/jwks.json` serves it.
    pub fn document(&self) -> String {
        json!({ "keys": self.0.iter().map(|key| &key.jwk).collect::<Vec<_>>() }).to_string()
    }

    /// A token that one of these keys signed. Nothing but the signature is looked at.
    ///
    /// # Errors
    /// `Malformed`, `UnknownKey`, `Signature`.
    pub fn verify(&self, token: &str) -> Result<Jwt, JwtError> {
        let compact = Compact::split(token).ok_or(JwtError::Malformed)?;
        let key_id = compact.header.key_id.as_deref().ok_or(JwtError::UnknownKey)?;
        let key = self.find(key_id).ok_or(JwtError::UnknownKey)?;
        let same_algorithm = compact.header.algorithm == key.algorithm.as_str();
        if !same_algorithm || !compact.is_signed_by(&key.key, verifies_with(key.algorithm)) {
            return Err(JwtError::Signature);
        }
        compact.read().ok_or(JwtError::Malformed)
    }
}

/// What the library calls an algorithm.
fn verifies_with(algorithm: SigningAlgorithm) -> Algorithm {
    match algorithm {
        SigningAlgorithm::Rs256 => Algorithm::RS256,
        SigningAlgorithm::Es256 => Algorithm::ES256,
        SigningAlgorithm::EdDsa => Algorithm::EdDSA,
    }
}

/// The `kty` of an algorithm's keys.
pub(crate) fn key_type(algorithm: Algorithm) -> &'static str {
    match algorithm {
        Algorithm::ES256 => "EC",
        Algorithm::EdDSA => "OKP",
        // The others of the library are never asked for.
        _ => "RSA",
    }
}

/// The key of a JWK, as the library holds it.
pub(crate) fn decoding_key(jwk: &Value) -> Result<DecodingKey, KeyError> {
    let jwk: Jwk = serde_json::from_value(jwk.clone()).map_err(|_| KeyError::Unreadable)?;
    DecodingKey::from_jwk(&jwk).map_err(|_| KeyError::Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{KEYS, new_key, public_keys};

    #[test]
    fn rfc7638_3_1_the_published_key_has_the_published_thumbprint() {
        let n = "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXj\
                 BZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqz\
                 s8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ\
                 -G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";
        let key =
            PublicKey::new(SigningAlgorithm::Rs256, json!({ "e": "AQAB", "kty": "RSA", "n": n })).unwrap();
        assert_eq!(key.key_id(), "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
    }

    #[test]
    fn rfc8037_a_4_the_published_signature_is_verified() {
        let members =
            json!({ "crv": "Ed25519", "kty": "OKP", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" });
        let key = PublicKey::new(SigningAlgorithm::EdDsa, members).unwrap();
        assert_eq!(key.key_id(), "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k", "RFC 8037 appendix A.3");
        let token = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AI\
                     bQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";
        assert!(Compact::split(token).unwrap().is_signed_by(&key.key, Algorithm::EdDSA));
    }

    #[test]
    fn rfc7517_5_the_document_lists_the_keys_with_their_use() {
        let document: Value = serde_json::from_str(&public_keys().document()).unwrap();
        let keys = document["keys"].as_array().unwrap();
        assert_eq!(keys.len(), 3);
        for (jwk, key) in keys.iter().zip(KEYS.iter()) {
            assert_eq!(jwk["kid"], key.key_id());
            assert_eq!(jwk["use"], "sig");
            assert_eq!(jwk["alg"], key.algorithm().as_str());
            for private in ["d", "p", "q", "dp", "dq", "qi", "k"] {
                assert_eq!(jwk.get(private), None);
            }
        }
        assert_eq!(PublicKeys::default().document(), r#"{"keys":[]}"#);
    }

    #[test]
    fn a_public_key_reads_back_from_its_json() {
        for key in KEYS.iter() {
            let json = key.public_key().to_json();
            let read = PublicKey::from_json(&json).unwrap();
            assert_eq!((read.key_id(), read.algorithm()), (key.key_id(), key.algorithm()));
            assert_eq!(read.to_json(), json);
            let token = key.sign("JWT", &serde_json::Map::new()).unwrap();
            assert!(PublicKeys::new(vec![read]).verify(&token).is_ok());
            assert!(PublicKey::from_json(&json.replace("\"kty\"", "\"key\"")).is_err());
        }
        assert!(PublicKey::from_json("[]").is_err());
        assert!(PublicKey::from_json(r#"{"alg":"RS256","kid":"a","kty":"EC"}"#).is_err());
    }

    #[test]
    fn rfc7515_10_7_a_token_is_verified_by_its_keys_own_algorithm_only() {
        let token = KEYS[0].sign("JWT", &serde_json::Map::new()).unwrap();
        let (_, rest) = token.split_once('.').unwrap();
        for algorithm in ["none", "HS256", "PS256", "ES256"] {
            let header = json!({ "alg": algorithm, "kid": KEYS[0].key_id() }).to_string();
            let forged = format!("{}.{rest}", URL_SAFE_NO_PAD.encode(header));
            assert_eq!(public_keys().verify(&forged).err(), Some(JwtError::Signature), "{algorithm}");
        }
        let stranger = new_key(SigningAlgorithm::EdDsa).sign("JWT", &serde_json::Map::new()).unwrap();
        assert_eq!(public_keys().verify(&stranger).err(), Some(JwtError::UnknownKey));
    }
}
