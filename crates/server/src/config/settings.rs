//! A configuration that was checked: types that cannot be wrong.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use usher_app::store::Retention;
use usher_delivery::{DomainLimits, MailRoute};
use usher_domain::{LinkKeys, SmsLimits};
use usher_render::Urls;
use usher_web::Network;

use super::LogConfig;
use crate::bounces::BounceSettings;
use crate::database::Database;
use crate::gateway::SmsSettings;

/// What `usher serve` works with.
pub(crate) struct Settings {
    /// Where to listen.
    pub(crate) listen: SocketAddr,
    /// How browsers reach the service.
    pub(crate) urls: Urls,
    /// Whose `X-Forwarded-For` is believed.
    pub(crate) trusted_proxies: Vec<Network>,
    /// The longest wait for a request's head.
    pub(crate) header_timeout: Duration,
    /// Connections that may be open at once.
    pub(crate) max_connections: usize,
    /// How long a stop waits.
    pub(crate) shutdown_grace: Duration,
    /// How long a browser stays signed in.
    pub(crate) session_lifetime: Duration,
    /// How long a key signs tokens.
    pub(crate) key_rotation: Duration,
    /// Where everything is kept.
    pub(crate) database: Database,
    /// What links and cookies are made with.
    pub(crate) keys: LinkKeys,
    /// The sender's address.
    pub(crate) mail_from: String,
    /// The domain that signs mails, here or at the relay.
    pub(crate) dkim_domain: String,
    /// The selector of the key that signs them.
    pub(crate) dkim_selector: Option<String>,
    /// The way of mails.
    pub(crate) mail: MailRoute,
    /// The gateway for text messages.
    pub(crate) sms: Option<SmsSettings>,
    /// How many text messages go out at most.
    pub(crate) sms_limits: SmsLimits,
    /// How messages are tried.
    pub(crate) delivery: DeliverySettings,
    /// Where messages that come back are read.
    pub(crate) bounces: BounceSettings,
    /// How applications are told what happens.
    pub(crate) webhooks: WebhookSettings,
    /// How long personal data is kept.
    pub(crate) retention: Retention,
    /// The folder of templates and texts of the operator's own.
    pub(crate) templates: Option<PathBuf>,
    /// How lines are written.
    pub(crate) log: LogConfig,
}

/// How applications are told what happens.
#[derive(Clone)]
pub(crate) struct WebhookSettings {
    /// What is allowed besides public addresses.
    pub(crate) private_targets: Vec<Network>,
    /// Events on their way at once.
    pub(crate) concurrency: usize,
    /// Of these, to one endpoint.
    pub(crate) per_endpoint: usize,
}

/// How messages are tried.
#[derive(Clone)]
pub(crate) struct DeliverySettings {
    /// Messages on their way at once.
    pub(crate) concurrency: usize,
    /// Attempts at most.
    pub(crate) max_attempts: u32,
    /// The last attempt is made before a message is this old.
    pub(crate) max_age: Duration,
    /// The longest pause after the first attempt.
    pub(crate) retry_base: Duration,
    /// The longest pause of all.
    pub(crate) retry_cap: Duration,
    /// What may go to one recipient domain.
    pub(crate) domains: DomainLimits,
}
