//! What keeps the service in order: readiness, the outbox's state, housekeeping.

use crate::store::{Housekeeping, OutboxStatus, Purged, Retention};
use crate::{App, Error};

/// Rows of each kind that one round of housekeeping touches: small steps never hold up a request.
const HOUSEKEEPING_ROWS: u32 = 500;

/// Users that one step of the purge looks at: each may have rows in many tables that go.
const PURGED_AT_ONCE: u32 = 50;

impl App {
    /// Succeeds when requests can be served.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn ready(&self) -> Result<(), Error> {
        Ok(self.store.ready().await?)
    }

    /// The outbox as it is now.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn outbox_status(&self) -> Result<OutboxStatus, Error> {
        Ok(self.store.outbox_status(self.now()).await?)
    }

    /// One round of housekeeping; to be called again while it finds something.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn housekeep(&self) -> Result<Housekeeping, Error> {
        let mut done = self.store.housekeep(self.now(), HOUSEKEEPING_ROWS).await?;
        done.purged += self.delete_due_accounts().await?;
        if done.expired > 0 {
            self.told_somebody();
        }
        metrics::counter!("usher_invitations_total", "state" => "expired").increment(done.expired);
        Ok(done)
    }

    /// One step of the purge of what is old; there is more to do unless it is over.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn purge(&self, retention: Retention) -> Result<Purged, Error> {
        let purged = self.store.upkeep().purge(retention, PURGED_AT_ONCE, self.now()).await?;
        metrics::counter!("usher_accounts_purged_total").increment(purged.users);
        if purged.users > 0 {
            self.told_somebody();
        }
        Ok(purged)
    }
}
