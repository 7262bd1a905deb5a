//! Reminders, hour by hour through an invitation's life.

use std::time::Duration;

use serde_json::{Value, json};
use usher_app::Clock as _;
use usher_app::store::{AttemptRecord, AttemptResult, ClaimedMessage, Content};
use usher_domain::Timestamp;

use crate::fixture::Service;

const HOUR: Duration = Duration::from_hours(1);
const WEEK: Duration = Duration::from_hours(7 * 24);

fn shop(reminders: &Value) -> Value {
    json!({ "client_id": "shop", "reminders": reminders })
}

/// Two reminders, not at night in Berlin.
fn two() -> Value {
    shop(&json!({
        "before_expiry_hours": [72, 24],
        "quiet_hours": { "from": "21:00", "to": "08:00", "timezone": "Europe/Berlin" },
    }))
}

async fn send_all(service: &Service) -> Vec<ClaimedMessage> {
    let now = service.clock.now();
    let claimed = service.store.claim_messages("test", now, now.plus(HOUR), 100).await.unwrap();
    let record = |message: &ClaimedMessage| AttemptRecord {
        message_id: message.message_id,
        content_id: message.content.id(),
        user_id: message.content.user_id(),
        attempt: message.attempt,
        at: now,
        result: AttemptResult::Sent,
        code: String::new(),
        text: String::new(),
        peer_id: None,
        suppress: None,
        tells: None,
    };
    service.store.record_attempts(claimed.iter().map(record).collect()).await.unwrap();
    claimed
}

/// Lets `hours` pass, in which the service keeps house; when reminders were sent.
async fn reminded(service: &Service, hours: u32) -> Vec<Timestamp> {
    let mut reminded = Vec::new();
    for _ in 0..hours {
        service.clock.advance(HOUR);
        service.app.remind(10).await.unwrap();
        service.app.housekeep().await.unwrap();
        for message in send_all(service).await {
            assert!(matches!(message.content, Content::Reminder(_)), "{message:?}");
            reminded.push(service.clock.now());
        }
    }
    reminded
}

#[tokio::test]
async fn a_guest_who_does_not_come_is_reminded_as_often_as_declared_and_not_at_night() {
    let service = Service::with(&[two()]).await;
    let began = service.clock.now();
    // 13:06 in Berlin.
    service.clock.advance(Duration::from_mins(100));
    let noon = service.clock.now();
    service.invite("shop", "noon@example.com").await;
    assert_eq!(send_all(&service).await.len(), 1);
    let expected = [noon.plus(WEEK).minus(72 * HOUR), noon.plus(WEEK).minus(24 * HOUR)];
    assert_eq!(reminded(&service, 200).await, expected);

    // Half a day later it is night when the reminders come due.
    let half_past_eleven = began.plus(Duration::from_hours(24 * 9 + 12));
    service.clock.advance(half_past_eleven.since(service.clock.now()));
    let midnight = service.clock.now();
    service.invite("shop", "night@example.com").await;
    send_all(&service).await;
    let morning = |due: Timestamp| (due.plus(8 * HOUR), due.plus(12 * HOUR));
    let bounds = [72, 24].map(|hours| morning(midnight.plus(WEEK).minus(hours * HOUR)));
    let reminded = reminded(&service, 200).await;
    assert_eq!(reminded.len(), 2);
    for (at, (earliest, latest)) in reminded.iter().zip(bounds) {
        assert!((earliest..=latest).contains(at), "{at:?}");
    }
}

#[tokio::test]
async fn who_came_is_left_alone() {
    let service = Service::with(&[two()]).await;
    service.invite("shop", "ada@example.com").await;
    service.activate().await;
    assert_eq!(reminded(&service, 200).await, []);
}

#[tokio::test]
async fn the_plan_that_holds_now_counts() {
    let service = Service::with(&[two()]).await;
    service.invite("shop", "ada@example.com").await;
    send_all(&service).await;
    assert_eq!(reminded(&service, 120).await.len(), 1);
    service.declare(&shop(&json!({}))).await;
    assert_eq!(reminded(&service, 80).await, []);
}

#[tokio::test]
async fn a_disabled_application_reminds_nobody() {
    let service = Service::with(&[two()]).await;
    service.invite("shop", "ada@example.com").await;
    send_all(&service).await;
    let mut disabled = two();
    disabled["disabled"] = json!(true);
    service.declare(&disabled).await;
    assert_eq!(reminded(&service, 120).await, []);
    service.declare(&two()).await;
    assert_eq!(reminded(&service, 80).await.len(), 1, "the one that is left");
}

#[tokio::test]
async fn an_invitation_has_three_reminders_however_often_its_expiry_moves() {
    let service = Service::with(&[two()]).await;
    service.invite("shop", "ada@example.com").await;
    let sent = send_all(&service).await;
    let invitation = sent[0].content.invitation().unwrap().id;
    let application = service.application("shop").await;
    let mut all = 0;
    for _ in 0..3 {
        all += reminded(&service, 160).await.len();
        let later = service.clock.now().plus(WEEK);
        service.app.reschedule_invitation(&application, invitation, later).await.unwrap();
    }
    assert_eq!(all, 3);
}

#[tokio::test]
async fn a_node_that_was_away_reminds_once_of_what_it_missed() {
    let service = Service::with(&[shop(&json!({ "before_expiry_hours": [72, 48, 24] }))]).await;
    service.invite("shop", "ada@example.com").await;
    send_all(&service).await;
    service.clock.advance((7 * 24 - 30) * HOUR);
    assert_eq!(reminded(&service, 1).await.len(), 1);
    assert_eq!(reminded(&service, 30).await.len(), 1);
}
