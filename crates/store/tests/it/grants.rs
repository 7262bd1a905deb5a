//! Grants and their codes: each is redeemed once, by the right call only.

use std::time::Duration;

use usher_app::Store;
use usher_app::store::{Grant, NewGrant, NewRefreshToken, RedeemCode, RedeemOutcome, SessionsToEnd};
use usher_domain::{Amr, AuthenticationMethod, GrantId, SecretDigest, SessionId, Timestamp, UserId};
use uuid::Uuid;

use crate::fixture::{Database, START, after, at_once, client, on_each_engine};

on_each_engine![
    a_code_is_redeemed_once,
    a_code_gives_what_was_granted,
    only_the_right_call_uses_a_code_up,
    a_code_ends_after_its_time,
    a_used_code_revokes_its_grant,
    a_thief_of_a_used_code_revokes_nothing,
    of_callers_at_one_time_one_wins_and_the_grant_is_revoked,
    a_revoked_grants_code_is_unknown,
    grants_of_a_user_are_revoked_together,
    grants_past_their_time_are_removed,
];

/// A grant of `shop` with the code `code`, as an authorization at [`START`] gives it.
pub(crate) fn new_grant(user_id: UserId, code: &str) -> NewGrant {
    let digest = SecretDigest::of(code.as_bytes());
    let mut id = [0; 16];
    id.copy_from_slice(&digest.as_bytes()[..16]);
    NewGrant {
        grant: Grant {
            grant_id: GrantId::new(Uuid::from_bytes(id)),
            user_id,
            client_id: client("shop"),
            session_id: Some(session(1)),
            scope: "openid profile".to_owned(),
            claims_request: Some(r#"{"userinfo":{"email":null}}"#.to_owned()),
            nonce: Some("n-0S6".to_owned()),
            authenticated_at: START.minus(Duration::from_mins(5)),
            amr: Amr::new(&[AuthenticationMethod::Password]),
            created_at: START,
            expires_at: after(24 * 60),
            refresh_until: Some(after(12 * 60)),
        },
        code_digest: digest,
        code_expires_at: after(1),
        redirect_uri: "https://shop.example/welcome".to_owned(),
        code_challenge: Some("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM".to_owned()),
    }
}

/// The right call for the code of [`new_grant`].
pub(crate) fn redeem(code: &str, now: Timestamp) -> RedeemCode {
    RedeemCode {
        code_digest: SecretDigest::of(code.as_bytes()),
        client_id: client("shop"),
        redirect_uri: "https://shop.example/welcome".to_owned(),
        code_challenge: Some("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM".to_owned()),
        refresh_token: None,
        access_token: None,
        now,
    }
}

pub(crate) fn session(number: u64) -> SessionId {
    SessionId::new(Uuid::from_u64_pair(7, number))
}

/// Ends everything that a user's applications were given.
pub(crate) async fn sign_out_everywhere(db: &Database, user_id: UserId, now: Timestamp) {
    db.store.logout().end_sessions(SessionsToEnd::AllOf(user_id), now).await.unwrap();
}

/// An active user with a grant whose code is `code`.
async fn granted(db: &Database, code: &str) -> NewGrant {
    let new = new_grant(db.active(&format!("{code}@example.com")).await.user.id, code);
    db.store.provider().create_grant(new.clone()).await.unwrap();
    new
}

async fn redeemed(db: &Database, call: RedeemCode) -> RedeemOutcome {
    db.store.provider().redeem_code(call).await.unwrap()
}

async fn revoked_at(db: &Database) -> Vec<String> {
    db.rows("SELECT revoked_at FROM grants ORDER BY created_at").await
}

fn is_redeemed(outcome: &RedeemOutcome) -> bool {
    matches!(outcome, RedeemOutcome::Redeemed(_))
}

async fn a_code_is_redeemed_once(db: Database) {
    granted(&db, "code").await;
    assert!(is_redeemed(&redeemed(&db, redeem("code", START)).await));
    assert_eq!(redeemed(&db, redeem("code", START)).await, RedeemOutcome::AlreadyUsed);
    assert_eq!(redeemed(&db, redeem("another", START)).await, RedeemOutcome::Unknown);
}

async fn a_code_gives_what_was_granted(db: Database) {
    let mut call = db.call("ada@example.com");
    call.resource_flag = Some("resourceAccessSHOP".to_owned());
    db.preregister(call.clone()).await;
    let mut other = db.call("ada@example.com");
    other.client_id = client("forum");
    other.resource_flag = Some("resourceAccessFORUM".to_owned());
    db.preregister(other).await;
    let activation = db.activation(call.invitation.invitation_id, after(0));
    db.store.activate(activation).await.unwrap();
    let new = new_grant(call.user_id, "code");
    db.store.provider().create_grant(new.clone()).await.unwrap();
    let RedeemOutcome::Redeemed(of) = redeemed(&db, redeem("code", START)).await else {
        panic!("not redeemed");
    };
    assert_eq!(of.grant, new.grant);
    assert_eq!(of.user, db.invitation(call.invitation.invitation_id).await.user);
    assert_eq!(of.user.resource_flags, ["resourceAccessFORUM", "resourceAccessSHOP"]);
    assert_eq!(of.updated_at, Some(START));
}

async fn only_the_right_call_uses_a_code_up(db: Database) {
    granted(&db, "code").await;
    let right = redeem("code", START);
    let wrong = |change: fn(&mut RedeemCode)| {
        let mut call = redeem("code", START);
        change(&mut call);
        call
    };
    let cases = [
        (wrong(|call| call.client_id = client("forum")), RedeemOutcome::OtherClient),
        (wrong(|call| call.redirect_uri.truncate(21)), RedeemOutcome::RedirectMismatch),
        (wrong(|call| call.code_challenge = None), RedeemOutcome::ChallengeMismatch),
        (wrong(|call| call.code_challenge = Some("A".repeat(43))), RedeemOutcome::ChallengeMismatch),
    ];
    for (call, outcome) in cases {
        assert_eq!(redeemed(&db, call).await, outcome);
    }
    assert!(is_redeemed(&redeemed(&db, right).await));
}

async fn a_code_ends_after_its_time(db: Database) {
    granted(&db, "one").await;
    granted(&db, "two").await;
    let last = after(1).minus(Duration::from_millis(1));
    assert!(is_redeemed(&redeemed(&db, redeem("one", last)).await));
    assert_eq!(redeemed(&db, redeem("two", after(1))).await, RedeemOutcome::Expired);
    assert_eq!(db.rows("SELECT code_used_at FROM grants WHERE code_used_at IS NOT NULL").await.len(), 1);
}

async fn a_used_code_revokes_its_grant(db: Database) {
    let new = granted(&db, "code").await;
    let token = SecretDigest::of(b"refresh");
    let refresh_token = Some(NewRefreshToken { digest: token, idle_lifetime: Duration::from_hours(1) });
    assert!(is_redeemed(&redeemed(&db, RedeemCode { refresh_token, ..redeem("code", START) }).await));
    let provider = db.store.provider();
    let jwt = SecretDigest::of(b"jti");
    assert!(provider.refresh_token(token, START).await.unwrap().is_some());
    assert!(provider.grant_of_jwt(new.grant.grant_id, jwt).await.unwrap().is_some());
    // Long after the code's own time, too.
    assert_eq!(redeemed(&db, redeem("code", after(10))).await, RedeemOutcome::AlreadyUsed);
    assert_eq!(provider.refresh_token(token, START).await.unwrap(), None);
    assert_eq!(provider.grant_of_jwt(new.grant.grant_id, jwt).await.unwrap(), None);
    assert_eq!(revoked_at(&db).await, [after(10).as_ms().to_string()]);
}

async fn a_thief_of_a_used_code_revokes_nothing(db: Database) {
    granted(&db, "code").await;
    assert!(is_redeemed(&redeemed(&db, redeem("code", START)).await));
    let without_verifier = RedeemCode { code_challenge: None, ..redeem("code", START) };
    assert_eq!(redeemed(&db, without_verifier).await, RedeemOutcome::ChallengeMismatch);
    assert_eq!(revoked_at(&db).await, [""]);
}

async fn of_callers_at_one_time_one_wins_and_the_grant_is_revoked(db: Database) {
    granted(&db, "code").await;
    let calls = (0..8).map(|_| {
        let store = std::sync::Arc::clone(&db.store);
        async move { store.provider().redeem_code(redeem("code", START)).await.unwrap() }
    });
    let outcomes = at_once(calls).await;
    assert_eq!(outcomes.iter().filter(|outcome| is_redeemed(outcome)).count(), 1, "{outcomes:?}");
    let reuses = outcomes.iter().filter(|outcome| **outcome == RedeemOutcome::AlreadyUsed).count();
    assert_eq!(reuses, 7, "{outcomes:?}");
    assert_eq!(revoked_at(&db).await, [START.as_ms().to_string()]);
}

async fn a_revoked_grants_code_is_unknown(db: Database) {
    let new = granted(&db, "code").await;
    sign_out_everywhere(&db, new.grant.user_id, START).await;
    assert_eq!(redeemed(&db, redeem("code", START)).await, RedeemOutcome::Unknown);
}

async fn grants_of_a_user_are_revoked_together(db: Database) {
    let ada = granted(&db, "ada").await.grant.user_id;
    granted(&db, "eve").await;
    sign_out_everywhere(&db, ada, after(1)).await;
    assert_eq!(redeemed(&db, redeem("ada", START)).await, RedeemOutcome::Unknown);
    assert!(is_redeemed(&redeemed(&db, redeem("eve", START)).await));
}

async fn grants_past_their_time_are_removed(db: Database) {
    let provider = db.store.provider();
    let user_id = db.active("ada@example.com").await.user.id;
    for code in ["one", "two", "three"] {
        provider.create_grant(new_grant(user_id, code)).await.unwrap();
    }
    let mut later = new_grant(user_id, "later");
    later.grant.expires_at = after(48 * 60);
    provider.create_grant(later).await.unwrap();
    // Whatever else is over by then.
    db.execute("DELETE FROM sessions").await;
    assert_eq!(db.store.housekeep(after(24 * 60), 2).await.unwrap().purged, 2);
    assert_eq!(db.store.housekeep(after(24 * 60), 2).await.unwrap().purged, 1);
    assert_eq!(db.store.housekeep(after(24 * 60), 2).await.unwrap().purged, 0);
    assert_eq!(db.rows("SELECT count(*) FROM grants").await, ["1"]);
}
