//! What gateways tell of text messages afterwards.

use std::sync::Arc;
use std::time::Duration;

use usher_app::Store;
use usher_app::store::{
    AttemptRecord, AttemptResult, ClaimedMessage, ReceiptOf, ReceiptOutcome, RecordReceipt,
    RecordReceiptOutcome,
};
use usher_domain::{Identifier, MessageId, PhoneNumber, ReceiptToken, Timestamp};
use uuid::Uuid;

use crate::fixture::{Database, START, after, at_once, on_each_engine};

on_each_engine![
    a_receipt_finds_its_message_by_our_ids_and_by_the_gateways,
    a_message_that_did_not_arrive_bounces_and_one_to_nobody_suppresses,
    what_arrived_does_not_bounce_any_more,
    an_id_of_a_gateway_may_hold_anything,
    receipts_that_come_at_once_are_recorded_once,
    ids_of_gateways_are_forgotten_after_a_week,
];

const NUMBER: &str = "+447400123456";

/// A message by SMS that a gateway took under this id.
async fn sent(db: &Database, peer_id: &str) -> ClaimedMessage {
    let mut call = db.call("ada@example.com");
    call.identifier = Identifier::Phone(PhoneNumber::parse(NUMBER).unwrap());
    db.preregister(call).await;
    let message = db.claim("a", START).await.remove(0);
    let record = AttemptRecord {
        message_id: message.message_id,
        content_id: message.content.id(),
        user_id: message.content.user_id(),
        attempt: message.attempt,
        at: after(1),
        result: AttemptResult::Sent,
        code: "0".to_owned(),
        text: String::new(),
        peer_id: Some(peer_id.to_owned()),
        suppress: None,
        tells: None,
    };
    db.store.record_attempts(vec![record]).await.unwrap();
    message
}

fn by_our_ids(message: &ClaimedMessage) -> ReceiptOf {
    let (message_id, content_id) = (message.message_id, message.content.id().uuid());
    ReceiptOf::Message(ReceiptToken { message_id, content_id })
}

async fn receipt(
    db: &Database,
    message: ReceiptOf,
    outcome: ReceiptOutcome,
    at: Timestamp,
) -> RecordReceiptOutcome {
    let (code, text) = ("UNDELIV 1".to_owned(), "absent\0".to_owned());
    db.store.bounces().record_receipt(RecordReceipt { message, outcome, code, text, at }).await.unwrap()
}

async fn times(db: &Database) -> Vec<String> {
    db.rows("SELECT delivered_at, bounced_at FROM invitations").await
}

const FAILED: ReceiptOutcome = ReceiptOutcome::Failed { number_is_gone: false };
const GONE: ReceiptOutcome = ReceiptOutcome::Failed { number_is_gone: true };

async fn a_receipt_finds_its_message_by_our_ids_and_by_the_gateways(db: Database) {
    let message = sent(&db, "smpp:7").await;
    let delivered = |of| receipt(&db, of, ReceiptOutcome::Delivered, after(2));
    let strangers = [
        ReceiptOf::Peer("smpp:8".to_owned()),
        ReceiptOf::Peer("vonage:7\0".to_owned()),
        ReceiptOf::Message(ReceiptToken {
            message_id: MessageId::new(Uuid::from_u128(9)),
            content_id: message.content.id().uuid(),
        }),
        ReceiptOf::Message(ReceiptToken { message_id: message.message_id, content_id: Uuid::from_u128(9) }),
    ];
    for stranger in strangers {
        assert_eq!(delivered(stranger).await, RecordReceiptOutcome::Unknown);
    }
    assert_eq!(times(&db).await, ["|"]);
    assert_eq!(delivered(ReceiptOf::Peer("smpp:7".to_owned())).await, RecordReceiptOutcome::Recorded);
    assert_eq!(delivered(by_our_ids(&message)).await, RecordReceiptOutcome::Repeated);
    assert_eq!(times(&db).await, [format!("{}|", after(2).as_ms())]);
}

