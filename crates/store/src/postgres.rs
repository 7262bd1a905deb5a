//! The server engine: a pool of connections, each step a transaction of its own, repeated where it certainly did not
//! happen. Pre-register calls that wait at one moment share a transaction (`gather.rs`), looks at an application's
//! revision a statement (`share.rs`).

mod gather;
mod listen;
mod options;
mod pool;
mod session;
mod share;
mod tx;

use std::sync::Arc;

use tokio::time::error::Elapsed;
use tokio::time::timeout;
use usher_app::store::StoreError;

use crate::dialect;
use crate::migrate::{CREATE_VERSIONS, OpenError, READ_VERSION, pending};
use crate::tx::Step;
use gather::Gathering;
use listen::Listening;
use pool::{Leased, Pool};
use session::{Failure, Session, failure_of};
use share::SharedLooks;
use tx::PostgresTx;

pub(crate) use listen::Heard;
pub use options::PostgresOptions;
#[cfg(test)]
pub(crate) use pool::SETUP;

/// How often a step is tried that certainly did not happen. Of steps that meet, one at least gets through each time.
const TRIES: u32 = 20;

/// Names our lock among the advisory locks of the database: "usher" in ASCII.
const MIGRATION_LOCK: i64 = 0x75_7368_6572;

/// A database server, or several of which one takes writes.
pub(crate) struct Postgres {
    pool: Pool,
    options: PostgresOptions,
    gathering: Gathering,
    looks: SharedLooks,
    listening: Listening,
}

/// What a step is run for.
#[derive(Clone, Copy)]
enum Access {
    Look,
    Write,
}

/// Why a try did not succeed.
struct Failed {
    error: StoreError,
    outlook: Outlook,
}

/// What is to be expected after a failure.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outlook {
    /// The transaction certainly did not commit, and another try may.
    Repeatable,
    /// The transaction certainly did not commit, and would not at another try: the server refuses a statement.
    Refused,
    /// Whether the commit happened is unknown, or too much time is gone for another try.
    Hopeless,
}

impl Failed {
    fn for_good(error: StoreError) -> Self {
        Self { error, outlook: Outlook::Hopeless }
    }
}

impl Postgres {
    /// Connects to the server that takes writes, and brings the schema up to date; nodes that start together wait for
    /// each other.
    pub(crate) async fn open(url: &str, options: PostgresOptions) -> Result<Self, OpenError> {
        let this = Self::connect(url, options).await?;
        let mut leased = this.pool.take().await.map_err(|error| OpenError::Unusable(error.to_string()))?;
        migrate(leased.session()).await?;
        leased.give_back();
        Ok(this)
    }

    /// Connects to the server that takes writes, and leaves the schema as it is.
    pub(crate) async fn connect(url: &str, options: PostgresOptions) -> Result<Self, OpenError> {
        let pool = Pool::new(url, &options)?;
        pool.take().await.map_err(|error| OpenError::Unusable(error.to_string()))?.give_back();
        Ok(Self {
            pool,
            gathering: Gathering::new(&options),
            looks: SharedLooks::default(),
            listening: Listening::default(),
            options,
        })
    }

    /// Runs the step in a transaction; returns after its commit.
    ///
    /// It goes on when the caller goes away: a transaction that is broken off costs its connection.
    pub(crate) async fn write<S: Step>(self: &Arc<Self>, step: S) -> Result<S::Outcome, StoreError> {
        let this = Arc::clone(self);
        let task = tokio::spawn(async move { this.repeat(&step, Access::Write).await });
        task.await.unwrap_or_else(|_| Err(StoreError::Unavailable("a step of the store panicked".to_owned())))
    }

    /// Runs a step of one statement that only looks.
    pub(crate) async fn read<S: Step>(&self, step: &S) -> Result<S::Outcome, StoreError> {
        self.repeat(step, Access::Look).await
    }

    /// Calls `heard` from now on when another node has queued something, soon after that was committed. Twice or
    /// without a reason is possible. To be called within a runtime.
    pub(crate) fn listen(&self, node: &str, heard: Heard) {
        self.listening.start(self.pool.servers(), node, heard);
    }

    /// Something was queued and committed: other nodes are told within a moment, by the task that listens.
    pub(crate) fn tell_other_nodes(&self) {
        self.listening.tell();
    }

    /// Closes the connections that nobody uses now.
    pub(crate) fn close(&self) {
        self.listening.stop();
        self.pool.forget_idle();
    }

    async fn repeat<S: Step>(&self, step: &S, access: Access) -> Result<S::Outcome, StoreError> {
        let mut tries = 1;
        loop {
            let result = match access {
                Access::Look => self.look_once(step).await,
                Access::Write => self.write_once(step).await,
            };
            match result {
                Ok(outcome) => return Ok(outcome),
                Err(failed) if failed.outlook == Outlook::Repeatable && tries < TRIES => tries += 1,
                Err(failed) => return Err(failed.error),
            }
        }
    }

