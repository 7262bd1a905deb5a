//! The keys that tokens are signed with.

use async_trait::async_trait;
use usher_domain::{SigningAlgorithm, Timestamp};

use super::StoreError;

/// A signing key as the database keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredSigningKey {
    /// The `kid`.
    pub key_id: String,
    /// What it signs with.
    pub algorithm: SigningAlgorithm,
    /// Which key of its algorithm it is; the first is 1.
    pub ordinal: i64,
    /// The private half, sealed.
    pub sealed_private_key: Vec<u8>,
    /// The id of the configuration's key that it is sealed with.
    pub sealing_key_id: String,
    /// The public half as a JWK.
    pub public_jwk: String,
    /// Since when it is published.
    pub created_at: Timestamp,
    /// From when it may sign.
    pub signs_from: Timestamp,
}

/// The keys that tokens are signed with.
#[async_trait]
pub trait SigningKeyStore: Send + Sync + 'static {
    /// Every key that there ever was, by algorithm and ordinal.
    async fn signing_keys(&self) -> Result<Vec<StoredSigningKey>, StoreError>;

    /// Keeps a key. False when there is one of this algorithm and ordinal: another node was faster.
    async fn insert_signing_key(&self, key: StoredSigningKey) -> Result<bool, StoreError>;

    /// Replaces the sealed private half, by one that another key of the configuration seals. Repeatable.
    async fn reseal_signing_key(
        &self,
        key_id: &str,
        sealed_private_key: Vec<u8>,
        sealing_key_id: &str,
    ) -> Result<(), StoreError>;
}
