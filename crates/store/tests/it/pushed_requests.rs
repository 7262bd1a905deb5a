//! Pushed authorization requests and client assertions: each is good once.

use std::sync::Arc;

use usher_app::Store;
use usher_app::store::NewPushedRequest;
use usher_domain::SecretDigest;

use crate::fixture::{Database, START, after, at_once, client, on_each_engine};

on_each_engine![
    a_pushed_request_is_taken_once,
    of_takers_at_one_time_one_wins,
    a_pushed_request_is_for_its_application_and_in_time,
    an_assertion_is_used_once_by_each_client,
    of_users_of_an_assertion_at_one_time_one_wins,
    pushed_requests_and_assertions_past_their_time_are_removed,
];

fn digest(text: &str) -> SecretDigest {
    SecretDigest::of(text.as_bytes())
}

async fn push(db: &Database, reference: &str) {
    let request = NewPushedRequest {
        request_digest: digest(reference),
        client_id: client("shop"),
        parameters: "client_id=shop&state=a%20b".to_owned(),
        expires_at: after(1),
    };
    db.store.provider().push_request(request).await.unwrap();
}

async fn a_pushed_request_is_taken_once(db: Database) {
    push(&db, "one").await;
    let provider = db.store.provider();
    let taken = provider.take_pushed_request(digest("one"), &client("shop"), START).await.unwrap();
    assert_eq!(taken.as_deref(), Some("client_id=shop&state=a%20b"));
    for reference in ["one", "unknown"] {
        let taken = provider.take_pushed_request(digest(reference), &client("shop"), START).await.unwrap();
        assert_eq!(taken, None);
    }
}

async fn of_takers_at_one_time_one_wins(db: Database) {
    push(&db, "one").await;
    let calls =
        (0..8).map(|_| {
            let store = Arc::clone(&db.store);
            async move {
                store.provider().take_pushed_request(digest("one"), &client("shop"), START).await.unwrap()
            }
        });
    assert_eq!(at_once(calls).await.into_iter().flatten().count(), 1);
}

async fn a_pushed_request_is_for_its_application_and_in_time(db: Database) {
    push(&db, "one").await;
    let provider = db.store.provider();
    for (client_id, now) in [("forum", START), ("shop", after(1))] {
        let taken = provider.take_pushed_request(digest("one"), &client(client_id), now).await.unwrap();
        assert_eq!(taken, None, "{client_id}");
    }
    assert!(provider.take_pushed_request(digest("one"), &client("shop"), START).await.unwrap().is_some());
}

async fn an_assertion_is_used_once_by_each_client(db: Database) {
    let provider = db.store.provider();
    for (client_id, jti, is_first) in
        [("shop", "1", true), ("shop", "1", false), ("shop", "2", true), ("forum", "1", true)]
    {
        let first = provider.use_client_assertion(&client(client_id), digest(jti), after(1)).await.unwrap();
        assert_eq!(first, is_first, "{client_id} {jti}");
    }
}

async fn of_users_of_an_assertion_at_one_time_one_wins(db: Database) {
    let calls =
        (0..8).map(|_| {
            let store = Arc::clone(&db.store);
            async move {
                store.provider().use_client_assertion(&client("shop"), digest("1"), after(1)).await.unwrap()
            }
        });
    assert_eq!(at_once(calls).await.into_iter().filter(|is_first| *is_first).count(), 1);
}

async fn pushed_requests_and_assertions_past_their_time_are_removed(db: Database) {
    for reference in ["one", "two", "three"] {
        push(&db, reference).await;
        let provider = db.store.provider();
        provider.use_client_assertion(&client("shop"), digest(reference), after(2)).await.unwrap();
    }
    assert_eq!(db.store.housekeep(START, 2).await.unwrap().purged, 0);
    assert_eq!(db.store.housekeep(after(1), 2).await.unwrap().purged, 2);
    assert_eq!(db.store.housekeep(after(2), 2).await.unwrap().purged, 3);
    assert_eq!(db.store.housekeep(after(2), 2).await.unwrap().purged, 1);
    assert_eq!(db.rows("SELECT count(*) FROM pushed_requests").await, ["0"]);
    assert_eq!(db.rows("SELECT count(*) FROM client_assertions").await, ["0"]);
}
