//! Connections that only look, as many as there are threads that look at one time.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use rusqlite::Connection;
use usher_app::store::StoreError;

use super::SqliteOptions;
use super::connection::{create_private, open_reader};
use super::tx::{SqliteTx, unavailable};
use crate::migrate::OpenError;
use crate::tx::Step;

/// Idle connections that are kept; each costs its cache.
const KEPT: usize = 8;

/// Pages that a backup copies before it looks whether to go on.
const PAGES_AT_ONCE: i32 = 1024;

/// The last one used is the next one taken: its statements and pages are warm.
pub(super) struct Readers {
    path: PathBuf,
    options: SqliteOptions,
    idle: Mutex<Vec<Connection>>,
}

impl Readers {
    pub(super) fn open(path: PathBuf, options: SqliteOptions) -> Result<Self, OpenError> {
        let first = open_reader(&path, options)?;
        Ok(Self { path, options, idle: Mutex::new(vec![first]) })
    }

    pub(super) fn read<S: Step>(&self, step: &S) -> Result<S::Outcome, StoreError> {
        let mut connection = self.take()?;
        let outcome = SqliteTx { connection: &mut connection }.run(step);
        self.give_back(connection);
        outcome
    }

    /// Copies the database into a new file; nobody waits for it.
    pub(super) fn backup(&self, target: &Path) -> Result<(), StoreError> {
        create_private(target).map_err(|error| StoreError::Unavailable(error.to_string()))?;
        let source = self.take()?;
        let outcome = copy(&source, target).map_err(|error| unavailable(&error));
        self.give_back(source);
        outcome
    }

    pub(super) fn take(&self) -> Result<Connection, StoreError> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        match idle {
            Some(connection) => Ok(connection),
            None => open_reader(&self.path, self.options)
                .map_err(|error| StoreError::Unavailable(error.to_string())),
        }
    }

    pub(super) fn give_back(&self, connection: Connection) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < KEPT {
            idle.push(connection);
        }
    }
}

fn copy(source: &Connection, target: &Path) -> rusqlite::Result<()> {
    // One read transaction over the whole copy: writers go on, and the copy is of one moment.
    source.execute_batch("BEGIN")?;
    let copied = Connection::open(target).and_then(|mut target| {
        let backup = rusqlite::backup::Backup::new(source, &mut target)?;
        backup.run_to_completion(PAGES_AT_ONCE, Duration::ZERO, None)
    });
    source.execute_batch("COMMIT")?;
    copied
}
