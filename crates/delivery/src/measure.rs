//! The worker's figures for Prometheus.

use std::time::Duration;

use metrics::{counter, describe_counter, describe_histogram, histogram};
use usher_app::store::AttemptResult;

const MESSAGES: &str = "usher_messages_total";
const SEND_SECONDS: &str = "usher_message_send_seconds";
const AGE_SECONDS: &str = "usher_message_age_seconds";

/// Tells the recorder what the figures mean. To be called once, after the recorder is installed.
pub fn describe_metrics() {
    describe_counter!(MESSAGES, "Attempts to send a message, by channel and result (sent, retried, dead).");
    describe_histogram!(
        SEND_SECONDS,
        metrics::Unit::Seconds,
        "How long an attempt took, rendering included."
    );
    describe_histogram!(AGE_SECONDS, metrics::Unit::Seconds, "How old a message was when it was sent.");
}

/// Counts one attempt that took `taken`, of a message that was queued `age` ago.
pub(crate) fn attempt(channel: &'static str, result: AttemptResult, taken: Duration, age: Duration) {
    counter!(MESSAGES, "channel" => channel, "result" => label(result)).increment(1);
    histogram!(SEND_SECONDS, "channel" => channel).record(taken.as_secs_f64());
    if result == AttemptResult::Sent {
        histogram!(AGE_SECONDS, "channel" => channel).record(age.as_secs_f64());
    }
}

/// The word for a result, in metrics and logs.
pub(crate) fn label(result: AttemptResult) -> &'static str {
    match result {
        AttemptResult::Sent => "sent",
        AttemptResult::RetryAt(_) => "retried",
        AttemptResult::Dead => "dead",
    }
}
