//! How the server engine is run, and what a URL with several hosts comes to.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use tokio_postgres::Config;
use tokio_postgres::config::{Host, SslMode, TargetSessionAttrs};
use tokio_postgres_rustls::MakeRustlsConnect;
use usher_domain::Secret;

use super::session::describe;
use crate::migrate::OpenError;

/// How the server engine is run.
#[derive(Clone)]
pub struct PostgresOptions {
    /// The password, when the URL does not hold it.
    pub password: Option<Secret<String>>,
    /// The certificates (PEM) that servers are checked against; `None`: the system's.
    pub root_certificates: Option<PathBuf>,
    /// Connections at most. At least 1.
    pub connections: usize,
    /// How long one server may take to let us in.
    pub connect_timeout: Duration,
    /// How long the statements of one step may take, and again its commit.
    pub step_timeout: Duration,
    /// How long a step may wait for a free connection; beyond it callers are told `Busy`.
    pub queue_timeout: Duration,
    /// Whether pre-register calls that wait at one moment may share a transaction. An engine that spreads users over
    /// machines would have to agree on it with all of them.
    pub shared_transactions: bool,
}

impl Default for PostgresOptions {
    fn default() -> Self {
        Self {
            password: None,
            root_certificates: None,
            connections: 16,
            connect_timeout: Duration::from_secs(2),
            step_timeout: Duration::from_secs(5),
            queue_timeout: Duration::from_secs(5),
            shared_transactions: true,
        }
    }
}

impl PostgresOptions {
    /// Whether a URL can be read; connects to nothing.
    ///
    /// # Errors
    /// What is wrong with it, in words that hold no value of it.
    pub fn check(&self, url: &str) -> Result<(), OpenError> {
        servers(url, self).map(drop)
    }
}

/// Reads the URL: one configuration for each host, so that one which hangs has a time-out of its own.
pub(super) fn servers(url: &str, options: &PostgresOptions) -> Result<Vec<Config>, OpenError> {
    // The parser's words name a key, and never hold its value.
    let mut whole: Config =
        url.parse().map_err(|error| OpenError::Unusable(format!("database.url: {}", describe(&error))))?;
    if let Some(password) = &options.password {
        whole.password(password.expose());
    }
    let hosts = whole.get_hosts();
    if hosts.is_empty() {
        return Err(OpenError::Unusable("database.url names no host".to_owned()));
    }
    let port = |index: usize| {
        let ports = whole.get_ports();
        ports.get(index).or(ports.first()).copied().unwrap_or(5432)
    };
    Ok(hosts.iter().enumerate().map(|(index, host)| one_server(&whole, host, port(index), options)).collect())
}

fn one_server(whole: &Config, host: &Host, port: u16, options: &PostgresOptions) -> Config {
    let mut one = Config::new();
    match host {
        Host::Tcp(name) => one.host(name),
        Host::Unix(folder) => one.host_path(folder),
    };
    one.port(port)
        .ssl_mode(whole.get_ssl_mode())
        .channel_binding(whole.get_channel_binding())
        .connect_timeout(options.connect_timeout)
        .tcp_user_timeout(options.step_timeout)
        .application_name(whole.get_application_name().unwrap_or("usher"))
        // A standby is no use: every step may write.
        .target_session_attrs(TargetSessionAttrs::ReadWrite);
    if let Some(user) = whole.get_user() {
        one.user(user);
    }
    if let Some(password) = whole.get_password() {
        one.password(password);
    }
    if let Some(name) = whole.get_dbname() {
        one.dbname(name);
    }
    if let Some(settings) = whole.get_options() {
        one.options(settings);
    }
    one
}

/// TLS that checks certificate and name, with the system's certificates or those of a file.
pub(super) fn tls(servers: &[Config], options: &PostgresOptions) -> Result<MakeRustlsConnect, OpenError> {
    let unusable = |what: String| OpenError::Unusable(format!("TLS: {what}"));
    let mut roots = RootCertStore::empty();
    if let Some(path) = &options.root_certificates {
        let unreadable = |error| unusable(format!("{}: {error}", path.display()));
        for certificate in CertificateDer::pem_file_iter(path).map_err(unreadable)? {
            let certificate = certificate.map_err(unreadable)?;
            roots.add(certificate).map_err(|error| unusable(format!("{}: {error}", path.display())))?;
        }
    } else if servers.iter().any(wants_tls) {
        // Reading the system's takes a while, which a start without TLS need not spend.
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    }
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| unusable(error.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

fn wants_tls(server: &Config) -> bool {
    let over_network = server.get_hosts().iter().any(|host| matches!(host, Host::Tcp(_)));
    over_network && server.get_ssl_mode() != SslMode::Disable
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_host_of_a_url_is_a_server_of_its_own() {
        let url = "postgres://app@one.example:1111,two.example:2222/usher?target_session_attrs=read-write&sslmode=require";
        let options =
            PostgresOptions { password: Some(Secret::new("p".to_owned())), ..PostgresOptions::default() };
        let servers = servers(url, &options).unwrap();
        let ports: Vec<_> = servers.iter().map(|server| server.get_ports().to_vec()).collect();
        assert_eq!(ports, [[1111], [2222]]);
        for server in &servers {
            assert_eq!((server.get_user(), server.get_dbname()), (Some("app"), Some("usher")));
            assert_eq!(server.get_password(), Some(b"p".as_slice()));
            assert!(wants_tls(server));
        }
    }

    #[test]
    fn a_url_that_cannot_be_read_is_refused_without_its_password() {
        let refused =
            servers("postgres://app:hunter2@one.example/usher?nonsense=1", &PostgresOptions::default());
        let text = refused.unwrap_err().to_string();
        assert!(text.contains("database.url") && !text.contains("hunter2"), "{text}");
    }
}
