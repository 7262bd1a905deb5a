//! Counting text messages. The rule is `SmsLedger`; here it is given the counts, and what it counted is written. The rows
//! are locked before they are read, in one order, so that of two who want the last unit of a budget one waits.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;
use usher_app::store::{HastenedSms, SmsCount, StoreError, WaitingMark, WaitingSms};
use usher_domain::{
    ClientId, KEEP_SMS_COUNTS, PREFIX_SLOT, PrefixHistory, SmsLedger, SmsReservation, SmsScope, SmsVerdict,
    Timestamp,
};

use crate::row::{Cells, Row};
use crate::sql::sms_pause;
use crate::tx::{Step, Tx, values};

/// Decides on messages in their order, and counts those that may go out.
pub(crate) struct ReserveSms {
    pub(crate) messages: Vec<SmsReservation>,
    pub(crate) now: Timestamp,
}

impl Step for ReserveSms {
    type Outcome = Vec<SmsVerdict>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Vec<SmsVerdict>, StoreError> {
        let mut ledger = SmsLedger { sent: lock(tx, &self.messages).await?, ..SmsLedger::default() };
        let prefixes = self.messages.iter().filter_map(|message| message.prefix.as_ref());
        let scopes: BTreeSet<[&str; 1]> = prefixes.map(|prefix| [prefix.scope.as_str()]).collect();
        ledger.pauses = sms_pause::of_prefixes(tx, json!(scopes)).await?;
        ledger.histories = histories(tx, &self.messages, &ledger).await?;
        let before = ledger.sent.clone();
        let verdicts: Vec<SmsVerdict> =
            self.messages.iter().map(|message| ledger.decide(message, self.now)).collect();
        ledger.sent.retain(|key, sent| before.get(key) != Some(sent));
        write(tx, &ledger.sent).await?;
        for verdict in &verdicts {
            if let SmsVerdict::Paused { pause, is_new: true } = verdict {
                sms_pause::insert(tx, pause).await?;
            }
        }
        Ok(verdicts)
    }
}

/// The counts of the messages, locked; those that are not there yet are made.
async fn lock<T: Tx>(
    tx: &mut T,
    messages: &[SmsReservation],
) -> Result<BTreeMap<(SmsScope, Timestamp), u64>, StoreError> {
    let rows = keys(messages).to_string();
    // The update changes nothing. On PostgreSQL it takes the row's lock, and reads the row as it is after that.
    let rows = tx
        .query(
            "INSERT INTO sms_counts (scope, period_start, sent, activated) \
             SELECT value ->> 0, CAST(value ->> 1 AS BIGINT), 0, 0 \
             FROM json_each(?1) WHERE true \
             ORDER BY 1, 2 ON CONFLICT (scope, period_start) DO UPDATE SET sent = sms_counts.sent \
             RETURNING scope, period_start, sent",
            values![&rows],
        )
        .await?;
    let mut counts = BTreeMap::new();
    for row in rows {
        let mut cells = row.cells("sms_counts");
        let key = (scope(&mut cells)?, cells.time("period_start")?);
        counts.insert(key, cells.count("sent")?);
    }
    Ok(counts)
}

/// What the messages are counted in, each once.
fn keys(messages: &[SmsReservation]) -> serde_json::Value {
    let keys: BTreeSet<(&SmsScope, Timestamp)> = messages.iter().flat_map(SmsReservation::counts).collect();
    keys.into_iter().map(|(scope, start)| json!([scope.as_str(), start.as_ms()])).collect()
}

pub(crate) fn scope(cells: &mut Cells) -> Result<SmsScope, StoreError> {
    cells.parsed("scope", SmsScope::parse)
}

/// What is looked at of prefixes that get the first message of a slot.
async fn histories<T: Tx>(
    tx: &mut T,
    messages: &[SmsReservation],
    ledger: &SmsLedger,
) -> Result<BTreeMap<SmsScope, PrefixHistory>, StoreError> {
    let Some(windows) = windows(messages, ledger) else { return Ok(BTreeMap::new()) };
    let rows = tx
        .query(
            "WITH w AS MATERIALIZED (SELECT value ->> 0 AS scope, CAST(value ->> 1 AS BIGINT) AS from_ms, \
             CAST(value ->> 2 AS BIGINT) AS to_ms \
             FROM json_each(?1)) \
             SELECT w.scope, CAST(sum(c.sent) AS BIGINT), CAST(sum(c.activated) AS BIGINT) \
             FROM w JOIN sms_counts c ON c.scope = w.scope AND c.period_start >= w.from_ms \
             AND c.period_start < w.to_ms GROUP BY w.scope",
            values![&windows],
        )
        .await?;
    let mut histories = BTreeMap::new();
    for row in rows {
        let mut cells = row.cells("sms_counts");
        let scope = scope(&mut cells)?;
        let history = PrefixHistory { sent: cells.count("sent")?, activated: cells.count("activated")? };
        histories.insert(scope, history);
    }
    Ok(histories)
}

