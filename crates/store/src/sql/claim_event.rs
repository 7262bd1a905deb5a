//! Events on their way to applications: leasing those that are due, recording attempts, giving leases back.

use usher_app::store::{ClaimedEvent, EventAttempt, EventKey, EventResult, StoreError};
use usher_domain::{ClientId, Timestamp, UserId};

use crate::row::Row;
use crate::tx::{Step, Tx, values};

/// Not by `min`, for which PostgreSQL goes through all that waits when it takes that for little.
pub(crate) const DUE: &str = "SELECT a.client_id, (SELECT e.claimable_at FROM events e \
     WHERE e.client_id = a.client_id AND e.delivered_at IS NULL AND e.dead_at IS NULL \
     ORDER BY e.claimable_at LIMIT 1) FROM applications a";

/// Finds the applications for which events wait.
pub(crate) struct DueEvents;

impl Step for DueEvents {
    type Outcome = Vec<(ClientId, Timestamp)>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Vec<(ClientId, Timestamp)>, StoreError> {
        let rows = tx.query(DUE, values![]).await?;
        let mut due = Vec::new();
        for row in rows {
            let mut cells = row.cells("applications");
            let client_id = cells.parsed("client_id", ClientId::parse)?;
            cells.enter("events");
            due.extend(cells.opt_time("claimable_at")?.map(|at| (client_id, at)));
        }
        due.sort_by_key(|(_, at)| *at);
        Ok(due)
    }
}

/// Leases events of an application that are due.
pub(crate) struct ClaimEvents {
    pub(crate) client_id: ClientId,
    pub(crate) node: String,
    pub(crate) now: Timestamp,
    pub(crate) lease_until: Timestamp,
    pub(crate) limit: u32,
}

/// The condition that `b` is an earlier event of the subject of `e` which still waits.
///
/// `COALESCE`, here and below, says what the index of waiting events says, in words that no planner recognises: it
/// would walk through all that waits for an application instead of going by subject or key.
macro_rules! waits_before {
    () => {
        "b.ordered_by = e.ordered_by AND b.client_id = e.client_id AND COALESCE(b.delivered_at, b.dead_at) IS NULL \
         AND (b.position, b.occurred_at, b.event_id) < (e.position, e.occurred_at, e.event_id)"
    };
}

pub(crate) const CLAIM: &str = concat!(
    "WITH due AS MATERIALIZED (SELECT e.event_id, e.user_id FROM events e WHERE e.client_id = ?1 \
     AND e.delivered_at IS NULL AND e.dead_at IS NULL AND e.claimable_at <= ?4 \
     AND NOT EXISTS (SELECT 1 FROM events b WHERE ",
    waits_before!(),
    ") ORDER BY e.claimable_at LIMIT ?5 /*postgres FOR UPDATE OF e SKIP LOCKED*/) \
     UPDATE events SET lease_owner = ?2, claimable_at = ?3, attempts = attempts + 1 \
     WHERE client_id = ?1 AND (event_id, user_id) IN (SELECT event_id, user_id FROM due) \
     RETURNING event_id, user_id, client_id, ordered_by, kind, detail, occurred_at, attempts"
);

impl Step for ClaimEvents {
    type Outcome = Vec<ClaimedEvent>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Vec<ClaimedEvent>, StoreError> {
        let rows = tx
            .query(
                CLAIM,
                values![self.client_id.as_str(), &self.node, self.lease_until, self.now, self.limit],
            )
            .await?;
        let mut claimed = rows.into_iter().map(read).collect::<Result<Vec<_>, _>>()?;
        claimed.sort_by(|one, other| {
            (one.occurred_at, &one.key.event_id).cmp(&(other.occurred_at, &other.key.event_id))
        });
        if claimed.len() < self.limit as usize {
            put_off(tx, self).await?;
        }
        Ok(claimed)
    }
}

