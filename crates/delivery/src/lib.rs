//! The way out of the house: the outbox worker, and the transports that it hands messages to.
//!
//! - [`Worker`] claims what is due, renders it, sends it and records each attempt; [`RetryPolicy`] says when again.
//! - [`BackchannelLogout`] tells applications that sessions have ended.
//! - [`SmtpTransport`] and [`KannelGateway`] are for real; [`Mailbox`] keeps the demo's messages;
//!   [`MemoryTransport`] is for tests.
//!
//! What a message says is the `render` crate's business, what is remembered the store's.

mod logout;
mod mailbox;
mod measure;
mod memory;
mod retry;
pub mod sms;
pub mod smtp;
mod wording;
mod worker;

pub use logout::BackchannelLogout;
pub use mailbox::{Channel, Mailbox, MailboxMessage};
pub use measure::describe_metrics;
pub use memory::{Answer, MemoryTransport};
pub use retry::{FailedAttempt, GivenUp, RetryPolicy};
pub use sms::{KannelGateway, KannelSettings};
pub use smtp::{SmtpSettings, SmtpSettingsError, SmtpTls, SmtpTransport};
pub use worker::{SettleLinkRequests, TickReport, Worker, WorkerDependencies, WorkerSettings};
