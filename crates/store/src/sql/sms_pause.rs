//! Prefixes that no text messages go to for now. A pause that is over stays for a while: what was sent before its end is
//! not held against the prefix again.

use std::collections::BTreeMap;

use usher_app::store::StoreError;
use usher_domain::{SmsPause, SmsScope, Timestamp};

use crate::row::Row;
use crate::sql::sms_count::scope;
use crate::tx::{Step, Tx, values};

/// The last pause of each of these prefixes, over or not. `scopes` is a list of lists with one text.
pub(crate) async fn of_prefixes<T: Tx>(
    tx: &mut T,
    scopes: serde_json::Value,
) -> Result<BTreeMap<SmsScope, SmsPause>, StoreError> {
    let rows = tx
        .query(
            "SELECT scope, paused_at, until, reason FROM sms_pauses \
             WHERE scope IN (SELECT value ->> 0 FROM json_each(?1))",
            values![&scopes.to_string()],
        )
        .await?;
    let by_scope = |row| read(row).map(|pause| (pause.scope.clone(), pause));
    rows.into_iter().map(by_scope).collect()
}

/// Writes a pause that begins.
pub(crate) async fn insert<T: Tx>(tx: &mut T, pause: &SmsPause) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO sms_pauses (scope, paused_at, until, reason) VALUES (?1, ?2, ?3, ?4) \
         ON CONFLICT (scope) DO UPDATE SET paused_at = ?2, until = ?3, reason = ?4",
        values![pause.scope.as_str(), pause.paused_at, pause.until, &pause.reason],
    )
    .await?;
    Ok(())
}

fn read(row: Row) -> Result<SmsPause, StoreError> {
    let mut cells = row.cells("sms_pauses");
    Ok(SmsPause {
        scope: scope(&mut cells)?,
        paused_at: cells.time("paused_at")?,
        until: cells.time("until")?,
        reason: cells.text("reason")?,
    })
}

/// The pauses that are not over.
pub(crate) struct SmsPauses {
    pub(crate) now: Timestamp,
}

impl Step for SmsPauses {
    type Outcome = Vec<SmsPause>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Vec<SmsPause>, StoreError> {
        let rows = tx
            .query(
                "SELECT scope, paused_at, until, reason FROM sms_pauses WHERE until > ?1 ORDER BY scope",
                values![self.now],
            )
            .await?;
        rows.into_iter().map(read).collect()
    }
}

/// Ends a pause.
pub(crate) struct LiftSmsPause {
    pub(crate) scope: SmsScope,
    pub(crate) now: Timestamp,
}

impl Step for LiftSmsPause {
    type Outcome = bool;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<bool, StoreError> {
        let lifted = tx
            .execute(
                "UPDATE sms_pauses SET until = ?2 WHERE scope = ?1 AND until > ?2",
                values![self.scope.as_str(), self.now],
            )
            .await?;
        Ok(lifted == 1)
    }
}
