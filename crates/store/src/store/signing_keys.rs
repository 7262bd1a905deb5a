//! The keys that tokens are signed with.

use async_trait::async_trait;
use usher_app::store::{SigningKeyStore, StoreError, StoredSigningKey};

use crate::SqlStore;
use crate::sql::signing_key::{InsertSigningKey, ResealSigningKey, SigningKeys};

#[async_trait]
impl SigningKeyStore for SqlStore {
    async fn signing_keys(&self) -> Result<Vec<StoredSigningKey>, StoreError> {
        self.read(SigningKeys).await
    }

    async fn insert_signing_key(&self, key: StoredSigningKey) -> Result<bool, StoreError> {
        self.write(InsertSigningKey(key)).await
    }

    async fn reseal_signing_key(
        &self,
        key_id: &str,
        sealed_private_key: Vec<u8>,
        sealing_key_id: &str,
    ) -> Result<(), StoreError> {
        let (key_id, sealing_key_id) = (key_id.to_owned(), sealing_key_id.to_owned());
        self.write(ResealSigningKey { key_id, sealed_private_key, sealing_key_id }).await
    }
}
