//! Messages that their node gives back unsent, each for a while: there is no place for them now.

use serde_json::json;
use usher_app::store::{Deferral, StoreError};

use crate::tx::{Step, Tx, values};

/// Ends leases of a node before anything was sent; the attempts that the leases counted are taken back.
pub(crate) struct DeferMessages {
    node: String,
    /// The deferrals as a JSON array: content id, user id, attempt, until.
    rows: String,
}

impl DeferMessages {
    /// Sorted, so that transactions which meet take their locks in one order.
    pub(crate) fn new(node: &str, mut deferrals: Vec<Deferral>) -> Self {
        deferrals.sort_by_key(|deferral| *deferral.content_id.as_bytes());
        let row = |deferral: &Deferral| {
            json!([
                deferral.content_id.to_string(),
                deferral.user_id.to_string(),
                deferral.attempt,
                deferral.until.as_ms()
            ])
        };
        let rows = deferrals.iter().map(row).collect::<serde_json::Value>().to_string();
        Self { node: node.to_owned(), rows }
    }
}

impl Step for DeferMessages {
    type Outcome = u64;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<u64, StoreError> {
        tx.execute(DEFER, values![&self.rows, &self.node]).await
    }
}

/// A lease that is over may be another node's by now: only one's own are given back. `COALESCE`, so that each goes by
/// its key and not through all that waits.
pub(crate) const DEFER: &str = "WITH d AS MATERIALIZED (SELECT value ->> 0 AS invitation_id, value ->> 1 AS user_id, \
     CAST(value ->> 2 AS BIGINT) AS attempt, CAST(value ->> 3 AS BIGINT) AS until FROM json_each(?1)) \
     UPDATE outbox SET lease_owner = NULL, claimable_at = d.until, attempts = outbox.attempts - 1 FROM d \
     WHERE outbox.invitation_id = d.invitation_id AND outbox.user_id = d.user_id \
     AND outbox.attempts = d.attempt AND outbox.lease_owner = ?2 \
     AND COALESCE(outbox.sent_at, outbox.dead_at) IS NULL";
