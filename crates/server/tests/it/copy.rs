//! `usher db copy`: from a database file to a real PostgreSQL.

use std::process::{Output, Stdio};

use usher_testkit::smtp_sink::SmtpSink;
use usher_testkit::wait::{self, PATIENCE};

use crate::browser::{Backend, Browser};
use crate::mailing::link_in;
use crate::postgres::{connect, database, number};
use crate::process::{Running, Site, complained, run, said, usher};

/// The arguments of a copy from the site's file.
fn arguments(site: &Site, target: &str) -> [String; 6] {
    let from = format!("sqlite:{}", site.path("usher.db"));
    ["db".to_owned(), "copy".to_owned(), "--from".to_owned(), from, "--to".to_owned(), target.to_owned()]
}

async fn copy(site: &Site, target: &str, more: &[&str]) -> Output {
    let arguments = arguments(site, target);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).chain(more.iter().copied()).collect();
    run(&arguments).await
}

/// A site whose file has the schema and this many users.
async fn site_with_users(count: u32) -> Site {
    let site = Site::new(25);
    site.apply().await;
    let file = rusqlite::Connection::open(site.path("usher.db")).unwrap();
    file.execute(
        "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?1) \
         INSERT INTO users (user_id, auth_type, identifier, profile, locale, created_at) \
         SELECT printf('%08d-0000-7000-8000-000000000000', n), 'email', 'ada' || n || '@example.org', \
         '{\"firstName\":\"Zoë\"}', 'en-US', n FROM numbers",
        [count],
    )
    .unwrap();
    site
}

#[tokio::test]
async fn people_and_links_move_with_everything() {
    let relay = SmtpSink::start(&[]).await.unwrap();
    let site = Site::new(relay.port());
    let backend = Backend::shop(&site.apply().await);
    let service = Running::serve(&site, &[]).await;
    let (_, ada) = backend.preregister(&service.base, "ada@example.org").await;
    let link = link_in(relay.wait_for(1).await.unwrap()[0].text.as_deref().unwrap());
    service.stop().await;

    let database = database().await;
    let target = database.url();
    let output = copy(&site, &target, &[]).await;
    let text = said(&output);
    assert!(text.contains("alike on both sides by count and digest"), "{text}");
    let lines = String::from_utf8_lossy(&output.stderr).into_owned();
    for line in ["copying users: 1 of 1 rows", "comparing users: 1 of 1 rows"] {
        assert!(lines.contains(line), "{lines}");
    }
    let moved = Running::serve(&site, &[("USHER_DATABASE_URL", &target)]).await;
    assert_eq!(backend.preregister(&moved.base, "ada@example.org").await, (200, ada));
    let arrived_at = Browser::new(&moved.base).activate(&link, "a rather unlikely sentence").await;
    assert_eq!(arrived_at, "https://shop.example/welcome");
    moved.stop().await;
    assert_eq!(relay.mails().unwrap().len(), 1);
}

/// Ends a copy while it waits for the user with this number, which somebody else is just writing. What it said.
async fn broken_off(site: &Site, target: &str, user: u32, signal: &str) -> String {
    let migrated = usher(&["migrate", "--config", &site.config()]).env("USHER_DATABASE_URL", target).output();
    said(&migrated.await.unwrap());
    let client = connect(target).await;
    let row = format!(
        "BEGIN; INSERT INTO users (user_id, auth_type, identifier, profile, locale, created_at) \
         VALUES ('{user:08}-0000-7000-8000-000000000000', 'x', 'x', 'x', 'x', 1)"
    );
    client.batch_execute(&row).await.unwrap();
    let mut copy = usher(&arguments(site, target).each_ref().map(String::as_str));
    let process = copy.stderr(Stdio::piped()).spawn().unwrap();
    let watcher = connect(target).await;
    let waits = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' \
        AND datname = current_database()";
    wait::until(PATIENCE, async || (number(&watcher, waits).await > 0).then_some(()))
        .await
        .expect("a copy that waits for the user");
    let id = process.id().unwrap().to_string();
    assert!(std::process::Command::new("kill").args(["-s", signal, &id]).status().unwrap().success());
    let output = process.wait_with_output().await.unwrap();
    assert!(!output.status.success());
    client.batch_execute("ROLLBACK").await.unwrap();
    String::from_utf8(output.stderr).unwrap()
}

