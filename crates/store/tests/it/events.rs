//! What applications are told by webhook: which steps tell what, in which order it goes out, and what becomes of it.

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::json;
use usher_app::Store;
use usher_app::store::{
    AttemptRecord, AttemptResult, ClaimedEvent, DeadEvents, EventAttempt, EventResult, EventsStatus,
    PreRegister, PreRegisterOutcome, RemoveSecretOutcome, SaveProfile, ScheduleDeletion, SecretsChange,
    StoredWebhookSecret,
};
use usher_domain::{AuditId, EventKind, InvitationId, Locale, Profile, Timestamp, UserId};
use uuid::Uuid;

use crate::fixture::{Database, LIFETIME, START, after, at_once, client, on_each_engine};

on_each_engine![
    each_step_of_an_invitation_tells_of_itself_once,
    an_application_is_told_what_it_wants_and_no_more,
    a_webhook_that_is_gone_or_of_a_disabled_application_is_told_nothing,
    an_expired_invitation_is_told_of_once,
    a_resend_tells_of_the_new_invitation,
    a_user_who_existed_is_told_of_when_linked_and_not_when_created,
    a_changed_profile_is_told_to_every_application_of_the_user,
    of_a_deleted_user_nothing_is_told_but_the_deletion,
    a_step_whose_event_cannot_be_written_does_not_happen,
    a_step_that_fails_leaves_no_event,
    calls_that_come_at_once_tell_each_of_its_own,
    events_of_one_invitation_go_one_after_the_other,
    an_event_waits_for_an_earlier_ones_next_attempt_and_no_longer,
    an_event_goes_on_when_an_earlier_one_is_given_up,
    nodes_that_claim_at_once_share_the_events,
    a_dead_nodes_events_are_claimed_again_and_its_late_word_disturbs_nobody,
    a_node_that_stops_gives_its_events_back,
    what_was_given_up_is_shown_and_replayed,
    what_was_given_up_is_replayed_in_steps_and_what_is_given_up_later_is_left,
    old_events_are_removed,
    there_is_always_a_secret_and_never_a_third,
    a_secret_is_sealed_anew_in_its_place,
];

/// Declares an application with a webhook that wants these events, or all.
async fn declare(db: &Database, client_id: &str, events: &[&str]) {
    declare_as(db, client_id, &json!({ "url": "https://shop.example/events", "events": events }), false)
        .await;
}

async fn declare_as(db: &Database, client_id: &str, webhook: &serde_json::Value, disabled: bool) {
    let declaration = json!({
        "client_id": client_id, "name": client_id, "redirect_uris": ["https://shop.example/welcome"],
        "webhook": webhook, "disabled": disabled,
    });
    let declaration = serde_json::from_value(declaration).unwrap();
    db.store.apply_application(&declaration, SecretsChange::default(), START).await.unwrap();
}

/// A call of an application that wants to be told everything.
fn telling(call: PreRegister, client_id: &str) -> PreRegister {
    let mut call = PreRegister { client_id: client(client_id), ..call };
    call.invitation.tells = EventKind::ALL.to_vec();
    call
}

/// Invites somebody for `shop`, which is told; the ids of user and invitation.
async fn invite(db: &Database, address: &str) -> (UserId, InvitationId) {
    let call = telling(db.call(address), "shop");
    let ids = (call.user_id, call.invitation.invitation_id);
    assert_eq!(db.preregister(call).await, PreRegisterOutcome::Created(ids.0));
    ids
}

/// All events in the order of their subject, as `application kind`.
async fn told(db: &Database) -> Vec<String> {
    db.rows("SELECT client_id || ' ' || kind FROM events ORDER BY ordered_by, client_id, position").await
}

async fn claim(db: &Database, node: &str, now: Timestamp) -> Vec<ClaimedEvent> {
    let until = now.plus(Duration::from_mins(1));
    db.store.events().claim_events(&client("shop"), node, now, until, 100).await.unwrap()
}

fn kinds(events: &[ClaimedEvent]) -> Vec<&str> {
    events.iter().map(|event| event.kind.as_str()).collect()
}

async fn record(db: &Database, event: &ClaimedEvent, at: Timestamp, result: EventResult) {
    let attempt = EventAttempt {
        key: event.key.clone(),
        subject: event.subject.clone(),
        attempt: event.attempt,
        at,
        result,
        code: "503".to_owned(),
        text: "the endpoint did not take the event".to_owned(),
    };
    db.store.events().record_event(attempt).await.unwrap();
}

