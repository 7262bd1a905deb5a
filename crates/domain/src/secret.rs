//! Values that must not be printed, and the digests that stand for them in the database.

use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use zeroize::Zeroize;

/// A value without `Debug` or `Display`, wiped from memory when dropped.
#[derive(Clone)]
pub struct Secret<T: Zeroize>(T);

impl<T: Zeroize> Secret<T> {
    /// Takes charge of the value.
    pub fn new(value: T) -> Self {
        Self(value)
    }

    /// The value itself; every call is a place to look at in a review.
    pub fn expose(&self) -> &T {
        &self.0
    }
}

impl<T: Zeroize> Drop for Secret<T> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// SHA-256 of a secret with 256 random bits (a client secret, a session id).
///
/// Enough for random secrets, which cannot be guessed; passwords are hashed with argon2id instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SecretDigest([u8; 32]);

impl SecretDigest {
    /// The digest of a secret as it is presented.
    pub fn of(secret: &[u8]) -> Self {
        Self(Sha256::digest(secret).into())
    }

    /// From the database's 32 bytes.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// For the database.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Compares in a time that does not depend on where the digests differ.
    pub fn matches(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

/// SHA-256 over text, as lower-case hexadecimal; for contents that must be recognised later (legal texts, request bodies).
pub fn content_digest(content: &[u8]) -> String {
    use std::fmt::Write;
    Sha256::digest(content).iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_matches_only_its_own_secret() {
        let digest = SecretDigest::of(b"demo-secret");
        assert!(digest.matches(&SecretDigest::of(b"demo-secret")));
        assert!(!digest.matches(&SecretDigest::of(b"demo-secreT")));
        assert_eq!(SecretDigest::from_bytes(digest.as_bytes()), Some(digest));
        assert_eq!(SecretDigest::from_bytes(&[0; 31]), None);
    }

    #[test]
    fn content_digests_are_hexadecimal_sha_256() {
        assert_eq!(
            content_digest(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
