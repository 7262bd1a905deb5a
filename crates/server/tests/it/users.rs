//! `usher users`: what an operator sees of somebody, and does for who has lost the second factor.

use std::process::Output;

use crate::browser::{Backend, Browser, mailbox};
use crate::process::{Running, Site, complained, said, usher};

/// Runs `usher users` on a database that is not the site's own.
async fn users(site: &Site, database: &str, arguments: &[&str]) -> Output {
    let config = site.config();
    let mut command = usher(&[&["users"], arguments, &["--config", &config]].concat());
    command.env("USHER_DATABASE_URL", database).output().await.unwrap()
}

#[tokio::test]
async fn a_user_is_shown_and_freed_of_lost_factors() {
    let folder = tempfile::tempdir().unwrap();
    let demo = Running::demo(&["--data", &folder.path().display().to_string()]).await;
    let (_, invited) = Backend::demo(&demo.base).preregister(&demo.base, "ada@example.org").await;
    let uuid = invited["uuid"].as_str().unwrap();
    let link = mailbox(&demo.base, 1).await[0]["links"][0].as_str().unwrap().to_owned();
    Browser::new(&demo.base).activate(&link, "a rather unlikely sentence").await;
    demo.stop().await;
    let file = folder.path().join("usher.db");
    let database = rusqlite::Connection::open(&file).unwrap();
    database
        .execute_batch(&format!(
            "INSERT INTO totp_secrets VALUES ('{uuid}', x'00', 'k1', 1, 1, 1); \
             INSERT INTO recovery_codes VALUES ('{uuid}', x'01', 1, NULL), ('{uuid}', x'02', 1, 1);"
        ))
        .unwrap();
    let site = Site::new(25);
    let url = format!("sqlite:{}", file.display());

    let shown = said(&users(&site, &url, &["show", "Ada@Example.org"]).await);
    for line in [
        "Identifier         ada@example.org",
        &format!("uuid               {uuid}"),
        "State              active since 20",
        "Applications       demo",
        "Last sign-in       20",
        "Open sessions      1",
        "Password           yes",
        "Passkeys           0",
        "Authenticator app  yes",
        "Recovery codes     1 left",
    ] {
        assert!(shown.contains(line), "{line} in {shown}");
    }
    let reset = users(&site, &url, &["reset-factors", "ada@example.org"]).await;
    let told = "Removed: 0 passkeys, 1 authenticator apps, 2 recovery codes. Ended: 1 sessions.";
    assert_eq!(said(&reset).lines().next(), Some(told));
    assert!(!String::from_utf8_lossy(&reset.stderr).contains("ada@"), "no address in the log");
    let shown = said(&users(&site, &url, &["show", "ada@example.org"]).await);
    for line in
        ["Open sessions      0", "Password           yes", "Authenticator app  no", "Recovery codes     0"]
    {
        assert!(shown.contains(line), "{line} in {shown}");
    }
    let recorded: i64 = database
        .query_row("SELECT count(*) FROM audit WHERE action = 'factors_reset'", [], |row| row.get(0))
        .unwrap();
    assert_eq!(recorded, 1);
}

#[tokio::test]
async fn nobody_is_told_of_as_such() {
    let site = Site::new(25);
    let url = format!("sqlite:{}", site.path("usher.db"));
    for command in ["show", "reset-factors"] {
        let (code, lines) = complained(&users(&site, &url, &[command, "eve@example.org"]).await);
        assert_eq!(code, 1);
        let expected = "usher: nobody has the e-mail address or phone number 'eve@example.org'";
        assert!(lines.last().unwrap().starts_with(expected), "{lines:?}");
    }
}
