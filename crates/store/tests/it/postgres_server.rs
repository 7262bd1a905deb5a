//! What is true of the server engine alone: nodes that start together, connections that break, several hosts.

use std::sync::Arc;
use std::time::Duration;

use usher_app::Store;
use usher_app::store::{PreRegisterOutcome, StoreError};
use usher_store::{OpenError, PostgresOptions, SqlStore};
use usher_testkit::wait::{PATIENCE, until};

use crate::fixture::{
    Database, START, at_once, new_postgres_database, open_postgres, postgres_rows, shipped,
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_nodes_that_start_together_migrate_once() {
    let database = new_postgres_database().await;
    let url = database.url();
    let stores = at_once((0..10).map(|_| {
        let url = url.clone();
        async move { open_postgres(&url).await }
    }))
    .await;
    for store in stores {
        store.ready().await.unwrap();
    }
    assert_eq!(postgres_rows(&url, "SELECT version FROM schema_versions").await, ["1", "2", "3"]);
}

#[tokio::test]
async fn a_newer_schema_is_refused() {
    let database = new_postgres_database().await;
    let url = database.url();
    drop(open_postgres(&url).await);
    postgres_rows(&url, "INSERT INTO schema_versions (version) VALUES (999)").await;
    match SqlStore::open_postgres(&url, shipped(), PostgresOptions::default()).await {
        Err(OpenError::NewerSchema { found: 999, .. }) => {}
        other => panic!("{:?}", other.err()),
    }
}

#[tokio::test]
async fn a_step_is_repeated_when_its_connection_broke_before_the_commit() {
    let db = Database::postgres().await;
    for n in 0..3 {
        let call = db.call(&format!("user{n}@example.com"));
        assert_eq!(db.preregister(call.clone()).await, PreRegisterOutcome::Created(call.user_id));
        // As after a restart of the server: the pool's connections are gone, and it does not know yet.
        db.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
             WHERE datname = current_database() AND pid <> pg_backend_pid()",
        )
        .await;
        assert!(db.store.invitation(call.invitation.invitation_id).await.unwrap().is_some());
    }
}

#[tokio::test]
async fn a_server_that_takes_no_writes_any_more_is_left() {
    let db = Database::postgres().await;
    db.invited("ada@example.com").await;
    let readonly = "ALTER DATABASE %I SET default_transaction_read_only = on";
    db.execute(&format!("DO $$ BEGIN EXECUTE format('{readonly}', current_database()); END $$")).await;
    // Every new connection is refused by now, as a standby would be.
    db.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
         WHERE datname = current_database() AND pid <> pg_backend_pid()",
    )
    .await;
    let refused = db.store.preregister(db.call("eve@example.com")).await;
    assert!(matches!(refused, Err(StoreError::Unavailable(_))), "{refused:?}");

    db.execute(&format!(
        "SET transaction_read_only = off; DO $$ BEGIN EXECUTE format('{}', current_database()); END $$",
        readonly.replace("= on", "= off")
    ))
    .await;
    let call = db.call("eve@example.com");
    assert_eq!(db.preregister(call.clone()).await, PreRegisterOutcome::Created(call.user_id));
}

#[tokio::test]
async fn the_host_that_answers_is_found_among_several() {
    let database = new_postgres_database().await;
    let url = database.url();
    let several = url.replace("postgres@", "postgres@%2Fnowhere:5432,");
    let store = open_postgres(&several).await;
    store.ready().await.unwrap();
}

#[tokio::test]
async fn a_server_that_never_answers_is_left_for_the_next() {
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = silent.local_addr().unwrap().port();
    let database = new_postgres_database().await;
    let url = database.url();
    let several = url.replace("postgres@", &format!("postgres@127.0.0.1:{port},"));
    let options =
        PostgresOptions { connect_timeout: Duration::from_millis(100), ..PostgresOptions::default() };
    let store = SqlStore::open_postgres(&several, shipped(), options).await.unwrap();
    store.ready().await.unwrap();
}

