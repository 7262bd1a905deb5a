//! The configuration of `usher serve`: its types, which are also its documentation.
//!
//! The reference page, the example file and the names of the environment's variables are all made from the types
//! below and their doc comments. This module is the only one that reads the environment.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

mod bounces;
mod check;
mod keys;
mod load;
mod mail;
mod problem;
mod reference;
mod retention;
mod settings;
mod sms;
mod sms_limits;
mod templates;
#[cfg(test)]
mod tests;
mod webhooks;

pub(crate) use bounces::BouncesConfig;
pub(crate) use load::{FILE_VARIABLE, Source, load, load_database, load_database_at, secret_files};
pub(crate) use mail::MailConfig;
pub(crate) use problem::ConfigProblems;
pub(crate) use reference::{example, reference};
pub(crate) use retention::RetentionConfig;
pub(crate) use settings::{DeliverySettings, Settings, WebhookSettings};
pub(crate) use sms::SmsConfig;
pub(crate) use sms_limits::SmsLimitsConfig;
pub(crate) use templates::TemplatesConfig;
pub(crate) use webhooks::WebhooksConfig;

/// The whole file.
#[derive(Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Config {
    /// How the service is reached.
    pub(crate) server: ServerConfig,
    /// Where everything is kept.
    pub(crate) database: DatabaseConfig,
    /// The links in messages, and the cookies of the pages.
    pub(crate) links: LinksConfig,
    /// The keys that tokens of OpenID Connect are signed with. They are kept in the database, sealed with the link key.
    pub(crate) keys: KeysConfig,
    /// How invitations by e-mail go out.
    pub(crate) mail: MailConfig,
    /// How invitations by text message go out. Left out: such messages wait until they are given up.
    pub(crate) sms: SmsConfig,
    /// How often and how fast messages are tried.
    pub(crate) delivery: DeliveryConfig,
    /// Where messages that come back later are read, see the page on bounces.
    pub(crate) bounces: BouncesConfig,
    /// How applications are told what happens, see the page on webhooks.
    pub(crate) webhooks: WebhooksConfig,
    /// How long personal data is kept.
    pub(crate) retention: RetentionConfig,
    /// Mails and texts of the operator's own.
    pub(crate) templates: TemplatesConfig,
    /// What the service writes to its standard error.
    pub(crate) log: LogConfig,
}

/// `[server]`.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct ServerConfig {
    /// The address by which browsers reach the service, without a path. Every link begins with it; it is never taken
    /// from a request. Must be https, unless its host is this machine (`localhost`, `127.0.0.1`). Required.
    #[schemars(example = "https://invite.example.org", extend("x-shown" = true))]
    pub(crate) public_url: Option<String>,
    /// The address and port that the service listens on, without TLS: a proxy in front of it terminates TLS.
    pub(crate) listen: String,
    /// The networks (CIDR) or addresses of proxies whose `X-Forwarded-For` is believed.
    #[schemars(example = ["10.0.0.0/8", "::1"])]
    pub(crate) trusted_proxies: Vec<String>,
    /// A connection is closed when a request's head takes longer, counted from the answer before it. Should be longer
    /// than the proxy keeps connections open that nobody uses: then the proxy closes them, and no request is lost to
    /// one that is just being closed.
    #[schemars(range(min = 1, max = 600))]
    pub(crate) header_timeout_seconds: u32,
    /// Connections that may be open at once; further ones wait.
    #[schemars(range(min = 16, max = 1_000_000))]
    pub(crate) max_connections: u32,
    /// How long a stop waits for requests and messages under way.
    #[schemars(range(min = 1, max = 600))]
    pub(crate) shutdown_grace_seconds: u32,
    /// How long a browser stays signed in after activation, in hours.
    #[schemars(range(min = 1, max = 8_760))]
    pub(crate) session_lifetime_hours: u32,
}

impl Default for ServerConfig {
    fn default() -> Self {
        Self {
            public_url: None,
            listen: "127.0.0.1:8080".to_owned(),
            trusted_proxies: Vec::new(),
            header_timeout_seconds: 75,
            max_connections: 4_096,
            shutdown_grace_seconds: 20,
            session_lifetime_hours: 12,
        }
    }
}

/// `[database]`.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct DatabaseConfig {
    /// `sqlite:` and the path of the database file, relative to the working directory; it is made when it is missing,
    /// its folder must exist. Or `postgres://user@host/database`. Several hosts, separated by commas
    /// (`one:5432,two:5432`), are asked in turn, and the one that takes writes is used. `?sslmode=require` insists on
    /// TLS, which checks certificate and name.
    pub(crate) url: String,
    /// The password for PostgreSQL. Better kept in a file of its own, see `password_file`.
    #[schemars(example = "a password")]
    pub(crate) password: Option<String>,
    /// A file that holds the password, and nothing else.
    #[schemars(example = "/etc/usher/database-password")]
    pub(crate) password_file: Option<String>,
    /// A file with the certificates (PEM) that PostgreSQL's is checked against, instead of the system's.
    #[schemars(example = "/etc/usher/database-ca.pem")]
    pub(crate) ca_file: Option<String>,
    /// Connections to PostgreSQL that this node has at most.
    #[schemars(range(min = 1, max = 1_000))]
    pub(crate) connections: u32,
    /// How long one server of PostgreSQL may take to let us in; then the next one is asked.
    #[schemars(range(min = 1, max = 60))]
    pub(crate) connect_timeout_seconds: u32,
    /// How long PostgreSQL may take for the statements of one step, and again for its commit; a call that meets a
    /// server that hangs is answered with 503 then.
    #[schemars(range(min = 1, max = 600))]
    pub(crate) step_timeout_seconds: u32,
    /// How long a step may wait for a free connection to PostgreSQL; the call is answered with 503 then.
    #[schemars(range(min = 1, max = 600))]
    pub(crate) queue_timeout_seconds: u32,
    /// Whether PostgreSQL gets the new users of calls that wait at one moment in one transaction, which is more than
    /// twice as fast. `false` gives each user a transaction of its own, as engines want it that spread users over machines
    /// (Citus, YugabyteDB, CockroachDB).
    pub(crate) shared_transactions: bool,
}