/// Prefixes with the beginning and the end of what is looked at, each once; `None` when there are none.
fn windows(messages: &[SmsReservation], ledger: &SmsLedger) -> Option<String> {
    let mut looked_at = BTreeMap::new();
    for prefix in messages.iter().filter_map(|message| message.prefix.as_ref()).filter(|prefix| prefix.counts)
    {
        let sent = ledger.sent.get(&(prefix.scope.clone(), prefix.slot)).copied().unwrap_or_default();
        if sent == 0 {
            looked_at.insert(&prefix.scope, prefix.looked_at(ledger.pauses.get(&prefix.scope)));
        }
    }
    let row = |(scope, (from, to)): (&SmsScope, (Timestamp, Timestamp))| {
        json!([scope.as_str(), from.as_ms(), to.as_ms()])
    };
    let is_needed = !looked_at.is_empty();
    is_needed.then(|| looked_at.into_iter().map(row).collect::<serde_json::Value>().to_string())
}

async fn write<T: Tx>(tx: &mut T, counts: &BTreeMap<(SmsScope, Timestamp), u64>) -> Result<(), StoreError> {
    if counts.is_empty() {
        return Ok(());
    }
    let row =
        |((scope, start), sent): (&(SmsScope, Timestamp), &u64)| json!([scope.as_str(), start.as_ms(), sent]);
    let rows = counts.iter().map(row).collect::<serde_json::Value>().to_string();
    tx.execute(
        "WITH r AS MATERIALIZED (SELECT value ->> 0 AS scope, CAST(value ->> 1 AS BIGINT) AS period_start, \
         CAST(value ->> 2 AS BIGINT) AS sent \
         FROM json_each(?1)) \
         UPDATE sms_counts SET sent = r.sent FROM r \
         WHERE sms_counts.scope = r.scope AND sms_counts.period_start = r.period_start",
        values![&rows],
    )
    .await?;
    Ok(())
}

/// Takes messages that were not sent out of the counts again.
pub(crate) struct ReleaseSms {
    pub(crate) messages: Vec<SmsReservation>,
}

impl Step for ReleaseSms {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        let mut sent = lock(tx, &self.messages).await?;
        for (scope, period_start) in self.messages.iter().flat_map(SmsReservation::counts) {
            sent.entry((scope.clone(), period_start)).and_modify(|sent| *sent = sent.saturating_sub(1));
        }
        write(tx, &sent).await
    }
}

/// Notes that an invitation by text message led to an activation, in the slot in which it was sent.
pub(crate) async fn count_activation<T: Tx>(
    tx: &mut T,
    prefix: &SmsScope,
    invitation_id: &str,
    user_id: &str,
) -> Result<(), StoreError> {
    let slot_ms = i64::try_from(PREFIX_SLOT.as_millis()).unwrap_or(i64::MAX);
    tx.execute(
        "INSERT INTO sms_counts (scope, period_start, sent, activated) \
         SELECT CAST(?1 AS TEXT), (coalesce(sent_at, queued_at) / ?4) * ?4, 0, 1 FROM invitations \
         WHERE invitation_id = ?2 AND user_id = ?3 \
         ON CONFLICT (scope, period_start) DO UPDATE SET activated = sms_counts.activated + 1",
        values![prefix.as_str(), invitation_id, user_id, slot_ms],
    )
    .await?;
    Ok(())
}

/// Makes invitations due that wait for another attempt; at most `limit` messages are looked at, those behind `after`.
pub(crate) struct HastenSms {
    pub(crate) which: WaitingSms,
    pub(crate) now: Timestamp,
    pub(crate) after: Option<WaitingMark>,
    pub(crate) limit: u32,
}

/// What waits behind a mark, in the order of the turns.
pub(crate) const WAITING: &str = "SELECT claimable_at, invitation_id, user_id FROM outbox WHERE sent_at IS NULL \
     AND dead_at IS NULL AND claimable_at > ?1 AND claimable_at >= ?2 AND (claimable_at > ?2 OR invitation_id > ?3) \
     ORDER BY claimable_at, invitation_id LIMIT ?4";

