//! The worker's figures for Prometheus.

use std::time::Duration;

use metrics::{counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram};
use usher_app::store::{AttemptResult, EventResult};
use usher_domain::SmsScope;

const MESSAGES: &str = "usher_messages_total";
pub(crate) const BOUNCES: &str = "usher_bounces_total";
const SEND_SECONDS: &str = "usher_message_send_seconds";
const WEBHOOKS: &str = "usher_webhooks_total";
const GIVEN_BACK: &str = "usher_messages_given_back_total";
const TRANSPORT_OPEN: &str = "usher_mail_transport_open";
const AGE_SECONDS: &str = "usher_message_age_seconds";
const BUDGET_EXHAUSTED: &str = "usher_sms_budget_exhausted_total";
const PAUSES: &str = "usher_sms_pauses_total";

/// Tells the recorder what the figures mean. To be called once, after the recorder is installed.
pub fn describe_metrics() {
    describe_counter!(
        MESSAGES,
        "Attempts to send a message, by channel and result (sent, retried, bounced, dead)."
    );
    describe_counter!(
        BOUNCES,
        "Reports that came back, by source (maildir, mailbox_file, lmtp, webhook) and class (hard, soft, complaint, delayed, \
         delivered, repeated, unmatched, no_report)."
    );
    describe_counter!(
        GIVEN_BACK,
        "Messages that went back to the outbox unsent, because of a limit, a slow domain or relays that do not work, by \
         channel."
    );
    describe_gauge!(
        TRANSPORT_OPEN,
        "Whether a relay is left alone because it does not work (1) or is in use (0), by transport."
    );
    describe_histogram!(
        SEND_SECONDS,
        metrics::Unit::Seconds,
        "How long an attempt took, rendering included."
    );
    describe_counter!(
        WEBHOOKS,
        "Attempts to deliver an event to a webhook, by result (delivered, retried, dead)."
    );
    describe_histogram!(AGE_SECONDS, metrics::Unit::Seconds, "How old a message was when it was sent.");
    describe_counter!(
        BUDGET_EXHAUSTED,
        "Text messages that were put off because a budget was used up, by scope."
    );
    describe_counter!(PAUSES, "Prefixes that were paused for hardly any activation, by application.");
}

/// Counts one message that went back unsent.
pub(crate) fn given_back(channel: &'static str) {
    counter!(GIVEN_BACK, "channel" => channel).increment(1);
}

/// Tells whether a relay is left alone because it does not work.
pub(crate) fn transport_open(transport: &str, is_open: bool) {
    gauge!(TRANSPORT_OPEN, "transport" => transport.to_owned()).set(if is_open { 1.0 } else { 0.0 });
}

/// Counts one attempt that took `taken`, of a message that was queued `age` ago.
pub(crate) fn attempt(channel: &'static str, result: AttemptResult, taken: Duration, age: Duration) {
    counter!(MESSAGES, "channel" => channel, "result" => label(result)).increment(1);
    histogram!(SEND_SECONDS, "channel" => channel).record(taken.as_secs_f64());
    if result == AttemptResult::Sent {
        histogram!(AGE_SECONDS, "channel" => channel).record(age.as_secs_f64());
    }
}

/// Counts one attempt to deliver an event.
pub(crate) fn webhook(result: EventResult) {
    let result = match result {
        EventResult::Delivered => "delivered",
        EventResult::RetryAt(_) => "retried",
        EventResult::Dead => "dead",
    };
    counter!(WEBHOOKS, "result" => result).increment(1);
}

/// Counts a text message that has to wait for a budget.
pub(crate) fn budget_exhausted(scope: &SmsScope) {
    counter!(BUDGET_EXHAUSTED, "scope" => scope.as_str().to_owned()).increment(1);
}

/// Counts a pause that began.
pub(crate) fn prefix_paused(scope: &SmsScope) {
    counter!(PAUSES, "application" => scope.application().to_owned()).increment(1);
}

/// The word for a result, in metrics and logs.
pub(crate) fn label(result: AttemptResult) -> &'static str {
    match result {
        AttemptResult::Sent => "sent",
        AttemptResult::RetryAt(_) => "retried",
        AttemptResult::Bounced => "bounced",
        AttemptResult::Dead => "dead",
    }
}
