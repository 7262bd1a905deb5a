//! What is done now and then: expired invitations are marked, guests are reminded, what is past its time is removed,
//! keys that are due are made, figures are tidied.

use std::sync::Arc;
use std::time::Duration;

use metrics_exporter_prometheus::PrometheusHandle;
use tokio::sync::watch;
use tokio::time::{MissedTickBehavior, interval};
use usher_app::App;
use usher_app::store::{Housekeeping, Purged, Retention};

/// Histograms are drained this often, so that they do not grow when nobody reads them.
const TIDY_EVERY: Duration = Duration::from_secs(5);
/// Rounds of tidying between two rounds in the database.
const ROUNDS_BETWEEN: u32 = 12;
/// Rounds of tidying between two looks at the signing keys: requests read them only when nobody did for a minute.
const ROUNDS_BETWEEN_KEYS: u32 = 6;

/// Invitations that one look for reminders takes.
const REMINDERS_AT_ONCE: u32 = 100;
/// Steps of the purge between two rounds of tidying, each over some dozens of users: ten million users take less than a
/// day, and the database little notice.
const PURGES_AT_ONCE: u32 = 13;

/// Works until `stop` holds true or its sender is gone.
pub(crate) async fn keep_house(
    app: Arc<App>,
    retention: Retention,
    metrics: PrometheusHandle,
    mut stop: watch::Receiver<bool>,
) {
    let mut ticks = interval(TIDY_EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut round: u32 = 0;
    let mut is_purging = false;
    loop {
        tokio::select! {
            _ = stop.wait_for(|stop| *stop) => return,
            _ = ticks.tick() => {}
        }
        metrics.run_upkeep();
        if round.is_multiple_of(ROUNDS_BETWEEN_KEYS)
            && let Err(error) = app.tend_keys().await
        {
            tracing::warn!(%error, "looking at the signing keys failed; it is tried again in half a minute");
        }
        if round.is_multiple_of(ROUNDS_BETWEEN) {
            clear_out(&app, &stop).await;
            remind(&app, &stop).await;
            is_purging = retention != Retention::default();
        }
        if is_purging {
            is_purging = purge(&app, retention, &stop).await;
        }
        round = round.wrapping_add(1);
    }
}

/// Reminds of all invitations that are due for it, some at a time.
async fn remind(app: &App, stop: &watch::Receiver<bool>) {
    while !*stop.borrow() {
        match app.remind(REMINDERS_AT_ONCE).await {
            Ok(looked_at) if looked_at < REMINDERS_AT_ONCE as usize => return,
            Ok(_) => {}
            Err(error) => {
                tracing::warn!(%error, "reminders cannot be looked at; it is tried again in a minute");
                return;
            }
        }
    }
}

/// A part of the day's round through all users; false when there is nothing more to do in this minute.
async fn purge(app: &App, retention: Retention, stop: &watch::Receiver<bool>) -> bool {
    for _ in 0..PURGES_AT_ONCE {
        if *stop.borrow() {
            return false;
        }
        match app.purge(retention).await {
            Ok(Purged { is_over: true, .. }) => return false,
            Ok(Purged { users: 0, rows: 0, .. }) => {}
            Ok(Purged { users, rows, .. }) => tracing::info!(users, rows, "old data was removed"),
            Err(error) => {
                tracing::warn!(%error, "old data cannot be removed; it is tried again in a minute");
                return false;
            }
        }
    }
    true
}

/// Small steps until there is nothing left to do, so that requests get their turn in between.
async fn clear_out(app: &App, stop: &watch::Receiver<bool>) {
    while !*stop.borrow() {
        match app.housekeep().await {
            Ok(Housekeeping { expired: 0, purged: 0 }) => return,
            Ok(Housekeeping { expired, purged }) => tracing::debug!(expired, purged, "housekeeping"),
            Err(error) => {
                tracing::warn!(%error, "housekeeping failed; it is tried again in a minute");
                return;
            }
        }
    }
}
