//! Messages: leases, attempts, and those that must not be sent any more.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use usher_app::Store;
use usher_app::store::{AttemptRecord, AttemptResult, ClaimedMessage, OutboxStatus};

use crate::fixture::{Database, LIFETIME, START, after, at_once, on_each_engine};

on_each_engine![
    a_leased_message_is_nobody_elses_until_the_lease_is_over,
    ten_nodes_at_once_never_lease_the_same_message,
    the_oldest_messages_come_first_up_to_the_limit,
    a_sent_message_is_never_leased_again,
    a_message_waits_until_it_is_due_again,
    a_dead_message_fails_its_invitation,
    a_node_gives_its_leases_back,
    a_late_retry_does_not_disturb_the_next_attempt,
    a_late_success_ends_the_matter,
    a_record_of_a_message_that_no_longer_waits_changes_nothing,
    a_message_of_an_expired_invitation_is_given_up,
    a_message_of_a_revoked_invitation_is_given_up,
    a_message_of_a_used_invitation_is_given_up,
    a_damaged_message_does_not_hold_up_the_others,
    the_status_counts_what_waits_and_what_is_dead,
    a_peer_may_say_anything,
    attempts_that_end_together_are_recorded_together,
    attempts_recorded_at_once_by_two_nodes_do_not_block_each_other,
];

async fn a_leased_message_is_nobody_elses_until_the_lease_is_over(db: Database) {
    db.invited("ada@example.com").await;
    let first = db.claim("a", START).await;
    assert_eq!((first.len(), first[0].attempt), (1, 1));
    assert_eq!(db.claim("b", START).await, []);
    assert_eq!(db.store.next_due().await.unwrap(), Some(after(1)));

    let second = db.claim("b", after(1)).await;
    assert_eq!((second[0].message_id, second[0].attempt), (first[0].message_id, 2));
}

async fn ten_nodes_at_once_never_lease_the_same_message(db: Database) {
    for n in 0..40 {
        db.invited(&format!("user{n}@example.com")).await;
    }
    let claimed = at_once((0..10).map(|node| {
        let store = Arc::clone(&db.store);
        async move {
            let mut claimed = Vec::new();
            for _ in 0..4 {
                let node = format!("node{node}");
                claimed.extend(store.claim_messages(&node, START, after(1), 5).await.unwrap());
            }
            claimed.into_iter().map(|message| message.message_id).collect::<Vec<_>>()
        }
    }))
    .await;
    let all: Vec<_> = claimed.into_iter().flatten().collect();
    assert_eq!(all.len(), 40);
    assert_eq!(all.iter().collect::<HashSet<_>>().len(), 40);
}

async fn the_oldest_messages_come_first_up_to_the_limit(db: Database) {
    for minute in [3, 1, 2] {
        db.preregister(db.call_at(&format!("user{minute}@example.com"), after(minute))).await;
    }
    let claimed = db.store.claim_messages("a", after(5), after(6), 2).await.unwrap();
    let given: Vec<_> =
        claimed.iter().map(|m| m.content.recipient().unwrap().as_given().to_owned()).collect();
    assert_eq!(given, ["user1@example.com", "user2@example.com"]);
    let claimed = db.store.claim_messages("a", after(5), after(6), 2).await.unwrap();
    assert_eq!(claimed.len(), 1);
    assert_eq!(claimed[0].content.recipient().unwrap().as_given(), "user3@example.com");
}

async fn a_sent_message_is_never_leased_again(db: Database) {
    let id = db.invited("ada@example.com").await.invitation.id;
    let messages = db.claim("a", START).await;
    db.record(&messages[0], after(0), AttemptResult::Sent).await;
    assert_eq!(db.invitation(id).await.invitation.times.sent_at, Some(START));
    assert_eq!(db.claim("a", after(30)).await, []);
    assert_eq!(db.store.next_due().await.unwrap(), None);
    assert_eq!(db.rows("SELECT attempt, result, code, reason FROM attempts").await, ["1|sent|250|2.0.0 Ok"]);
}

async fn a_message_waits_until_it_is_due_again(db: Database) {
    let id = db.invited("ada@example.com").await.invitation.id;
    let messages = db.claim("a", START).await;
    db.record(&messages[0], START, AttemptResult::RetryAt(after(5))).await;
    assert_eq!(db.store.next_due().await.unwrap(), Some(after(5)));
    assert_eq!(db.claim("a", after(4)).await, []);
    assert_eq!(db.claim("a", after(5)).await[0].attempt, 2);
    let times = db.invitation(id).await.invitation.times;
    assert_eq!((times.sent_at, times.failed_at), (None, None));
}

