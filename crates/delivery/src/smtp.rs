//! Mail through one relay: connections kept and reused, each answer judged by the step that it was given to.
//!
//! lettre makes the messages, speaks the protocol and does TLS. The pool is ours, because lettre's own tells neither
//! which command a refusal answers nor whether a connection had been lying idle. Which relay a mail goes to, and what
//! happens when it cannot take it, is decided by [`crate::MailRoute`].

mod connection;
mod envelope;
mod failure;
mod letter;
mod login;
mod token;
mod verdict;
mod wording;

use std::fmt;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use lettre::transport::smtp::client::{Certificate, CertificateStore, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use tokio::sync::Semaphore;
use tokio::time::Instant;
use usher_app::{Accepted, NotAccepted};

use self::connection::{Connection, Dialer};
pub(crate) use self::failure::Failure;
pub(crate) use self::letter::{Draft, Letter, Letterhead};
pub use self::letter::{SenderSettings, SenderSettingsError};
use self::login::Login;
pub use self::login::{PasswordMechanism, SmtpLogin};
pub use self::token::{TokenGrant, TokenSource};

/// A connection that has been idle for longer is not used again: relays close theirs after some minutes at most.
const LONGEST_IDLE: Duration = Duration::from_secs(30);

/// How the way to the relay is protected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SmtpTls {
    /// STARTTLS, required: nothing is sent to a relay that does not offer it. Usual on port 587.
    #[default]
    Starttls,
    /// TLS from the first byte. Usual on port 465.
    Implicit,
    /// None: on a loopback host only, unless [`SmtpSettings::allow_cleartext`] is set.
    None,
}

/// Where a relay is, and how it knows us.
#[derive(Clone)]
pub struct SmtpSettings {
    /// What figures and the records of attempts call it.
    pub name: String,
    /// A name or an IP address; its certificate must be made out to it.
    pub host: String,
    /// The port.
    pub port: u16,
    /// How the way to it is protected.
    pub tls: SmtpTls,
    /// Permits [`SmtpTls::None`] to a host that is not this one. Links and the password then travel readable.
    pub allow_cleartext: bool,
    /// How AUTH is done; without it none is tried.
    pub login: Option<SmtpLogin>,
    /// Certificates (PEM) that the relay's is checked against, instead of those that browsers trust.
    pub ca_file: Option<PathBuf>,
    /// Our name in EHLO; without it the machine's.
    pub helo_name: Option<String>,
    /// How long the relay may take to answer one command. Default: 30 s.
    pub timeout: Duration,
    /// How long each step may take until a connection can take a mail, never more than `timeout`. Default: 30 s. Shorter
    /// where another relay waits, so that it gets its chance within the same attempt.
    pub connect_timeout: Duration,
    /// Connections at most. Default: 32, as many as a worker has sends in flight; with fewer, sends wait for one.
    pub pool_size: usize,
}

impl SmtpSettings {
    /// STARTTLS without authentication, and the defaults for the rest.
    pub fn new(host: &str, port: u16) -> Self {
        Self {
            name: "smtp".to_owned(),
            host: host.to_owned(),
            port,
            tls: SmtpTls::Starttls,
            allow_cleartext: false,
            login: None,
            ca_file: None,
            helo_name: None,
            timeout: Duration::from_secs(30),
            connect_timeout: Duration::from_secs(30),
            pool_size: 32,
        }
    }
}

/// A setting that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SmtpSettingsError {
    /// Mail would travel readable to another machine.
    #[error("tls: none is for a relay on this machine; allow_cleartext permits it for others")]
    Cleartext,
    /// [`SmtpSettings::ca_file`] cannot be read.
    #[error("ca_file {path}: {source}", path = path.display())]
    CaFile {
        /// The file.
        path: PathBuf,
        /// What went wrong.
        source: std::io::Error,
    },
    /// The certificates in [`SmtpSettings::ca_file`], or the host's name, cannot be used for TLS.
    #[error("tls: {0}")]
    Tls(#[from] lettre::transport::smtp::Error),
}

/// Hands letters to one relay.
pub struct SmtpTransport {
    name: String,
    dialer: Dialer,
    /// One permit for each connection that may exist.
    slots: Semaphore,
    /// Connections between two mails, the last used at the end.
    idle: Mutex<Vec<(Connection, Instant)>>,
}

