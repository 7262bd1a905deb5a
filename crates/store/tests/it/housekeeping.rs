//! Marking what is over, removing what is past its time; and being ready.

use usher_app::Store;
use usher_app::store::{Housekeeping, PreRegister};
use usher_domain::InvitationState;

use crate::fixture::{Database, LIFETIME, START, after, idempotency, on_each_engine};

on_each_engine![
    expired_invitations_are_marked_once,
    ended_invitations_are_not_marked,
    housekeeping_takes_a_little_at_a_time,
    keys_and_sessions_past_their_time_are_removed,
    a_store_with_this_builds_schema_is_ready,
    a_store_with_another_schema_is_not_ready,
];

async fn expired_invitations_are_marked_once(db: Database) {
    let id = db.invited("ada@example.com").await.invitation.id;
    assert_eq!(db.store.housekeep(after(59), 10).await.unwrap(), Housekeeping::default());
    let over = START.plus(LIFETIME);
    assert_eq!(db.store.housekeep(over, 10).await.unwrap(), Housekeeping { expired: 1, purged: 0 });
    assert_eq!(db.store.housekeep(after(90), 10).await.unwrap(), Housekeeping::default());
    let invitation = db.invitation(id).await.invitation;
    assert_eq!(invitation.times.expired_at, Some(over));
    assert_eq!(invitation.state(START), InvitationState::Expired);
}

async fn ended_invitations_are_not_marked(db: Database) {
    db.active("ada@example.com").await;
    db.invited("eve@example.com").await;
    db.execute("UPDATE invitations SET revoked_at = 1 WHERE sent_to = 'eve@example.com'").await;
    assert_eq!(db.store.housekeep(after(120), 10).await.unwrap(), Housekeeping::default());
}

async fn housekeeping_takes_a_little_at_a_time(db: Database) {
    for n in 0..5 {
        db.invited(&format!("user{n}@example.com")).await;
    }
    let mut marked = Vec::new();
    for _ in 0..4 {
        marked.push(db.store.housekeep(after(120), 2).await.unwrap().expired);
    }
    assert_eq!(marked, [2, 2, 1, 0]);
}

async fn keys_and_sessions_past_their_time_are_removed(db: Database) {
    db.active("ada@example.com").await;
    let keyed = PreRegister { idempotency: Some(idempotency("k", "b", START)), ..db.call("ada@example.com") };
    db.preregister(keyed).await;
    let day = 24 * 60;
    assert_eq!(db.store.housekeep(after(8 * 60), 10).await.unwrap(), Housekeeping { expired: 0, purged: 1 });
    assert_eq!(db.rows("SELECT count(*) FROM sessions").await, ["0"]);
    assert_eq!(db.store.housekeep(after(day), 10).await.unwrap(), Housekeeping { expired: 0, purged: 1 });
    assert_eq!(db.rows("SELECT count(*) FROM idempotency_keys").await, ["0"]);
}

async fn a_store_with_this_builds_schema_is_ready(db: Database) {
    db.store.ready().await.unwrap();
}

async fn a_store_with_another_schema_is_not_ready(db: Database) {
    db.execute("INSERT INTO schema_versions (version) VALUES (999)").await;
    assert!(db.store.ready().await.is_err());
}