async fn a_dead_message_fails_its_invitation(db: Database) {
    let id = db.invited("ada@example.com").await.invitation.id;
    let messages = db.claim("a", START).await;
    db.record(&messages[0], after(2), AttemptResult::Dead).await;
    assert_eq!(db.invitation(id).await.invitation.times.failed_at, Some(after(2)));
    assert_eq!(db.claim("a", after(30)).await, []);
    assert_eq!(db.store.outbox_status(after(30)).await.unwrap().dead, 1);
}

async fn a_node_gives_its_leases_back(db: Database) {
    for n in 0..3 {
        db.invited(&format!("user{n}@example.com")).await;
    }
    db.store.claim_messages("a", START, after(1), 2).await.unwrap();
    db.store.claim_messages("b", START, after(1), 1).await.unwrap();
    assert_eq!(db.store.release_messages("a").await.unwrap(), 2);
    assert_eq!(db.store.release_messages("a").await.unwrap(), 0);
    assert_eq!(db.claim("c", START).await.len(), 2);
}

async fn a_late_retry_does_not_disturb_the_next_attempt(db: Database) {
    db.invited("ada@example.com").await;
    let late = db.claim("a", START).await;
    let current = db.claim("b", after(2)).await;
    db.record(&late[0], after(2), AttemptResult::RetryAt(after(2))).await;
    db.record(&late[0], after(2), AttemptResult::Dead).await;
    assert_eq!(db.claim("c", after(2)).await, [], "b still holds it");
    db.record(&current[0], after(2), AttemptResult::RetryAt(after(9))).await;
    assert_eq!(db.store.next_due().await.unwrap(), Some(after(9)));
}

async fn a_late_success_ends_the_matter(db: Database) {
    let id = db.invited("ada@example.com").await.invitation.id;
    let late = db.claim("a", START).await;
    db.claim("b", after(2)).await;
    db.record(&late[0], after(2), AttemptResult::Sent).await;
    assert_eq!(db.invitation(id).await.invitation.times.sent_at, Some(after(2)));
    assert_eq!(db.claim("c", after(30)).await, []);
}

async fn a_record_of_a_message_that_no_longer_waits_changes_nothing(db: Database) {
    let id = db.invited("ada@example.com").await.invitation.id;
    let messages = db.claim("a", START).await;
    db.record(&messages[0], START, AttemptResult::Sent).await;
    let before = db.invitation(id).await;
    for result in [AttemptResult::Dead, AttemptResult::RetryAt(START), AttemptResult::Sent] {
        db.record(&messages[0], after(1), result).await;
    }
    assert_eq!(db.invitation(id).await, before);
    let status = OutboxStatus { waiting: 0, dead: 0, oldest_due_at: None };
    assert_eq!(db.store.outbox_status(after(30)).await.unwrap(), status);
}

async fn a_message_of_an_expired_invitation_is_given_up(db: Database) {
    db.invited("ada@example.com").await;
    assert_eq!(db.claim("a", START.plus(LIFETIME)).await, []);
    assert_given_up(&db, "the invitation has expired").await;
}

async fn a_message_of_a_revoked_invitation_is_given_up(db: Database) {
    db.invited("ada@example.com").await;
    db.execute("UPDATE invitations SET revoked_at = 1").await;
    assert_eq!(db.claim("a", START).await, []);
    assert_given_up(&db, "the invitation was revoked").await;
}

async fn a_message_of_a_used_invitation_is_given_up(db: Database) {
    db.active("ada@example.com").await;
    assert_eq!(db.claim("a", START).await, []);
    assert_given_up(&db, "the account is active").await;
}

async fn a_damaged_message_does_not_hold_up_the_others(db: Database) {
    db.invited("ada@example.com").await;
    db.invited("eve@example.com").await;
    db.execute("UPDATE invitations SET locale = '?' WHERE sent_to = 'ada@example.com'").await;
    let claimed = db.claim("a", START).await;
    assert_eq!(claimed.len(), 1);
    assert_eq!(claimed[0].content.recipient().unwrap().as_given(), "eve@example.com");
    let reasons = db.rows("SELECT reason FROM attempts").await;
    assert!(reasons[0].starts_with("damaged data in invitations"), "{reasons:?}");
}

