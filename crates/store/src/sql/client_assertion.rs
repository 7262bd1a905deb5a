//! Assertions that clients have authenticated with: each is good once (RFC 7523 section 3).

use usher_app::store::StoreError;
use usher_domain::{ClientId, SecretDigest, Timestamp};

use crate::tx::{Step, Tx, values};

/// Notes an assertion; true for the first caller only.
pub(crate) struct UseClientAssertion {
    pub(crate) client_id: ClientId,
    pub(crate) jti_digest: SecretDigest,
    pub(crate) expires_at: Timestamp,
}

impl Step for UseClientAssertion {
    type Outcome = bool;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<bool, StoreError> {
        let inserted = tx
            .execute(
                "INSERT INTO client_assertions (client_id, jti_digest, expires_at) VALUES (?1, ?2, ?3) \
                 ON CONFLICT DO NOTHING",
                values![self.client_id.as_str(), self.jti_digest.as_bytes(), self.expires_at],
            )
            .await?;
        Ok(inserted == 1)
    }
}
