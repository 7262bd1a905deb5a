//! What all scenarios have: a service with its database, a relay that takes mails, and the comparison at the end.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use tempfile::TempDir;
use usher_testkit::smtp_sink::SmtpSink;
use usher_testkit::wait;

use crate::database::{Database, Waiting};
use crate::fake_clock::FakeClock;
use crate::ledger::Told;
use crate::node::{Node, NodeOptions};
use crate::postgres_server::PostgresServer;
use crate::site::Site;
use crate::verdict::Verdict;

/// How long a message is nobody else's after a node has taken it, and a little more. See docs/operating.md.
pub const LEASE: Duration = Duration::from_secs(130);

/// Where everything is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// A file.
    Sqlite,
    /// A server that is started for the scenario.
    Postgres,
}

/// A service that can be started, and the server that takes its mails.
pub struct Stage {
    /// The service's files.
    pub site: Site,
    /// Takes the mails.
    pub sink: SmtpSink,
    /// The application's secret.
    pub secret: String,
    postgres: Option<PostgresServer>,
    _folder: Option<TempDir>,
}

/// How the messages of a killed node come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Patience {
    /// The lease is waited for.
    WaitForLeases,
    /// The last node sees a clock on which the leases are over.
    TurnTheClock,
}

impl Stage {
    /// A service with a new database.
    ///
    /// # Errors
    /// What is missing.
    pub async fn set(engine: Engine) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("usher-faults-").tempdir()?;
        // The account of PostgreSQL has to come through.
        fs::set_permissions(folder.path(), Permissions::from_mode(0o755))?;
        let stage = Self::set_in(engine, folder.path()).await?;
        Ok(Self { _folder: Some(folder), ..stage })
    }

    /// A service with a new database in this folder.
    ///
    /// # Errors
    /// What is missing.
    pub async fn set_in(engine: Engine, folder: &Path) -> Result<Self> {
        match engine {
            Engine::Sqlite => Self::set_on(Database::Sqlite(folder.join("usher.db"))).await,
            Engine::Postgres => {
                let data = folder.join("postgres");
                fs::create_dir(&data)?;
                let postgres = PostgresServer::create(&data).await?;
                let stage = Self::set_on(Database::Postgres(postgres.url())).await?;
                Ok(Self { postgres: Some(postgres), ..stage })
            }
        }
    }

    /// A service with this database, which holds nothing yet.
    ///
    /// # Errors
    /// What is missing.
    pub async fn set_on(database: Database) -> Result<Self> {
        let sink = SmtpSink::start(&[]).await?;
        let site = Site::new(database)?;
        let secret = site.apply_application()?;
        Ok(Self { site, sink, secret, postgres: None, _folder: None })
    }

    /// The server that the database is in, if it is in one.
    pub fn postgres(&mut self) -> Option<&mut PostgresServer> {
        self.postgres.as_mut()
    }

    /// Starts a node that sends straight to the sink.
    ///
    /// # Errors
    /// Why it did not start.
    pub async fn start(&self) -> Result<Node> {
        Node::start(&self.site, &self.options()).await
    }

    /// How a node is run that sends straight to the sink.
    pub fn options(&self) -> NodeOptions<'static> {
        NodeOptions { relay_port: self.sink.port(), ..NodeOptions::default() }
    }

    /// Waits until no message waits any more.
    ///
    /// # Errors
    /// When some still do after `limit`.
    pub async fn everything_sent(&self, limit: Duration) -> Result<()> {
        self.waiting_becomes(limit, |waiting| waiting.messages == 0).await
    }

    /// Waits until what waits is as it is wished.
    ///
    /// # Errors
    /// What still waits after `limit`, or why the database cannot be asked.
    pub async fn waiting_becomes(&self, limit: Duration, wish: impl Fn(Waiting) -> bool) -> Result<()> {
        let database = self.site.database();
        let reached = async || database.waiting().await.ok().filter(|waiting| wish(*waiting));
        if wait::until(limit, reached).await.is_none() {
            let waiting = database.waiting().await?;
            bail!("after {limit:?} there still waits {waiting:?}");
        }
        Ok(())
    }

    /// Starts the last node after others were killed, lets it send what they had begun, and stops it.
    ///
    /// # Errors
    /// When messages stay behind.
    pub async fn send_what_was_left(&self, patience: Patience) -> Result<()> {
        let clock = FakeClock::new()?;
        let mut options = self.options();
        if patience == Patience::TurnTheClock {
            clock.set_ahead(i64::try_from(LEASE.as_secs())?)?;
            options.clock = Some(&clock);
        }
        let node = Node::start(&self.site, &options).await?;
        self.everything_sent(LEASE * 2).await?;
        node.stop().await
    }

    /// Compares what was told with what is there and with what arrived.
    ///
    /// # Errors
    /// Everything that is not as it must be.
    pub async fn judge(&self, told: &Told, most_duplicates: usize) -> Result<Verdict> {
        let records = self.site.database().records().await.context("reading the database")?;
        Verdict::reach(told, &records, &self.sink.mails()?, most_duplicates)
    }
}
