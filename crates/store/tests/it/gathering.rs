//! Pre-register calls that share a transaction on PostgreSQL: each has the outcome that it would have alone.

use std::sync::Arc;
use std::time::Duration;

use futures_util::future::join_all;
use tokio_postgres::Client;
use usher_app::Store;
use usher_app::store::{PreRegister, PreRegisterOutcome, StoreError};
use usher_domain::ExistingUser;
use usher_store::{PostgresOptions, SqlStore};
use usher_testkit::postgres;
use usher_testkit::wait::{PATIENCE, until};

use crate::fixture::{Database, new_postgres_database, open_postgres, postgres_rows, shipped};
use crate::invariants::VIOLATIONS;

/// A database with a store on it, and what makes calls for it.
struct Site {
    store: Arc<SqlStore>,
    url: String,
    calls: Database,
    _database: postgres::Database,
}

impl Site {
    async fn new(step_timeout: Duration) -> Self {
        Self::with(PostgresOptions { step_timeout, ..PostgresOptions::default() }).await
    }

    async fn with(options: PostgresOptions) -> Self {
        let database = new_postgres_database().await;
        let url = database.url();
        let store = Arc::new(SqlStore::open_postgres(&url, shipped(), options).await.unwrap());
        Self { store, url, calls: Database::sqlite(), _database: database }
    }

    /// Starts a call for each user of `range`, all at one time, as a task of their own.
    fn start(&self, users: std::ops::Range<u32>) -> tokio::task::JoinHandle<Vec<bool>> {
        let calls: Vec<_> = users.map(|user| self.calls.call(&format!("user{user}@example.com"))).collect();
        let store = Arc::clone(&self.store);
        tokio::spawn(async move {
            join_all(calls.into_iter().map(|call| {
                let store = &store;
                async move {
                    let user_id = call.user_id;
                    store.preregister(call).await.unwrap() == PreRegisterOutcome::Created(user_id)
                }
            }))
            .await
        })
    }

    /// Another program that takes an identifier and does not commit.
    async fn hold(&self, user: u32) -> Client {
        let (client, connection) = tokio_postgres::connect(&self.url, tokio_postgres::NoTls).await.unwrap();
        tokio::spawn(connection);
        let insert = format!(
            "BEGIN; INSERT INTO identifiers (auth_type, normalised, user_id) \
             VALUES ('email', 'user{user}@example.com', 'nobody')"
        );
        client.batch_execute(&insert).await.unwrap();
        client
    }

    /// What the query returns as soon as it returns something.
    async fn wait_for(&self, query: &str) -> Vec<String> {
        let rows =
            until(PATIENCE, async || Some(self.rows(query).await).filter(|rows| !rows.is_empty())).await;
        rows.unwrap()
    }

    async fn rows(&self, query: &str) -> Vec<String> {
        postgres_rows(&self.url, query).await
    }

    async fn check(&self, users: u32) {
        for table in ["identifiers", "users", "invitations", "outbox"] {
            assert_eq!(
                self.rows(&format!("SELECT count(*) FROM {table}")).await,
                [users.to_string()],
                "{table}"
            );
        }
        for (violation, query) in VIOLATIONS {
            assert_eq!(self.rows(query).await, Vec::<String>::new(), "{violation}");
        }
    }
}

