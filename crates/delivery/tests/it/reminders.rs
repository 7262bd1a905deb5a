//! Reminders on their way: the same link, another text, and not at night.

use std::time::Duration;

use serde_json::json;
use usher_app::store::{SecretsChange, SettleReminder};
use usher_app::{Clock, Store};
use usher_delivery::{Answer, WorkerSettings};
use usher_domain::{InvitationState, ReminderId};

use crate::outbox::declaration;
use crate::real_store::RealBench;

/// A bench whose application reminds three days before the end, but not at night in Berlin. Invitations are made at
/// 23:26 there, so that the reminder is due at 8 in the morning.
async fn bench() -> RealBench {
    let real = RealBench::new().await;
    let mut declared = declaration("shop");
    declared.reminders = serde_json::from_value(json!({
        "before_expiry_hours": [72],
        "quiet_hours": { "from": "21:00", "to": "08:00", "timezone": "Europe/Berlin" },
    }))
    .unwrap();
    let now = real.bench.clock.now();
    real.store.apply_application(&declared, SecretsChange::default(), now).await.unwrap();
    real
}

/// The hour of the day in Berlin, in winter.
fn hour(real: &RealBench) -> i64 {
    (real.bench.clock.now().as_seconds() / 3_600 + 1).rem_euclid(24)
}

/// Invites somebody, lets the mail go out, and queues the reminder when it is due; at so many o'clock in Berlin.
async fn reminded(real: &RealBench, at_hour: i64) {
    real.invite("jane@ok.test", 1, false).await;
    assert_eq!(real.worker(WorkerSettings::new("node-1")).tick().await.unwrap().sent, 1);
    queue(real, at_hour).await;
}

async fn queue(real: &RealBench, at_hour: i64) {
    real.bench.clock.advance(Duration::from_hours(4 * 24 + 10));
    while hour(real) != at_hour {
        real.bench.clock.advance(Duration::from_hours(1));
    }
    let now = real.bench.clock.now();
    let upkeep = real.store.upkeep();
    let mut due = upkeep.due_reminders(now, 10).await.unwrap();
    let due = due.remove(0);
    let id = ReminderId::parse("0197a3b2-7d54-7c3e-9f00-0000000000ff").unwrap();
    let settle =
        SettleReminder { invitation: due.invitation, due_at: due.due_at, remind: Some(id), next: None };
    assert_eq!(upkeep.settle_reminders(vec![settle], now).await.unwrap(), 1);
}

fn link(text: &str) -> &str {
    text.split_whitespace().find(|word| word.starts_with("https://invite.test/a/")).unwrap()
}

#[tokio::test]
async fn a_reminder_has_the_same_link_and_another_subject() {
    let real = bench().await;
    reminded(&real, 12).await;
    assert_eq!(real.worker(WorkerSettings::new("node-1")).tick().await.unwrap().sent, 1);
    let mails = real.bench.transport.mails();
    let [first, reminder] = &mails[..] else { panic!("{} mails", mails.len()) };
    assert_eq!(link(&first.text), link(&reminder.text));
    assert_ne!(first.subject, reminder.subject);
    assert_ne!((first.message_id, first.content_id), (reminder.message_id, reminder.content_id));
    assert_eq!(real.state(1).await, InvitationState::Sent);
    assert_eq!(real.store.next_due().await.unwrap(), None);
}

#[tokio::test]
async fn a_reminder_that_comes_late_waits_for_the_morning() {
    let real = bench().await;
    reminded(&real, 22).await;
    let worker = real.worker(WorkerSettings::new("node-1"));
    let report = worker.tick().await.unwrap();
    assert_eq!((report.sent, report.retried), (0, 1));
    assert_eq!(real.bench.transport.mails().len(), 1);
    let morning = real.store.next_due().await.unwrap().unwrap();
    real.bench.clock.advance(morning.since(real.bench.clock.now()));
    assert_eq!((hour(&real), morning.as_ms() % 3_600_000), (8, 0));
    assert_eq!(worker.tick().await.unwrap().sent, 1);
}

#[tokio::test]
async fn a_reminder_that_failed_in_the_evening_is_tried_again_in_the_morning() {
    let real = bench().await;
    real.bench.transport.plan("jane@ok.test", [Answer::Accept, Answer::temporary("450", "later")]);
    reminded(&real, 20).await;
    // One second to nine.
    real.bench.clock.advance(Duration::from_secs(33 * 60 + 19));
    let worker = real.worker(WorkerSettings::new("node-1"));
    assert_eq!(worker.tick().await.unwrap().retried, 1);
    let next = real.store.next_due().await.unwrap().unwrap();
    assert!(next.since(real.bench.clock.now()) > Duration::from_hours(10), "{next:?}");
}

#[tokio::test]
async fn a_reminder_by_sms_has_a_text_of_its_own() {
    let real = bench().await;
    real.invite("+4915112345678", 1, false).await;
    let worker = real.worker(WorkerSettings::new("node-1"));
    assert_eq!(worker.tick().await.unwrap().sent, 1);
    queue(&real, 12).await;
    assert_eq!(worker.tick().await.unwrap().sent, 1);
    let texts = real.bench.transport.texts();
    assert_eq!(link(&texts[0].text), link(&texts[1].text));
    assert_ne!(texts[0].text, texts[1].text);
}
