//! A configuration that was checked: types that cannot be wrong.

use std::net::SocketAddr;
use std::time::Duration;

use usher_delivery::{KannelSettings, SmtpTransport};
use usher_domain::LinkKeys;
use usher_render::Urls;
use usher_web::Network;

use super::LogConfig;
use crate::database::Database;

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
    /// The selector of the key that the relay signs with.
    pub(crate) dkim_selector: Option<String>,
    /// The relay for mails.
    pub(crate) relay: SmtpTransport,
    /// The gateway for text messages.
    pub(crate) sms: Option<KannelSettings>,
    /// How messages are tried.
    pub(crate) delivery: DeliverySettings,
    /// How lines are written.
    pub(crate) log: LogConfig,
}

/// How messages are tried.
#[derive(Clone, Copy)]
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
}
