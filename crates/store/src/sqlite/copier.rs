//! When the write-ahead log is copied into the database, and how much of it at a time.
//!
//! In a small database calls write the same pages again and again: they are copied often, a little at a time, so that
//! nobody waits long for the disk. In a large one each new user is on a page of its own, and writing these at random
//! places beside the calls takes a third of their rate: the log is copied when the burst is over, or when it has become
//! an eighth as long as the database.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;
use std::time::Duration;

use rusqlite::Connection;

use super::connection::{LOG_LIMIT_BYTES, PAGE_BYTES, open_checkpointer};
use super::database_file::DatabaseFile;
use crate::migrate::OpenError;

/// What part of a large database the log may have while it waits for a quiet moment.
const PART_OF_DATABASE: u64 = 8;

/// Nobody has asked for a copy for so long: the disk has time.
const QUIET: Duration = Duration::from_millis(200);

/// The least length of a log that is worth waiting with, in pages: 256 MiB. A database of which this is an eighth is large.
/// A burst soon fills a shorter log, and copying that beside the calls makes them wait longer than many small copies do.
const WORTH_WAITING: i64 = 64 * 1024;

/// Pages in the log of a small database beyond which the writer itself ends the copying, so that the log begins anew:
/// 64 MiB.
///
/// Under an unbroken stream of commits a copy beside the writer never catches up, and the log would grow for ever.
const LOG_PAGES: i64 = 16 * 1024;

/// Pages that the writer may copy while commits wait.
const LITTLE: i64 = 1024;

/// Copies beside the writer, each of what was added during the last, before the writer ends the copying anyway.
const ROUNDS: usize = 4;

/// What it takes to copy.
pub(super) struct Copier {
    connection: Connection,
    file: DatabaseFile,
}

impl Copier {
    pub(super) fn open(path: &Path, file: DatabaseFile) -> Result<Self, OpenError> {
        Ok(Self { connection: open_checkpointer(path)?, file })
    }

    /// Copies until nobody is left who could ask for it. What is in the log then, SQLite copies when the last connection
    /// is closed.
    pub(super) fn copy_when_wanted(&self, wishes: &Receiver<()>, log_is_long: &AtomicBool) {
        while wishes.recv().is_ok() {
            let longest = self.file.length().ok().and_then(longest);
            if self.log_stays_long(wishes, longest) {
                log_is_long.store(true, Ordering::Relaxed);
                // A copy that was asked for meanwhile would be in the writer's way.
                while wishes.try_recv().is_ok() {}
            }
        }
    }

    /// Does what is to be done when a copy was asked for; true when the writer is to end the copying.
    fn log_stays_long(&self, wishes: &Receiver<()>, longest: Option<i64>) -> bool {
        let is_long = match longest {
            Some(longest) => self.becomes_long_before_quiet(wishes, longest),
            None => self.copy_and_flush() > LOG_PAGES,
        };
        match (is_long, longest) {
            (true, _) => self.copy_beside_calls(),
            (false, Some(_)) => _ = self.copy_and_flush(),
            (false, None) => {}
        }
        is_long
    }

    /// Waits until nobody asks for copies any more (false), or until the log has more pages than this (true).
    fn becomes_long_before_quiet(&self, wishes: &Receiver<()>, longest: i64) -> bool {
        while wishes.recv_timeout(QUIET).is_ok() {
            if self.length() > longest {
                return true;
            }
        }
        false
    }

    /// Much is added while the log is copied, less while that is, and so on, until little is left to the writer, which
    /// lets commits wait.
    fn copy_beside_calls(&self) {
        for _ in 0..ROUNDS {
            let copied = self.copy_and_flush();
            if self.length() - copied <= LITTLE {
                return;
            }
        }
    }

    /// Copies the log and flushes what that wrote; the log's length in pages when the copy began. SQLite by itself flushes
    /// all that was copied since the log began at once, and a commit that comes meanwhile waits behind it.
    fn copy_and_flush(&self) -> i64 {
        let pages = copy(&self.connection);
        if let Err(error) = self.file.flush() {
            // SQLite flushes it again before the log begins anew.
            tracing::warn!(%error, "the database could not be flushed after a copy of the write-ahead log");
        }
        pages
    }

