//! One round at a time: what is sent, what is tried again and when, what is given up.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use async_trait::async_trait;
use usher_app::store::AttemptResult;
use usher_app::{Accepted, Clock, MailTransport, NotAccepted, OutgoingMail};
use usher_delivery::{Answer, TickReport, Worker};
use usher_domain::{LinkKey, LinkKeys, LinkToken, Locale, Purpose};

use crate::outbox::{Bench, START, keys};

#[tokio::test]
async fn a_due_invitation_is_sent_once_with_a_link_that_opens() {
    let bench = Bench::new();
    let id = bench.store.queue("jane@ok.test");
    let worker = bench.worker();
    assert_eq!(worker.tick().await.unwrap(), TickReport { sent: 1, ..TickReport::default() });
    assert_eq!(worker.tick().await.unwrap(), TickReport::default());

    let [mail] = &bench.transport.mails()[..] else { panic!("one mail") };
    assert_eq!(
        (mail.to.as_str(), mail.language.as_str(), mail.from_name.as_str()),
        ("jane@ok.test", "fr-FR", "Shop")
    );
    let token = mail.text.split("https://invite.test/a/").nth(1).unwrap().split_whitespace().next().unwrap();
    assert!(mail.html.contains(token), "both parts have the link");
    let content = bench.store.row(id).message.content;
    let invitation = content.invitation().unwrap();
    let token = LinkToken::parse(token).unwrap();
    assert_eq!(token.handle(), invitation.handle);
    assert!(keys().verifies("k1", Purpose::Invitation, &token, invitation.nonce));
    let record = bench.store.row(id).last().unwrap().clone();
    assert_eq!((record.attempt, record.result, record.code.as_str()), (1, AttemptResult::Sent, "250"));
}

#[tokio::test]
async fn an_invitation_by_sms_goes_to_the_gateway() {
    let bench = Bench::new();
    bench.store.queue("+447700900123");
    assert_eq!(bench.worker().tick().await.unwrap().sent, 1);
    let [sms] = &bench.transport.texts()[..] else { panic!("one text message") };
    assert_eq!(sms.to.as_str(), "+447700900123");
    assert!(sms.text.contains("https://invite.test/a/"));
}

#[tokio::test]
async fn without_a_gateway_an_sms_waits() {
    let bench = Bench::new();
    let id = bench.store.queue("+447700900123");
    let mut dependencies = bench.dependencies();
    dependencies.sms = None;
    let worker = Worker::new(dependencies, bench.settings.clone());
    assert_eq!(worker.tick().await.unwrap().retried, 1);
    assert_eq!(bench.store.row(id).last().unwrap().text, "no SMS gateway is configured");
}

#[tokio::test]
async fn a_temporary_refusal_is_tried_again_after_its_pause_with_the_same_id() {
    let bench = Bench::new();
    let id = bench.store.queue("jane@ok.test");
    bench.transport.plan("jane@ok.test", [Answer::temporary("450 4.2.0", "Greylisted <jane@ok.test>")]);
    let worker = bench.worker();
    assert_eq!(worker.tick().await.unwrap(), TickReport { retried: 1, ..TickReport::default() });
    let record = bench.store.row(id).last().unwrap().clone();
    assert_eq!(record.result, AttemptResult::RetryAt(START.plus(Duration::from_secs(5))));
    assert_eq!((record.code.as_str(), record.text.as_str()), ("450 4.2.0", "Greylisted <j***@ok.test>"));

    bench.clock.advance(Duration::from_millis(4_999));
    assert_eq!(worker.tick().await.unwrap(), TickReport::default(), "not yet");
    bench.clock.advance(Duration::from_millis(1));
    assert_eq!(worker.tick().await.unwrap(), TickReport { sent: 1, ..TickReport::default() });
    let ids: Vec<_> = bench.transport.mails().iter().map(|mail| mail.message_id).collect();
    assert_eq!(ids, [id, id]);
    assert_eq!(bench.store.row(id).last().unwrap().attempt, 2);
}

