//! The embedded engine: one file, one writer thread, several readers.

mod checkpoint;
mod connection;
mod copier;
mod database_file;
mod job;
mod looks;
#[cfg(test)]
mod looks_tests;
mod pace;
mod readers;
mod tx;
mod writer;
#[cfg(test)]
mod writer_tests;

use std::fs::{self, OpenOptions};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::{Connection, TransactionBehavior};
use usher_app::store::{PreRegister, PreRegisterOutcome, StoreError};
use usher_domain::{ClientId, UserId};

use crate::dialect;
use crate::migrate::{CREATE_VERSIONS, OpenError, READ_VERSION, pending};
use crate::sql::preregister::Decided;
use crate::tx::Step;
use checkpoint::Checkpointer;
use database_file::DatabaseFile;
use looks::Looks;
use pace::Pace;
use readers::Readers;
use writer::Writer;

pub(crate) use tx::query;

/// How the embedded engine is run.
#[derive(Clone, Copy, Debug)]
pub struct SqliteOptions {
    /// Steps that may wait to be written; beyond it callers are told `Busy`. At least 1.
    pub queue_length: usize,
    /// Steps that are committed together at most. At least 1.
    pub batch_length: usize,
    /// Memory for pages, of the writer; each reader has a quarter of it.
    pub cache_kib: u32,
}

impl Default for SqliteOptions {
    fn default() -> Self {
        Self { queue_length: 4096, batch_length: 256, cache_kib: 16 * 1024 }
    }
}

/// An open database file.
pub(crate) struct Sqlite {
    writer: Writer,
    looks: Looks,
    /// Whether the last pre-register call was decided already: then the next one probably is too.
    looks_pay: AtomicBool,
    /// Last, so that it is closed after all connections.
    _file: DatabaseFile,
}

impl Sqlite {
    /// Opens or creates the file, readable by its owner alone, and brings its schema up to date.
    pub(crate) fn open(path: &Path, options: SqliteOptions) -> Result<Self, OpenError> {
        connection::create_private(path)?;
        let file = DatabaseFile::open(path)
            .map_err(|error| OpenError::Unusable(format!("{}: {error}", path.display())))?;
        let mut connection = connection::open_writer(path, options)?;
        migrate(&mut connection)?;
        let pace = Arc::new(Pace::default());
        let checkpointer = Checkpointer::start(path, file.clone())?;
        let writer = Writer::start(connection, checkpointer, Arc::clone(&pace), options)?;
        let readers = Readers::open(PathBuf::from(path), options)?;
        Ok(Self { writer, looks: Looks::new(readers, pace), looks_pay: AtomicBool::new(true), _file: file })
    }

    /// Commits the step together with those that wait beside it; returns after the commit is on disk.
    pub(crate) async fn write<S: Step>(&self, step: S) -> Result<S::Outcome, StoreError> {
        self.writer.write(step).await
    }

    /// What is decided already needs no turn at the writer, which costs several times as much as a look; for a new user
    /// the look is in vain. Calls of one kind come in runs, so whether to look first goes by what came of the last one.
    pub(crate) async fn preregister(&self, call: PreRegister) -> Result<PreRegisterOutcome, StoreError> {
        let own = call.user_id;
        let call = Arc::new(call);
        if self.looks_pay.load(Ordering::Relaxed) {
            let decided = self.read(Decided(Arc::clone(&call))).await?;
            self.looks_pay.store(decided.is_some(), Ordering::Relaxed);
            if let Some(outcome) = decided {
                return Ok(outcome);
            }
        }
        let outcome = self.write(call).await;
        // Who needs no turn is not to suffer when the writer is in trouble.
        let look_next = outcome.as_ref().map_or(true, |outcome| was_decided(*outcome, own));
        self.looks_pay.store(look_next, Ordering::Relaxed);
        outcome
    }

    /// The revision of an application, as of a moment after the call.
    pub(crate) async fn revision(&self, client_id: &ClientId) -> Result<Option<i64>, StoreError> {
        self.looks.revision(client_id).await
    }

    /// Runs a step that only looks at a few rows by key, as of a moment after the call; on this thread, since a change of
    /// threads would take longer.
    pub(crate) async fn read<S: Step>(&self, step: S) -> Result<S::Outcome, StoreError> {
        self.looks.read(step).await
    }

    /// Runs a step that only looks, however long it takes.
    pub(crate) fn scan<S: Step>(&self, step: &S) -> Result<S::Outcome, StoreError> {
        self.looks.readers().read(step)
    }

    /// Writes what waits, and lets the writer go. Later steps are told that the store is closed.
    pub(crate) async fn close(&self) {
        self.writer.close().await;
    }

    /// Copies the database as of one moment, while it is used.
    pub(crate) fn backup(&self, target: &Path) -> Result<(), StoreError> {
        self.looks.readers().backup(target)
    }
}

/// Whether a look would have told this outcome: that of a user who is there, or one that a key remembers.
fn was_decided(outcome: PreRegisterOutcome, own: UserId) -> bool {
    match outcome {
        PreRegisterOutcome::Created(user_id) => user_id != own,
        PreRegisterOutcome::Linked(_) | PreRegisterOutcome::InUse | PreRegisterOutcome::KeyReused => true,
        PreRegisterOutcome::Resent(_)
        | PreRegisterOutcome::AlreadyVerified
        | PreRegisterOutcome::NoSuchAccount
        | PreRegisterOutcome::TooMany { .. } => false,
    }
}

/// Copies a database file, as of one moment, into a new file of mode 0600, while other processes use it. The schema
/// stays as it is. Blocks until it is done.
///
/// # Errors
/// [`OpenError::Unusable`] when there is no such database, `target` exists, or it cannot be written; a copy that was
/// begun is removed then.
pub fn backup_sqlite(source: &Path, target: &Path) -> Result<(), OpenError> {
    let unusable = |path: &Path, error: &dyn std::fmt::Display| {
        OpenError::Unusable(format!("{}: {error}", path.display()))
    };
    let readers = Readers::open(source.to_owned(), SqliteOptions::default())?;
    let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(target);
    let file = made.map_err(|error| unusable(target, &error))?;
    let copied = readers.backup(target).map_err(|error| unusable(source, &error));
    // What is called a backup must be on the disk.
    let written = copied.and_then(|()| file.sync_all().map_err(|error| unusable(target, &error)));
    if written.is_err() {
        // The reason of the failure counts more than that of this one.
        let _ = fs::remove_file(target);
    }
    written
}

/// Opens a database file that exists, to look at it; the schema stays as it is.
pub(crate) fn open_to_look(path: &Path) -> Result<Connection, OpenError> {
    connection::open_reader(path, SqliteOptions::default())
}

fn migrate(connection: &mut Connection) -> Result<(), OpenError> {
    let unusable = |error: rusqlite::Error| OpenError::Unusable(error.to_string());
    // An immediate transaction makes processes that start together wait for each other.
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(unusable)?;
    tx.execute_batch(&dialect::migration_for_sqlite(CREATE_VERSIONS)).map_err(unusable)?;
    let found: i64 = tx.query_row(READ_VERSION, [], |row| row.get(0)).map_err(unusable)?;
    for migration in pending(found)? {
        let version = migration.version;
        tx.execute_batch(&dialect::migration_for_sqlite(migration.sql))
            .and_then(|()| tx.execute("INSERT INTO schema_versions (version) VALUES (?1)", [version]))
            .map_err(|error| OpenError::Migration { version, reason: error.to_string() })?;
    }
    tx.commit().map_err(unusable)
}
