//! What keeps the service in order: readiness, the outbox's state, housekeeping.

use crate::store::{Housekeeping, OutboxStatus};
use crate::{App, Error};

/// Rows of each kind that one round of housekeeping touches: small steps never hold up a request.
const HOUSEKEEPING_ROWS: u32 = 500;

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
        metrics::counter!("usher_invitations_total", "state" => "expired").increment(done.expired);
        Ok(done)
    }
}
