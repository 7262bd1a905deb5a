//! Signing keys: made, read once, and signed with (RFC 7515, RFC 7518 section 3, RFC 8037).
//!
//! Signatures are made with the key pair itself, kept parsed: reading an RSA key for each token would cost more than the
//! signature. The library draws the random bytes of keys and signatures from the operating system by itself.

use aws_lc_rs::encoding::AsDer;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeySize, PublicKey as RsaPublicKey};
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair, RSA_PKCS1_SHA256, RsaKeyPair,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Map, Value, json};
use usher_domain::{Secret, SigningAlgorithm};

use crate::PublicKey;

/// Why a key cannot be made or used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// It is no PKCS#8 key of the algorithm, or no JWK.
    #[error("the key is damaged, or of another algorithm")]
    Unreadable,
    /// The cryptographic library failed.
    #[error("the cryptographic library failed")]
    Library,
}

/// Makes a private key and returns it as PKCS#8 DER: RSA of 2,048 bits, P-256 or Ed25519. RSA takes a while.
///
/// # Errors
/// [`KeyError::Library`].
pub fn generate_private_key(algorithm: SigningAlgorithm) -> Result<Secret<Vec<u8>>, KeyError> {
    let library = |_| KeyError::Library;
    let der = match algorithm {
        SigningAlgorithm::Rs256 => {
            let pair = RsaKeyPair::generate(KeySize::Rsa2048).map_err(library)?;
            AsDer::<aws_lc_rs::encoding::Pkcs8V1Der<'_>>::as_der(&pair).map_err(library)?.as_ref().to_vec()
        }
        SigningAlgorithm::Es256 => {
            let pair = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).map_err(library)?;
            pair.to_pkcs8v1().map_err(library)?.as_ref().to_vec()
        }
        SigningAlgorithm::EdDsa => {
            let pair = Ed25519KeyPair::generate().map_err(library)?;
            pair.to_pkcs8().map_err(library)?.as_ref().to_vec()
        }
    };
    Ok(Secret::new(der))
}

/// A private key, ready to sign; the library wipes it when it is dropped.
pub struct SigningKey {
    pair: Pair,
    public: PublicKey,
}

enum Pair {
    Rsa(RsaKeyPair),
    Ecdsa(EcdsaKeyPair),
    Ed25519(Ed25519KeyPair),
}

impl SigningKey {
    /// Reads a key that [`generate_private_key`] made.
    ///
    /// # Errors
    /// [`KeyError::Unreadable`].
    pub fn from_pkcs8(algorithm: SigningAlgorithm, der: &[u8]) -> Result<Self, KeyError> {
        let unreadable = |_| KeyError::Unreadable;
        let (pair, members) = match algorithm {
            SigningAlgorithm::Rs256 => {
                let pair = RsaKeyPair::from_pkcs8(der).map_err(unreadable)?;
                let members = rsa_members(pair.public_key());
                (Pair::Rsa(pair), members)
            }
            SigningAlgorithm::Es256 => {
                let pair =
                    EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, der).map_err(unreadable)?;
                let members = p256_members(pair.public_key().as_ref()).ok_or(KeyError::Unreadable)?;
                (Pair::Ecdsa(pair), members)
            }
            SigningAlgorithm::EdDsa => {
                let pair = Ed25519KeyPair::from_pkcs8(der).map_err(unreadable)?;
                let x = encode(pair.public_key().as_ref());
                (Pair::Ed25519(pair), json!({ "crv": "Ed25519", "kty": "OKP", "x": x }))
            }
        };
        Ok(Self { pair, public: PublicKey::new(algorithm, members)? })
    }

    /// What it signs with.
    pub fn algorithm(&self) -> SigningAlgorithm {
        self.public.algorithm()
    }

    /// The `kid`.
    pub fn key_id(&self) -> &str {
        self.public.key_id()
    }

    /// The public half.
    pub fn public_key(&self) -> &PublicKey {
        &self.public
    }

    /// A token of these claims in compact serialisation, with `typ` in its header.
    ///
    /// # Errors
    /// [`KeyError::Library`].
    pub fn sign(&self, typ: &str, claims: &Map<String, Value>) -> Result<String, KeyError> {
        let header = json!({ "typ": typ, "alg": self.algorithm().as_str(), "kid": self.key_id() });
        let claims = serde_json::to_vec(claims).map_err(|_| KeyError::Library)?;
        let mut token = format!("{}.{}", encode(header.to_string().as_bytes()), encode(&claims));
        let signature = self.signature(token.as_bytes())?;
        token.push('.');
        URL_SAFE_NO_PAD.encode_string(signature, &mut token);
        Ok(token)
    }

    fn signature(&self, message: &[u8]) -> Result<Vec<u8>, KeyError> {
        let library = |_| KeyError::Library;
        match &self.pair {
            Pair::Rsa(pair) => {
                let mut signature = vec![0; pair.public_modulus_len()];
                pair.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut signature)
                    .map_err(library)?;
                Ok(signature)
            }
            Pair::Ecdsa(pair) => {
                Ok(pair.sign(&SystemRandom::new(), message).map_err(library)?.as_ref().to_vec())
            }
            Pair::Ed25519(pair) => Ok(pair.try_sign(message).map_err(library)?.as_ref().to_vec()),
        }
    }
}