/// Sends the message of the only invitation, which is told.
async fn send(db: &Database, now: Timestamp) {
    let message = db.claim("node", now).await.remove(0);
    let record = AttemptRecord {
        message_id: message.message_id,
        content_id: message.content.id(),
        user_id: message.content.user_id(),
        attempt: message.attempt,
        at: now,
        result: AttemptResult::Sent,
        code: "250".to_owned(),
        text: "2.0.0 Ok".to_owned(),
        peer_id: None,
        suppress: None,
        tells: Some(client("shop")),
    };
    db.store.record_attempts(vec![record.clone()]).await.unwrap();
    db.store.record_attempts(vec![record]).await.unwrap();
}

async fn each_step_of_an_invitation_tells_of_itself_once(db: Database) {
    declare(&db, "shop", &[]).await;
    let (user_id, id) = invite(&db, "ada@example.com").await;
    send(&db, after(1)).await;
    db.store.mark_opened(id, after(2)).await.unwrap();
    db.store.mark_opened(id, after(3)).await.unwrap();
    let activation = db.activation(id, after(4));
    db.store.activate(activation.clone()).await.unwrap();
    db.store.activate(activation).await.unwrap();
    let expected = ["queued", "sent", "opened", "activated"].map(|word| format!("shop invitation.{word}"));
    assert_eq!(told(&db).await, expected);
    let hex = id.to_string().replace('-', "");
    let rows = db
        .rows("SELECT event_id, user_id, ordered_by, position, occurred_at, detail FROM events ORDER BY position")
        .await;
    assert_eq!(
        rows[0],
        format!("evt_{hex}_queued|{user_id}|{id}|1|{}|{{\"auth_type\":\"email\"}}", START.as_ms())
    );
    assert_eq!(rows[3], format!("evt_{hex}_activated|{user_id}|{id}|4|{}|{{}}", after(4).as_ms()));
}

async fn an_application_is_told_what_it_wants_and_no_more(db: Database) {
    declare(&db, "shop", &["invitation.activated"]).await;
    let ada = db.invited("ada@example.com").await;
    db.store.mark_opened(ada.invitation.id, after(1)).await.unwrap();
    db.store.activate(db.activation(ada.invitation.id, after(2))).await.unwrap();
    assert_eq!(told(&db).await, ["shop invitation.activated"]);
}

async fn a_webhook_that_is_gone_or_of_a_disabled_application_is_told_nothing(db: Database) {
    declare(&db, "shop", &[]).await;
    let ada = db.invited("ada@example.com").await;
    declare_as(&db, "shop", &json!({ "url": "https://shop.example/events" }), true).await;
    db.store.mark_opened(ada.invitation.id, after(1)).await.unwrap();
    declare_as(&db, "shop", &serde_json::Value::Null, false).await;
    db.store.activate(db.activation(ada.invitation.id, after(2))).await.unwrap();
    assert_eq!(told(&db).await, Vec::<String>::new());
    assert_eq!(db.rows("SELECT count(*) FROM webhooks").await, ["0"]);
}

async fn an_expired_invitation_is_told_of_once(db: Database) {
    declare(&db, "shop", &["invitation.expired"]).await;
    db.invited("ada@example.com").await;
    db.active("eve@example.com").await;
    let other = PreRegister { client_id: client("desk"), ..db.call("joe@example.com") };
    db.preregister(other).await;
    let over = START.plus(LIFETIME);
    assert_eq!(db.store.housekeep(over, 10).await.unwrap().expired, 2);
    db.store.housekeep(over, 10).await.unwrap();
    assert_eq!(told(&db).await, ["shop invitation.expired"]);
    assert_eq!(claim(&db, "node", over).await[0].occurred_at, over);
}

async fn a_resend_tells_of_the_new_invitation(db: Database) {
    declare(&db, "shop", &[]).await;
    let (user_id, first) = invite(&db, "ada@example.com").await;
    let resend = telling(db.resend_at("ada@example.com", after(1)), "shop");
    let second = resend.invitation.invitation_id;
    assert_eq!(db.preregister(resend).await, PreRegisterOutcome::Resent(user_id));
    let events = claim(&db, "node", after(1)).await;
    let subjects: Vec<Option<&str>> = events.iter().map(ClaimedEvent::invitation_id).collect();
    let (first, second) = (first.to_string(), second.to_string());
    assert_eq!(subjects, [Some(first.as_str()), Some(second.as_str())]);
    assert_eq!(kinds(&events), ["invitation.queued"; 2]);
}