impl SmtpTransport {
    /// Checks the settings and reads the certificates; connects to nothing yet.
    pub fn new(settings: SmtpSettings) -> Result<Self, SmtpSettingsError> {
        if settings.tls == SmtpTls::None && !settings.allow_cleartext && !is_this_machine(&settings.host) {
            return Err(SmtpSettingsError::Cleartext);
        }
        let tls_parameters = match settings.tls {
            SmtpTls::Starttls | SmtpTls::Implicit => Some(tls_parameters(&settings)?),
            SmtpTls::None => None,
        };
        Ok(Self {
            name: settings.name,
            dialer: Dialer {
                hello_name: settings.helo_name.map_or_else(ClientId::default, ClientId::Domain),
                host: settings.host,
                port: settings.port,
                tls: settings.tls,
                tls_parameters,
                login: settings.login.map(Login::new),
                connect_timeout: settings.connect_timeout.min(settings.timeout),
                timeout: settings.timeout,
            },
            slots: Semaphore::new(settings.pool_size.max(1)),
            idle: Mutex::default(),
        })
    }

    /// What figures and the records of attempts call it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Connects, secures and authenticates as for a mail, and sends none.
    ///
    /// # Errors
    /// What the relay, or the way to it, has against it.
    pub async fn check(&self) -> Result<(), NotAccepted> {
        self.keep(self.dialer.connect().await?);
        Ok(())
    }

    /// Hands one letter over. Returns when the relay has taken charge of it.
    pub(crate) async fn deliver(&self, letter: &Letter) -> Result<Accepted, Failure> {
        // The semaphore is never closed; without a permit the mail would merely go out over one connection more.
        let _slot = self.slots.acquire().await;
        if let Some(mut connection) = self.take_idle() {
            let outcome = connection.deliver(letter).await;
            self.keep(connection);
            match outcome {
                Err(failure) if failure.is_stale_connection() => {}
                outcome => return outcome,
            }
        }
        let mut connection = self.dialer.connect().await?;
        let outcome = connection.deliver(letter).await;
        self.keep(connection);
        outcome
    }

    /// A connection that was used not long ago.
    fn take_idle(&self) -> Option<Connection> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.retain(|(_, since)| since.elapsed() < LONGEST_IDLE);
        idle.pop().map(|(connection, _)| connection)
    }

    fn keep(&self, connection: Connection) {
        if connection.is_usable() {
            let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
            idle.push((connection, Instant::now()));
        }
    }
}

impl fmt::Debug for SmtpTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SmtpTransport")
            .field("name", &self.name)
            .field("host", &self.dialer.host)
            .field("port", &self.dialer.port)
            .field("tls", &self.dialer.tls)
            .finish_non_exhaustive()
    }
}

fn is_this_machine(host: &str) -> bool {
    let address = host.parse::<std::net::IpAddr>();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

fn tls_parameters(settings: &SmtpSettings) -> Result<TlsParameters, SmtpSettingsError> {
    let mut builder = TlsParameters::builder(settings.host.clone());
    if let Some(path) = &settings.ca_file {
        let pem =
            std::fs::read(path).map_err(|source| SmtpSettingsError::CaFile { path: path.clone(), source })?;
        builder = builder
            .certificate_store(CertificateStore::None)
            .add_root_certificate(Certificate::from_pem(&pem)?);
    }
    Ok(builder.build()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(change: impl FnOnce(&mut SmtpSettings)) -> Option<String> {
        let mut settings = SmtpSettings::new("localhost", 25);
        change(&mut settings);
        SmtpTransport::new(settings).err().map(|error| error.to_string())
    }

    #[test]
    fn cleartext_is_for_this_machine_unless_it_is_permitted() {
        let cleartext = |host: &str, allowed| {
            refusal(|settings| {
                settings.tls = SmtpTls::None;
                settings.allow_cleartext = allowed;
                host.clone_into(&mut settings.host);
            })
        };
        for host in ["localhost", "127.0.0.1", "::1"] {
            assert_eq!(cleartext(host, false), None, "{host}");
        }
        assert!(cleartext("relay.test", false).unwrap().starts_with("tls: none"));
        assert_eq!(cleartext("relay.test", true), None);
    }

    #[test]
    fn settings_that_cannot_be_used_are_named() {
        assert_eq!(refusal(|_| {}), None);
        let missing = refusal(|settings| settings.ca_file = Some("/nonexistent/ca.pem".into())).unwrap();
        assert!(missing.starts_with("ca_file /nonexistent/ca.pem: "), "{missing}");
    }
}
