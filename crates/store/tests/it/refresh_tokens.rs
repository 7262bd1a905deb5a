//! Refresh tokens: each is used once, for its own successor; a second use ends all that its sign-in gave.

use std::time::Duration;

use usher_app::Store;
use usher_app::store::{
    NewAccessToken, NewGrant, NewRefreshToken, RedeemCode, RedeemOutcome, RevokeOutcome, RotateOutcome,
    RotateRefreshToken,
};
use usher_domain::{SecretDigest, Timestamp};

use crate::fixture::{Database, START, after, at_once, client, on_each_engine};
use crate::grants::{new_grant, redeem, sign_out_everywhere};

on_each_engine![
    a_token_is_rotated_once,
    a_used_token_revokes_the_whole_family,
    of_callers_at_one_time_one_wins_and_the_family_is_revoked,
    a_token_ends_when_it_is_not_used,
    no_successor_outlives_the_sign_in,
    a_grant_without_refresh_gives_no_token,
    another_applications_token_is_unknown,
    a_wider_scope_uses_nothing_up,
    a_narrower_scope_is_the_access_tokens_alone,
    a_revoked_grants_token_is_revoked,
    revoking_a_token_ends_the_grant,
    tokens_past_their_time_are_removed,
];

const IDLE: Duration = Duration::from_hours(1);

fn digest(token: &str) -> SecretDigest {
    SecretDigest::of(token.as_bytes())
}

fn token(name: &str) -> NewRefreshToken {
    NewRefreshToken { digest: digest(name), idle_lifetime: IDLE }
}

fn rotate(from: &str, to: &str, now: Timestamp) -> RotateRefreshToken {
    RotateRefreshToken {
        digest: digest(from),
        client_id: client("shop"),
        scope: None,
        successor: token(to),
        access_token: None,
        now,
    }
}

/// A grant of an active user whose first refresh token is `first`, made at [`START`].
async fn signed_in(db: &Database) -> NewGrant {
    let new = new_grant(db.active("ada@example.com").await.user.id, "code");
    db.store.provider().create_grant(new.clone()).await.unwrap();
    let call = RedeemCode { refresh_token: Some(token("first")), ..redeem("code", START) };
    let outcome = db.store.provider().redeem_code(call).await.unwrap();
    assert!(matches!(outcome, RedeemOutcome::Redeemed(_)), "{outcome:?}");
    new
}

async fn rotated(db: &Database, call: RotateRefreshToken) -> RotateOutcome {
    db.store.provider().rotate_refresh_token(call).await.unwrap()
}

fn is_rotated(outcome: &RotateOutcome) -> bool {
    matches!(outcome, RotateOutcome::Rotated(_))
}

async fn a_token_is_rotated_once(db: Database) {
    let new = signed_in(&db).await;
    let RotateOutcome::Rotated(of) = rotated(&db, rotate("first", "second", after(1))).await else {
        panic!("not rotated");
    };
    assert_eq!(of.grant, new.grant);
    assert!(of.user.is_active());
    assert!(is_rotated(&rotated(&db, rotate("second", "third", after(2))).await));
    assert_eq!(rotated(&db, rotate("unknown", "x", after(2))).await, RotateOutcome::Unknown);
}

async fn a_used_token_revokes_the_whole_family(db: Database) {
    signed_in(&db).await;
    assert!(is_rotated(&rotated(&db, rotate("first", "second", after(1))).await));
    assert_eq!(rotated(&db, rotate("first", "stolen", after(2))).await, RotateOutcome::Reused);
    assert_eq!(rotated(&db, rotate("second", "third", after(3))).await, RotateOutcome::Revoked);
    assert_eq!(db.rows("SELECT revoked_at FROM grants").await, [after(2).as_ms().to_string()]);
    assert_eq!(db.rows("SELECT count(*) FROM refresh_tokens").await, ["2"]);
}

async fn of_callers_at_one_time_one_wins_and_the_family_is_revoked(db: Database) {
    signed_in(&db).await;
    let calls = (0..8).map(|number| {
        let store = std::sync::Arc::clone(&db.store);
        let call = rotate("first", &format!("second-{number}"), after(1));
        async move { store.provider().rotate_refresh_token(call).await.unwrap() }
    });
    let outcomes = at_once(calls).await;
    assert_eq!(outcomes.iter().filter(|outcome| is_rotated(outcome)).count(), 1, "{outcomes:?}");
    // Who comes after the first loser finds the family revoked.
    let lost = |outcome: &&RotateOutcome| matches!(outcome, RotateOutcome::Reused | RotateOutcome::Revoked);
    assert_eq!(outcomes.iter().filter(lost).count(), 7, "{outcomes:?}");
    assert_eq!(db.rows("SELECT revoked_at FROM grants").await, [after(1).as_ms().to_string()]);
}

