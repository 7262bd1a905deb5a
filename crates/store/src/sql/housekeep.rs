//! Housekeeping: marks what is over and removes what is past its time, a little at a time.

use usher_app::store::{Housekeeping, StoreError};
use usher_domain::Timestamp;

use crate::tx::{Step, Tx, values};

/// At most `limit` rows of each kind.
pub(crate) struct Housekeep {
    pub(crate) now: Timestamp,
    pub(crate) limit: u32,
}

impl Step for Housekeep {
    type Outcome = Housekeeping;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Housekeeping, StoreError> {
        let bounds = values![self.now, self.limit];
        // Each statement looks again at what it changes: on PostgreSQL a guest may have been faster.
        let expired = tx
            .execute(
                "UPDATE invitations SET expired_at = ?1 WHERE invitation_id IN (SELECT invitation_id FROM invitations \
                 WHERE expired_at IS NULL AND replaced_at IS NULL AND activated_at IS NULL AND revoked_at IS NULL \
                 AND expires_at <= ?1 ORDER BY expires_at LIMIT ?2) \
                 AND expired_at IS NULL AND replaced_at IS NULL AND activated_at IS NULL AND revoked_at IS NULL",
                bounds,
            )
            .await?;
        let keys = tx
            .execute(
                "DELETE FROM idempotency_keys WHERE (client_id, idempotency_key) IN \
                 (SELECT client_id, idempotency_key FROM idempotency_keys \
                 WHERE expires_at <= ?1 ORDER BY expires_at LIMIT ?2) AND expires_at <= ?1",
                bounds,
            )
            .await?;
        let sessions = tx
            .execute(
                "DELETE FROM sessions WHERE session_digest IN \
                 (SELECT session_digest FROM sessions WHERE expires_at <= ?1 ORDER BY expires_at LIMIT ?2)",
                bounds,
            )
            .await?;
        Ok(Housekeeping { expired, purged: keys + sessions })
    }
}
