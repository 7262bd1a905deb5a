//! The user's own page: what it shows, what it changes, and the deletion of accounts.

use std::time::Duration;

use usher_app::Store;
use usher_app::store::{
    AllowClient, BeginSession, NewAccessToken, NewRefreshToken, PreRegisterOutcome, SaveProfile,
    ScheduleDeletion, SessionCondition,
};
use usher_domain::{AuditId, FieldValue, Locale, Profile, SecretDigest, Timestamp, UserId};
use uuid::Uuid;

use crate::fixture::{Database, START, after, at_once, client, email, on_each_engine};
use crate::grants::{new_grant, redeem};

on_each_engine![
    an_account_shows_everything_that_is_kept,
    an_unknown_account_is_none,
    a_saved_profile_stays,
    access_that_is_taken_away_ends_with_its_consent,
    a_deletion_is_noted_once_and_ends_every_session,
    an_account_is_kept_until_it_is_too_late,
    a_due_account_is_deleted_with_every_row,
    accounts_are_deleted_a_few_at_a_time,
    an_account_that_waits_is_an_existing_one_for_pre_register,
    a_deleted_identifier_is_free_again,
    deleting_and_linking_at_once_leave_nothing_half,
];

const GRACE: Duration = Duration::from_hours(14 * 24);

fn audit(number: u64) -> AuditId {
    AuditId::new(Uuid::from_u64_pair(11, number))
}

fn deletion(user_id: UserId, number: u64, now: Timestamp) -> ScheduleDeletion {
    ScheduleDeletion { user_id, delete_at: now.plus(GRACE), audit_id: audit(number), now }
}

async fn schedule(db: &Database, user_id: UserId, now: Timestamp) -> Option<Timestamp> {
    let number = u64::try_from(now.as_ms()).unwrap();
    db.store.account().schedule_deletion(deletion(user_id, number, now)).await.unwrap()
}

async fn delete_due(db: &Database, now: Timestamp) -> u64 {
    db.store.account().delete_due_accounts(now, 10).await.unwrap()
}

/// A user with something in every table.
async fn everything(db: &Database, address: &str) -> UserId {
    let ada = db.active(address).await;
    let user_id = ada.user.id;
    let session = db.session(START);
    let begin = BeginSession {
        user_id,
        session,
        former: None,
        condition: SessionCondition::Nothing,
        give_back: Vec::new(),
        now: START,
    };
    let session_id = db.store.sign_in().begin_session(begin).await.unwrap().unwrap();
    let mut grant = new_grant(user_id, address);
    grant.grant.session_id = Some(session_id);
    db.store.provider().create_grant(grant).await.unwrap();
    let mut call = redeem(address, START);
    call.refresh_token = Some(NewRefreshToken {
        digest: SecretDigest::of(format!("refresh {address}").as_bytes()),
        idle_lifetime: Duration::from_hours(1),
    });
    call.access_token = Some(NewAccessToken {
        digest: SecretDigest::of(format!("access {address}").as_bytes()),
        expires_at: after(10),
    });
    db.store.provider().redeem_code(call).await.unwrap();
    let allow =
        AllowClient { user_id, client_id: client("shop"), scope: "openid email".to_owned(), now: after(1) };
    db.store.sign_in().allow_client(allow).await.unwrap();
    let id = user_id.to_string();
    db.execute(&format!(
        "INSERT INTO totp_secrets (user_id, sealed_secret, sealing_key_id, created_at, last_step) \
         SELECT '{id}', session_digest, 'k1', 1, 0 FROM sessions WHERE user_id = '{id}' LIMIT 1"
    ))
    .await;
    db.execute(&format!(
        "INSERT INTO recovery_codes (user_id, code_digest, created_at) \
         SELECT '{id}', session_digest, 1 FROM sessions WHERE user_id = '{id}' LIMIT 1"
    ))
    .await;
    db.execute(&format!(
        "INSERT INTO passkeys (credential_id, user_id, credential, name, created_at) \
         SELECT session_digest, '{id}', '{{}}', 'Phone', 1 FROM sessions WHERE user_id = '{id}' LIMIT 1"
    ))
    .await;
    db.execute(&format!(
        "INSERT INTO password_resets (reset_id, user_id, auth_type, sent_to, locale, handle, nonce, key_id, \
         queued_at, expires_at) SELECT '{id}', '{id}', 'email', '{address}', 'en-US', session_digest, \
         session_digest, 'k1', 1, 2 FROM sessions WHERE user_id = '{id}' LIMIT 1"
    ))
    .await;
    db.claim("node", START).await;
    user_id
}