async fn a_user_who_existed_is_told_of_when_linked_and_not_when_created(db: Database) {
    declare(&db, "desk", &[]).await;
    let ada = db.active("ada@example.com").await;
    for minute in [1, 2] {
        let call = telling(db.call_at("ada@example.com", after(minute)), "desk");
        assert_eq!(db.preregister(call).await, PreRegisterOutcome::Linked(ada.user.id));
    }
    let flag = PreRegister {
        resource_flag: Some("resourceAccessDesk".to_owned()),
        ..telling(db.call_at("ada@example.com", after(3)), "desk")
    };
    db.preregister(flag).await;
    let rows = db.rows("SELECT client_id, kind, ordered_by, occurred_at FROM events").await;
    assert_eq!(rows, [format!("desk|user.linked|{}|{}", ada.user.id, after(1).as_ms())]);
}

async fn a_changed_profile_is_told_to_every_application_of_the_user(db: Database) {
    declare(&db, "shop", &["user.updated"]).await;
    declare(&db, "desk", &["user.updated"]).await;
    declare(&db, "forum", &["user.deleted"]).await;
    declare(&db, "other", &[]).await;
    let ada = db.invited("ada@example.com").await;
    for client_id in ["desk", "forum"] {
        let call = PreRegister { client_id: client(client_id), ..db.call("ada@example.com") };
        db.preregister(call).await;
    }
    // The application that invited hears of the activation as such.
    db.store.activate(db.activation(ada.invitation.id, after(1))).await.unwrap();
    assert_eq!(told(&db).await, ["desk user.updated"]);
    let save = SaveProfile {
        user_id: ada.user.id,
        profile: Profile::default(),
        locale: Locale::fallback(),
        audit_id: AuditId::new(Uuid::from_u64_pair(9, 9)),
        now: after(2),
    };
    db.store.account().save_profile(save).await.unwrap();
    assert_eq!(told(&db).await, ["desk user.updated", "desk user.updated", "shop user.updated"]);
}

async fn of_a_deleted_user_nothing_is_told_but_the_deletion(db: Database) {
    declare(&db, "shop", &[]).await;
    declare(&db, "desk", &[]).await;
    let (user_id, id) = invite(&db, "ada@example.com").await;
    db.preregister(telling(db.call("ada@example.com"), "desk")).await;
    db.store.activate(db.activation(id, after(1))).await.unwrap();
    invite(&db, "eve@example.com").await;
    let audit_id = AuditId::new(Uuid::from_u64_pair(9, 9));
    let deletion = ScheduleDeletion { user_id, delete_at: after(3), audit_id, now: after(2) };
    db.store.account().schedule_deletion(deletion).await.unwrap();
    assert_eq!(db.store.account().delete_due_accounts(after(3), 10).await.unwrap(), 1);
    let rows = db
        .rows(&format!(
            "SELECT client_id, kind, detail FROM events WHERE user_id = '{user_id}' ORDER BY client_id"
        ))
        .await;
    assert_eq!(rows, ["desk|user.deleted|{}", "shop|user.deleted|{}"]);
    let events = claim(&db, "node", after(3)).await;
    assert_eq!(kinds(&events), ["invitation.queued", "user.deleted"]);
    assert_eq!((events[1].key.user_id, events[1].invitation_id()), (user_id, None));
}

async fn a_step_whose_event_cannot_be_written_does_not_happen(db: Database) {
    declare(&db, "shop", &[]).await;
    let (_, id) = invite(&db, "ada@example.com").await;
    db.execute("ALTER TABLE events RENAME TO events_elsewhere").await;
    assert!(db.store.preregister(telling(db.call("eve@example.com"), "shop")).await.is_err());
    assert!(db.store.mark_opened(id, after(1)).await.is_err());
    assert!(db.store.activate(db.activation(id, after(1))).await.is_err());
    db.execute("ALTER TABLE events_elsewhere RENAME TO events").await;
    let ada = db.invitation(id).await;
    assert_eq!((ada.invitation.times.opened_at, ada.user.activated_at), (None, None));
    assert_eq!(db.rows("SELECT count(*) FROM users").await, ["1"]);
}