#[tokio::test]
async fn a_copy_that_was_killed_goes_on_where_it_was() {
    let (site, database) = (site_with_users(1_500).await, database().await);
    let target = database.url();
    broken_off(&site, &target, 600, "KILL").await;
    let client = connect(&target).await;
    let copied = "SELECT done FROM copy_progress WHERE table_name = 'users'";
    assert_eq!(number(&client, copied).await, 512);
    let (code, lines) = complained(&copy(&site, &target, &[]).await);
    assert_eq!(code, 1);
    assert!(lines[0].contains("--resume"), "{lines:?}");
    let mut doctor = usher(&["doctor", "--config", &site.config(), "--name-server", "127.0.0.1:1"]);
    let findings = doctor.env("USHER_DATABASE_URL", &target).output().await.unwrap().stdout;
    let findings = String::from_utf8(findings).unwrap();
    assert!(findings.contains("problem  database: a copy into it has not come to its end"), "{findings}");

    said(&copy(&site, &target, &["--resume"]).await);
    assert_eq!(number(&client, "SELECT count(*) FROM users").await, 1_500);
    let notes = "SELECT count(*) FROM pg_tables WHERE tablename = 'copy_progress'";
    assert_eq!(number(&client, notes).await, 0);
}

#[tokio::test]
async fn a_row_that_was_changed_in_between_is_found() {
    let (site, database) = (site_with_users(3).await, database().await);
    let target = database.url();
    let said = broken_off(&site, &target, 2, "INT").await;
    assert!(said.ends_with("usher: the copy was interrupted; go on with --resume\n"), "{said}");
    let file = rusqlite::Connection::open(site.path("usher.db")).unwrap();
    file.execute("UPDATE applications SET updated_at = updated_at + 1", []).unwrap();
    drop(file);
    let (code, lines) = complained(&copy(&site, &target, &["--resume"]).await);
    assert_eq!(code, 1);
    let expected = "usher: applications differs: 1 rows in the source, 1 in the target with other contents; ";
    assert!(lines.last().unwrap().starts_with(expected), "{lines:?}");
}

#[tokio::test]
async fn a_target_with_rows_of_its_own_is_refused_even_by_a_resume() {
    let (site, database) = (site_with_users(1).await, database().await);
    let target = database.url();
    said(&copy(&site, &target, &[]).await);
    for more in [&[][..], &["--resume"]] {
        let (code, lines) = complained(&copy(&site, &target, more).await);
        let expected = "usher: the target is not empty: applications has rows; name an empty database";
        assert_eq!((code, lines), (1, vec![expected.to_owned()]));
    }
}

#[tokio::test]
async fn a_source_that_is_none_or_in_use_is_told() {
    let target = "postgres://usher@127.0.0.1:1/usher";
    let site = Site::new(25);
    let (code, lines) = complained(&copy(&site, target, &[]).await);
    assert!(code == 1 && lines[0].starts_with("usher: the source: "), "{lines:?}");

    let idle = Running::serve(&site, &[]).await;
    let (code, lines) = complained(&copy(&site, target, &[]).await);
    let expected = "usher: the source is in use: stop the service that has it open first";
    assert_eq!((code, lines), (1, vec![expected.to_owned()]));
    idle.stop().await;
}

#[tokio::test]
async fn both_ends_are_of_the_right_kind() {
    let (code, lines) = complained(&run(&["db", "copy", "--from", "x", "--to", "sqlite:y"]).await);
    assert!(code == 3 && lines[0].starts_with("usher: --from: database.url: expected sqlite:"), "{lines:?}");
    let (code, lines) = complained(&run(&["db", "copy", "--from", "sqlite:x", "--to", "sqlite:y"]).await);
    assert!(code == 1 && lines[0].starts_with("usher: --to: a copy fills a PostgreSQL"), "{lines:?}");
}
