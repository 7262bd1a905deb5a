//! Connections to the server that takes writes.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;
use tokio_postgres::tls::MakeTlsConnect;
use tokio_postgres::{Client, Config, Connection, Error, Socket};
use tokio_postgres_rustls::MakeRustlsConnect;
use usher_app::store::StoreError;

use super::options::{self, PostgresOptions};
use super::session::{self, Session};
use crate::migrate::OpenError;

/// What every connection is told first.
///
/// The durability that the server's owner chose is only ever raised. There is no `statement_timeout`: it would also cut
/// the wait for a synchronous standby short, and the server would then report a commit that a failover may lose.
///
/// Every statement goes by an index, a few rows at a time. A planner that has no statistics yet, as after a bulk load,
/// would read whole tables instead, or whole indexes into a bitmap, and keep that plan; nor is there anything to gain
/// from planning each call anew.
/// Asked as a question, because other engines with PostgreSQL's protocol do not know all of these settings.
pub(crate) const SETUP: &str = "SELECT set_config('synchronous_commit', 'on', false) \
    WHERE current_setting('synchronous_commit') IN ('off', 'local'); \
    SELECT set_config(name, CASE name WHEN 'plan_cache_mode' THEN 'force_generic_plan' ELSE 'off' END, false) \
    FROM pg_catalog.pg_settings \
    WHERE name IN ('enable_seqscan', 'enable_bitmapscan', 'enable_hashjoin', 'enable_mergejoin', 'jit', \
    'plan_cache_mode'); \
    SET idle_in_transaction_session_timeout = '30s'";

/// How long nothing is heard before the server is asked whether it is still there.
const KEEPALIVE: Duration = Duration::from_secs(15);

/// The servers of which one takes writes.
pub(super) struct Servers {
    all: Vec<Config>,
    /// The server that last let us in; the others are asked after it.
    favourite: AtomicUsize,
    tls: MakeRustlsConnect,
    connect_timeout: Duration,
}

/// A connection that nobody drives yet.
type RawConnection = Connection<Socket, <MakeRustlsConnect as MakeTlsConnect<Socket>>::Stream>;

/// Open connections, and the right to open more.
pub(super) struct Pool {
    servers: Arc<Servers>,
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
        let all = options::servers(url, options)?;
        let tls = options::tls(&all, options)?;
        let (favourite, connect_timeout) = (AtomicUsize::new(0), options.connect_timeout);
        Ok(Self {
            servers: Arc::new(Servers { all, favourite, tls, connect_timeout }),
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
            None => self.servers.first::<ForSteps>().await?,
        };
        Ok(Leased { pool: self, session, _permit: permit })
    }

    /// Where connections lead.
    pub(super) fn servers(&self) -> Arc<Servers> {
        Arc::clone(&self.servers)
    }

    /// Closes the connections that nobody uses.
    pub(super) fn forget_idle(&self) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn pop_idle(&self) -> Option<Session> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        std::iter::from_fn(|| idle.pop()).find(|session| !session.client().is_closed())
    }
}

impl Servers {
    /// A connection that the caller drives, and whose loss is noticed although nothing is said on it for long.
    pub(super) async fn connect_to_listen(&self) -> Result<(Client, RawConnection), StoreError> {
        self.first::<ToListen>().await
    }

    /// Asks one server after the other; each has its own time.
    async fn first<W: Way>(&self) -> Result<W::Connected, StoreError> {
        let favourite = self.favourite.load(Ordering::Relaxed);
        let mut reasons = Vec::new();
        for step in 0..self.all.len() {
            let index = (favourite + step) % self.all.len();
            match timeout(self.connect_timeout, W::connect(&self.all[index], &self.tls)).await {
                Ok(Ok(connected)) => {
                    self.favourite.store(index, Ordering::Relaxed);
                    return Ok(connected);
                }
                Ok(Err(error)) => reasons.push(session::describe(&error)),
                Err(_) => reasons.push("no answer".to_owned()),
            }
        }
        Err(StoreError::Unavailable(format!("no server lets us in: {}", reasons.join("; "))))
    }
}

/// What a connection is made for.
trait Way {
    type Connected;

    fn connect(
        server: &Config,
        tls: &MakeRustlsConnect,
    ) -> impl Future<Output = Result<Self::Connected, Error>> + Send;
}

struct ForSteps;

impl Way for ForSteps {
    type Connected = Session;

    async fn connect(server: &Config, tls: &MakeRustlsConnect) -> Result<Session, Error> {
        let (client, connection) = server.connect(tls.clone()).await?;
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::warn!(error = session::describe(&error), "a database connection was lost");
            }
        });
        client.batch_execute(SETUP).await?;
        Ok(Session::new(client))
    }
}

struct ToListen;

impl Way for ToListen {
    type Connected = (Client, RawConnection);

    async fn connect(server: &Config, tls: &MakeRustlsConnect) -> Result<Self::Connected, Error> {
        let mut server = server.clone();
        server.keepalives_idle(KEEPALIVE).keepalives_interval(KEEPALIVE).keepalives_retries(2);
        server.connect(tls.clone()).await
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