async fn a_step_that_fails_leaves_no_event(db: Database) {
    declare(&db, "shop", &[]).await;
    invite(&db, "ada@example.com").await;
    let mut clashing = telling(db.call("eve@example.com"), "shop");
    let (joe, _) = invite(&db, "joe@example.com").await;
    clashing.user_id = joe;
    assert!(db.store.preregister(clashing).await.is_err());
    assert_eq!(told(&db).await, ["shop invitation.queued"; 2]);
}

/// Calls that share a transaction have different statements when only some are told.
async fn calls_that_come_at_once_tell_each_of_its_own(db: Database) {
    declare(&db, "shop", &[]).await;
    let calls: Vec<PreRegister> = (0..60)
        .map(|n| {
            let call = db.call(&format!("user{n}@example.com"));
            if n % 3 == 0 { telling(call, "shop") } else { PreRegister { client_id: client("desk"), ..call } }
        })
        .collect();
    let expected: BTreeSet<String> = calls
        .iter()
        .filter(|call| !call.invitation.tells.is_empty())
        .map(|c| c.user_id.to_string())
        .collect();
    at_once(calls.into_iter().map(|call| {
        let store = db.store.clone();
        async move { store.preregister(call).await.unwrap() }
    }))
    .await;
    let rows =
        db.rows("SELECT user_id FROM events WHERE kind = 'invitation.queued' AND client_id = 'shop'").await;
    assert_eq!(rows.len(), 20);
    assert_eq!(rows.into_iter().collect::<BTreeSet<_>>(), expected);
}

async fn events_of_one_invitation_go_one_after_the_other(db: Database) {
    declare(&db, "shop", &[]).await;
    let (_, id) = invite(&db, "ada@example.com").await;
    // The clock of the node that this happens on is behind.
    db.store.mark_opened(id, START.minus(Duration::from_mins(5))).await.unwrap();
    let (_, other) = invite(&db, "eve@example.com").await;
    let claimed = claim(&db, "one", START).await;
    assert_eq!(kinds(&claimed), ["invitation.queued"; 2]);
    assert_eq!(claim(&db, "two", START).await, []);
    let adas = claimed.iter().find(|event| event.subject == id.to_string()).unwrap();
    record(&db, adas, after(0), EventResult::Delivered).await;
    let claimed = claim(&db, "two", START).await;
    assert_eq!(
        (kinds(&claimed), claimed[0].subject.as_str()),
        (vec!["invitation.opened"], id.to_string().as_str())
    );
    record(&db, &claimed[0], after(0), EventResult::Delivered).await;
    db.store.mark_opened(other, START).await.unwrap();
    assert_eq!(claim(&db, "two", START).await, [], "the other's first is still under way");
}

async fn an_event_waits_for_an_earlier_ones_next_attempt_and_no_longer(db: Database) {
    declare(&db, "shop", &[]).await;
    let (_, id) = invite(&db, "ada@example.com").await;
    let first = claim(&db, "node", START).await.remove(0);
    record(&db, &first, START, EventResult::RetryAt(after(300))).await;
    db.store.mark_opened(id, START).await.unwrap();
    assert_eq!(claim(&db, "node", START).await, []);
    let due = db.store.events().due_events().await.unwrap();
    assert!(due[0].1 > START, "looking again at once is of no use: {due:?}");
    assert_eq!(claim(&db, "node", after(200)).await, []);
    let again = claim(&db, "node", after(300)).await.remove(0);
    assert_eq!((again.attempt, &again.key), (2, &first.key));
    record(&db, &again, after(300), EventResult::Delivered).await;
    assert_eq!(kinds(&claim(&db, "node", after(300)).await), ["invitation.opened"]);
}

async fn an_event_goes_on_when_an_earlier_one_is_given_up(db: Database) {
    declare(&db, "shop", &[]).await;
    let (_, id) = invite(&db, "ada@example.com").await;
    db.store.mark_opened(id, START).await.unwrap();
    let first = claim(&db, "node", START).await.remove(0);
    record(&db, &first, START, EventResult::Dead).await;
    assert_eq!(kinds(&claim(&db, "node", START).await), ["invitation.opened"]);
}

