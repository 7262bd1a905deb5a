//! Browsers' sessions.

use std::time::Duration;

use usher_app::Store;
use usher_domain::SecretDigest;

use crate::fixture::{Database, START, after, on_each_engine};

on_each_engine![
    a_session_lasts_until_it_is_over,
    an_ended_session_is_nobodys,
    activation_ends_the_browsers_former_session,
];

async fn a_session_lasts_until_it_is_over(db: Database) {
    let invited = db.invited("ada@example.com").await;
    let activation = db.activation(invited.invitation.id, START);
    let session = activation.session.clone();
    db.store.activate(activation).await.unwrap();
    let last = session.expires_at.minus(Duration::from_millis(1));
    assert_eq!(db.store.session_user(session.digest, last).await.unwrap().unwrap().id, invited.user.id);
    assert_eq!(db.store.session_user(session.digest, session.expires_at).await.unwrap(), None);
    assert_eq!(db.store.session_user(SecretDigest::of(b"another"), START).await.unwrap(), None);
}

async fn an_ended_session_is_nobodys(db: Database) {
    let invited = db.invited("ada@example.com").await;
    let activation = db.activation(invited.invitation.id, START);
    let digest = activation.session.digest;
    db.store.activate(activation).await.unwrap();
    for minute in 1..3 {
        db.end_session(digest, after(minute)).await;
        assert_eq!(db.store.session_user(digest, after(minute)).await.unwrap(), None);
    }
    assert_eq!(db.rows("SELECT ended_at FROM sessions").await, [after(1).as_ms().to_string()]);
}

async fn activation_ends_the_browsers_former_session(db: Database) {
    let first = db.invited("ada@example.com").await;
    let second = db.invited("eve@example.com").await;
    let one = db.activation(first.invitation.id, START);
    let mut two = db.activation(second.invitation.id, after(1));
    two.former_session = Some(one.session.digest);
    db.store.activate(one.clone()).await.unwrap();
    db.store.activate(two.clone()).await.unwrap();
    assert_eq!(db.store.session_user(one.session.digest, after(1)).await.unwrap(), None);
    let now = db.store.session_user(two.session.digest, after(1)).await.unwrap().unwrap();
    assert_eq!(now.id, second.user.id);
}
