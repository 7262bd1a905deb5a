//! Nodes on one PostgreSQL tell each other that something was queued.

use std::future::poll_fn;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio_postgres::{AsyncMessage, Client, NoTls};
use usher_app::Store as _;
use usher_store::SqlStore;
use usher_testkit::wait::{PATIENCE, until};

use crate::fixture::{new_postgres_database, open_postgres, postgres_rows};

/// A node that counts how often it hears of others.
struct Node {
    store: SqlStore,
    heard: Arc<AtomicUsize>,
}

impl Node {
    /// Returns once it listens.
    async fn start(url: &str, name: &str) -> Self {
        let node = Self { store: open_postgres(url).await, heard: Arc::default() };
        let heard = Arc::clone(&node.heard);
        node.store.listen(name, move || {
            heard.fetch_add(1, Ordering::SeqCst);
        });
        node.hears(0).await;
        node
    }

    fn heard(&self) -> usize {
        self.heard.load(Ordering::SeqCst)
    }

    /// Waits until it has heard more often than `before`.
    async fn hears(&self, before: usize) {
        let more = until(PATIENCE, async || (self.heard() > before).then_some(())).await;
        assert!(more.is_some(), "nothing was heard");
    }
}

/// A connection that listens too; the payloads that it hears.
async fn listener(url: &str) -> (Client, UnboundedReceiver<String>) {
    let (client, mut connection) = tokio_postgres::connect(url, NoTls).await.unwrap();
    let (heard, payloads) = unbounded_channel();
    tokio::spawn(async move {
        while let Some(Ok(message)) = poll_fn(|context| connection.poll_message(context)).await {
            if let AsyncMessage::Notification(notification) = message {
                let _ = heard.send(notification.payload().to_owned());
            }
        }
    });
    client.batch_execute("LISTEN usher_outbox").await.unwrap();
    (client, payloads)
}

async fn next(payloads: &mut UnboundedReceiver<String>) -> String {
    tokio::time::timeout(PATIENCE, payloads.recv()).await.unwrap().unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_one_node_queues_the_other_hears_of() {
    let database = new_postgres_database().await;
    let url = database.url();
    let (_client, mut payloads) = listener(&url).await;
    // Each says once, when it begins to listen, that there may be something.
    let here = Node::start(&url, "here").await;
    assert_eq!(next(&mut payloads).await, "here");
    let there = Node::start(&url, "there").await;
    here.hears(1).await;
    assert_eq!((here.heard(), there.heard()), (2, 1));
    here.store.tell_other_nodes();
    there.hears(1).await;
    there.store.tell_other_nodes();
    here.hears(2).await;
    assert_eq!((here.heard(), there.heard()), (3, 2));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_node_does_not_hear_itself() {
    let database = new_postgres_database().await;
    let url = database.url();
    let (client, mut payloads) = listener(&url).await;
    let node = Node::start(&url, "here").await;
    assert_eq!(next(&mut payloads).await, "here", "what it may have queued before it listened");
    node.store.tell_other_nodes();
    assert_eq!(next(&mut payloads).await, "here");
    assert_eq!(node.heard(), 1, "only that it listens now");
    // Notifications come in their order: this one after its own.
    client.batch_execute("SELECT pg_notify('usher_outbox', 'there')").await.unwrap();
    node.hears(1).await;
    assert_eq!(node.heard(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_messages_share_a_notification() {
    let database = new_postgres_database().await;
    let url = database.url();
    let node = Node::start(&url, "here").await;
    let (client, mut payloads) = listener(&url).await;
    for _ in 0..10_000 {
        node.store.tell_other_nodes();
    }
    assert_eq!(next(&mut payloads).await, "here");
    client.batch_execute("SELECT pg_notify('usher_outbox', 'end')").await.unwrap();
    let mut notifications = 1;
    while next(&mut payloads).await == "here" {
        notifications += 1;
    }
    assert!(notifications < 100, "{notifications}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_node_that_lost_its_connection_listens_again() {
    let database = new_postgres_database().await;
    let url = database.url();
    let (here, there) = (Node::start(&url, "here").await, Node::start(&url, "there").await);
    let before = (here.heard(), there.heard());
    postgres_rows(
        &url,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
         WHERE datname = current_database() AND pid <> pg_backend_pid()",
    )
    .await;
    // What was said meanwhile is lost, so each looks as soon as it listens again.
    here.hears(before.0).await;
    there.hears(before.1).await;
    let before = there.heard();
    let reached = until(PATIENCE, async || {
        here.store.tell_other_nodes();
        (there.heard() > before).then_some(())
    });
    assert!(reached.await.is_some());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_closed_store_listens_no_more() {
    let database = new_postgres_database().await;
    let url = database.url();
    let node = Node::start(&url, "here").await;
    node.store.close().await;
    let listening = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() \
                     AND query LIKE '%pg_notify%' AND pid <> pg_backend_pid()";
    let gone = until(PATIENCE, async || (postgres_rows(&url, listening).await == ["0"]).then_some(())).await;
    assert!(gone.is_some());
}