    async fn write_once<S: Step>(&self, step: &S) -> Result<S::Outcome, Failed> {
        let mut leased = self.pool.take().await.map_err(Failed::for_good)?;
        let mut tx = PostgresTx::begin(leased.session());
        let result = timeout(self.options.step_timeout, step.run(&mut tx)).await;
        let (failure, is_open) = (tx.failure, tx.is_open());
        self.end(leased, result, failure, is_open).await
    }

    /// Commits when every statement succeeded, else rolls back.
    async fn end<O>(
        &self,
        mut leased: Leased<'_>,
        result: Result<Result<O, StoreError>, Elapsed>,
        failure: Option<Failure>,
        is_open: bool,
    ) -> Result<O, Failed> {
        let outcome = match (result, failure) {
            (Ok(Ok(outcome)), None) => outcome,
            (Ok(Err(error)), failure) => return Err(self.roll_back(leased, error, failure, is_open).await),
            (Ok(Ok(_)), Some(_)) => {
                return Err(Failed::for_good(too_late("an error of a statement was overlooked")));
            }
            // Dropped with its connection, so that the server rolls back.
            (Err(_), _) => return Err(Failed::for_good(too_late("the database takes too long"))),
        };
        if is_open {
            self.commit(&mut leased).await?;
        }
        leased.give_back();
        Ok(outcome)
    }

    async fn look_once<S: Step>(&self, step: &S) -> Result<S::Outcome, Failed> {
        let mut leased = self.pool.take().await.map_err(Failed::for_good)?;
        let mut tx = PostgresTx::look(leased.session());
        let result = timeout(self.options.step_timeout, step.run(&mut tx)).await;
        let failure = tx.failure;
        match result {
            Ok(Ok(outcome)) => {
                leased.give_back();
                Ok(outcome)
            }
            Ok(Err(error)) => Err(self.roll_back(leased, error, failure, false).await),
            Err(_) => Err(Failed::for_good(too_late("the database takes too long"))),
        }
    }

    async fn commit(&self, leased: &mut Leased<'_>) -> Result<(), Failed> {
        match timeout(self.options.step_timeout, leased.session().run("COMMIT")).await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(error)) => Err(Failed {
                outlook: match failure_of(&error) {
                    Failure::Conflict => Outlook::Repeatable,
                    Failure::Lost | Failure::ReadOnly | Failure::Other => Outlook::Hopeless,
                },
                error: StoreError::Unavailable(format!("whether the commit happened is unknown: {error}")),
            }),
            Err(_) => Err(Failed::for_good(too_late("whether the commit happened is unknown: no answer"))),
        }
    }

    /// Ends a transaction whose commit was never sent, and says whether another try makes sense.
    async fn roll_back(
        &self,
        mut leased: Leased<'_>,
        error: StoreError,
        failure: Option<Failure>,
        is_open: bool,
    ) -> Failed {
        let outlook = match failure {
            Some(Failure::Conflict) => Outlook::Repeatable,
            // The other connections lead to the same server, which is gone or takes no writes any more.
            Some(Failure::Lost | Failure::ReadOnly) => {
                self.pool.forget_idle();
                return Failed { error, outlook: Outlook::Repeatable };
            }
            Some(Failure::Other) | None => Outlook::Refused,
        };
        let rolled_back = !is_open
            || matches!(
                timeout(self.options.step_timeout, leased.session().run("ROLLBACK")).await,
                Ok(Ok(()))
            );
        if rolled_back {
            leased.give_back();
        }
        Failed { error, outlook }
    }
}

fn too_late(what: &str) -> StoreError {
    StoreError::Unavailable(what.to_owned())
}

async fn migrate(session: &mut Session) -> Result<(), OpenError> {
    let unusable = |error: tokio_postgres::Error| OpenError::Unusable(session::describe(&error));
    let client = session.client();
    // Inside the lock's transaction everything is one step: a migration that fails leaves nothing behind.
    client.batch_execute("BEGIN").await.map_err(unusable)?;
    client.query("SELECT pg_advisory_xact_lock($1)", &[&MIGRATION_LOCK]).await.map_err(unusable)?;
    client.batch_execute(CREATE_VERSIONS).await.map_err(unusable)?;
    let found: i64 = client.query_one(READ_VERSION, &[]).await.map_err(unusable)?.get(0);
    for migration in pending(found)? {
        let version = migration.version;
        let failed = |error: tokio_postgres::Error| OpenError::Migration {
            version,
            reason: session::describe(&error),
        };
        client.batch_execute(&dialect::for_postgres(migration.sql)).await.map_err(failed)?;
        client
            .execute("INSERT INTO schema_versions (version) VALUES ($1)", &[&version])
            .await
            .map_err(failed)?;
    }
    client.batch_execute("COMMIT").await.map_err(unusable)
}
