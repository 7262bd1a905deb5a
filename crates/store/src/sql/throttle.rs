//! Throttles: the theoretical arrival time of each limited thing (GCRA, as `ResendLimit` describes it).

use std::time::Duration;

use usher_app::store::{StoreError, Throttle, ThrottleOutcome};
use usher_domain::Timestamp;

use crate::tx::{Step, Tx, values};

/// Takes one from each, or nothing from any.
pub(crate) struct Admit {
    pub(crate) throttles: Vec<Throttle>,
    pub(crate) now: Timestamp,
}

impl Step for Admit {
    type Outcome = ThrottleOutcome;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<ThrottleOutcome, StoreError> {
        for (taken, throttle) in self.throttles.iter().enumerate() {
            if take(tx, throttle, self.now).await? {
                continue;
            }
            let retry_after = wait(tx, throttle, self.now).await?;
            give_back(tx, &self.throttles[..taken], self.now).await?;
            return Ok(ThrottleOutcome::TooMany { retry_after });
        }
        Ok(ThrottleOutcome::Admitted)
    }
}

/// Gives back what was taken.
pub(crate) struct GiveBack {
    pub(crate) throttles: Vec<Throttle>,
    pub(crate) now: Timestamp,
}

impl Step for GiveBack {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        give_back(tx, &self.throttles, self.now).await
    }
}

/// The one statement that decides: false when there is nothing to take.
pub(crate) async fn take<T: Tx>(tx: &mut T, throttle: &Throttle, now: Timestamp) -> Result<bool, StoreError> {
    let period = throttle.limit.period;
    let taken = tx
        .execute(
            "INSERT INTO throttles (throttle_key, arrival) VALUES (?1, ?2) ON CONFLICT (throttle_key) DO UPDATE \
             SET arrival = CASE WHEN throttles.arrival > ?3 THEN throttles.arrival + ?4 ELSE ?2 END \
             WHERE throttles.arrival <= ?5",
            values![
                &throttle.key,
                now.plus(period),
                now,
                milliseconds(period),
                now.plus(tolerance(throttle))
            ],
        )
        .await?;
    Ok(taken == 1)
}

/// How long until one can be taken again.
async fn wait<T: Tx>(tx: &mut T, throttle: &Throttle, now: Timestamp) -> Result<Duration, StoreError> {
    let row =
        tx.query_opt("SELECT arrival FROM throttles WHERE throttle_key = ?1", values![&throttle.key]).await?;
    let arrival = match row {
        Some(row) => row.cells("throttles").time("arrival")?,
        // Removed a moment ago.
        None => now,
    };
    Ok(arrival.since(now.plus(tolerance(throttle))))
}

pub(crate) async fn give_back<T: Tx>(
    tx: &mut T,
    throttles: &[Throttle],
    now: Timestamp,
) -> Result<(), StoreError> {
    for throttle in throttles {
        tx.execute(
            "UPDATE throttles SET arrival = arrival - ?2 WHERE throttle_key = ?1 AND arrival > ?3",
            values![&throttle.key, milliseconds(throttle.limit.period), now],
        )
        .await?;
    }
    Ok(())
}

/// How far ahead the arrival time may lie before something more is taken.
fn tolerance(throttle: &Throttle) -> Duration {
    throttle.limit.period.saturating_mul(throttle.limit.burst.max(1) - 1)
}

fn milliseconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}
