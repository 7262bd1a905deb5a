//! Everything besides the password is taken from an account whose owner has lost it.

use usher_app::store::{RemovedFactors, ResetFactors, SessionsToEnd, StoreError};

use crate::sql::invite::INSERT_AUDIT;
use crate::sql::{end_sessions, user};
use crate::tx::{Step, Tx, values};

impl Step for ResetFactors {
    type Outcome = Option<RemovedFactors>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<RemovedFactors>, StoreError> {
        // Steps about one account's factors happen one after the other.
        if user::lock(tx, self.user_id).await?.is_none() {
            return Ok(None);
        }
        let user_id = self.user_id.to_string();
        let key = values![&user_id];
        let passkeys = tx.execute("DELETE FROM passkeys WHERE user_id = ?1", key).await?;
        let authenticator_apps = tx.execute("DELETE FROM totp_secrets WHERE user_id = ?1", key).await?;
        let recovery_codes = tx.execute("DELETE FROM recovery_codes WHERE user_id = ?1", key).await?;
        // Whoever found the lost device may be signed in with it.
        let ended = end_sessions::end(tx, SessionsToEnd::AllOf(self.user_id), self.now).await?;
        let audit_id = self.audit_id.to_string();
        tx.execute(INSERT_AUDIT, values![&user_id, &audit_id, "", "factors_reset", self.now]).await?;
        Ok(Some(RemovedFactors { passkeys, authenticator_apps, recovery_codes, sessions: ended.sessions }))
    }
}
