//! Connections to the server that takes writes.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;
use tokio_postgres::Config;
use tokio_postgres_rustls::MakeRustlsConnect;
use usher_app::store::StoreError;

use super::options::{self, PostgresOptions};
use super::session::{self, Session};
use crate::migrate::OpenError;

/// What every connection is told first.
///
/// The durability that the server's owner chose is only ever raised. There is no `statement_timeout`: it would also cut
/// the wait for a synchronous standby short, and the server would then report a commit that a failover may lose.
const SETUP: &str = "SELECT set_config('synchronous_commit', 'on', false) \
    WHERE current_setting('synchronous_commit') IN ('off', 'local'); \
    SET idle_in_transaction_session_timeout = '30s'";

/// Open connections, and the right to open more.
pub(super) struct Pool {
    servers: Vec<Config>,
    /// The server that last let us in; the others are asked after it.
    favourite: AtomicUsize,
    tls: MakeRustlsConnect,
    connect_timeout: Duration,
    queue_timeout: Duration,
    permits: Semaphore,
    idle: Mutex<Vec<Session>>,
}

/// A connection in use. Dropped without [`Leased::give_back`] it is closed, which rolls back what is open on it.
pub(super) struct Leased<'a> {
    pool: &'a Pool,
    session: Session,
    _permit: SemaphorePermit<'a>,
}

impl Pool {
    pub(super) fn new(url: &str, options: &PostgresOptions) -> Result<Self, OpenError> {
        let servers = options::servers(url, options)?;
        Ok(Self {
            tls: options::tls(&servers, options)?,
            servers,
            favourite: AtomicUsize::new(0),
            connect_timeout: options.connect_timeout,
            queue_timeout: options.queue_timeout,
            permits: Semaphore::new(options.connections.max(1)),
            idle: Mutex::new(Vec::new()),
        })
    }

    /// A connection that looks alive.
    pub(super) async fn take(&self) -> Result<Leased<'_>, StoreError> {
        let permit = timeout(self.queue_timeout, self.permits.acquire()).await;
        let permit = permit.map_err(|_| StoreError::Busy)?.map_err(|_| StoreError::Busy)?;
        let session = match self.pop_idle() {
            Some(session) => session,
            None => self.connect().await?,
        };
        Ok(Leased { pool: self, session, _permit: permit })
    }

    /// Closes the connections that nobody uses.
    pub(super) fn forget_idle(&self) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn pop_idle(&self) -> Option<Session> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        std::iter::from_fn(|| idle.pop()).find(|session| !session.client().is_closed())
    }

    /// Asks one server after the other; each has its own time.
    async fn connect(&self) -> Result<Session, StoreError> {
        let favourite = self.favourite.load(Ordering::Relaxed);
        let mut reasons = Vec::new();
        for step in 0..self.servers.len() {
            let index = (favourite + step) % self.servers.len();
            match timeout(self.connect_timeout, self.connect_to(&self.servers[index])).await {
                Ok(Ok(session)) => {
                    self.favourite.store(index, Ordering::Relaxed);
                    return Ok(session);
                }
                Ok(Err(error)) => reasons.push(session::describe(&error)),
                Err(_) => reasons.push("no answer".to_owned()),
            }
        }
        Err(StoreError::Unavailable(format!("no server lets us in: {}", reasons.join("; "))))
    }

    async fn connect_to(&self, server: &Config) -> Result<Session, tokio_postgres::Error> {
        let (client, connection) = server.connect(self.tls.clone()).await?;
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::warn!(error = session::describe(&error), "a database connection was lost");
            }
        });
        client.batch_execute(SETUP).await?;
        Ok(Session::new(client))
    }
}

impl Leased<'_> {
    pub(super) fn session(&mut self) -> &mut Session {
        &mut self.session
    }

    /// For the next one; nothing may be open on it.
    pub(super) fn give_back(self) {
        self.pool.idle.lock().unwrap_or_else(PoisonError::into_inner).push(self.session);
    }
}