#[tokio::test]
async fn a_step_that_takes_too_long_is_given_up_and_has_not_happened() {
    let database = new_postgres_database().await;
    let url = database.url();
    let options = PostgresOptions { step_timeout: Duration::from_millis(200), ..PostgresOptions::default() };
    let store = SqlStore::open_postgres(&url, shipped(), options).await.unwrap();
    let (client, connection) = tokio_postgres::connect(&url, tokio_postgres::NoTls).await.unwrap();
    tokio::spawn(connection);
    client.batch_execute("BEGIN; LOCK TABLE users").await.unwrap();
    let calls = Database::sqlite();
    let refused = store.preregister(calls.call("ada@example.com")).await;
    assert!(matches!(refused, Err(StoreError::Unavailable(_))), "{refused:?}");

    client.batch_execute("COMMIT").await.unwrap();
    let call = calls.call("ada@example.com");
    let user_id = call.user_id;
    let outcome = until(PATIENCE, async || store.preregister(call.clone()).await.ok()).await;
    assert_eq!(outcome, Some(PreRegisterOutcome::Created(user_id)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn steps_that_meet_under_a_strict_isolation_are_repeated() {
    let db = Database::postgres().await;
    db.execute(
        "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_isolation = serializable', \
         current_database()); END $$",
    )
    .await;
    // Its connections are from before the change.
    db.store.close().await;
    let calls: Vec<_> = (0..40).map(|_| db.call("ada@example.com")).collect();
    let outcomes = at_once(calls.into_iter().map(|call| {
        let store = Arc::clone(&db.store);
        async move { store.preregister(call).await.unwrap() }
    }))
    .await;
    let created = |outcome: &&PreRegisterOutcome| matches!(outcome, PreRegisterOutcome::Created(_));
    assert_eq!(outcomes.iter().filter(created).count(), 1);
}

#[tokio::test]
async fn no_server_is_said_clearly() {
    let refused =
        SqlStore::open_postgres("postgres://a@%2Fnowhere/b", shipped(), PostgresOptions::default()).await;
    let text = refused.err().unwrap().to_string();
    assert!(text.contains("no server lets us in"), "{text}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn more_callers_than_connections_wait_for_their_turn() {
    let database = new_postgres_database().await;
    let url = database.url();
    let options = PostgresOptions { connections: 2, ..PostgresOptions::default() };
    let store = Arc::new(SqlStore::open_postgres(&url, shipped(), options).await.unwrap());
    let calls = Database::sqlite();
    let calls: Vec<_> = (0..30).map(|n| calls.call(&format!("user{n}@example.com"))).collect();
    let outcomes = at_once(calls.into_iter().map(|call| {
        let store = Arc::clone(&store);
        async move { store.preregister(call).await.is_ok() }
    }))
    .await;
    assert!(outcomes.into_iter().all(|done| done));
    assert_eq!(store.outbox_status(START).await.unwrap().waiting, 30);
}

/// `schema/postgres.txt` shows in reviews what a migration does. After adding one, copy what this test prints.
#[tokio::test]
async fn the_schema_is_the_committed_one() {
    let database = new_postgres_database().await;
    let url = database.url();
    drop(open_postgres(&url).await);
    let columns = postgres_rows(
        &url,
        "SELECT table_name, column_name, data_type, CASE is_nullable WHEN 'NO' THEN 'NOT NULL' END \
         FROM information_schema.columns WHERE table_schema = 'public' ORDER BY table_name, ordinal_position",
    )
    .await;
    let constraints = postgres_rows(
        &url,
        "SELECT conrelid::regclass, pg_get_constraintdef(oid) FROM pg_constraint \
         WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2",
    )
    .await;
    let indexes =
        postgres_rows(&url, "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname")
            .await;
    let dump = [columns, constraints, indexes].concat().join("\n") + "\n";
    let committed = include_str!("../../schema/postgres.txt");
    assert!(dump == committed, "the schema is now\n{dump}");
}