async fn an_account_shows_everything_that_is_kept(db: Database) {
    let user_id = everything(&db, "ada@example.com").await;
    let account = db.store.account().account(user_id, after(2)).await.unwrap().unwrap();
    assert_eq!(account.user.identifier, email("ada@example.com"));
    assert_eq!(account.user.profile.text("firstName"), Some("Augusta"));
    assert!(account.has_password && account.delete_at.is_none());
    assert_eq!((account.created_at, account.verified_at), (START, Some(START)));
    let [shop] = &account.applications[..] else { panic!("{:?}", account.applications) };
    assert_eq!((&shop.client_id, shop.access_since), (&client("shop"), Some(START)));
    assert_eq!(shop.allowed, Some(("openid email".to_owned(), after(1))));
    assert_eq!(account.sessions.len(), 2, "the activation's, and another");
    assert!(account.sessions.iter().all(|session| session.browser == "Firefox, Linux"));
    let [terms] = &account.consents[..] else { panic!("{:?}", account.consents) };
    assert_eq!((terms.consent.version.as_str(), terms.accepted_at), ("2", START));
    let [invitation] = &account.invitations[..] else { panic!("{:?}", account.invitations) };
    assert_eq!(
        (invitation.sent_to.as_str(), invitation.times.activated_at),
        ("ada@example.com", Some(START))
    );
}

async fn an_unknown_account_is_none(db: Database) {
    let nobody = UserId::new(Uuid::from_u64_pair(1, 2));
    assert_eq!(db.store.account().account(nobody, START).await.unwrap(), None);
    assert_eq!(schedule(&db, nobody, START).await, None);
}

async fn a_saved_profile_stays(db: Database) {
    let user_id = db.active("ada@example.com").await.user.id;
    let profile = Profile(vec![("lastName".to_owned(), FieldValue::Text("King".to_owned()))]);
    let locale = Locale::parse("en-US").unwrap();
    let save = SaveProfile {
        user_id,
        profile: profile.clone(),
        locale: locale.clone(),
        audit_id: audit(1),
        now: after(3),
    };
    db.store.account().save_profile(save).await.unwrap();
    let account = db.store.account().account(user_id, after(4)).await.unwrap().unwrap();
    assert_eq!((account.user.profile, account.user.locale), (profile, locale));
    assert_eq!(account.updated_at, Some(after(3)));
    assert_eq!(db.rows("SELECT count(*) FROM audit WHERE action = 'profile_changed'").await, ["1"]);
}

async fn access_that_is_taken_away_ends_with_its_consent(db: Database) {
    let user_id = everything(&db, "ada@example.com").await;
    let shop = client("shop");
    let take = || db.store.account().take_access_away(user_id, &shop, audit(1), after(2));
    assert_eq!(take().await.unwrap(), 1);
    assert_eq!(take().await.unwrap(), 0, "nothing is left, and nothing is noted twice");
    let account = db.store.account().account(user_id, after(3)).await.unwrap().unwrap();
    let shop = &account.applications[0];
    assert_eq!((&shop.allowed, shop.access_since), (&None, None), "still linked, with nothing");
    assert_eq!(account.sessions.len(), 2, "the sessions go on");
}

async fn a_deletion_is_noted_once_and_ends_every_session(db: Database) {
    let user_id = everything(&db, "ada@example.com").await;
    assert_eq!(schedule(&db, user_id, after(1)).await, Some(after(1).plus(GRACE)));
    assert_eq!(schedule(&db, user_id, after(2)).await, Some(after(1).plus(GRACE)));
    let account = db.store.account().account(user_id, after(2)).await.unwrap().unwrap();
    assert!(account.sessions.is_empty());
    assert_eq!(account.applications[0].access_since, None);
    assert_eq!(db.rows("SELECT count(*) FROM audit WHERE action = 'deletion_scheduled'").await, ["1"]);
}

async fn an_account_is_kept_until_it_is_too_late(db: Database) {
    let user_id = db.active("ada@example.com").await.user.id;
    let keep =
        async |number, now| db.store.account().keep_account(user_id, audit(number), now).await.unwrap();
    assert!(!keep(1, after(1)).await, "nothing to keep");
    schedule(&db, user_id, after(1)).await;
    assert!(keep(2, after(2)).await);
    assert_eq!(delete_due(&db, after(2).plus(GRACE)).await, 0);
    let delete_at = schedule(&db, user_id, after(3)).await.unwrap();
    assert!(!keep(3, delete_at).await);
    assert_eq!(delete_due(&db, delete_at).await, 1);
    assert!(!keep(4, delete_at).await);
}

