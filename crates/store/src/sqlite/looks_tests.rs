//! Looks that share a transaction: each sees what was there when it was asked for, and none suffers from another.

use std::future::poll_fn;
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;

use tempfile::TempDir;
use usher_app::store::StoreError;
use usher_domain::ClientId;

use super::{Sqlite, SqliteOptions};
use crate::tx::{Step, Tx, values};

struct Add;

impl Step for Add {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        tx.execute("INSERT INTO notes (text) VALUES ('')", values![]).await.map(drop)
    }
}

/// Counts the notes, unless it is to fail.
#[derive(Clone, Copy)]
enum Count {
    Well,
    WithAnError,
    WithAPanic,
}

impl Step for Count {
    type Outcome = u64;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<u64, StoreError> {
        let table = match self {
            Self::Well => "SELECT count(*) FROM notes",
            Self::WithAnError => "SELECT count(*) FROM nothing",
            Self::WithAPanic => panic!("as told"),
        };
        let row = tx.query_opt(table, values![]).await?;
        row.unwrap_or_default().cells("notes").count("count")
    }
}

async fn database() -> (TempDir, Arc<Sqlite>) {
    let folder = tempfile::tempdir().unwrap();
    let sqlite = Sqlite::open(&folder.path().join("usher.db"), SqliteOptions::default()).unwrap();
    sqlite.write(Create).await.unwrap();
    (folder, Arc::new(sqlite))
}

struct Create;

impl Step for Create {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        tx.execute("CREATE TABLE notes (text TEXT NOT NULL)", values![]).await.map(drop)
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_look_sees_what_its_caller_has_written_before() {
    let (_folder, sqlite) = database().await;
    let tasks: Vec<_> = (0..32)
        .map(|_| {
            let sqlite = Arc::clone(&sqlite);
            tokio::spawn(async move {
                for _ in 0..20 {
                    let before = sqlite.read(Count::Well).await.unwrap();
                    sqlite.write(Add).await.unwrap();
                    let after = sqlite.read(Count::Well).await.unwrap();
                    assert!(after > before, "{after} notes after one was added to {before}");
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(sqlite.read(Count::Well).await.unwrap(), 640);
}

#[tokio::test]
async fn looks_that_fail_leave_the_others_alone() {
    let (_folder, sqlite) = database().await;
    sqlite.write(Add).await.unwrap();
    let tasks: Vec<_> = (0..90)
        .map(|n| {
            let look = [Count::Well, Count::WithAnError, Count::WithAPanic][n % 3];
            let sqlite = Arc::clone(&sqlite);
            tokio::spawn(async move { (look, sqlite.read(look).await) })
        })
        .collect();
    for task in tasks {
        match task.await.unwrap() {
            (Count::Well, counted) => assert_eq!(counted.unwrap(), 1),
            (Count::WithAnError | Count::WithAPanic, counted) => assert!(counted.is_err()),
        }
    }
    sqlite.write(Add).await.unwrap();
    assert_eq!(sqlite.read(Count::Well).await.unwrap(), 2, "no connection is stuck in the past");
}

/// Whoever comes first looks for all who come meanwhile, even if it does not wait for its own answer.
#[tokio::test]
async fn callers_are_answered_though_the_first_of_them_goes_away() {
    let (_folder, sqlite) = database().await;
    let stranger = ClientId::parse("stranger").unwrap();
    loop {
        let mut first = Box::pin(sqlite.read(Count::Well));
        if poll_fn(|context| Poll::Ready(first.as_mut().poll(context))).await.is_ready() {
            // Not so soon after the last look that it waits for others.
            continue;
        }
        let (mut second, mut third) = (pin!(sqlite.revision(&stranger)), pin!(sqlite.revision(&stranger)));
        assert!(poll_fn(|context| Poll::Ready(second.as_mut().poll(context))).await.is_pending());
        assert!(poll_fn(|context| Poll::Ready(third.as_mut().poll(context))).await.is_pending());
        drop(first);
        assert_eq!(second.await.unwrap(), None);
        assert_eq!(third.await.unwrap(), None);
        return;
    }
}