async fn a_token_ends_when_it_is_not_used(db: Database) {
    signed_in(&db).await;
    assert_eq!(rotated(&db, rotate("first", "x", START.plus(IDLE))).await, RotateOutcome::Expired);
    let last = START.plus(IDLE).minus(Duration::from_millis(1));
    assert!(is_rotated(&rotated(&db, rotate("first", "second", last)).await));
    let later = last.plus(IDLE).minus(Duration::from_millis(1));
    assert!(is_rotated(&rotated(&db, rotate("second", "third", later)).await));
}

async fn no_successor_outlives_the_sign_in(db: Database) {
    let new = signed_in(&db).await;
    let end = new.grant.refresh_until.unwrap();
    let mut now = START;
    let mut former = "first".to_owned();
    for number in 0..12 {
        now = now.plus(Duration::from_mins(59));
        let next = format!("token-{number}");
        assert!(is_rotated(&rotated(&db, rotate(&former, &next, now)).await), "{number}");
        former = next;
    }
    assert!(now.plus(IDLE) > end);
    assert_eq!(rotated(&db, rotate(&former, "x", end)).await, RotateOutcome::Expired);
    let last = end.minus(Duration::from_millis(1));
    assert!(is_rotated(&rotated(&db, rotate(&former, "last", last)).await));
}

async fn a_grant_without_refresh_gives_no_token(db: Database) {
    let mut new = new_grant(db.active("ada@example.com").await.user.id, "code");
    new.grant.refresh_until = None;
    db.store.provider().create_grant(new).await.unwrap();
    let call = RedeemCode { refresh_token: Some(token("first")), ..redeem("code", START) };
    db.store.provider().redeem_code(call).await.unwrap();
    assert_eq!(db.rows("SELECT count(*) FROM refresh_tokens").await, ["0"]);
}

async fn another_applications_token_is_unknown(db: Database) {
    signed_in(&db).await;
    let call = RotateRefreshToken { client_id: client("forum"), ..rotate("first", "x", after(1)) };
    assert_eq!(rotated(&db, call).await, RotateOutcome::Unknown);
    assert!(is_rotated(&rotated(&db, rotate("first", "second", after(1))).await));
}

async fn a_wider_scope_uses_nothing_up(db: Database) {
    signed_in(&db).await;
    let scope = Some(vec!["openid".to_owned(), "email".to_owned()]);
    let call = RotateRefreshToken { scope, ..rotate("first", "x", after(1)) };
    assert_eq!(rotated(&db, call).await, RotateOutcome::ScopeTooWide);
    assert!(is_rotated(&rotated(&db, rotate("first", "second", after(1))).await));
}

async fn a_narrower_scope_is_the_access_tokens_alone(db: Database) {
    signed_in(&db).await;
    let call = RotateRefreshToken {
        scope: Some(vec!["openid".to_owned()]),
        access_token: Some(NewAccessToken { digest: digest("access"), expires_at: after(10) }),
        ..rotate("first", "second", after(1))
    };
    assert!(is_rotated(&rotated(&db, call).await));
    let provider = db.store.provider();
    assert_eq!(provider.opaque_token(digest("access"), after(2)).await.unwrap().unwrap().scope, "openid");
    let successor = provider.refresh_token(digest("second"), after(2)).await.unwrap().unwrap();
    assert_eq!(successor.scope, "openid profile");
    assert_eq!(successor.expires_at, after(1).plus(IDLE));
}

async fn a_revoked_grants_token_is_revoked(db: Database) {
    let user_id = signed_in(&db).await.grant.user_id;
    sign_out_everywhere(&db, user_id, after(1)).await;
    assert_eq!(rotated(&db, rotate("first", "x", after(2))).await, RotateOutcome::Revoked);
}

async fn revoking_a_token_ends_the_grant(db: Database) {
    let new = signed_in(&db).await;
    let provider = db.store.provider();
    let revoke = async |name: &str, by: &str| {
        provider.revoke_refresh_token(digest(name), &client(by), after(1)).await.unwrap()
    };
    assert_eq!(revoke("first", "forum").await, RevokeOutcome::OtherClient);
    assert_eq!(revoke("unknown", "shop").await, RevokeOutcome::Unknown);
    assert!(provider.refresh_token(digest("first"), after(1)).await.unwrap().is_some());
    assert_eq!(revoke("first", "shop").await, RevokeOutcome::Revoked);
    assert_eq!(revoke("first", "shop").await, RevokeOutcome::Revoked);
    assert_eq!(provider.refresh_token(digest("first"), after(1)).await.unwrap(), None);
    assert_eq!(provider.grant_of_jwt(new.grant.grant_id, digest("jti")).await.unwrap(), None);
}

async fn tokens_past_their_time_are_removed(db: Database) {
    signed_in(&db).await;
    assert!(is_rotated(&rotated(&db, rotate("first", "second", after(30))).await));
    db.execute("DELETE FROM sessions").await;
    // A used token stays as long as an unused one would: until then its reuse is noticed.
    assert_eq!(db.store.housekeep(after(59), 10).await.unwrap().purged, 0);
    assert_eq!(db.store.housekeep(after(60), 10).await.unwrap().purged, 1);
    assert_eq!(db.rows("SELECT expires_at FROM refresh_tokens").await, [after(90).as_ms().to_string()]);
}
