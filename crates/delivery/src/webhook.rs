//! Webhooks by the Standard Webhooks specification (version 1.0.0): telling applications what happens, signed, in order,
//! again and again for about three days.
//!
//! - [`WebhookWorker`] claims events that are due and records what came of each, beside the outbox worker.
//! - [`WebhookSender`] makes one request.

mod payload;
mod schedule;
mod sender;
mod signature;
mod worker;

pub use sender::{Undelivered, WebhookSender};
pub use worker::{WebhookTickReport, WebhookWorker, WebhookWorkerDependencies, WebhookWorkerSettings};
