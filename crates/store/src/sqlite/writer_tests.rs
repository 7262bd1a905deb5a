//! The writer under steps that fail, panic, or find the disk full.

use std::sync::Arc;

use tempfile::TempDir;
use usher_app::store::StoreError;

use super::{Sqlite, SqliteOptions};
use crate::tx::{Step, Tx, values};

/// Writes a note; fails or panics afterwards if it is told so.
struct Note {
    text: String,
    end: End,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Well,
    Error,
    Panic,
}

impl Step for Note {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        tx.execute("INSERT INTO notes (text) VALUES (?1)", values![&self.text]).await?;
        match self.end {
            End::Well => Ok(()),
            End::Error => Err(StoreError::Unavailable("as told".to_owned())),
            End::Panic => panic!("as told"),
        }
    }
}

/// Runs any statement.
struct Run(&'static str);

impl Step for Run {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        tx.query(self.0, values![]).await.map(drop)
    }
}

struct CountNotes;

impl Step for CountNotes {
    type Outcome = u64;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<u64, StoreError> {
        let row = tx.query_opt("SELECT count(*) FROM notes", values![]).await?;
        row.unwrap_or_default().cells("notes").count("count")
    }
}

async fn database() -> (TempDir, Arc<Sqlite>) {
    let folder = tempfile::tempdir().unwrap();
    let sqlite = Sqlite::open(&folder.path().join("usher.db"), SqliteOptions::default()).unwrap();
    sqlite.write(Run("CREATE TABLE notes (text TEXT NOT NULL UNIQUE)")).await.unwrap();
    (folder, Arc::new(sqlite))
}

fn note(text: impl Into<String>, end: End) -> Note {
    Note { text: text.into(), end }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_step_that_fails_undoes_nothing_but_itself() {
    let (_folder, sqlite) = database().await;
    let tasks: Vec<_> = (0..90)
        .map(|n| {
            let end = [End::Well, End::Error, End::Panic][n % 3];
            let sqlite = Arc::clone(&sqlite);
            tokio::spawn(async move { (end, sqlite.write(note(format!("{n}"), end)).await) })
        })
        .collect();
    for task in tasks {
        let (end, outcome) = task.await.unwrap();
        assert_eq!(outcome.is_ok(), end == End::Well);
    }
    assert_eq!(sqlite.read(CountNotes).await.unwrap(), 30);
}

/// On a runtime with several threads each of these is written by its caller.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn steps_that_come_one_by_one_stand_or_fall_alone() {
    let (_folder, sqlite) = database().await;
    for n in 0..30 {
        let end = [End::Well, End::Error, End::Panic][n % 3];
        assert_eq!(sqlite.write(note(format!("{n}"), end)).await.is_ok(), end == End::Well);
    }
    assert_eq!(sqlite.read(CountNotes).await.unwrap(), 10);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_closed_writer_refuses() {
    let (_folder, sqlite) = database().await;
    sqlite.write(note("before", End::Well)).await.unwrap();
    sqlite.close().await;
    assert!(matches!(sqlite.write(note("after", End::Well)).await, Err(StoreError::Unavailable(_))));
    // Again makes no difference.
    sqlite.close().await;
    assert_eq!(sqlite.read(CountNotes).await.unwrap(), 1);
}

/// Callers come in bursts, so that the pen goes back and forth between the thread and them.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn bursts_and_single_steps_are_all_written() {
    let (_folder, sqlite) = database().await;
    for burst in [1, 1, 40, 1, 2, 1, 1, 1, 1, 1, 20, 3] {
        let before = sqlite.read(CountNotes).await.unwrap();
        let tasks: Vec<_> = (0..burst)
            .map(|n| {
                let sqlite = Arc::clone(&sqlite);
                tokio::spawn(async move { sqlite.write(note(format!("{before} {n}"), End::Well)).await })
            })
            .collect();
        for task in tasks {
            task.await.unwrap().unwrap();
        }
        assert_eq!(sqlite.read(CountNotes).await.unwrap(), before + burst);
    }
}

#[tokio::test]
async fn a_violated_constraint_is_the_steps_own_failure() {
    let (_folder, sqlite) = database().await;
    sqlite.write(note("one", End::Well)).await.unwrap();
    assert!(matches!(sqlite.write(note("one", End::Well)).await, Err(StoreError::Unavailable(_))));
    sqlite.write(note("two", End::Well)).await.unwrap();
    assert_eq!(sqlite.read(CountNotes).await.unwrap(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_is_said_and_left_behind_once_there_is_room() {
    let (_folder, sqlite) = database().await;
    // SQLite answers the same (SQLITE_FULL) as for a disk without room.
    sqlite.write(Run("PRAGMA max_page_count = 100")).await.unwrap();
    let large = "x".repeat(20_000);
    let mut acknowledged = 0;
    let tasks: Vec<_> = (0..60)
        .map(|n| {
            let (sqlite, text) = (Arc::clone(&sqlite), format!("{n}{large}"));
            tokio::spawn(async move { sqlite.write(note(text, End::Well)).await })
        })
        .collect();
    for task in tasks {
        match task.await.unwrap() {
            Ok(()) => acknowledged += 1,
            Err(StoreError::Unavailable(reason)) => assert!(!reason.is_empty()),
            Err(other) => panic!("{other:?}"),
        }
    }
    assert!(acknowledged < 60);
    assert_eq!(sqlite.read(CountNotes).await.unwrap(), acknowledged);

    sqlite.write(Run("PRAGMA max_page_count = 100000")).await.unwrap();
    sqlite.write(note("there is room again", End::Well)).await.unwrap();
    assert_eq!(sqlite.read(CountNotes).await.unwrap(), acknowledged + 1);
}

#[tokio::test]
async fn a_full_queue_is_busy() {
    let folder = tempfile::tempdir().unwrap();
    let options = SqliteOptions { queue_length: 1, batch_length: 1, ..SqliteOptions::default() };
    let sqlite = Sqlite::open(&folder.path().join("usher.db"), options).unwrap();
    sqlite.write(Run("CREATE TABLE notes (text TEXT NOT NULL UNIQUE)")).await.unwrap();
    // Another process holds the file, so that nothing is taken from the queue for a while.
    let other = rusqlite::Connection::open(folder.path().join("usher.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let sqlite = Arc::new(sqlite);
    let tasks: Vec<_> = (0..8)
        .map(|n| {
            let sqlite = Arc::clone(&sqlite);
            tokio::spawn(async move { sqlite.write(note(format!("{n}"), End::Well)).await })
        })
        .collect();
    // One is being written, one waits, and the others have been refused once they all had their turn.
    for _ in 0..10 {
        tokio::task::yield_now().await;
    }
    other.execute_batch("COMMIT").unwrap();
    let (mut written, mut refused) = (0, 0);
    for task in tasks {
        match task.await.unwrap() {
            Ok(()) => written += 1,
            Err(StoreError::Busy) => refused += 1,
            Err(other) => panic!("{other:?}"),
        }
    }
    assert!(refused >= 6, "{refused}");
    assert_eq!(sqlite.read(CountNotes).await.unwrap(), written);
}