fn rsa_members(key: &RsaPublicKey) -> Value {
    let (n, e) = (key.modulus(), key.exponent());
    json!({
        "e": encode(e.big_endian_without_leading_zero()),
        "kty": "RSA",
        "n": encode(n.big_endian_without_leading_zero()),
    })
}

/// The two halves of an uncompressed point (RFC 7518 section 6.2.1).
fn p256_members(point: &[u8]) -> Option<Value> {
    let (x, y) = match point {
        [4, rest @ ..] if rest.len() == 64 => rest.split_at(32),
        _ => return None,
    };
    Some(json!({ "crv": "P-256", "kty": "EC", "x": encode(x), "y": encode(y) }))
}

fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{KEYS, new_key, public_keys};

    fn claims() -> Map<String, Value> {
        json!({ "sub": "é" }).as_object().unwrap().clone()
    }

    #[test]
    fn rfc7515_5_1_what_a_key_signs_its_public_half_verifies() {
        for key in KEYS.iter() {
            let token = key.sign("at+jwt", &claims()).unwrap();
            let jwt = public_keys().verify(&token).unwrap();
            assert_eq!(jwt.claims, claims());
            assert_eq!(jwt.typ.as_deref(), Some("at+jwt"));
            assert_eq!(jwt.key_id.as_deref(), Some(key.key_id()));
        }
    }

    #[test]
    fn rfc7518_3_the_header_names_the_algorithm() {
        for (key, algorithm) in KEYS.iter().zip(["RS256", "ES256", "EdDSA"]) {
            let token = key.sign("JWT", &claims()).unwrap();
            let header = URL_SAFE_NO_PAD.decode(token.split('.').next().unwrap()).unwrap();
            let header: Value = serde_json::from_slice(&header).unwrap();
            assert_eq!(header, json!({ "typ": "JWT", "alg": algorithm, "kid": key.key_id() }));
        }
    }

    #[test]
    fn a_key_may_sign_on_several_threads_at_once() {
        let key = &KEYS[2];
        let expected = key.sign("JWT", &claims()).unwrap();
        std::thread::scope(|scope| {
            let threads = [(); 4].map(|()| scope.spawn(|| key.sign("JWT", &claims()).unwrap()));
            assert!(threads.into_iter().all(|thread| thread.join().unwrap() == expected));
        });
    }

    #[test]
    fn a_key_is_read_only_as_what_it_is() {
        let private = generate_private_key(SigningAlgorithm::EdDsa).unwrap();
        for algorithm in [SigningAlgorithm::Rs256, SigningAlgorithm::Es256] {
            let read = SigningKey::from_pkcs8(algorithm, private.expose());
            assert_eq!(read.err(), Some(KeyError::Unreadable));
        }
        let cut = &private.expose()[1..];
        assert_eq!(SigningKey::from_pkcs8(SigningAlgorithm::EdDsa, cut).err(), Some(KeyError::Unreadable));
    }

    #[test]
    fn a_key_read_again_is_the_same_key() {
        for algorithm in [SigningAlgorithm::Es256, SigningAlgorithm::EdDsa] {
            let private = generate_private_key(algorithm).unwrap();
            let read = || SigningKey::from_pkcs8(algorithm, private.expose()).unwrap();
            assert_eq!(read().key_id(), read().key_id());
            assert_ne!(read().key_id(), new_key(algorithm).key_id());
        }
    }
}