impl Default for DatabaseConfig {
    fn default() -> Self {
        Self {
            url: "sqlite:usher.db".to_owned(),
            password: None,
            password_file: None,
            ca_file: None,
            connections: 16,
            connect_timeout_seconds: 2,
            step_timeout_seconds: 5,
            queue_timeout_seconds: 5,
            shared_transactions: true,
        }
    }
}

/// `[links]`.
#[derive(Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct LinksConfig {
    /// The key that links and cookies are made with, as `usher keys generate` prints it. This or `key_file` is
    /// required. Without it nobody can open a link or make one, not even from the database.
    #[schemars(example = "k1:the-output-of-usher-keys-generate")]
    pub(crate) key: Option<String>,
    /// A file with that key in its first line; further lines hold older keys.
    #[schemars(example = "/etc/usher/link-key", extend("x-shown" = true))]
    pub(crate) key_file: Option<String>,
    /// Former keys, whose links still work, and which open what they sealed in the database. Drop one when its last
    /// invitation has expired.
    #[schemars(example = ["k0:a-former-key"])]
    pub(crate) older_keys: Vec<String>,
}

/// `[keys]`.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct KeysConfig {
    /// A new key of each algorithm signs tokens after so many days. It is published an hour before; the former one stays
    /// published for two days more. `usher keys rotate` makes new keys at any time.
    #[schemars(range(min = 1, max = 3_650))]
    pub(crate) rotation_days: u32,
}

impl Default for KeysConfig {
    fn default() -> Self {
        Self { rotation_days: 90 }
    }
}

/// `[delivery]`.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct DeliveryConfig {
    /// Messages that are on their way at once. With 0 this node sends none, and another one has to.
    #[schemars(range(min = 0, max = 1_024))]
    pub(crate) concurrency: u32,
    /// Attempts after which a message is kept as failed.
    #[schemars(range(min = 1, max = 10_000))]
    pub(crate) max_attempts: u32,
    /// Hours after which a message is kept as failed.
    #[schemars(range(min = 1, max = 720))]
    pub(crate) max_age_hours: u32,
    /// The longest pause after the first attempt; later pauses grow, each a random part of the longest.
    #[schemars(range(min = 1, max = 3_600))]
    pub(crate) retry_base_seconds: u32,
    /// The longest pause of all.
    #[schemars(range(min = 1, max = 1_440))]
    pub(crate) retry_cap_minutes: u32,
    /// Mails to one recipient domain that are on their way at once, from each node. Left out: all but an eighth of those
    /// that may be on their way, so that no domain holds up another; a quarter while the domain answers slowly.
    #[schemars(range(min = 1, max = 1_024), example = 16)]
    pub(crate) domain_concurrency: Option<u32>,
    /// Mails to one recipient domain in a minute, from each node. Left out: no limit.
    #[schemars(range(min = 1, max = 1_000_000), example = 600)]
    pub(crate) domain_rate_per_minute: Option<u32>,
    /// The same two limits for single domains: the domain, a colon, mails at once, a colon, mails in a minute. What is left
    /// empty is as for every domain.
    #[schemars(example = ["gmail.com:8:300", "example.net::60"])]
    pub(crate) domain_limits: Vec<String>,
}

impl Default for DeliveryConfig {
    fn default() -> Self {
        Self {
            concurrency: 32,
            max_attempts: 1_000,
            max_age_hours: 72,
            retry_base_seconds: 5,
            retry_cap_minutes: 30,
            domain_concurrency: None,
            domain_rate_per_minute: None,
            domain_limits: Vec::new(),
        }
    }
}

/// `[log]`.
#[derive(Clone, Copy, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct LogConfig {
    /// The form of a line.
    pub(crate) format: LogFormat,
    /// The least important lines that are written. No level writes a token, a password, a secret or a full address.
    pub(crate) level: LogLevel,
}

/// The form of a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum LogFormat {
    /// for people
    #[default]
    Text,
    /// one JSON object a line, for machines
    Json,
}

/// How important a line must be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub(crate) enum LogLevel {
    /// what needs somebody's attention now
    Error,
    /// what may need it
    Warn,
    /// what happened
    #[default]
    Info,
    /// how it happened
    Debug,
    /// every step
    Trace,
}