    /// The log's length in pages; 0 when it cannot be told now.
    fn length(&self) -> i64 {
        checkpoint(&self.connection, "PRAGMA wal_checkpoint(NOOP)").unwrap_or(0)
    }
}

/// How many pages the log of a database of this length may have while it waits for a quiet moment; `None`: the database is
/// small, and its log does not wait.
fn longest(database_bytes: u64) -> Option<i64> {
    let bytes = (database_bytes / PART_OF_DATABASE).min(LOG_LIMIT_BYTES);
    let pages = i64::try_from(bytes / PAGE_BYTES).ok()?;
    (pages >= WORTH_WAITING).then_some(pages)
}

/// Copies what no reader still needs; the log's length in pages, or 0 when that could not be done now.
pub(super) fn copy(connection: &Connection) -> i64 {
    checkpoint(connection, "PRAGMA wal_checkpoint(PASSIVE)").unwrap_or_else(|error| {
        // Nothing is lost: the log keeps everything until a later copy succeeds.
        tracing::warn!(%error, "the write-ahead log could not be copied into the database");
        0
    })
}

/// Runs a checkpoint of some kind; the log's length in pages.
fn checkpoint(connection: &Connection, pragma: &str) -> rusqlite::Result<i64> {
    connection.prepare_cached(pragma)?.query_row([], |row| row.get(1))
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use tempfile::TempDir;

    use super::super::SqliteOptions;
    use super::super::connection::{create_private, open_writer};
    use super::*;

    const MIB: u64 = 1024 * 1024;

    /// A database whose log has pages that are not copied yet.
    fn database() -> (TempDir, Connection, Copier) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("usher.db");
        create_private(&path).unwrap();
        let file = DatabaseFile::open(&path).unwrap();
        let writer = open_writer(&path, SqliteOptions::default()).unwrap();
        writer.execute_batch("CREATE TABLE notes (text TEXT)").unwrap();
        (folder, writer, Copier::open(&path, file).unwrap())
    }

    /// Pages of the log that are in the database already.
    fn copied(copier: &Copier) -> i64 {
        copier.connection.query_row("PRAGMA wal_checkpoint(NOOP)", [], |row| row.get(2)).unwrap()
    }

    #[test]
    fn the_log_waits_only_in_a_large_database() {
        assert_eq!(longest(0), None);
        assert_eq!(longest(2048 * MIB - PAGE_BYTES * PART_OF_DATABASE), None);
        assert_eq!(longest(2048 * MIB), Some(64 * 1024));
        assert_eq!(longest(4096 * MIB), Some(128 * 1024));
        assert_eq!(longest(1_000_000 * MIB), Some(256 * 1024), "1 GiB at most");
    }

    #[test]
    fn a_small_database_is_copied_at_once() {
        let (_folder, _writer, copier) = database();
        let (wish, wishes) = channel();
        wish.send(()).unwrap();
        assert!(!copier.log_stays_long(&wishes, None));
        assert!(copier.length() > 0 && copied(&copier) == copier.length());
        assert!(wishes.try_recv().is_ok(), "nothing was waited for");
    }

    #[test]
    fn a_large_one_is_copied_when_nobody_asks_any_more() {
        let (_folder, _writer, copier) = database();
        let (wish, wishes) = channel();
        wish.send(()).unwrap();
        assert!(!copier.log_stays_long(&wishes, Some(1000)));
        assert!(wishes.try_recv().is_err(), "it was waited until no wish was left");
        assert!(copier.length() > 0 && copied(&copier) == copier.length());
    }

    #[test]
    fn or_when_its_log_has_become_long() {
        let (_folder, _writer, copier) = database();
        let (wish, wishes) = channel();
        wish.send(()).unwrap();
        wish.send(()).unwrap();
        assert!(copier.log_stays_long(&wishes, Some(0)), "the writer has to end it");
        assert!(wishes.try_recv().is_ok(), "the second wish was not waited for");
        assert!(copier.length() > 0 && copied(&copier) == copier.length());
    }

    #[test]
    fn the_writer_begins_the_log_anew_after_a_copy() {
        let (_folder, writer, copier) = database();
        let before = copier.length();
        assert_eq!(copier.copy_and_flush(), before);
        writer.execute_batch("INSERT INTO notes VALUES ('a')").unwrap();
        assert!(copier.length() < before, "{} of {before}", copier.length());
    }
}