#[tokio::test]
async fn a_hard_bounce_is_kept_with_its_reason() {
    let bench = Bench::new();
    let id = bench.store.queue("jane@ok.test");
    bench.transport.plan("jane@ok.test", [Answer::permanent("550 5.1.1", "No such user: jane@ok.test")]);
    assert_eq!(bench.worker().tick().await.unwrap(), TickReport { dead: 1, ..TickReport::default() });
    let record = bench.store.row(id).last().unwrap().clone();
    assert_eq!(record.result, AttemptResult::Bounced);
    assert_eq!((record.code.as_str(), record.text.as_str()), ("550 5.1.1", "No such user: j***@ok.test"));
}

#[tokio::test]
async fn a_code_is_kept_as_words_are_for_a_gateway_may_say_anything() {
    let bench = Bench::new();
    let id = bench.store.queue("jane@ok.test");
    let code = format!("NO\0_ROUTE for +447700900123 or jane@ok.test {}", "x".repeat(8_000));
    bench.transport.plan("jane@ok.test", [Answer::temporary(&code, "later")]);
    assert_eq!(bench.worker().tick().await.unwrap(), TickReport { retried: 1, ..TickReport::default() });
    let record = bench.store.row(id).last().unwrap().clone();
    assert!(record.code.starts_with("NO_ROUTE for +44********23 or j***@ok.test xxx"), "{}", record.code);
    assert_eq!(record.code.len(), 500);
}

#[tokio::test]
async fn the_last_attempt_is_given_up_with_the_peers_reason() {
    let mut bench = Bench::new();
    bench.settings.retry.max_attempts = 3;
    let id = bench.store.queue("jane@ok.test");
    bench.transport.plan("jane@ok.test", vec![Answer::temporary("451", "try later"); 9]);
    let worker = bench.worker();
    for _ in 0..5 {
        worker.tick().await.unwrap();
        bench.clock.advance(Duration::from_mins(10));
    }
    let row = bench.store.row(id);
    assert_eq!(row.records.len(), 3);
    assert_eq!(row.last().unwrap().result, AttemptResult::Dead);
    assert_eq!(row.last().unwrap().text, "given up after the last attempt: try later");
}

#[tokio::test]
async fn an_invitation_that_has_ended_is_not_sent() {
    let bench = Bench::new();
    let replaced = bench.store.queue_changed("jane@ok.test", |it| it.times.replaced_at = Some(START));
    let expired = bench.store.queue_changed("joe@ok.test", |it| it.expires_at = START);
    assert_eq!(bench.worker().tick().await.unwrap().dead, 2);
    assert!(bench.transport.mails().is_empty());
    assert_eq!(bench.store.row(replaced).last().unwrap().text, "not sent, the invitation is replaced");
    assert_eq!(bench.store.row(expired).last().unwrap().text, "not sent, the invitation is expired");
}

#[tokio::test]
async fn a_missing_link_key_waits_for_its_return() {
    let bench = Bench::new();
    let id = bench.store.queue("jane@ok.test");
    let mut dependencies = bench.dependencies();
    dependencies.keys = LinkKeys::new(LinkKey::new("k2", vec![8; 32]).unwrap(), Vec::new());
    Worker::new(dependencies, bench.settings.clone()).tick().await.unwrap();
    let record = bench.store.row(id).last().unwrap().clone();
    assert_eq!(record.text, "the configuration does not hold the link key \"k1\"");
    bench.clock.advance(Duration::from_secs(5));
    assert_eq!(bench.worker().tick().await.unwrap().sent, 1, "a worker that has the key sends it");
}

#[tokio::test]
async fn a_message_that_cannot_be_rendered_is_given_up_at_once() {
    let bench = Bench::new();
    let id = bench.store.queue_changed("jane@ok.test", |it| it.locale = Locale::parse("tlh").unwrap());
    assert_eq!(bench.worker().tick().await.unwrap().dead, 1);
    let text = bench.store.row(id).last().unwrap().text.clone();
    assert!(text.starts_with("the message cannot be rendered: ") && text.contains("tlh"), "{text}");
}

struct PanickingTransport;

