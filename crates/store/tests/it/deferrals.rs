//! Messages that a node gives back unsent.

use usher_app::Store;
use usher_app::store::{AttemptResult, ClaimedMessage, Deferral};
use usher_domain::Timestamp;

use crate::fixture::{Database, START, after, on_each_engine};

on_each_engine![
    a_message_that_is_given_back_waits_and_has_not_been_tried,
    many_are_given_back_each_until_its_own_time,
    what_another_node_holds_by_now_is_left_alone,
    what_has_been_recorded_is_not_given_back,
];

fn until(message: &ClaimedMessage, until: Timestamp) -> Deferral {
    Deferral {
        content_id: message.content.id(),
        user_id: message.content.user_id(),
        attempt: message.attempt,
        until,
    }
}

async fn a_message_that_is_given_back_waits_and_has_not_been_tried(db: Database) {
    db.invited("ada@example.com").await;
    let messages = db.claim("a", START).await;
    assert_eq!(db.store.defer_messages("a", vec![until(&messages[0], after(3))]).await.unwrap(), 1);
    assert_eq!(db.store.next_due().await.unwrap(), Some(after(3)));
    assert_eq!(db.claim("b", after(2)).await, []);
    let again = db.claim("b", after(3)).await;
    assert_eq!((again[0].message_id, again[0].attempt), (messages[0].message_id, 1));
}

async fn many_are_given_back_each_until_its_own_time(db: Database) {
    for n in 0..20 {
        db.invited(&format!("user{n}@example.com")).await;
    }
    let messages = db.store.claim_messages("a", START, after(1), 20).await.unwrap();
    let deferrals: Vec<_> = messages.iter().zip(2..).map(|(message, n)| until(message, after(n))).collect();
    assert_eq!(db.store.defer_messages("a", deferrals.clone()).await.unwrap(), 20);
    assert_eq!(db.store.defer_messages("a", deferrals).await.unwrap(), 0, "again changes nothing");
    let due = db.store.claim_messages("a", after(11), after(12), 50).await.unwrap();
    assert_eq!(due.len(), 10);
    assert!(due.iter().all(|message| message.attempt == 1));
    assert_eq!(db.store.defer_messages("a", Vec::new()).await.unwrap(), 0);
}

async fn what_another_node_holds_by_now_is_left_alone(db: Database) {
    db.invited("ada@example.com").await;
    let late = db.claim("a", START).await;
    let current = db.claim("b", after(2)).await;
    assert_eq!(current[0].attempt, 2);
    assert_eq!(db.store.defer_messages("a", vec![until(&late[0], after(3))]).await.unwrap(), 0);
    let forged = Deferral { attempt: 2, ..until(&late[0], after(3)) };
    assert_eq!(db.store.defer_messages("a", vec![forged]).await.unwrap(), 0);
    assert_eq!(db.store.release_messages("b").await.unwrap(), 1);
}

async fn what_has_been_recorded_is_not_given_back(db: Database) {
    db.invited("ada@example.com").await;
    let messages = db.claim("a", START).await;
    db.record(&messages[0], START, AttemptResult::Sent).await;
    assert_eq!(db.store.defer_messages("a", vec![until(&messages[0], after(3))]).await.unwrap(), 0);
    assert_eq!(db.claim("a", after(9)).await, []);
}