/// What was never tried waits for a time that somebody chose. `COALESCE`, so that each goes by its key and not
/// through all that waits.
pub(crate) const HASTEN: &str = "WITH w AS MATERIALIZED (SELECT value ->> 0 AS invitation_id, value ->> 1 AS user_id \
     FROM json_each(?1)) UPDATE outbox SET due_at = ?2, claimable_at = ?2 FROM w, invitations i \
     WHERE outbox.invitation_id = w.invitation_id AND outbox.user_id = w.user_id \
     AND i.invitation_id = w.invitation_id AND i.user_id = w.user_id \
     AND COALESCE(outbox.sent_at, outbox.dead_at) IS NULL AND outbox.lease_owner IS NULL \
     AND outbox.claimable_at > ?2 AND outbox.kind IS NULL AND outbox.attempts > 0 AND i.auth_type = 'sms' \
     AND (CAST(?3 AS TEXT) IS NULL OR i.client_id = ?3) \
     AND substr(i.sent_to, 1, length(CAST(?4 AS TEXT))) = CAST(?4 AS TEXT)";

impl Step for HastenSms {
    type Outcome = HastenedSms;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<HastenedSms, StoreError> {
        let after = self.after.as_ref().map(|mark| (mark.claimable_at, mark.invitation_id.as_str()));
        let (after, behind) = after.unwrap_or((self.now, ""));
        let rows = tx.query(WAITING, values![self.now, after, behind, self.limit]).await?;
        let waiting = rows.into_iter().map(waiting).collect::<Result<Vec<_>, _>>()?;
        let ids: Vec<[&str; 2]> =
            waiting.iter().map(|(mark, user_id)| [mark.invitation_id.as_str(), user_id]).collect();
        let ids = json!(ids).to_string();
        let client_id = self.which.client_id.as_ref().map(ClientId::as_str);
        let count = tx.execute(HASTEN, values![&ids, self.now, client_id, &self.which.prefix]).await?;
        let is_end = waiting.len() < self.limit as usize;
        let last = waiting.into_iter().next_back().map(|(mark, _)| mark);
        Ok(HastenedSms { count, next: last.filter(|_| !is_end) })
    }
}

/// A message, and whose it is.
fn waiting(row: Row) -> Result<(WaitingMark, String), StoreError> {
    let mut cells = row.cells("outbox");
    let mark = WaitingMark {
        claimable_at: cells.time("claimable_at")?,
        invitation_id: cells.text("invitation_id")?,
    };
    Ok((mark, cells.text("user_id")?))
}

/// What was counted.
pub(crate) struct SmsCounts {
    pub(crate) since: Timestamp,
}

impl Step for SmsCounts {
    type Outcome = Vec<SmsCount>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Vec<SmsCount>, StoreError> {
        let rows = tx
            .query(
                "SELECT scope, min(period_start), CAST(sum(sent) AS BIGINT), CAST(sum(activated) AS BIGINT) \
                 FROM sms_counts WHERE period_start >= ?1 AND (sent > 0 OR activated > 0) \
                 GROUP BY scope, CASE WHEN scope LIKE '%/+%' THEN 0 ELSE period_start END ORDER BY 1, 2",
                values![self.since],
            )
            .await?;
        let count = |row: Row| {
            let mut cells = row.cells("sms_counts");
            Ok(SmsCount {
                scope: scope(&mut cells)?,
                period_start: cells.time("period_start")?,
                sent: cells.count("sent")?,
                activated: cells.count("activated")?,
            })
        };
        rows.into_iter().map(count).collect()
    }
}

/// Removes what is older than any budget or window; how much.
pub(crate) async fn purge<T: Tx>(tx: &mut T, now: Timestamp, limit: u32) -> Result<u64, StoreError> {
    let bounds = values![now.minus(KEEP_SMS_COUNTS), limit];
    let counts = tx
        .execute(
            "DELETE FROM sms_counts WHERE (scope, period_start) IN (SELECT scope, period_start FROM sms_counts \
             WHERE period_start <= ?1 ORDER BY period_start LIMIT ?2)",
            bounds,
        )
        .await?;
    let pauses = tx
        .execute(
            "DELETE FROM sms_pauses WHERE scope IN (SELECT scope FROM sms_pauses WHERE until <= ?1 LIMIT ?2) \
             AND until <= ?1",
            bounds,
        )
        .await?;
    Ok(counts + pauses)
}
