//! Copies the write-ahead log into the database beside the writer, so that no commit waits for it.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread::JoinHandle;

use rusqlite::Connection;

use super::connection::open_checkpointer;
use super::database_file::DatabaseFile;
use crate::migrate::OpenError;

/// Pages in the log beyond which the writer itself ends the copying, so that the log begins anew: 64 MiB.
///
/// Under an unbroken stream of commits a copy beside the writer never catches up, and the log would grow for ever.
const LOG_PAGES: i64 = 16 * 1024;

/// Asks for copies, and knows when the writer must help.
pub(super) struct Checkpointer {
    wanted: Option<SyncSender<()>>,
    log_is_long: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Checkpointer {
    pub(super) fn start(path: &Path, file: DatabaseFile) -> Result<Self, OpenError> {
        let connection = open_checkpointer(path)?;
        let (wanted, wishes) = sync_channel(1);
        let log_is_long = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&log_is_long);
        let thread = std::thread::Builder::new()
            .name("usher-checkpoint".to_owned())
            .spawn(move || copy_when_wanted(&connection, &file, &wishes, &flag))
            .map_err(|error| OpenError::Unusable(format!("no thread for the store: {error}")))?;
        Ok(Self { wanted: Some(wanted), log_is_long, thread: Some(thread) })
    }

    /// Asks for a copy; does not wait for it.
    pub(super) fn ask(&self) {
        if let Some(wanted) = &self.wanted {
            match wanted.try_send(()) {
                // One that waits to be looked at is enough; and without its thread the writer's own copy remains.
                Ok(()) | Err(TrySendError::Full(()) | TrySendError::Disconnected(())) => {}
            }
        }
    }

    /// Ends the copying from the writer's side, where nothing is added meanwhile, if the log has become long.
    pub(super) fn help(&self, writer: &Connection) {
        if self.log_is_long.swap(false, Ordering::Relaxed) {
            copy(writer);
        }
    }
}

impl Drop for Checkpointer {
    fn drop(&mut self) {
        drop(self.wanted.take());
        if let Some(thread) = self.thread.take() {
            // A panic of the thread was reported when it happened.
            let _ = thread.join();
        }
    }
}

fn copy_when_wanted(
    connection: &Connection,
    file: &DatabaseFile,
    wishes: &Receiver<()>,
    log_is_long: &AtomicBool,
) {
    while wishes.recv().is_ok() {
        if copy_and_flush(connection, file) > LOG_PAGES {
            // Much was added while that was copied, little while this is: so little is left to the writer, which lets
            // commits wait.
            copy_and_flush(connection, file);
            log_is_long.store(true, Ordering::Relaxed);
            // A copy that was asked for meanwhile would be in the writer's way.
            while wishes.try_recv().is_ok() {}
        }
    }
}

/// A little at a time: SQLite by itself flushes all that was copied since the log began at once, and a commit that comes
/// meanwhile waits behind it.
fn copy_and_flush(connection: &Connection, file: &DatabaseFile) -> i64 {
    let pages = copy(connection);
    if let Err(error) = file.flush() {
        // SQLite flushes it again before the log begins anew.
        tracing::warn!(%error, "the database could not be flushed after a copy of the write-ahead log");
    }
    pages
}

/// Copies what no reader still needs; the log's length in pages, or 0 when that could not be done now.
fn copy(connection: &Connection) -> i64 {
    let pages = connection
        .prepare_cached("PRAGMA wal_checkpoint(PASSIVE)")
        .and_then(|mut statement| statement.query_row([], |row| row.get(1)));
    pages.unwrap_or_else(|error| {
        // Nothing is lost: the log keeps everything until a later copy succeeds.
        tracing::warn!(%error, "the write-ahead log could not be copied into the database");
        0
    })
}
