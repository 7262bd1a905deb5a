//! What the service does by itself: guests are reminded, and who never came is forgotten.

use rusqlite::Connection;
use usher_testkit::smtp_sink::SmtpSink;
use usher_testkit::wait::{PATIENCE, until};

use crate::browser::{Backend, Browser};
use crate::mailing::link_in;
use crate::process::{APPLICATION, Running, Site};

/// The site's database, while no service has it open.
fn database(site: &Site) -> Connection {
    Connection::open(site.path("usher.db")).unwrap()
}

fn count(site: &Site, table: &str) -> i64 {
    let sql = format!("SELECT count(*) FROM {table}");
    database(site).query_row(&sql, [], |row| row.get(0)).unwrap()
}

/// Invites somebody by a service that is stopped when the mail is out.
async fn invited(site: &Site, relay: &SmtpSink) {
    let secret = site.apply().await;
    let service = Running::serve(site, &[]).await;
    assert_eq!(Backend::shop(&secret).preregister(&service.base, "ada@example.org").await.0, 201);
    relay.wait_for(1).await.unwrap();
    service.stop().await;
}

/// Time cannot be made to pass; so the invitation is made older while the service is down.
#[tokio::test]
async fn a_guest_who_has_not_come_is_reminded_and_both_mails_lead_there() {
    let relay = SmtpSink::start(&[]).await.unwrap();
    let site = Site::new(relay.port());
    site.write("apps.toml", &format!("{APPLICATION}reminders = {{ before_expiry_hours = [1] }}\n"));
    invited(&site, &relay).await;
    let older = "UPDATE invitations SET expires_at = unixepoch() * 1000 + 1800000, remind_at = 1";
    assert_eq!(database(&site).execute(older, []).unwrap(), 1);

    let service = Running::serve(&site, &[]).await;
    let mails = relay.wait_for(2).await.unwrap();
    let links: Vec<_> = mails.iter().map(|mail| link_in(mail.text.as_deref().unwrap())).collect();
    assert_eq!(links[0], links[1]);
    assert_ne!(mails[0].header("Subject"), mails[1].header("Subject"));
    assert_ne!(mails[0].header("Message-ID"), mails[1].header("Message-ID"));
    let arrived_at = Browser::new(&service.base).activate(&links[0], "a rather unlikely sentence").await;
    assert_eq!(arrived_at, "https://shop.example/welcome");
    let log = service.stop().await;
    assert!(!log.to_lowercase().contains("ada@"), "{log}");
}

#[tokio::test]
async fn who_never_came_is_forgotten_unless_that_is_switched_off() {
    let relay = SmtpSink::start(&[]).await.unwrap();
    let site = Site::new(relay.port());
    invited(&site, &relay).await;
    // As if all of it had happened in the last century, and no round had been made.
    let older = "UPDATE invitations SET expires_at = 1; UPDATE users SET created_at = 1; \
                 UPDATE application_links SET linked_at = 1; DELETE FROM rounds";
    database(&site).execute_batch(older).unwrap();

    let kept = Running::serve(&site, &[("USHER_RETENTION_NEVER_ACCEPTED_DAYS", "0")]).await;
    let looked = until(PATIENCE, async || (count(&site, "rounds") == 1).then_some(())).await;
    assert!(looked.is_some(), "no round was made");
    kept.stop().await;
    assert_eq!(count(&site, "users"), 1);

    database(&site).execute("DELETE FROM rounds", []).unwrap();
    let service = Running::serve(&site, &[]).await;
    let gone = until(PATIENCE, async || (count(&site, "users") == 0).then_some(())).await;
    assert!(gone.is_some(), "the user is still there");
    let log = service.stop().await;
    assert!(log.contains("old data was removed"), "{log}");
    assert_eq!((count(&site, "invitations"), count(&site, "identifiers"), count(&site, "outbox")), (0, 0, 0));
}