/// Transactions that wait for an identifier which somebody else holds, and insert many rows.
const WAITING_TOGETHER: &str = "FROM pg_stat_activity WHERE datname = current_database() \
     AND wait_event_type = 'Lock' AND query LIKE 'INSERT INTO identifiers%unnest%'";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn calls_that_wait_share_a_commit() {
    let site = Site::new(Duration::from_mins(1)).await;
    let created = site.start(0..200).await.unwrap();
    assert!(created.into_iter().all(|created| created));
    site.check(200).await;
    // Rows of one transaction carry its number.
    let transactions = site.rows("SELECT count(DISTINCT xmin::text) FROM users").await;
    let transactions: u32 = transactions[0].parse().unwrap();
    assert!(transactions <= 20, "{transactions} transactions");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_user_has_a_transaction_of_its_own_where_none_is_shared() {
    let site = Site::with(PostgresOptions { shared_transactions: false, ..PostgresOptions::default() }).await;
    let created = site.start(0..50).await.unwrap();
    assert!(created.into_iter().all(|created| created));
    site.check(50).await;
    for table in ["identifiers", "users", "invitations", "outbox", "audit"] {
        let transactions = format!("SELECT count(DISTINCT xmin::text) FROM {table}");
        assert_eq!(site.rows(&transactions).await, ["50"], "{table}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn calls_of_two_nodes_for_new_and_known_and_repeated_users_have_the_outcomes_of_single_calls() {
    let site = Site::new(Duration::from_mins(1)).await;
    let other_node = Arc::new(open_postgres(&site.url).await);
    assert_eq!(site.start(0..20).await.unwrap(), [true; 20]);
    // Each of 80 users in 5 calls, of both nodes; the first 20 exist.
    let calls: Vec<(u32, PreRegister)> = (0..400)
        .map(|n| {
            let mut call = site.calls.call(&format!("User{}@example.com", n % 80));
            call.existing_user = if n % 3 == 0 { ExistingUser::Reject } else { ExistingUser::Link };
            (n % 80, call)
        })
        .collect();
    let outcomes = join_all(calls.into_iter().enumerate().map(|(n, (user, call))| {
        let store = if n % 2 == 0 { &site.store } else { &other_node };
        async move {
            let (own_id, existing_user) = (call.user_id, call.existing_user);
            (user, own_id, existing_user, store.preregister(call).await.unwrap())
        }
    }))
    .await;

    let mut creations = [0; 80];
    for (user, own_id, existing_user, outcome) in outcomes {
        let stored = site
            .store
            .user_by_identifier(usher_domain::AuthType::Email, &format!("user{user}@example.com"))
            .await
            .unwrap()
            .unwrap();
        match (outcome, existing_user) {
            (PreRegisterOutcome::Created(id), _) => {
                assert_eq!((id, id), (own_id, stored.id));
                creations[user as usize] += 1;
            }
            (PreRegisterOutcome::Linked(id), ExistingUser::Link) => assert_eq!(id, stored.id),
            (PreRegisterOutcome::InUse, ExistingUser::Reject) => {}
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(creations[..20], [0; 20]);
    assert_eq!(creations[20..], [1; 60]);
    site.check(80).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_shared_transaction_whose_connection_breaks_leaves_nothing_half_done() {
    let site = Site::new(Duration::from_mins(1)).await;
    let holder = site.hold(30).await;
    let created = site.start(0..60);
    let killed = site.wait_for(&format!("SELECT pg_terminate_backend(pid) {WAITING_TOGETHER}")).await;
    assert_eq!(killed, ["t"]);
    holder.batch_execute("ROLLBACK").await.unwrap();
    assert_eq!(created.await.unwrap(), [true; 60]);
    site.check(60).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_identifier_that_somebody_holds_does_not_hold_up_the_others() {
    let site = Site::new(Duration::from_secs(4)).await;
    let holder = site.hold(30).await;
    let created = site.start(0..60);
    site.wait_for("SELECT 1 FROM identifiers HAVING count(*) = 59").await;
    holder.batch_execute("ROLLBACK").await.unwrap();
    assert_eq!(created.await.unwrap(), [true; 60]);
    site.check(60).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_call_that_the_server_refuses_spoils_no_other() {
    let site = Site::new(Duration::from_mins(1)).await;
    let calls = (0..60).map(|n| {
        let mut call = site.calls.call(&format!("user{n}@example.com"));
        if n == 30 {
            // No text of PostgreSQL's holds this character.
            call.resource_flag = Some("\0".to_owned());
        }
        call
    });
    let outcomes = join_all(calls.map(|call| site.store.preregister(call))).await;
    for (n, outcome) in outcomes.into_iter().enumerate() {
        match outcome {
            Ok(PreRegisterOutcome::Created(_)) => assert_ne!(n, 30),
            Err(StoreError::Unavailable(_)) => assert_eq!(n, 30),
            other => panic!("{other:?}"),
        }
    }
    site.check(59).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_call_that_waits_too_long_for_its_turn_is_not_done() {
    let database = new_postgres_database().await;
    let url = database.url();
    let options = PostgresOptions {
        step_timeout: Duration::from_mins(1),
        queue_timeout: Duration::from_millis(300),
        ..PostgresOptions::default()
    };
    let store = Arc::new(SqlStore::open_postgres(&url, shipped(), options).await.unwrap());
    let site = Site { store, url, calls: Database::sqlite(), _database: database };
    let holders = [site.hold(0).await, site.hold(1).await];
    let start = |user| {
        let (store, call) = (Arc::clone(&site.store), site.calls.call(&format!("user{user}@example.com")));
        tokio::spawn(async move { store.preregister(call).await })
    };
    // Until both gatherers wait for somebody else.
    let mut held = Vec::new();
    for user in 0..2 {
        held.push(start(user));
        site.wait_for(&format!(
            "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' \
             HAVING count(*) = {}",
            held.len()
        ))
        .await;
    }
    assert!(matches!(start(2).await.unwrap(), Err(StoreError::Busy)));
    for holder in holders {
        holder.batch_execute("ROLLBACK").await.unwrap();
    }
    for call in held {
        assert!(matches!(call.await.unwrap(), Ok(PreRegisterOutcome::Created(_))));
    }
    site.check(2).await;
}