async fn nodes_that_claim_at_once_share_the_events(db: Database) {
    declare(&db, "shop", &[]).await;
    for n in 0..20 {
        invite(&db, &format!("user{n}@example.com")).await;
    }
    let claims = at_once((0..8).map(|node| {
        let store = db.store.clone();
        async move {
            let until = after(1);
            let (shop, node) = (client("shop"), format!("node-{node}"));
            store.events().claim_events(&shop, &node, START, until, 5).await.unwrap()
        }
    }))
    .await;
    let mut ids: Vec<String> = claims.into_iter().flatten().map(|event| event.key.event_id).collect();
    let claimed = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), claimed, "no event twice");
    let rest = claim(&db, "last", START).await.len();
    assert_eq!(claimed + rest, 20);
}

async fn a_dead_nodes_events_are_claimed_again_and_its_late_word_disturbs_nobody(db: Database) {
    declare(&db, "shop", &[]).await;
    invite(&db, "ada@example.com").await;
    let lost = claim(&db, "lost", START).await.remove(0);
    assert_eq!(claim(&db, "other", START).await, []);
    let again = claim(&db, "other", after(1)).await.remove(0);
    assert_eq!((again.attempt, &again.key), (2, &lost.key));
    record(&db, &lost, after(1), EventResult::Dead).await;
    record(&db, &lost, after(1), EventResult::RetryAt(after(100))).await;
    let waiting = EventsStatus { waiting: 1, dead: 0, oldest_at: Some(START) };
    assert_eq!(db.store.events().events_status().await.unwrap(), waiting);
    record(&db, &again, after(1), EventResult::Delivered).await;
    record(&db, &again, after(1), EventResult::Delivered).await;
    record(&db, &lost, after(1), EventResult::Dead).await;
    assert_eq!(db.store.events().events_status().await.unwrap(), EventsStatus::default());
}

async fn a_node_that_stops_gives_its_events_back(db: Database) {
    declare(&db, "shop", &[]).await;
    invite(&db, "ada@example.com").await;
    claim(&db, "one", START).await;
    assert_eq!(db.store.events().release_events("other").await.unwrap(), 0);
    assert_eq!(db.store.events().release_events("one").await.unwrap(), 1);
    assert_eq!(claim(&db, "two", START).await.len(), 1);
}

async fn what_was_given_up_is_shown_and_replayed(db: Database) {
    declare(&db, "shop", &[]).await;
    invite(&db, "ada@example.com").await;
    invite(&db, "eve@example.com").await;
    for event in claim(&db, "node", START).await {
        record(&db, &event, after(1), EventResult::Dead).await;
    }
    let events = db.store.events();
    let all = events.dead_events(&DeadEvents::default(), 10).await.unwrap();
    assert_eq!(all.len(), 2);
    let one = &all[0];
    assert_eq!((one.kind.as_str(), one.attempts, one.code.as_str()), ("invitation.queued", 1, "503"));
    assert_eq!((one.occurred_at, one.dead_at), (START, after(1)));
    let others = DeadEvents { client_id: Some(client("desk")), event_id: None };
    assert_eq!(events.dead_events(&others, 10).await.unwrap(), []);
    assert_eq!(events.replay_events(&others, after(2), 10).await.unwrap(), 0);
    let this = DeadEvents { client_id: None, event_id: Some(one.key.event_id.clone()) };
    assert_eq!(events.replay_events(&this, after(2), 10).await.unwrap(), 1);
    let again = claim(&db, "node", after(2)).await.remove(0);
    assert_eq!((again.attempt, &again.key), (1, &one.key), "with all its attempts");
    assert_eq!(events.replay_events(&DeadEvents::default(), after(2), 10).await.unwrap(), 1);
}

async fn what_was_given_up_is_replayed_in_steps_and_what_is_given_up_later_is_left(db: Database) {
    declare(&db, "shop", &[]).await;
    for address in ["ada@example.com", "eve@example.com", "bob@example.com", "joe@example.com"] {
        invite(&db, address).await;
    }
    let claimed = claim(&db, "node", START).await;
    for (event, seconds) in claimed.iter().zip([1, 2, 3, 9]) {
        record(&db, event, after(seconds), EventResult::Dead).await;
    }
    let all = DeadEvents::default();
    let events = db.store.events();
    assert_eq!(events.replay_events(&all, after(5), 2).await.unwrap(), 2);
    let mut again: Vec<_> = claim(&db, "node", after(5)).await.into_iter().map(|event| event.key).collect();
    again.sort_by(|one, other| one.event_id.cmp(&other.event_id));
    let mut first: Vec<_> = claimed[..2].iter().map(|event| event.key.clone()).collect();
    first.sort_by(|one, other| one.event_id.cmp(&other.event_id));
    assert_eq!(again, first, "those given up first");
    assert_eq!(events.replay_events(&all, after(5), 2).await.unwrap(), 1);
    assert_eq!(events.replay_events(&all, after(5), 2).await.unwrap(), 0);
    assert_eq!(events.dead_events(&all, 10).await.unwrap().len(), 1);
}

