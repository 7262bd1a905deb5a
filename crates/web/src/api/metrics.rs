//! Figures for Prometheus: requests, invitations, the outbox.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::{PoisonError, RwLock};
use std::time::Duration;

use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use metrics::{Counter, Histogram};
use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusRecorder};
use usher_app::store::{EventsStatus, OutboxStatus};
use usher_domain::{SmsPause, Timestamp};

use crate::WebState;

const REQUESTS: &str = "usher_http_requests_total";
const DURATIONS: &str = "usher_http_request_duration_seconds";
/// Counted by the use-cases.
const INVITATIONS: &str = "usher_invitations_total";

/// What else the use-cases count.
const OF_THE_APPLICATION: [(&str, &str); 4] = [
    ("usher_sign_ins_total", "Attempts to sign in, by result (signed_in, refused, throttled)."),
    ("usher_reminders_total", "Reminders that were queued."),
    ("usher_accounts_deleted_total", "Accounts that are gone because their owners deleted them."),
    ("usher_accounts_purged_total", "Users who are gone because they never accepted an invitation."),
];

/// The upper bounds of the latency histogram, in seconds.
const BOUNDS: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];

/// The recorder of all figures, to be installed once per process; its handle goes into [`crate::WebParts`], and its
/// `run_upkeep` is to be called every few seconds, so that histograms do not pile up where nobody scrapes.
///
/// # Errors
/// None with the bounds above; the builder's type has one.
pub fn prometheus_recorder() -> Result<PrometheusRecorder, BuildError> {
    let builder = PrometheusBuilder::new();
    let recorder =
        builder.set_buckets_for_metric(Matcher::Full(DURATIONS.to_owned()), &BOUNDS)?.build_recorder();
    metrics::with_local_recorder(&recorder, || {
        metrics::describe_counter!(REQUESTS, "Requests by route, method and status.");
        metrics::describe_histogram!(DURATIONS, "Time from request to answer, by route and method.");
        metrics::describe_counter!(INVITATIONS, "Invitations that reached a state.");
        for (name, help) in OF_THE_APPLICATION {
            metrics::describe_counter!(name, help);
        }
    });
    Ok(recorder)
}

/// The figures of answered requests, each looked up by its labels once and kept.
#[derive(Default)]
pub(crate) struct RequestFigures(RwLock<HashMap<String, Vec<Figures>>>);

/// What is counted of one route with one method and status.
struct Figures {
    method: &'static str,
    status: u16,
    requests: Counter,
    durations: Histogram,
}

impl RequestFigures {
    /// Counts one answered request. `route` is one of the table's, so that the figures have an end.
    pub(crate) fn count(&self, route: &str, method: &'static str, status: u16, elapsed: Duration) {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(figures) = known.get(route).and_then(|all| find(all, method, status)) {
            return figures.count(elapsed);
        }
        drop(known);
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let all = known.entry(route.to_owned()).or_default();
        // Another request may have been here in between.
        if find(all, method, status).is_none() {
            all.push(Figures::new(route, method, status));
        }
        if let Some(figures) = find(all, method, status) {
            figures.count(elapsed);
        }
    }
}

fn find<'a>(all: &'a [Figures], method: &str, status: u16) -> Option<&'a Figures> {
    all.iter().find(|figures| figures.status == status && figures.method == method)
}

impl Figures {
    fn new(route: &str, method: &'static str, status: u16) -> Self {
        let route = || route.to_owned();
        Self {
            method,
            status,
            requests: metrics::counter!(REQUESTS, "route" => route(), "method" => method, "status" => status.to_string()),
            durations: metrics::histogram!(DURATIONS, "route" => route(), "method" => method),
        }
    }

    fn count(&self, elapsed: Duration) {
        self.requests.increment(1);
        self.durations.record(elapsed.as_secs_f64());
    }
}

/// All figures in Prometheus' text format. The outbox is asked at every scrape; should the store be down, the scrape
/// still succeeds and says so.
pub(crate) async fn metrics(State(state): State<WebState>) -> Response {
    let mut text = state.metrics.render();
    let outbox = state.app.outbox_status().await;
    gauge(&mut text, "usher_store_up", "1 while the store answers.", u64::from(outbox.is_ok()));
    match outbox {
        Ok(outbox) => write_outbox(&mut text, outbox, state.app.now()),
        Err(error) => tracing::warn!(%error, "the outbox could not be asked"),
    }
    match state.app.sms_pauses().await {
        Ok(pauses) => write_pauses(&mut text, &pauses),
        Err(error) => tracing::warn!(%error, "the pauses of text messages could not be asked"),
    }
    match state.app.events_status().await {
        Ok(events) => write_events(&mut text, events, state.app.now()),
        Err(error) => tracing::warn!(%error, "the events could not be asked"),
    }
    ([(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text).into_response()
}

fn write_outbox(text: &mut String, outbox: OutboxStatus, now: Timestamp) {
    let oldest = outbox.oldest_due_at.map_or(0, |due| now.since(due).as_secs());
    gauge(text, "usher_outbox_waiting", "Messages not yet sent and not given up.", outbox.waiting);
    gauge(text, "usher_outbox_dead", "Messages given up.", outbox.dead);
    gauge(text, "usher_outbox_oldest_due_seconds", "For how long the oldest due message has waited.", oldest);
}

fn write_events(text: &mut String, events: EventsStatus, now: Timestamp) {
    let oldest = events.oldest_at.map_or(0, |at| now.since(at).as_secs());
    gauge(text, "usher_webhooks_waiting", "Events not yet delivered and not given up.", events.waiting);
    gauge(text, "usher_webhooks_dead", "Events given up, which can be replayed.", events.dead);
    gauge(text, "usher_webhooks_oldest_waiting_seconds", "Age of the oldest event that waits.", oldest);
}

/// Each paused prefix has a line of its own while its pause lasts.
fn write_pauses(text: &mut String, pauses: &[SmsPause]) {
    const PAUSED: &str = "usher_sms_paused";
    let count = u64::try_from(pauses.len()).unwrap_or(u64::MAX);
    gauge(text, "usher_sms_paused_prefixes", "Prefixes that no text messages go to for now.", count);
    // Writing to a String cannot fail.
    let _ = writeln!(text, "# HELP {PAUSED} 1 while no text messages go to a prefix.\n# TYPE {PAUSED} gauge");
    for SmsPause { scope, .. } in pauses {
        let (application, prefix) = (scope.application(), scope.prefix().unwrap_or_default());
        let _ = writeln!(text, "{PAUSED}{{application=\"{application}\",prefix=\"{prefix}\"}} 1");
    }
}

fn gauge(text: &mut String, name: &str, help: &str, value: u64) {
    // Writing to a String cannot fail.
    let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} gauge\n{name} {value}");
}
