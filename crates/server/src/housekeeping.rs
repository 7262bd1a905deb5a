//! What is done now and then: expired invitations are marked, what is past its time is removed, keys that are due are
//! made, figures are tidied.

use std::sync::Arc;
use std::time::Duration;

use metrics_exporter_prometheus::PrometheusHandle;
use tokio::sync::watch;
use tokio::time::{MissedTickBehavior, interval};
use usher_app::App;
use usher_app::store::Housekeeping;

/// Histograms are drained this often, so that they do not grow when nobody reads them.
const TIDY_EVERY: Duration = Duration::from_secs(5);
/// Rounds of tidying between two rounds in the database.
const ROUNDS_BETWEEN: u32 = 12;
/// Rounds of tidying between two looks at the signing keys: requests read them only when nobody did for a minute.
const ROUNDS_BETWEEN_KEYS: u32 = 6;

/// Works until `stop` holds true or its sender is gone.
pub(crate) async fn keep_house(app: Arc<App>, metrics: PrometheusHandle, mut stop: watch::Receiver<bool>) {
    let mut ticks = interval(TIDY_EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut round: u32 = 0;
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
        }
        round = round.wrapping_add(1);
    }
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
