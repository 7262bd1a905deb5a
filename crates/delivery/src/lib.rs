//! The way out of the house: the outbox worker, and the transports that it hands messages to.
//!
//! - [`Worker`] claims what is due, renders it, sends it and records each attempt; [`RetryPolicy`] says when again.
//! - [`bounce`] takes what comes back later.
//! - [`BackchannelLogout`] tells applications that sessions have ended.
//! - [`WebhookWorker`] tells applications what happens to their invitations and users.
//! - [`MailRoute`] over [`SmtpTransport`]s and the gateways of [`sms`] are for real; [`Mailbox`] keeps the demo's
//!   messages; [`MemoryTransport`] is for tests.
//!
//! What a message says is the `render` crate's business, what is remembered the store's.

pub mod bounce;
mod circuit_breaker;
mod dkim;
mod logout;
mod mail_route;
mod mailbox;
mod measure;
mod memory;
mod public_address;
mod retry;
pub mod sms;
pub mod smtp;
mod webhook;
mod wording;
mod worker;

pub use bounce::BounceDesk;
pub use dkim::{DkimKeyError, DkimSigner};
pub use logout::BackchannelLogout;
pub use mail_route::MailRoute;
pub use mailbox::{Channel, Mailbox, MailboxMessage};
pub use measure::describe_metrics;
pub use memory::{Answer, MemoryTransport};
pub use public_address::{PrivateTarget, TargetAddresses};
pub use retry::{FailedAttempt, GivenUp, RetryPolicy};
pub use sms::{KannelGateway, KannelSettings};
pub use smtp::{
    PasswordMechanism, SenderSettings, SenderSettingsError, SmtpLogin, SmtpSettings, SmtpSettingsError,
    SmtpTls, SmtpTransport, TokenGrant, TokenSource,
};
pub use webhook::{
    Undelivered, WebhookSender, WebhookTickReport, WebhookWorker, WebhookWorkerDependencies,
    WebhookWorkerSettings,
};
pub use worker::{
    DomainLimit, DomainLimits, SettleLinkRequests, TickReport, Worker, WorkerDependencies, WorkerSettings,
};