async fn a_message_that_did_not_arrive_bounces_and_one_to_nobody_suppresses(db: Database) {
    let message = sent(&db, "smpp:7").await;
    let failed = |outcome, at| receipt(&db, by_our_ids(&message), outcome, at);
    assert_eq!(failed(FAILED, after(2)).await, RecordReceiptOutcome::Recorded);
    assert_eq!(failed(FAILED, after(3)).await, RecordReceiptOutcome::Repeated);
    assert_eq!(times(&db).await, [format!("|{}", after(2).as_ms())]);
    assert_eq!(db.rows("SELECT normalised FROM suppressions").await, [""; 0]);
    let kept = db.rows("SELECT attempt, result, code, reason FROM attempts ORDER BY attempt").await;
    assert_eq!(kept, ["1|sent|0|", "2|bounced|UNDELIV 1|absent"]);

    let other = Database::sqlite();
    let message = sent(&other, "smpp:7").await;
    let outcome = receipt(&other, by_our_ids(&message), GONE, after(2)).await;
    assert_eq!(outcome, RecordReceiptOutcome::Recorded);
    let suppressed = other.rows("SELECT auth_type, normalised, code FROM suppressions").await;
    assert_eq!(suppressed, [format!("sms|{NUMBER}|UNDELIV 1")]);
}

async fn an_id_of_a_gateway_may_hold_anything(db: Database) {
    sent(&db, "vonage:0A'\0\u{1F984}").await;
    let peer = ReceiptOf::Peer("vonage:0A'\0\u{1F984}".to_owned());
    assert_eq!(receipt(&db, peer, ReceiptOutcome::Delivered, after(2)).await, RecordReceiptOutcome::Recorded);
}

async fn what_arrived_does_not_bounce_any_more(db: Database) {
    let message = sent(&db, "smpp:7").await;
    receipt(&db, by_our_ids(&message), ReceiptOutcome::Delivered, after(2)).await;
    assert_eq!(receipt(&db, by_our_ids(&message), GONE, after(3)).await, RecordReceiptOutcome::Repeated);
    assert_eq!(times(&db).await, [format!("{}|", after(2).as_ms())]);
    assert_eq!(db.rows("SELECT normalised FROM suppressions").await, [""; 0]);
    assert_eq!(db.rows("SELECT count(*) FROM attempts").await, ["1"]);
}

async fn receipts_that_come_at_once_are_recorded_once(db: Database) {
    let message = sent(&db, "smpp:7").await;
    for outcome in [FAILED, ReceiptOutcome::Delivered] {
        let all = (0..8).map(|_| {
            let (store, message) = (Arc::clone(&db.store), by_our_ids(&message));
            let (code, text) = ("1".to_owned(), String::new());
            async move {
                let receipt = RecordReceipt { message, outcome, code, text, at: after(2) };
                store.bounces().record_receipt(receipt).await.unwrap()
            }
        });
        let outcomes = at_once(all).await;
        let recorded = outcomes.iter().filter(|outcome| **outcome == RecordReceiptOutcome::Recorded);
        assert_eq!(recorded.count(), 1, "{outcome:?}: {outcomes:?}");
    }
    assert_eq!(db.rows("SELECT count(*) FROM attempts WHERE result = 'bounced'").await, ["1"]);
}

async fn ids_of_gateways_are_forgotten_after_a_week(db: Database) {
    sent(&db, "smpp:7").await;
    let week = Duration::from_hours(7 * 24);
    db.store.housekeep(START.plus(week), 100).await.unwrap();
    assert_eq!(db.rows("SELECT peer_id FROM peer_messages").await, ["smpp:7"]);
    db.store.housekeep(after(1).plus(week), 100).await.unwrap();
    assert_eq!(db.rows("SELECT peer_id FROM peer_messages").await, [""; 0]);
}
