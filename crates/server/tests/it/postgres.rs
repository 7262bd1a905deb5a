//! `usher serve` on a real PostgreSQL, alone and as one of several nodes.

use futures_util::future::join_all;
use tokio_postgres::{Client, NoTls};
use usher_testkit::postgres::{Cluster, Database};
use usher_testkit::smtp_sink::SmtpSink;

use crate::browser::{Backend, Browser, client};
use crate::mailing::link_in;
use crate::process::{Running, Site, complained, run, said, usher};

/// An empty database on the server of this test binary.
pub(crate) async fn database() -> Database {
    let made = tokio::task::spawn_blocking(|| Cluster::shared().and_then(Cluster::create_database));
    made.await.unwrap().unwrap()
}

/// A connection of the test's own.
pub(crate) async fn connect(url: &str) -> Client {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}

/// The number that a statement gives.
pub(crate) async fn number(client: &Client, sql: &str) -> i64 {
    client.query_one(sql, &[]).await.unwrap().get(0)
}

#[tokio::test]
async fn a_mailed_link_leads_to_the_application_and_the_log_keeps_its_secrets() {
    let database = database().await;
    let url = database.url();
    let relay = SmtpSink::start(&[]).await.unwrap();
    let site = Site::on_postgres(relay.port(), &url);
    let secret = site.apply().await;
    // The server asks for no password, and one that it is given anyway must not show.
    let variables = [("USHER_DATABASE_PASSWORD", "hunter2"), ("USHER_LOG_LEVEL", "trace")];
    let service = Running::serve(&site, &variables).await;
    let backend = Backend::shop(&secret);
    let (status, invited) = backend.preregister(&service.base, "ada@example.org").await;
    assert_eq!(status, 201);
    assert_eq!(backend.preregister(&service.base, "ADA@example.org").await, (200, invited));
    let link = link_in(relay.wait_for(1).await.unwrap()[0].text.as_deref().unwrap());
    let arrived_at = Browser::new(&service.base).activate(&link, "a rather unlikely sentence").await;
    assert_eq!(arrived_at, "https://shop.example/welcome");
    let ready = client().get(format!("{}/readyz", service.base)).send().await.unwrap();
    assert_eq!(ready.status().as_u16(), 200);
    let log = service.stop().await;
    assert!(!log.contains("hunter2") && !log.to_lowercase().contains("ada@"), "{log}");
}

#[tokio::test]
async fn ten_nodes_that_start_together_migrate_once() {
    let database = database().await;
    let url = database.url();
    let site = Site::on_postgres(25, &url);
    let few = [("USHER_DATABASE_CONNECTIONS", "2")];
    let nodes = join_all((0..10).map(|_| Running::serve(&site, &few))).await;
    let versions = "SELECT count(*) - count(DISTINCT version) + (count(*) = 0)::int FROM schema_versions";
    assert_eq!(number(&connect(&url).await, versions).await, 0);
    join_all(nodes.into_iter().map(Running::stop)).await;
}

#[tokio::test]
async fn two_nodes_share_the_outbox_and_send_each_message_once() {
    const CALLS: usize = 30;
    let database = database().await;
    let url = database.url();
    let relay = SmtpSink::start(&[]).await.unwrap();
    let site = Site::on_postgres(relay.port(), &url);
    let backend = Backend::shop(&site.apply().await);
    let nodes = [Running::serve(&site, &[]).await, Running::serve(&site, &[]).await];
    let calls = (0..CALLS).map(async |call| {
        let address = format!("ada{call}@example.org");
        backend.preregister(&nodes[call % 2].base, &address).await.0
    });
    assert_eq!(join_all(calls).await, [201; CALLS]);
    let mails = relay.wait_for(CALLS).await.unwrap();
    let mut recipients: Vec<_> = mails.iter().map(|mail| mail.rcpt_to[0].clone()).collect();
    recipients.sort();
    recipients.dedup();
    assert_eq!(recipients.len(), CALLS);
    for node in nodes {
        node.stop().await;
    }
    assert_eq!(relay.mails().unwrap().len(), CALLS);
}

#[tokio::test]
async fn what_a_node_accepted_that_is_gone_another_one_sends() {
    let database = database().await;
    let url = database.url();
    let relay = SmtpSink::start(&[]).await.unwrap();
    let site = Site::on_postgres(relay.port(), &url);
    let backend = Backend::shop(&site.apply().await);
    let first = Running::serve(&site, &[("USHER_DELIVERY_CONCURRENCY", "0")]).await;
    assert_eq!(backend.preregister(&first.base, "ada@example.org").await.0, 201);
    first.kill().await;
    let second = Running::serve(&site, &[]).await;
    assert_eq!(relay.wait_for(1).await.unwrap()[0].rcpt_to, ["ada@example.org"]);
    second.stop().await;
}

/// A node looks by itself only twice a minute, which is longer than this test waits.
#[tokio::test]
async fn what_a_node_accepts_that_never_sends_another_one_sends_at_once() {
    let database = database().await;
    let url = database.url();
    let relay = SmtpSink::start(&[]).await.unwrap();
    let site = Site::on_postgres(relay.port(), &url);
    let backend = Backend::shop(&site.apply().await);
    let sends = Running::serve(&site, &[]).await;
    let accepts = Running::serve(&site, &[("USHER_DELIVERY_CONCURRENCY", "0")]).await;
    for (count, address) in (1..).zip(["ada@example.org", "eve@example.org", "joe@example.org"]) {
        assert_eq!(backend.preregister(&accepts.base, address).await.0, 201);
        assert_eq!(relay.wait_for(count).await.unwrap()[count - 1].rcpt_to, [address]);
    }
    accepts.stop().await;
    sends.stop().await;
}

#[tokio::test]
async fn a_newer_schema_is_refused() {
    let database = database().await;
    let url = database.url();
    let site = Site::on_postgres(25, &url);
    let migrated = said(&run(&["migrate", "--config", &site.config()]).await);
    assert!(migrated.starts_with("The schema has version "), "{migrated}");
    assert_eq!(said(&run(&["migrate", "--config", &site.config()]).await), migrated);

    connect(&url).await.execute("INSERT INTO schema_versions (version) VALUES (4711)", &[]).await.unwrap();
    for command in ["serve", "migrate"] {
        let (code, lines) = complained(&run(&[command, "--config", &site.config()]).await);
        assert_eq!(code, 1);
        let line = lines.last().unwrap();
        assert!(line.contains("schema version 4711") && line.contains("use a newer build"), "{lines:?}");
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_is_told_without_the_password() {
    let site = Site::on_postgres(25, "postgres://usher:hunter2@127.0.0.1:1,127.0.0.1:2/usher");
    let mut serve = usher(&["serve", "--config", &site.config()]);
    let output = serve.env("USHER_LOG_LEVEL", "trace").output().await.unwrap();
    let (code, lines) = complained(&output);
    assert_eq!(code, 1);
    let line = lines.last().unwrap();
    assert!(line.starts_with("usher: database (PostgreSQL, database.url): "), "{lines:?}");
    assert!(lines.iter().all(|line| !line.contains("hunter2")), "{lines:?}");
}