async fn the_status_counts_what_waits_and_what_is_dead(db: Database) {
    assert_eq!(db.store.outbox_status(START).await.unwrap(), OutboxStatus::default());
    db.invited("ada@example.com").await;
    db.preregister(db.call_at("eve@example.com", after(5))).await;
    let early = db.store.outbox_status(START.minus(Duration::from_mins(1))).await.unwrap();
    assert_eq!(early, OutboxStatus { waiting: 2, dead: 0, oldest_due_at: None });
    let messages = db.claim("a", START).await;
    let leased = db.store.outbox_status(after(1)).await.unwrap();
    assert_eq!(leased, OutboxStatus { waiting: 2, dead: 0, oldest_due_at: Some(START) });
    db.record(&messages[0], after(1), AttemptResult::Dead).await;
    let dead = db.store.outbox_status(after(6)).await.unwrap();
    assert_eq!(dead, OutboxStatus { waiting: 1, dead: 1, oldest_due_at: Some(after(5)) });
}

async fn a_peer_may_say_anything(db: Database) {
    db.invited("ada@example.com").await;
    let message = db.claim("a", START).await.remove(0);
    let record = AttemptRecord {
        message_id: message.message_id,
        content_id: message.content.id(),
        user_id: message.content.user_id(),
        attempt: message.attempt,
        at: START,
        result: AttemptResult::Sent,
        code: "250\0".to_owned(),
        text: "'; \0 \u{1F984} --".to_owned(),
        peer_id: None,
        suppress: None,
        tells: None,
    };
    db.store.record_attempts(vec![record]).await.unwrap();
    assert_eq!(db.rows("SELECT code, reason FROM attempts").await, ["250|';  \u{1F984} --"]);
}

async fn attempts_that_end_together_are_recorded_together(db: Database) {
    for name in ["ada", "bob", "eve", "gone"] {
        db.invited(&format!("{name}@example.com")).await;
    }
    let messages = db.claim("a", START).await;
    let results =
        [AttemptResult::Sent, AttemptResult::RetryAt(after(5)), AttemptResult::Dead, AttemptResult::Sent];
    let mut records: Vec<_> =
        messages.iter().zip(results).map(|(message, result)| record_of(message, result)).collect();
    // Nothing is kept of a message that is no longer there, and the others are none the worse.
    db.execute(&format!("DELETE FROM outbox WHERE message_id = '{}'", records[3].message_id)).await;
    // A peer's word may come twice.
    records.push(records[0].clone());
    db.store.record_attempts(records).await.unwrap();

    let status = db.store.outbox_status(after(1)).await.unwrap();
    assert_eq!((status.waiting, status.dead), (1, 1));
    assert_eq!(db.store.next_due().await.unwrap(), Some(after(5)));
    let kept = db.rows("SELECT result, count(*) FROM attempts GROUP BY result ORDER BY result").await;
    assert_eq!(kept, ["dead|1", "retry|1", "sent|1"]);
    for (moved, content_id) in
        [("sent_at", messages[0].content.id()), ("failed_at", messages[2].content.id())]
    {
        let sql = format!("SELECT invitation_id FROM invitations WHERE {moved} = {}", after(1).as_ms());
        assert_eq!(db.rows(&sql).await, [content_id.to_string()], "{moved}");
    }
}

async fn attempts_recorded_at_once_by_two_nodes_do_not_block_each_other(db: Database) {
    for n in 0..20 {
        db.invited(&format!("user{n}@example.com")).await;
    }
    let records: Vec<_> =
        db.claim("a", START).await.iter().map(|message| record_of(message, AttemptResult::Sent)).collect();
    let backwards: Vec<_> = records.iter().rev().cloned().collect();
    at_once([records, backwards].into_iter().map(|records| {
        let store = Arc::clone(&db.store);
        async move { store.record_attempts(records).await.unwrap() }
    }))
    .await;
    assert_eq!(db.rows("SELECT count(*) FROM attempts").await, ["20"]);
    assert_eq!(db.store.next_due().await.unwrap(), None);
}

fn record_of(message: &ClaimedMessage, result: AttemptResult) -> AttemptRecord {
    AttemptRecord {
        message_id: message.message_id,
        content_id: message.content.id(),
        user_id: message.content.user_id(),
        attempt: message.attempt,
        at: after(1),
        result,
        code: "250".to_owned(),
        text: "2.0.0 Ok".to_owned(),
        peer_id: None,
        suppress: None,
        tells: None,
    }
}

async fn assert_given_up(db: &Database, reason: &str) {
    assert_eq!(db.rows("SELECT result, reason FROM attempts").await, [format!("dead|{reason}")]);
    assert_eq!(db.store.next_due().await.unwrap(), None);
    assert_eq!(db.store.outbox_status(START).await.unwrap().dead, 1);
}
