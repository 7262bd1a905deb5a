//! The whole way over a real SMTP server.

use usher_testkit::smtp_sink::SmtpSink;
use usher_testkit::wait::{self, PATIENCE};

use crate::browser::{Backend, Browser};
use crate::process::{Running, Site};

/// The link in a mail's text.
pub(crate) fn link_in(text: &str) -> String {
    text.split_whitespace()
        .find(|word| word.starts_with("http://127.0.0.1:4711/a/"))
        .expect("a link")
        .to_owned()
}

#[tokio::test]
async fn a_mailed_link_leads_to_the_application() {
    let relay = SmtpSink::start(&[]).await.unwrap();
    let site = Site::new(relay.port());
    let secret = site.apply().await;
    let service = Running::serve(&site, &[]).await;
    assert_eq!(Backend::shop(&secret).preregister(&service.base, "ada@example.org").await.0, 201);
    let mails = relay.wait_for(1).await.unwrap();
    let mail = &mails[0];
    assert_eq!(mail.rcpt_to, ["ada@example.org"]);
    assert!(mail.header("From").unwrap().contains("invitations@usher.test"));
    assert!(mail.html.is_some());
    let link = link_in(mail.text.as_deref().unwrap());
    let arrived_at = Browser::new(&service.base).activate(&link, "a rather unlikely sentence").await;
    assert_eq!(arrived_at, "https://shop.example/welcome");
    service.stop().await;
}

/// Whether the site's only message was tried, and nobody is at it now.
fn waits_after_an_attempt(site: &Site) -> bool {
    let database = rusqlite::Connection::open(site.path("usher.db")).unwrap();
    let sql = "SELECT count(*) FROM outbox WHERE attempts > 0 AND lease_owner IS NULL";
    database.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap() == 1
}

#[tokio::test]
async fn a_message_that_no_relay_took_goes_out_after_a_kill() {
    let mut relay = SmtpSink::start(&[]).await.unwrap();
    relay.stop();
    let site = Site::new(relay.port());
    let secret = site.apply().await;
    let service = Running::serve(&site, &[]).await;
    assert_eq!(Backend::shop(&secret).preregister(&service.base, "ada@example.org").await.0, 201);
    let tried = wait::until(PATIENCE, async || {
        // Held while we look: an attempt that is under way at the kill would come back only after its lease.
        service.signal("STOP");
        let waits = waits_after_an_attempt(&site);
        if !waits {
            service.signal("CONT");
        }
        waits.then_some(())
    });
    tried.await.expect("an attempt");
    service.kill().await;

    relay.restart(&[]).await.unwrap();
    let service = Running::serve(&site, &[]).await;
    let mails = relay.wait_for(1).await.unwrap();
    assert_eq!(mails[0].rcpt_to, ["ada@example.org"]);
    service.stop().await;
}
