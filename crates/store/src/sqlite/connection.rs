//! Opening connections: every setting that durability and speed hang on.

use std::fs::OpenOptions;
use std::io::ErrorKind;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::SqliteOptions;
use crate::migrate::OpenError;

/// Statements that a connection keeps prepared; more than there are in `sql/`.
const STATEMENTS: usize = 512;

/// How long a connection waits for another process, such as `usher apps apply` beside a server.
const PATIENCE: Duration = Duration::from_secs(5);

/// SQLite's own default.
pub(super) const PAGE_BYTES: u64 = 4096;

/// The write-ahead log is cut back to this size once it was copied into the database. It is as long as the log may become
/// on purpose, since a file that grows again and again costs each flush a change of the file system's own tables.
pub(super) const LOG_LIMIT_BYTES: u64 = 1024 * 1024 * 1024;

/// Creates the file for its owner alone. SQLite gives the files beside it the same permissions.
pub(super) fn create_private(path: &Path) -> Result<(), OpenError> {
    match OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(OpenError::Unusable(format!("{}: {error}", path.display()))),
    }
}

/// A connection that writes: every commit is on disk before it returns, and the log is copied by somebody else.
pub(super) fn open_writer(path: &Path, options: SqliteOptions) -> Result<Connection, OpenError> {
    let connection = open(path, options.cache_kib)?;
    begin_log(&connection)?;
    apply(
        &connection,
        &format!(
            "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
             PRAGMA wal_autocheckpoint = 0; PRAGMA journal_size_limit = {LOG_LIMIT_BYTES}"
        ),
    )?;
    let mode: String = connection
        .query_row("PRAGMA journal_mode", [], |row| row.get(0))
        .map_err(|error| OpenError::Unusable(error.to_string()))?;
    if mode == "wal" {
        Ok(connection)
    } else {
        Err(OpenError::Unusable("no write-ahead log here".to_owned()))
    }
}

/// Gives the database its write-ahead log. For this step alone SQLite does not wait for other processes that begin with
/// the same file at the same moment.
fn begin_log(connection: &Connection) -> Result<(), OpenError> {
    const BETWEEN_TRIES: Duration = Duration::from_millis(5);
    let mut waited = Duration::ZERO;
    loop {
        match connection.execute_batch("PRAGMA journal_mode = WAL") {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) && waited < PATIENCE => {
                sleep(BETWEEN_TRIES);
                waited += BETWEEN_TRIES;
            }
            done => return done.map_err(|error| OpenError::Unusable(error.to_string())),
        }
    }
}

/// A connection that only looks.
pub(super) fn open_reader(path: &Path, options: SqliteOptions) -> Result<Connection, OpenError> {
    let connection = open(path, options.cache_kib / 4)?;
    apply(&connection, "PRAGMA query_only = ON")?;
    Ok(connection)
}

/// A connection that copies the log into the database.
pub(super) fn open_checkpointer(path: &Path) -> Result<Connection, OpenError> {
    let connection = open(path, 256)?;
    apply(&connection, "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0")?;
    Ok(connection)
}

fn open(path: &Path, cache_kib: u32) -> Result<Connection, OpenError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)
        .map_err(|error| OpenError::Unusable(format!("{}: {error}", path.display())))?;
    connection.busy_timeout(PATIENCE).map_err(|error| OpenError::Unusable(error.to_string()))?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    // Else SQLite compiles some statements anew at each use, in case a plan fits the new values better.
    connection
        .set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)
        .map_err(|error| OpenError::Unusable(error.to_string()))?;
    apply(&connection, &format!("PRAGMA cache_size = -{cache_kib}; PRAGMA temp_store = MEMORY"))?;
    Ok(connection)
}

fn apply(connection: &Connection, pragmas: &str) -> Result<(), OpenError> {
    connection.execute_batch(pragmas).map_err(|error| OpenError::Unusable(error.to_string()))
}