pub(crate) const PUT_OFF: &str = concat!(
    "WITH blocked AS MATERIALIZED (SELECT e.event_id, e.user_id FROM events e WHERE e.client_id = ?1 \
     AND e.delivered_at IS NULL AND e.dead_at IS NULL AND e.claimable_at <= ?2 \
     AND EXISTS (SELECT 1 FROM events b WHERE b.lease_owner IS NULL AND b.claimable_at > ?2 AND ",
    waits_before!(),
    ") ORDER BY e.event_id /*postgres FOR UPDATE OF e SKIP LOCKED*/) \
     UPDATE events AS e SET claimable_at = COALESCE((SELECT max(b.claimable_at) FROM events b WHERE ",
    waits_before!(),
    "), e.claimable_at) \
     WHERE e.client_id = ?1 AND (e.event_id, e.user_id) IN (SELECT event_id, user_id FROM blocked)"
);

/// Puts off events that wait for an earlier one of their subject whose next attempt is still to come, until then, so
/// that looking for what is due does not pass them again and again. The earlier one's delivery or end makes them due.
async fn put_off<T: Tx>(tx: &mut T, claim: &ClaimEvents) -> Result<(), StoreError> {
    tx.execute(PUT_OFF, values![claim.client_id.as_str(), claim.now]).await?;
    Ok(())
}

fn read(row: Row) -> Result<ClaimedEvent, StoreError> {
    let mut cells = row.cells("events");
    Ok(ClaimedEvent {
        key: EventKey {
            event_id: cells.text("event_id")?,
            user_id: cells.parsed("user_id", UserId::parse)?,
            client_id: cells.parsed("client_id", ClientId::parse)?,
        },
        subject: cells.text("ordered_by")?,
        kind: cells.text("kind")?,
        detail: cells.text("detail")?,
        occurred_at: cells.time("occurred_at")?,
        attempt: u32::try_from(cells.int("attempts")?).map_err(|_| cells.corrupt("attempts"))?,
    })
}

impl Step for EventAttempt {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        let (user_id, client_id) = (self.key.user_id.to_string(), self.key.client_id.as_str());
        let event_id = &self.key.event_id;
        match self.result {
            EventResult::Delivered => {
                let values = values![event_id, &user_id, client_id, self.at, &self.code];
                tx.execute(DELIVERED, values).await?;
            }
            EventResult::RetryAt(at) => {
                let values = values![event_id, &user_id, client_id, self.attempt, &self.code, &self.text, at];
                tx.execute(RETRY, values).await?;
                return Ok(());
            }
            EventResult::Dead => {
                let values =
                    values![event_id, &user_id, client_id, self.attempt, &self.code, &self.text, self.at];
                tx.execute(DEAD, values).await?;
            }
        }
        tx.execute(GO_ON, values![&self.subject, client_id]).await?;
        Ok(())
    }
}

/// Ends the matter, whoever is at the event now.
pub(crate) const DELIVERED: &str = "UPDATE events SET delivered_at = ?4, dead_at = NULL, lease_owner = NULL, \
     code = ?5, reason = '' WHERE event_id = ?1 AND user_id = ?2 AND client_id = ?3 AND delivered_at IS NULL";
/// A node whose lease is over may report late, while another one is at the next attempt, which this must not disturb.
pub(crate) const RETRY: &str = "UPDATE events SET due_at = ?7, claimable_at = ?7, lease_owner = NULL, \
     code = ?5, reason = ?6 WHERE event_id = ?1 AND user_id = ?2 AND client_id = ?3 AND attempts = ?4 \
     AND COALESCE(delivered_at, dead_at) IS NULL";
pub(crate) const DEAD: &str = "UPDATE events SET dead_at = ?7, lease_owner = NULL, code = ?5, reason = ?6 \
     WHERE event_id = ?1 AND user_id = ?2 AND client_id = ?3 AND attempts = ?4 \
     AND COALESCE(delivered_at, dead_at) IS NULL";

/// What waited for this event is due.
pub(crate) const GO_ON: &str = "UPDATE events SET claimable_at = due_at WHERE ordered_by = ?1 AND client_id = ?2 \
     AND COALESCE(delivered_at, dead_at) IS NULL AND lease_owner IS NULL AND claimable_at > due_at";

/// Gives a node's leases back.
pub(crate) struct ReleaseEvents {
    pub(crate) node: String,
}

impl Step for ReleaseEvents {
    type Outcome = u64;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<u64, StoreError> {
        tx.execute(
            "UPDATE events SET lease_owner = NULL, claimable_at = due_at \
             WHERE delivered_at IS NULL AND dead_at IS NULL AND lease_owner = ?1",
            values![&self.node],
        )
        .await
    }
}
