//! What is true of the embedded engine alone: its file, its schema, its durability.

use std::os::unix::fs::PermissionsExt;
use std::sync::Arc;
use std::time::Duration;

use usher_app::Store;
use usher_app::store::{Idempotency, PreRegister, PreRegisterOutcome, StoreError};
use usher_domain::{AuthType, ExistingUser};
use usher_store::{OpenError, SqlStore, SqliteOptions};

use crate::fixture::{Database, START, open, shipped};

#[tokio::test]
async fn acknowledged_rows_are_there_after_reopening() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("usher.db");
    let db = Database::sqlite();
    let store = open(&path);
    let call = db.call("ada@example.com");
    store.preregister(call.clone()).await.unwrap();
    drop(store);

    let store = open(&path);
    assert_eq!(store.invitation(call.invitation.invitation_id).await.unwrap().unwrap().user.id, call.user_id);
}

/// What a killed process leaves behind: the file and its log, copied while the store is open.
#[tokio::test]
async fn acknowledged_rows_are_there_after_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("usher.db");
    let db = Database::sqlite();
    let store = open(&path);
    for n in 0..20 {
        store.preregister(db.call(&format!("user{n}@example.com"))).await.unwrap();
    }
    let left = folder.path().join("left");
    std::fs::create_dir(&left).unwrap();
    for name in ["usher.db", "usher.db-wal"] {
        std::fs::copy(folder.path().join(name), left.join(name)).unwrap();
    }
    let survivor = open(&left.join("usher.db"));
    for n in 0..20 {
        let found = survivor.user_by_identifier(AuthType::Email, &format!("user{n}@example.com")).await;
        assert!(found.unwrap().is_some(), "user{n}");
    }
}

/// A call that changes nothing is answered while somebody else writes: it asks for no turn once one like it was found to
/// need none.
#[tokio::test]
async fn what_is_decided_already_does_not_wait_for_the_writer() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("usher.db");
    let db = Database::sqlite();
    let store = open(&path);
    let key = Idempotency {
        key: "k".to_owned(),
        body_digest: "d".to_owned(),
        expires_at: START.plus(Duration::from_hours(1)),
    };
    let call = PreRegister { idempotency: Some(key), ..db.call("ada@example.com") };
    store.preregister(call.clone()).await.unwrap();
    store.preregister(db.call("ada@example.com")).await.unwrap();

    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let existing = store.preregister(db.call("ada@example.com")).await;
    assert_eq!(existing.unwrap(), PreRegisterOutcome::Linked(call.user_id));
    let replay = PreRegister { idempotency: call.idempotency, ..db.call("ada@example.com") };
    assert_eq!(store.preregister(replay).await.unwrap(), PreRegisterOutcome::Created(call.user_id));
    let rejecting = PreRegister { existing_user: ExistingUser::Reject, ..db.call("ada@example.com") };
    assert_eq!(store.preregister(rejecting).await.unwrap(), PreRegisterOutcome::InUse);
}

#[test]
fn the_file_is_its_owners_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("usher.db");
    let _store = open(&path);
    for name in ["usher.db", "usher.db-wal", "usher.db-shm"] {
        let mode = std::fs::metadata(folder.path().join(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

#[test]
fn a_newer_schema_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("usher.db");
    drop(open(&path));
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection.execute("INSERT INTO schema_versions (version) VALUES (999)", []).unwrap();
    match SqlStore::open_sqlite(&path, shipped(), SqliteOptions::default()) {
        Err(OpenError::NewerSchema { found: 999, .. }) => {}
        other => panic!("{:?}", other.err()),
    }
}

#[test]
fn processes_that_start_together_migrate_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("usher.db");
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| drop(open(&path)));
        }
    });
    let connection = rusqlite::Connection::open(&path).unwrap();
    let versions =
        connection.query_row("SELECT count(*) FROM schema_versions", [], |row| row.get::<_, u32>(0));
    assert_eq!(versions.unwrap(), 3);
}

#[test]
fn a_file_that_is_no_database_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("usher.db");
    std::fs::write(&path, "This is a letter to my aunt, and no database at all.".repeat(100)).unwrap();
    let refused = SqlStore::open_sqlite(&path, shipped(), SqliteOptions::default());
    assert!(matches!(refused.err(), Some(OpenError::Unusable(_))));
    let missing =
        SqlStore::open_sqlite(&folder.path().join("no/usher.db"), shipped(), SqliteOptions::default());
    assert!(missing.err().unwrap().to_string().contains("no/usher.db"));
}

/// `schema/sqlite.sql` shows in reviews what a migration does. After adding one, copy what this test prints.
#[test]
fn the_schema_is_the_committed_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("usher.db");
    drop(open(&path));
    let connection = rusqlite::Connection::open(&path).unwrap();
    let mut statement = connection
        .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY tbl_name, type DESC, name")
        .unwrap();
    let parts = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
    let dump = parts.map(|part| part.unwrap() + ";\n").collect::<String>();
    let committed = include_str!("../../schema/sqlite.sql");
    assert!(dump == committed, "the schema is now\n{dump}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_a_whole_database() {
    let db = Database::sqlite();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("backup.db");
    let invited = db.invited("ada@example.com").await;
    let store = Arc::clone(&db.store);
    let target = path.clone();
    tokio::task::spawn_blocking(move || store.backup(&target)).await.unwrap().unwrap();

    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let restored = open(&path);
    assert_eq!(restored.invitation(invited.invitation.id).await.unwrap(), Some(invited));
}

#[tokio::test]
async fn a_closed_store_has_written_everything_and_takes_nothing_more() {
    let db = Database::sqlite();
    let waiting: Vec<_> = (0..50)
        .map(|n| {
            let (store, call) = (Arc::clone(&db.store), db.call(&format!("user{n}@example.com")));
            tokio::spawn(async move { store.preregister(call).await })
        })
        .collect();
    tokio::task::yield_now().await;
    db.store.close().await;
    db.store.close().await;
    let mut written = 0;
    for task in waiting {
        match task.await.unwrap() {
            Ok(_) => written += 1,
            Err(StoreError::Unavailable(_)) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
    assert_eq!(db.rows("SELECT count(*) FROM users").await, [written.to_string()]);
    let late = db.store.preregister(db.call("late@example.com")).await;
    assert!(matches!(late, Err(StoreError::Unavailable(_))));
    assert_eq!(db.store.outbox_status(START).await.unwrap().waiting, written);
}
