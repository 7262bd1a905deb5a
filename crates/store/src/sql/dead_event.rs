//! Events that were given up, and what all of them look like; and the end of those that are past their time.

use std::time::Duration;

use usher_app::store::{DeadEvent, DeadEvents, EventKey, EventsStatus, StoreError};
use usher_domain::{ClientId, Timestamp, UserId};

use crate::row::Row;
use crate::sql::outbox::COUNTED_AT_MOST;
use crate::tx::{Step, Tx, values};

/// How long it can be looked up that an event was delivered.
const KEEP_DELIVERED: Duration = Duration::from_hours(7 * 24);
/// How long an event that was given up can be replayed.
const KEEP_DEAD: Duration = Duration::from_hours(30 * 24);

/// Reads events that were given up.
pub(crate) struct ReadDeadEvents {
    pub(crate) which: DeadEvents,
    pub(crate) limit: u32,
}

impl Step for ReadDeadEvents {
    type Outcome = Vec<DeadEvent>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Vec<DeadEvent>, StoreError> {
        let rows = tx
            .query(
                "SELECT event_id, user_id, client_id, kind, occurred_at, dead_at, attempts, code, reason FROM events \
                 WHERE dead_at IS NOT NULL AND (CAST(?1 AS TEXT) IS NULL OR client_id = ?1) \
                 AND (CAST(?2 AS TEXT) IS NULL OR event_id = ?2) ORDER BY dead_at DESC, event_id LIMIT ?3",
                values![
                    self.which.client_id.as_ref().map(ClientId::as_str),
                    self.which.event_id.as_deref(),
                    self.limit
                ],
            )
            .await?;
        rows.into_iter().map(read).collect()
    }
}

fn read(row: Row) -> Result<DeadEvent, StoreError> {
    let mut cells = row.cells("events");
    Ok(DeadEvent {
        key: EventKey {
            event_id: cells.text("event_id")?,
            user_id: cells.parsed("user_id", UserId::parse)?,
            client_id: cells.parsed("client_id", ClientId::parse)?,
        },
        kind: cells.text("kind")?,
        occurred_at: cells.time("occurred_at")?,
        dead_at: cells.time("dead_at")?,
        attempts: u32::try_from(cells.int("attempts")?).map_err(|_| cells.corrupt("attempts"))?,
        code: cells.text("code")?,
        text: cells.text("reason")?,
    })
}

/// Makes at most `limit` events due again that were given up until now.
pub(crate) struct ReplayEvents {
    pub(crate) which: DeadEvents,
    pub(crate) now: Timestamp,
    pub(crate) limit: u32,
}

impl Step for ReplayEvents {
    type Outcome = u64;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<u64, StoreError> {
        tx.execute(
            "UPDATE events SET dead_at = NULL, attempts = 0, due_at = ?3, claimable_at = ?3, lease_owner = NULL \
             WHERE (event_id, user_id, client_id) IN (SELECT event_id, user_id, client_id FROM events \
             WHERE dead_at <= ?3 AND (CAST(?1 AS TEXT) IS NULL OR client_id = ?1) \
             AND (CAST(?2 AS TEXT) IS NULL OR event_id = ?2) ORDER BY dead_at LIMIT ?4) AND dead_at <= ?3",
            values![
                self.which.client_id.as_ref().map(ClientId::as_str),
                self.which.event_id.as_deref(),
                self.now,
                self.limit
            ],
        )
        .await
    }
}

pub(crate) const STATUS: &str = "SELECT w.waiting, d.dead, w.oldest FROM \
     (SELECT count(*) AS waiting, min(e.occurred_at) AS oldest FROM (SELECT occurred_at FROM events \
     WHERE delivered_at IS NULL AND dead_at IS NULL LIMIT ?1) AS e) AS w, \
     (SELECT count(*) AS dead FROM (SELECT dead_at FROM events WHERE dead_at IS NOT NULL LIMIT ?1) AS e) AS d";

/// Counts what waits and what was given up.
pub(crate) struct ReadEventsStatus;

impl Step for ReadEventsStatus {
    type Outcome = EventsStatus;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<EventsStatus, StoreError> {
        let row = tx.query_opt(STATUS, values![COUNTED_AT_MOST]).await?;
        let mut cells = row.unwrap_or_default().cells("events");
        Ok(EventsStatus {
            waiting: cells.count("event_id")?,
            dead: cells.count("dead_at")?,
            oldest_at: cells.opt_time("occurred_at")?,
        })
    }
}

/// Removes at most `limit` events each that were delivered or given up long ago; how many.
pub(crate) async fn purge<T: Tx>(tx: &mut T, now: Timestamp, limit: u32) -> Result<u64, StoreError> {
    let delivered = tx
        .execute(
            "DELETE FROM events WHERE (event_id, user_id, client_id) IN (SELECT event_id, user_id, client_id \
             FROM events WHERE delivered_at <= ?1 ORDER BY delivered_at LIMIT ?2)",
            values![now.minus(KEEP_DELIVERED), limit],
        )
        .await?;
    let dead = tx
        .execute(
            "DELETE FROM events WHERE (event_id, user_id, client_id) IN (SELECT event_id, user_id, client_id \
             FROM events WHERE dead_at <= ?1 ORDER BY dead_at LIMIT ?2) AND dead_at <= ?1",
            values![now.minus(KEEP_DEAD), limit],
        )
        .await?;
    Ok(delivered + dead)
}
