//! Calls with an `Idempotency-Key`.

use std::sync::Arc;

use usher_app::Store;
use usher_app::store::{PreRegister, PreRegisterOutcome};
use usher_domain::{ExistingUser, Timestamp};

use crate::fixture::{Database, START, after, at_once, client, idempotency, on_each_engine};

on_each_engine![
    a_repeated_call_gets_the_first_calls_answer,
    a_key_with_another_body_is_refused,
    keys_belong_to_their_application,
    a_refusal_is_remembered_too,
    too_many_is_not_remembered,
    a_key_is_forgotten_after_its_time,
    calls_at_once_with_one_key_do_the_work_once,
];

fn keyed(db: &Database, address: &str, body: &str, now: Timestamp) -> PreRegister {
    PreRegister { idempotency: Some(idempotency("key-1", body, now)), ..db.call_at(address, now) }
}

async fn a_repeated_call_gets_the_first_calls_answer(db: Database) {
    let first = keyed(&db, "ada@example.com", "body", START);
    assert_eq!(db.preregister(first.clone()).await, PreRegisterOutcome::Created(first.user_id));
    let again = keyed(&db, "ada@example.com", "body", after(1));
    assert_eq!(db.preregister(again).await, PreRegisterOutcome::Created(first.user_id));
    assert_eq!(db.claim("a", after(1)).await.len(), 1);
}

async fn a_key_with_another_body_is_refused(db: Database) {
    db.preregister(keyed(&db, "ada@example.com", "body", START)).await;
    let other = keyed(&db, "eve@example.com", "another body", START);
    assert_eq!(db.preregister(other).await, PreRegisterOutcome::KeyReused);
    assert_eq!(db.rows("SELECT count(*) FROM users").await, ["1"]);
}

async fn keys_belong_to_their_application(db: Database) {
    db.preregister(keyed(&db, "ada@example.com", "body", START)).await;
    let mut other = keyed(&db, "eve@example.com", "another body", START);
    other.client_id = client("bank");
    assert_eq!(db.preregister(other.clone()).await, PreRegisterOutcome::Created(other.user_id));
}

async fn a_refusal_is_remembered_too(db: Database) {
    let mut resend = keyed(&db, "ada@example.com", "body", START);
    resend.resend = true;
    assert_eq!(db.preregister(resend.clone()).await, PreRegisterOutcome::NoSuchAccount);
    db.preregister(db.call("ada@example.com")).await;
    assert_eq!(db.preregister(resend).await, PreRegisterOutcome::NoSuchAccount);

    let mut refused = db.call("ada@example.com");
    refused.existing_user = ExistingUser::Reject;
    refused.idempotency = Some(idempotency("key-2", "body", START));
    for _ in 0..2 {
        assert_eq!(db.preregister(refused.clone()).await, PreRegisterOutcome::InUse);
    }
}

async fn too_many_is_not_remembered(db: Database) {
    let user_id = db.invited("ada@example.com").await.user.id;
    for _ in 0..3 {
        db.preregister(db.resend_at("ada@example.com", START)).await;
    }
    let mut resend = keyed(&db, "ada@example.com", "body", START);
    resend.resend = true;
    assert!(matches!(db.preregister(resend.clone()).await, PreRegisterOutcome::TooMany { .. }));
    resend.now = after(10);
    assert_eq!(db.preregister(resend.clone()).await, PreRegisterOutcome::Resent(user_id));
    assert_eq!(db.preregister(resend).await, PreRegisterOutcome::Resent(user_id));
}

async fn a_key_is_forgotten_after_its_time(db: Database) {
    let first = keyed(&db, "ada@example.com", "body", START);
    db.preregister(first.clone()).await;
    let day = 24 * 60;
    let early = keyed(&db, "eve@example.com", "another body", after(day - 1));
    assert_eq!(db.preregister(early).await, PreRegisterOutcome::KeyReused);
    let late = keyed(&db, "eve@example.com", "another body", after(day));
    assert_eq!(db.preregister(late.clone()).await, PreRegisterOutcome::Created(late.user_id));
    let again = keyed(&db, "eve@example.com", "another body", after(day + 1));
    assert_eq!(db.preregister(again).await, PreRegisterOutcome::Created(late.user_id));
}

async fn calls_at_once_with_one_key_do_the_work_once(db: Database) {
    let user_id = db.invited("ada@example.com").await.user.id;
    let calls: Vec<PreRegister> = (0..20)
        .map(|_| PreRegister { resend: true, ..keyed(&db, "ada@example.com", "body", START) })
        .collect();
    let outcomes = at_once(calls.into_iter().map(|call| {
        let store = Arc::clone(&db.store);
        async move { store.preregister(call).await.unwrap() }
    }))
    .await;
    assert!(outcomes.into_iter().all(|outcome| outcome == PreRegisterOutcome::Resent(user_id)));
    assert_eq!(db.rows("SELECT count(*) FROM invitations").await, ["2"]);
}
