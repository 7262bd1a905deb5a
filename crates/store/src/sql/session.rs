//! Browsers' sessions; the row holds a digest, never the cookie's value.

use usher_app::store::{NewSession, StoreError};
use usher_domain::{SecretDigest, Timestamp, User};

use crate::row::{flags_of_user, user_columns, user_from};
use crate::tx::{Step, Tx, values};

/// Begins a session.
pub(crate) async fn insert<T: Tx>(
    tx: &mut T,
    user_id: &str,
    session: NewSession,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO sessions (session_digest, user_id, created_at, expires_at) VALUES (?1, ?2, ?3, ?4)",
        values![session.digest.as_bytes(), user_id, now, session.expires_at],
    )
    .await?;
    Ok(())
}

/// Ends a session that has not ended.
pub(crate) async fn end<T: Tx>(tx: &mut T, digest: SecretDigest, now: Timestamp) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE sessions SET ended_at = ?2 WHERE session_digest = ?1 AND ended_at IS NULL",
        values![digest.as_bytes(), now],
    )
    .await?;
    Ok(())
}

/// Finds the user of a session.
pub(crate) struct SessionUser {
    pub(crate) digest: SecretDigest,
    pub(crate) now: Timestamp,
}

impl Step for SessionUser {
    type Outcome = Option<User>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<User>, StoreError> {
        let rows = tx
            .query(
                concat!(
                    "SELECT ",
                    user_columns!(),
                    " FROM sessions s JOIN users u ON u.user_id = s.user_id",
                    flags_of_user!(),
                    "WHERE s.session_digest = ?1 AND s.ended_at IS NULL AND s.expires_at > ?2 \
                     ORDER BY l.resource_flag"
                ),
                values![self.digest.as_bytes(), self.now],
            )
            .await?;
        user_from(rows)
    }
}

/// Ends a session.
pub(crate) struct EndSession {
    pub(crate) digest: SecretDigest,
    pub(crate) now: Timestamp,
}

impl Step for EndSession {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        end(tx, self.digest, self.now).await
    }
}
