//! An LMTP listener (RFC 2033) that a mail server hands bounces to.
//!
//! Each recipient gets its answer when what the mail says is committed; while the store is down they get 451, and the
//! mail server keeps the mail.

mod dialogue;

use std::fmt;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::os::unix::fs::{FileTypeExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, UnixListener};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tracing::{debug, warn};
use usher_app::BounceIntake;

/// A pause after a failed accept.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);
/// How long dialogues may go on after the order to stop.
const GRACE: Duration = Duration::from_secs(5);

/// Where to listen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LmtpAddress {
    /// An address and a port.
    Tcp(SocketAddr),
    /// A socket in the file system. Its folder says who may connect.
    Unix(PathBuf),
}

impl LmtpAddress {
    /// Reads `127.0.0.1:2424` or `unix:/run/usher/lmtp`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        match text.strip_prefix("unix:") {
            Some(path) => Some(path).filter(|path| path.starts_with('/')).map(|path| Self::Unix(path.into())),
            None => text.parse().ok().map(Self::Tcp),
        }
    }

    /// True for one that other machines reach: whoever does can tell of bounces of messages whose Message-ID they saw.
    pub fn is_open_to_others(&self) -> bool {
        match self {
            Self::Tcp(address) => !address.ip().is_loopback(),
            Self::Unix(_) => false,
        }
    }
}

/// As it is read.
impl fmt::Display for LmtpAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tcp(address) => address.fmt(f),
            Self::Unix(path) => write!(f, "unix:{}", path.display()),
        }
    }
}

/// Bounds of the dialogues.
#[derive(Clone, Copy, Debug)]
pub struct LmtpSettings {
    /// How long the other side may take for one command, or for one piece of a mail; for a whole mail six times as long.
    /// Default: 5 min (RFC 5321 section 4.5.3.2.7).
    pub timeout: Duration,
    /// Bytes of a mail at most; only its beginning is looked at. One that is larger is read to its end and refused, up to
    /// four times this size; then the line is cut. Default: 64 MiB.
    pub largest_mail_bytes: u64,
    /// Connections at once; further ones wait. Default: 32.
    pub connections: usize,
}

impl Default for LmtpSettings {
    fn default() -> Self {
        Self { timeout: Duration::from_mins(5), largest_mail_bytes: 64 * 1024 * 1024, connections: 32 }
    }
}

/// A listener that has its address.
#[derive(Debug)]
pub struct LmtpListener {
    listener: Listener,
    settings: LmtpSettings,
}

#[derive(Debug)]
enum Listener {
    Tcp(TcpListener),
    Unix(UnixListener),
}

impl LmtpListener {
    /// Takes the address. A socket that a former run left behind is replaced; anything else at its path is not.
    ///
    /// # Errors
    /// Why it cannot be had.
    pub async fn bind(address: &LmtpAddress, settings: LmtpSettings) -> std::io::Result<Self> {
        let listener = match address {
            LmtpAddress::Tcp(address) => Listener::Tcp(TcpListener::bind(address).await?),
            LmtpAddress::Unix(path) => Listener::Unix(bind_unix(path)?),
        };
        Ok(Self { listener, settings })
    }

    /// Where it listens, if that is a port.
    pub fn port(&self) -> Option<u16> {
        match &self.listener {
            Listener::Tcp(listener) => listener.local_addr().ok().map(|address| address.port()),
            Listener::Unix(_) => None,
        }
    }

    /// Serves until `stop` holds true or its sender is gone; dialogues under way get a moment to end.
    pub async fn run(self, desk: Arc<dyn BounceIntake>, mut stop: watch::Receiver<bool>) {
        let permits = Arc::new(Semaphore::new(self.settings.connections.clamp(1, Semaphore::MAX_PERMITS)));
        let mut dialogues = JoinSet::new();
        loop {
            while dialogues.try_join_next().is_some() {}
            let next = async {
                // The semaphore is never closed.
                let permit = Arc::clone(&permits).acquire_owned().await;
                (permit, self.listener.accept().await)
            };
            let (permit, accepted) = tokio::select! {
                _ = stop.wait_for(|stop| *stop) => break,
                next = next => next,
            };
            let (Ok(permit), Ok(stream)) = (permit, accepted) else {
                sleep(ACCEPT_PAUSE).await;
                continue;
            };
            let (desk, settings, stop) = (Arc::clone(&desk), self.settings, stop.clone());
            dialogues.spawn(serve(stream, desk, settings, stop, permit));
        }
        let ended = async { while dialogues.join_next().await.is_some() {} };
        if timeout(GRACE, ended).await.is_err() {
            // Their mails are not answered, so the mail server keeps them.
            dialogues.shutdown().await;
        }
    }
}

trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

impl Listener {
    async fn accept(&self) -> std::io::Result<Box<dyn Stream>> {
        let accepted: std::io::Result<Box<dyn Stream>> = match self {
            Self::Tcp(listener) => listener.accept().await.map(|(stream, _)| Box::new(stream) as _),
            Self::Unix(listener) => listener.accept().await.map(|(stream, _)| Box::new(stream) as _),
        };
        accepted.inspect_err(|error| warn!(%error, "a connection of the mail server could not be accepted"))
    }
}

async fn serve(
    stream: Box<dyn Stream>,
    desk: Arc<dyn BounceIntake>,
    settings: LmtpSettings,
    stop: watch::Receiver<bool>,
    permit: OwnedSemaphorePermit,
) {
    if let Err(error) = dialogue::hold(stream, &*desk, settings, stop).await {
        debug!(%error, "a dialogue with the mail server broke off");
    }
    drop(permit);
}

fn bind_unix(path: &Path) -> std::io::Result<UnixListener> {
    match std::fs::symlink_metadata(path) {
        Ok(found) if found.file_type().is_socket() => {
            if std::os::unix::net::UnixStream::connect(path).is_ok() {
                return Err(std::io::Error::new(ErrorKind::AddrInUse, "another program listens there"));
            }
            std::fs::remove_file(path)?;
        }
        Ok(_) => return Err(std::io::Error::new(ErrorKind::AlreadyExists, "something else is there")),
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    let listener = UnixListener::bind(path)?;
    // The mail server has another account than we; who may get here is said by the folder.
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o666))?;
    Ok(listener)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_ports_or_sockets() {
        let shown = |text| LmtpAddress::parse(text).map(|address| address.to_string());
        for good in ["127.0.0.1:2424", "[::1]:2424", "unix:/run/usher/lmtp"] {
            assert_eq!(shown(good).as_deref(), Some(good));
        }
        for bad in ["", "2424", "localhost:2424", "unix:", "unix:lmtp", "/run/usher/lmtp"] {
            assert_eq!(shown(bad), None, "{bad}");
        }
        assert!(LmtpAddress::parse("0.0.0.0:2424").unwrap().is_open_to_others());
        assert!(!LmtpAddress::parse("127.0.0.1:2424").unwrap().is_open_to_others());
    }
}
