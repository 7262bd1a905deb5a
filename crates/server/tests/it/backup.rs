//! `usher backup`, while the service goes on.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use futures_util::future::{join, join_all};
use usher_testkit::smtp_sink::SmtpSink;

use crate::browser::Backend;
use crate::process::{Running, Site, complained, run, said};

#[tokio::test]
async fn a_backup_made_while_calls_come_in_is_whole_and_can_be_served() {
    let mut relay = SmtpSink::start(&[]).await.unwrap();
    relay.stop();
    let site = Site::new(relay.port());
    let backend = Backend::shop(&site.apply().await);
    let service = Running::serve(&site, &[]).await;
    let invite =
        async |number: usize| backend.preregister(&service.base, &format!("ada{number}@example.org")).await;
    let (_, before) = invite(0).await;
    let copy = site.path("copy.db");
    let (config, arguments) = (site.config(), ["backup", &copy, "--config"]);
    let command = [&arguments[..], &[&config]].concat();
    let (made, calls) = join(run(&command), join_all((1..100).map(invite))).await;
    assert!(said(&made).contains("copy.db holds everything"));
    assert!(calls.iter().all(|(status, _)| *status == 201));
    service.stop().await;

    assert_eq!(fs::metadata(&copy).unwrap().permissions().mode() & 0o777, 0o600);
    let database = rusqlite::Connection::open(&copy).unwrap();
    let ask = |sql: &str| database.query_row(sql, [], |row| row.get::<_, String>(0)).unwrap();
    assert_eq!(ask("PRAGMA integrity_check"), "ok");
    assert_eq!(ask("SELECT CAST((SELECT count(*) FROM users) - (SELECT count(*) FROM outbox) AS TEXT)"), "0");
    drop(database);

    let restored = Running::serve(&site, &[("USHER_DATABASE_URL", &format!("sqlite:{copy}"))]).await;
    assert_eq!(backend.preregister(&restored.base, "ada0@example.org").await, (200, before));
    restored.stop().await;
}

#[tokio::test]
async fn nothing_is_overwritten_and_nothing_is_made_of_nothing() {
    let site = Site::new(25);
    let (config, copy) = (site.config(), site.path("copy.db"));
    let backup = ["backup", &copy, "--config", &config];
    let (code, lines) = complained(&run(&backup).await);
    assert_eq!((code, lines), (1, vec![format!("usher: there is no database {}", site.path("usher.db"))]));

    site.apply().await;
    site.write("copy.db", "precious");
    let (code, lines) = complained(&run(&backup).await);
    assert_eq!(code, 1);
    assert!(lines[0].contains("exists; name a new file"), "{lines:?}");
    assert_eq!(fs::read_to_string(&copy).unwrap(), "precious");
}

#[tokio::test]
async fn postgresql_has_its_own_tool() {
    let site = Site::on_postgres(25, "postgres://usher@db.example.org/usher");
    let (code, lines) = complained(&run(&["backup", "x.dump", "--config", &site.config()]).await);
    assert_eq!(code, 1);
    assert!(lines[0].contains("pg_dump"), "{lines:?}");
}
