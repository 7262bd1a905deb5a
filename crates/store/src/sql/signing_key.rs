//! The keys that tokens are signed with; their private halves are sealed before they come here.

use usher_app::store::{StoreError, StoredSigningKey};
use usher_domain::SigningAlgorithm;

use crate::row::Row;
use crate::tx::{Step, Tx, Value, values};

/// Reads all keys.
pub(crate) struct SigningKeys;

impl Step for SigningKeys {
    type Outcome = Vec<StoredSigningKey>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Vec<StoredSigningKey>, StoreError> {
        let rows = tx
            .query(
                "SELECT key_id, algorithm, ordinal, sealed_private_key, sealing_key_id, public_jwk, created_at, \
                 signs_from FROM signing_keys",
                values![],
            )
            .await?;
        let mut keys = rows.into_iter().map(key).collect::<Result<Vec<_>, _>>()?;
        // A server may be set to sort as a language does.
        keys.sort_by_key(|key| (key.algorithm, key.ordinal));
        Ok(keys)
    }
}

fn key(row: Row) -> Result<StoredSigningKey, StoreError> {
    let mut cells = row.cells("signing_keys");
    Ok(StoredSigningKey {
        key_id: cells.text("key_id")?,
        algorithm: cells.parsed("algorithm", SigningAlgorithm::parse)?,
        ordinal: cells.int("ordinal")?,
        sealed_private_key: cells.bytes("sealed_private_key", |bytes| Some(bytes.to_vec()))?,
        sealing_key_id: cells.text("sealing_key_id")?,
        public_jwk: cells.text("public_jwk")?,
        created_at: cells.time("created_at")?,
        signs_from: cells.time("signs_from")?,
    })
}

/// Keeps a key; false when there is one of its algorithm and ordinal.
pub(crate) struct InsertSigningKey(pub(crate) StoredSigningKey);

impl Step for InsertSigningKey {
    type Outcome = bool;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<bool, StoreError> {
        let key = &self.0;
        let inserted = tx
            .execute(
                "INSERT INTO signing_keys (key_id, algorithm, ordinal, sealed_private_key, sealing_key_id, public_jwk, \
                 created_at, signs_from) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO NOTHING",
                &[
                    Value::from(&key.key_id),
                    Value::from(key.algorithm.as_str()),
                    Value::from(key.ordinal),
                    Value::Blob(&key.sealed_private_key),
                    Value::from(&key.sealing_key_id),
                    Value::from(&key.public_jwk),
                    Value::from(key.created_at),
                    Value::from(key.signs_from),
                ],
            )
            .await?;
        Ok(inserted == 1)
    }
}

/// Replaces a sealed private half.
pub(crate) struct ResealSigningKey {
    pub(crate) key_id: String,
    pub(crate) sealed_private_key: Vec<u8>,
    pub(crate) sealing_key_id: String,
}

impl Step for ResealSigningKey {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        tx.execute(
            "UPDATE signing_keys SET sealed_private_key = ?2, sealing_key_id = ?3 WHERE key_id = ?1",
            &[
                Value::from(&self.key_id),
                Value::Blob(&self.sealed_private_key),
                Value::from(&self.sealing_key_id),
            ],
        )
        .await?;
        Ok(())
    }
}
