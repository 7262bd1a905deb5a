//! Recovery codes: digests, each good once.

use usher_app::store::{RecoveryCodes, StoreError};
use usher_domain::{SecretDigest, Timestamp, UserId};

use crate::sql::user;
use crate::tx::{Step, Tx, values};

/// True while the account has a code that was not used.
pub(crate) async fn any_left<T: Tx>(tx: &mut T, user_id: &str) -> Result<bool, StoreError> {
    let row = tx
        .query_opt(
            "SELECT user_id FROM recovery_codes WHERE user_id = ?1 AND used_at IS NULL LIMIT 1",
            values![user_id],
        )
        .await?;
    Ok(row.is_some())
}

/// Ends the codes that the account had, and keeps new ones.
pub(crate) async fn replace<T: Tx>(
    tx: &mut T,
    user_id: &str,
    codes: &RecoveryCodes,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute("DELETE FROM recovery_codes WHERE user_id = ?1", values![user_id]).await?;
    for digest in &codes.digests {
        tx.execute(
            "INSERT INTO recovery_codes (user_id, code_digest, created_at) VALUES (?1, ?2, ?3) \
             ON CONFLICT DO NOTHING",
            values![user_id, digest.as_bytes(), now],
        )
        .await?;
    }
    Ok(())
}

/// Codes stand in for a factor; without one they go.
pub(crate) async fn drop_useless<T: Tx>(tx: &mut T, user_id: &str) -> Result<(), StoreError> {
    tx.execute(
        "DELETE FROM recovery_codes WHERE user_id = ?1 \
         AND NOT EXISTS (SELECT 1 FROM passkeys WHERE user_id = ?1) \
         AND NOT EXISTS (SELECT 1 FROM totp_secrets WHERE user_id = ?1 AND confirmed_at IS NOT NULL)",
        values![user_id],
    )
    .await?;
    Ok(())
}

/// New codes for an account that has a factor.
pub(crate) struct ReplaceRecoveryCodes {
    pub(crate) user_id: UserId,
    pub(crate) codes: RecoveryCodes,
    pub(crate) now: Timestamp,
}

impl Step for ReplaceRecoveryCodes {
    type Outcome = bool;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<bool, StoreError> {
        if user::lock(tx, self.user_id).await?.is_none() {
            return Ok(false);
        }
        let user_id = self.user_id.to_string();
        replace(tx, &user_id, &self.codes, self.now).await?;
        drop_useless(tx, &user_id).await?;
        any_left(tx, &user_id).await
    }
}

/// Uses a code up: one conditional update.
pub(crate) struct UseRecoveryCode {
    pub(crate) user_id: UserId,
    pub(crate) digest: SecretDigest,
    pub(crate) now: Timestamp,
}

impl Step for UseRecoveryCode {
    type Outcome = bool;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<bool, StoreError> {
        let used = tx
            .execute(
                "UPDATE recovery_codes SET used_at = ?3 \
                 WHERE user_id = ?1 AND code_digest = ?2 AND used_at IS NULL",
                values![&self.user_id.to_string(), self.digest.as_bytes(), self.now],
            )
            .await?;
        Ok(used == 1)
    }
}
