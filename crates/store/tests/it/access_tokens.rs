//! Access tokens: what opaque ones open, and what is remembered of those that are JWTs.

use std::time::Duration;

use usher_app::Store;
use usher_app::store::{NewAccessToken, NewGrant, RedeemCode, RedeemOutcome, RevokeOutcome, RevokedJwt};
use usher_domain::SecretDigest;

use crate::fixture::{Database, START, after, client, on_each_engine};
use crate::grants::{new_grant, redeem, sign_out_everywhere};

on_each_engine![
    an_opaque_token_opens_its_grant_until_it_ends,
    no_opaque_token_outlives_its_grant,
    a_revoked_grants_opaque_token_opens_nothing,
    revoking_an_opaque_token_ends_it_alone,
    a_jwt_opens_its_grant,
    revoking_a_jwt_ends_it_alone,
    what_is_remembered_of_tokens_is_removed_in_time,
];

fn digest(token: &str) -> SecretDigest {
    SecretDigest::of(token.as_bytes())
}

/// A grant with the opaque tokens `access`, and another grant of the same user with `other`; both end after 10 minutes.
async fn signed_in(db: &Database) -> NewGrant {
    let user_id = db.active("ada@example.com").await.user.id;
    for name in ["access", "other"] {
        db.store.provider().create_grant(new_grant(user_id, name)).await.unwrap();
        let access_token = Some(NewAccessToken { digest: digest(name), expires_at: after(10) });
        let call = RedeemCode { access_token, ..redeem(name, START) };
        let outcome = db.store.provider().redeem_code(call).await.unwrap();
        assert!(matches!(outcome, RedeemOutcome::Redeemed(_)), "{outcome:?}");
    }
    new_grant(user_id, "access")
}

async fn an_opaque_token_opens_its_grant_until_it_ends(db: Database) {
    let new = signed_in(&db).await;
    let provider = db.store.provider();
    let last = after(10).minus(Duration::from_millis(1));
    let found = provider.opaque_token(digest("access"), last).await.unwrap().unwrap();
    assert_eq!(found.of.grant, new.grant);
    assert_eq!(found.of.user.id, new.grant.user_id);
    assert_eq!(found.scope, new.grant.scope);
    assert_eq!((found.created_at, found.expires_at), (START, after(10)));
    assert_eq!(provider.opaque_token(digest("access"), after(10)).await.unwrap(), None);
    assert_eq!(provider.opaque_token(digest("unknown"), START).await.unwrap(), None);
}

async fn no_opaque_token_outlives_its_grant(db: Database) {
    let mut new = new_grant(db.active("ada@example.com").await.user.id, "code");
    new.grant.expires_at = after(5);
    db.store.provider().create_grant(new).await.unwrap();
    let access_token = Some(NewAccessToken { digest: digest("access"), expires_at: after(10) });
    let call = RedeemCode { access_token, ..redeem("code", START) };
    db.store.provider().redeem_code(call).await.unwrap();
    assert_eq!(db.store.provider().opaque_token(digest("access"), after(5)).await.unwrap(), None);
}

async fn a_revoked_grants_opaque_token_opens_nothing(db: Database) {
    let new = signed_in(&db).await;
    sign_out_everywhere(&db, new.grant.user_id, after(1)).await;
    assert_eq!(db.store.provider().opaque_token(digest("access"), after(1)).await.unwrap(), None);
}

async fn revoking_an_opaque_token_ends_it_alone(db: Database) {
    let new = signed_in(&db).await;
    let provider = db.store.provider();
    let revoke = async |name: &str, by: &str| {
        provider.revoke_opaque_token(digest(name), &client(by), after(1)).await.unwrap()
    };
    assert_eq!(revoke("access", "forum").await, RevokeOutcome::OtherClient);
    assert_eq!(revoke("unknown", "shop").await, RevokeOutcome::Unknown);
    assert!(provider.opaque_token(digest("access"), after(1)).await.unwrap().is_some());
    assert_eq!(revoke("access", "shop").await, RevokeOutcome::Revoked);
    assert_eq!(revoke("access", "shop").await, RevokeOutcome::Revoked);
    assert_eq!(provider.opaque_token(digest("access"), after(1)).await.unwrap(), None);
    assert!(provider.opaque_token(digest("other"), after(1)).await.unwrap().is_some());
    assert!(provider.grant_of_jwt(new.grant.grant_id, digest("jti")).await.unwrap().is_some());
}

async fn a_jwt_opens_its_grant(db: Database) {
    let new = signed_in(&db).await;
    let provider = db.store.provider();
    let found = provider.grant_of_jwt(new.grant.grant_id, digest("jti")).await.unwrap().unwrap();
    assert_eq!(found.grant, new.grant);
    assert!(found.user.is_active());
    sign_out_everywhere(&db, new.grant.user_id, after(1)).await;
    assert_eq!(provider.grant_of_jwt(new.grant.grant_id, digest("jti")).await.unwrap(), None);
}

fn revoked_jwt(new: &NewGrant, token_id: &str) -> RevokedJwt {
    RevokedJwt {
        token_id_digest: digest(token_id),
        grant_id: new.grant.grant_id,
        user_id: new.grant.user_id,
        created_at: START,
        expires_at: after(10),
    }
}

async fn revoking_a_jwt_ends_it_alone(db: Database) {
    let new = signed_in(&db).await;
    let provider = db.store.provider();
    for minute in 1..3 {
        provider.revoke_jwt(revoked_jwt(&new, "jti"), after(minute)).await.unwrap();
        assert_eq!(provider.grant_of_jwt(new.grant.grant_id, digest("jti")).await.unwrap(), None);
    }
    assert!(provider.grant_of_jwt(new.grant.grant_id, digest("other")).await.unwrap().is_some());
    // Its id is no token.
    assert_eq!(provider.opaque_token(digest("jti"), after(1)).await.unwrap(), None);
}

async fn what_is_remembered_of_tokens_is_removed_in_time(db: Database) {
    let new = signed_in(&db).await;
    db.store.provider().revoke_jwt(revoked_jwt(&new, "jti"), after(1)).await.unwrap();
    db.execute("DELETE FROM sessions").await;
    assert_eq!(db.store.housekeep(after(9), 10).await.unwrap().purged, 0);
    assert_eq!(db.store.housekeep(after(10), 2).await.unwrap().purged, 2);
    assert_eq!(db.store.housekeep(after(10), 2).await.unwrap().purged, 1);
    assert_eq!(db.rows("SELECT count(*) FROM access_tokens").await, ["0"]);
}