async fn a_due_account_is_deleted_with_every_row(db: Database) {
    let user_id = everything(&db, "ada@example.com").await;
    let stays = everything(&db, "eve@example.com").await;
    let delete_at = schedule(&db, user_id, after(1)).await.unwrap();
    assert_eq!(delete_due(&db, delete_at.minus(Duration::from_millis(1))).await, 0);
    assert_eq!(delete_due(&db, delete_at).await, 1);
    assert_eq!(delete_due(&db, delete_at).await, 0);
    for table in [
        "users",
        "identifiers",
        "application_links",
        "invitations",
        "outbox",
        "attempts",
        "consents",
        "sessions",
        "grants",
        "refresh_tokens",
        "access_tokens",
        "client_consents",
        "password_resets",
        "passkeys",
        "totp_secrets",
        "recovery_codes",
    ] {
        let left = db.rows(&format!("SELECT DISTINCT user_id FROM {table}")).await;
        assert!(left.iter().all(|id| *id == stays.to_string()), "{table}: {left:?}");
        assert!(table == "attempts" || left.len() == 1, "{table}: nothing of the other one may go");
    }
    let trail = format!("SELECT action FROM audit WHERE user_id = '{user_id}' ORDER BY acted_at, action");
    let trail = db.rows(&trail).await;
    assert_eq!(trail, ["activated", "preregistered", "deletion_scheduled", "deleted"]);
}

async fn accounts_are_deleted_a_few_at_a_time(db: Database) {
    for name in ["ada", "eve", "bob"] {
        let user_id = db.active(&format!("{name}@example.com")).await.user.id;
        schedule(&db, user_id, after(1)).await;
    }
    let due = after(1).plus(GRACE);
    let mut deleted = Vec::new();
    for _ in 0..3 {
        deleted.push(db.store.account().delete_due_accounts(due, 2).await.unwrap());
    }
    assert_eq!(deleted, [2, 1, 0]);
}

async fn an_account_that_waits_is_an_existing_one_for_pre_register(db: Database) {
    let user_id = db.active("ada@example.com").await.user.id;
    schedule(&db, user_id, after(1)).await;
    let mut call = db.call_at("ada@example.com", after(2));
    call.client_id = client("desk");
    assert_eq!(db.preregister(call).await, PreRegisterOutcome::Linked(user_id));
    let resend = db.resend_at("ada@example.com", after(3));
    assert_eq!(db.preregister(resend).await, PreRegisterOutcome::AlreadyVerified);
}

async fn a_deleted_identifier_is_free_again(db: Database) {
    let user_id = db.active("ada@example.com").await.user.id;
    let delete_at = schedule(&db, user_id, after(1)).await.unwrap();
    delete_due(&db, delete_at).await;
    let call = db.call_at("ada@example.com", delete_at);
    let outcome = db.preregister(call.clone()).await;
    assert_eq!(outcome, PreRegisterOutcome::Created(call.user_id));
    assert_ne!(call.user_id, user_id);
}

async fn deleting_and_linking_at_once_leave_nothing_half(db: Database) {
    for round in 0..8 {
        let address = format!("ada{round}@example.com");
        let user_id = db.active(&address).await.user.id;
        let delete_at = schedule(&db, user_id, after(1)).await.unwrap();
        let mut call = db.call_at(&address, delete_at);
        call.client_id = client("desk");
        let new_id = call.user_id;
        let (deleting, linking) = (db.store.clone(), db.store.clone());
        let delete =
            tokio::spawn(async move { deleting.account().delete_due_accounts(delete_at, 10).await.unwrap() });
        let linked = at_once([async move { linking.preregister(call).await.unwrap() }]).await.remove(0);
        assert_eq!(delete.await.unwrap(), 1);
        assert!(
            [PreRegisterOutcome::Linked(user_id), PreRegisterOutcome::Created(new_id)].contains(&linked),
            "{linked:?}"
        );
        let left =
            db.rows(&format!("SELECT user_id FROM application_links WHERE user_id = '{user_id}'")).await;
        assert_eq!(left, Vec::<String>::new(), "a link of nobody");
    }
}