#[async_trait]
impl MailTransport for PanickingTransport {
    async fn send(&self, _: &OutgoingMail) -> Result<Accepted, NotAccepted> {
        panic!("as planned")
    }
}

#[tokio::test]
async fn a_panic_is_a_failed_attempt_and_loses_nothing() {
    let bench = Bench::new();
    let id = bench.store.queue("jane@ok.test");
    let mut dependencies = bench.dependencies();
    dependencies.mail = Arc::new(PanickingTransport);
    let worker = Worker::new(dependencies, bench.settings.clone());
    assert_eq!(worker.tick().await.unwrap().retried, 1);
    assert!(bench.store.row(id).last().unwrap().text.contains("a panic"));
}

#[tokio::test]
async fn a_send_ends_before_its_lease_does() {
    let mut bench = Bench::new();
    bench.settings.lease = Duration::from_millis(200);
    let id = bench.store.queue("jane@ok.test");
    bench.transport.plan("jane@ok.test", [Answer::Stall]);
    assert_eq!(bench.worker().tick().await.unwrap().retried, 1);
    let text = bench.store.row(id).last().unwrap().text.clone();
    assert!(text.starts_with("no answer within") && text.contains("unknown"), "{text}");
    assert_eq!(bench.transport.stalled(), 0, "nobody goes on sending");
}

#[tokio::test]
async fn more_than_fits_at_once_is_sent_in_one_round() {
    let mut bench = Bench::new();
    (bench.settings.concurrency, bench.settings.batch) = (4, 3);
    for number in 0..50 {
        bench.store.queue(&format!("guest{number}@ok.test"));
    }
    assert_eq!(bench.worker().tick().await.unwrap().sent, 50);
}

#[tokio::test]
async fn a_message_of_a_dead_node_is_sent_again_once_its_lease_is_over() {
    let bench = Bench::new();
    let id = bench.store.queue("jane@ok.test");
    let now = bench.clock.now();
    let lease = bench.settings.lease;
    let claimed =
        usher_app::Store::claim_messages(&*bench.store, "dead-node", now, now.plus(lease), 10).await;
    assert_eq!(claimed.unwrap().len(), 1);

    let worker = bench.worker();
    assert_eq!(worker.tick().await.unwrap(), TickReport::default(), "the lease holds");
    bench.clock.advance(lease);
    assert_eq!(worker.tick().await.unwrap().sent, 1);
    let record = bench.store.row(id).last().unwrap().clone();
    assert_eq!((record.message_id, record.attempt), (id, 2));
}

#[tokio::test]
async fn wishes_for_a_link_are_settled_before_the_outbox_is_looked_at() {
    let bench = Bench::new();
    let mut dependencies = bench.dependencies();
    let store = Arc::clone(&bench.store);
    dependencies.settle_link_requests = Some(Box::new(move |limit| {
        assert!(limit > 0);
        store.queue("jane@ok.test");
        Box::pin(async { Ok(1) })
    }));
    let report = Worker::new(dependencies, bench.settings.clone()).tick().await.unwrap();
    assert_eq!(report, TickReport { link_requests: 1, sent: 1, ..TickReport::default() });
}

#[tokio::test]
async fn wishes_that_cannot_be_settled_hold_up_no_message() {
    let bench = Bench::new();
    bench.store.queue("jane@ok.test");
    let mut dependencies = bench.dependencies();
    dependencies.settle_link_requests =
        Some(Box::new(|_| Box::pin(async { Err(usher_app::Error::Bug("a damaged row".to_owned())) })));
    let report = Worker::new(dependencies, bench.settings.clone()).tick().await.unwrap();
    assert_eq!(report, TickReport { sent: 1, ..TickReport::default() });
}

#[tokio::test]
async fn a_store_that_is_away_fails_the_round() {
    let bench = Bench::new();
    bench.store.queue("jane@ok.test");
    bench.store.broken.store(true, Ordering::SeqCst);
    let worker = bench.worker();
    assert!(worker.tick().await.is_err());
    bench.store.broken.store(false, Ordering::SeqCst);
    assert_eq!(worker.tick().await.unwrap().sent, 1);
}
