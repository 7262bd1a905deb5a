//! Proof Key for Code Exchange (RFC 7636), in its only safe method, S256.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// A `code_challenge` of the method S256: 43 characters of base64url.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeChallenge(String);

impl CodeChallenge {
    /// Returns `None` for text that no SHA-256 digest is written as.
    pub fn parse(text: &str) -> Option<Self> {
        let digest = URL_SAFE_NO_PAD.decode(text).ok()?;
        (digest.len() == 32).then(|| Self(text.to_owned()))
    }

    /// The challenge as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// True for the verifier that the challenge was made of (RFC 7636 section 4.6); the time it takes does not depend
    /// on where they differ.
    pub fn accepts(&self, verifier: &str) -> bool {
        if !is_code_verifier(verifier) {
            return false;
        }
        let expected = URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes()));
        expected.as_bytes().ct_eq(self.0.as_bytes()).into()
    }
}

/// True for text that is a `code_verifier`: 43 to 128 unreserved characters (RFC 7636 section 4.1).
pub(crate) fn is_code_verifier(text: &str) -> bool {
    let unreserved = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    (43..=128).contains(&text.len()) && text.bytes().all(unreserved)
}

#[cfg(test)]
mod tests {
    use super::*;

    const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    #[test]
    fn rfc7636_b_the_published_verifier_fits_its_challenge() {
        let challenge = CodeChallenge::parse(CHALLENGE).unwrap();
        assert!(challenge.accepts(VERIFIER));
        assert!(!challenge.accepts(&VERIFIER.replace('d', "e")));
    }

    #[test]
    fn rfc7636_4_1_a_verifier_has_43_to_128_unreserved_characters() {
        for (verifier, fits) in [
            ("a".repeat(43), true),
            ("-._~".repeat(32), true),
            ("a".repeat(42), false),
            ("a".repeat(129), false),
            (format!("{} ", "a".repeat(43)), false),
            (format!("{}é", "a".repeat(43)), false),
        ] {
            assert_eq!(is_code_verifier(&verifier), fits, "{verifier}");
        }
    }

    #[test]
    fn rfc7636_4_2_a_challenge_is_a_digest_in_base64url() {
        for bad in ["", VERIFIER.split_at(42).0, &"a".repeat(44), &format!("{CHALLENGE}="), "a b"] {
            assert_eq!(CodeChallenge::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn rfc7636_4_6_a_challenge_is_not_its_own_verifier() {
        assert!(!CodeChallenge::parse(CHALLENGE).unwrap().accepts(CHALLENGE));
    }
}