async fn old_events_are_removed(db: Database) {
    declare(&db, "shop", &[]).await;
    for (address, result) in
        [("ada@example.com", EventResult::Delivered), ("eve@example.com", EventResult::Dead)]
    {
        invite(&db, address).await;
        let event = claim(&db, "node", START).await.remove(0);
        record(&db, &event, START, result).await;
    }
    invite(&db, "joe@example.com").await;
    let (week, month) = (Duration::from_hours(7 * 24), Duration::from_hours(30 * 24));
    db.store.housekeep(START.plus(week).minus(Duration::from_millis(1)), 10).await.unwrap();
    let count = "SELECT count(*) FROM events WHERE kind = 'invitation.queued'";
    assert_eq!(db.rows(count).await, ["3"]);
    db.store.housekeep(START.plus(week), 10).await.unwrap();
    assert_eq!(db.rows(count).await, ["2"]);
    db.store.housekeep(START.plus(month), 10).await.unwrap();
    assert_eq!(db.rows(count).await, ["1"], "one that waits is kept");
}

async fn there_is_always_a_secret_and_never_a_third(db: Database) {
    declare(&db, "shop", &[]).await;
    let secret = |id: &str| StoredWebhookSecret {
        secret_id: id.to_owned(),
        sealed: id.as_bytes().to_vec(),
        sealing_key_id: "k1".to_owned(),
        created_at: START,
    };
    let (events, shop) = (db.store.events(), client("shop"));
    assert!(!events.add_webhook_secret(&client("desk"), secret("a"), 2).await.unwrap());
    assert!(events.add_webhook_secret(&shop, secret("a"), 1).await.unwrap());
    assert!(!events.add_webhook_secret(&shop, secret("b"), 1).await.unwrap());
    let remove = async |id: &str| events.remove_webhook_secret(&shop, id).await.unwrap();
    assert_eq!(remove("a").await, RemoveSecretOutcome::Last);
    assert_eq!(remove("b").await, RemoveSecretOutcome::Unknown);
    let added = at_once(["b", "c", "d"].map(|id| {
        let (store, new) = (db.store.clone(), secret(id));
        async move { store.events().add_webhook_secret(&client("shop"), new, 2).await.unwrap() }
    }))
    .await;
    assert_eq!(added.iter().filter(|added| **added).count(), 1);
    assert_eq!(remove("a").await, RemoveSecretOutcome::Removed);
    let left = events.webhook_secrets(&shop).await.unwrap();
    assert_eq!(left, [secret(&left[0].secret_id)]);
}

async fn a_secret_is_sealed_anew_in_its_place(db: Database) {
    declare(&db, "shop", &[]).await;
    let (events, shop) = (db.store.events(), client("shop"));
    let secret = |sealed: &[u8], key_id: &str| StoredWebhookSecret {
        secret_id: "a".to_owned(),
        sealed: sealed.to_vec(),
        sealing_key_id: key_id.to_owned(),
        created_at: START,
    };
    assert!(events.add_webhook_secret(&shop, secret(b"old", "k0"), 1).await.unwrap());
    assert_eq!(events.webhook_secrets_sealed_with("k1").await.unwrap(), []);
    let found = events.webhook_secrets_sealed_with("k0").await.unwrap();
    assert_eq!(found, [(shop.clone(), secret(b"old", "k0"))]);
    events.reseal_webhook_secret(&shop, secret(b"new", "k1"), "k0").await.unwrap();
    // Another node did the same, with other bytes.
    events.reseal_webhook_secret(&shop, secret(b"late", "k1"), "k0").await.unwrap();
    assert_eq!(events.webhook_secrets(&shop).await.unwrap(), [secret(b"new", "k1")]);
}
