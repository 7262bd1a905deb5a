//! Signing in: accounts, sessions that go on, throttles, and what people accept and allow.

use std::time::Duration;

use usher_app::Store;
use usher_app::store::{
    AcceptDocuments, AllowClient, BeginSession, FactorsSetUp, InvitedUser, SessionCondition, SignInAccount,
    SignedIn, Throttle, ThrottleOutcome,
};
use usher_domain::{
    Amr, AuthenticationMethod, Consent, InvitationId, Locale, PasswordMark, ResendLimit, SecretDigest,
    SessionId, Timestamp, UserId,
};

use crate::fixture::{Database, START, after, at_once, client, email, on_each_engine};

on_each_engine![
    an_account_is_found_by_its_identifier_whatever_it_has,
    factors_are_counted_once_they_are_confirmed,
    a_session_tells_all_that_decides_at_one_moment,
    a_session_without_an_id_asks_to_sign_in_again,
    the_same_users_session_goes_on_under_its_id,
    another_users_session_in_the_browser_is_ended,
    an_ended_session_does_not_go_on,
    of_two_sign_ins_at_once_one_continues_the_session,
    choosing_the_account_is_noted,
    accepted_documents_are_added_to_those_of_the_activation,
    allowed_scopes_are_added_up,
    consents_given_at_once_lose_nothing,
    a_throttle_admits_a_burst_and_then_one_each_period,
    throttles_are_taken_all_or_none,
    what_was_given_back_can_be_taken_again,
    a_success_gives_back_what_its_attempt_took,
    attempts_at_once_never_exceed_the_burst,
    throttles_that_limit_nothing_any_more_are_removed,
    a_password_is_hashed_anew_unless_it_was_changed,
    a_password_that_was_changed_meanwhile_begins_no_session,
    a_session_that_ended_meanwhile_does_not_go_on,
];

const LIMIT: ResendLimit = ResendLimit { burst: 3, period: Duration::from_mins(1) };

fn throttle(name: &str) -> Throttle {
    Throttle { key: name.to_owned(), limit: LIMIT }
}

async fn account(db: &Database, address: &str) -> Option<SignInAccount> {
    db.store.sign_in().account_by_identifier(&email(address)).await.unwrap()
}

async fn signed_in(db: &Database, digest: SecretDigest, now: Timestamp) -> Option<SignedIn> {
    db.store.sign_in().signed_in(digest, Some(&client("shop")), now).await.unwrap()
}

fn begin(db: &Database, user: &InvitedUser, former: Option<SecretDigest>, now: Timestamp) -> BeginSession {
    BeginSession {
        user_id: user.user.id,
        session: db.session(now),
        former,
        condition: SessionCondition::Nothing,
        give_back: Vec::new(),
        now,
    }
}

async fn began(db: &Database, begin: &BeginSession) -> SessionId {
    db.store.sign_in().begin_session(begin.clone()).await.unwrap().unwrap()
}

async fn admit(db: &Database, names: &[&str], now: Timestamp) -> ThrottleOutcome {
    let throttles = names.iter().map(|name| throttle(name)).collect();
    db.store.sign_in().admit(throttles, now).await.unwrap()
}

fn too_many(seconds: u64) -> ThrottleOutcome {
    ThrottleOutcome::TooMany { retry_after: Duration::from_secs(seconds) }
}

async fn an_account_is_found_by_its_identifier_whatever_it_has(db: Database) {
    assert!(account(&db, "nobody@example.com").await.is_none());
    db.invited("eve@example.com").await;
    let invited = account(&db, "eve@example.com").await.unwrap();
    assert!(!invited.is_active && invited.password_hash.is_none());

    let ada = db.active("ada@example.com").await;
    let active = account(&db, "ADA@example.com").await.unwrap();
    assert_eq!((active.user_id, active.is_active, active.delete_at), (ada.user.id, true, None));
    assert!(active.password_hash.unwrap().starts_with("$argon2id$"));
    db.execute("UPDATE users SET delete_at = 5").await;
    let same = db.store.sign_in().account_by_id(ada.user.id).await.unwrap().unwrap();
    assert_eq!((same.user_id, same.delete_at), (ada.user.id, Some(Timestamp::from_ms(5))));
}

async fn factors_are_counted_once_they_are_confirmed(db: Database) {
    let id = db.active("ada@example.com").await.user.id;
    assert!(!account(&db, "ada@example.com").await.unwrap().factors.ask_for_second());
    db.execute(&format!(
        "INSERT INTO totp_secrets (user_id, sealed_secret, sealing_key_id, created_at, last_step) \
         SELECT '{id}', session_digest, 'k1', 1, 0 FROM sessions; \
         INSERT INTO passkeys (credential_id, user_id, credential, name, created_at) \
         SELECT session_digest, '{id}', 'c', 'n', 1 FROM sessions"
    ))
    .await;
    let factors = account(&db, "ada@example.com").await.unwrap().factors;
    assert_eq!(factors, FactorsSetUp { totp: false, passkeys: 1 });
    db.execute("UPDATE totp_secrets SET confirmed_at = 2").await;
    let factors = account(&db, "ada@example.com").await.unwrap().factors;
    assert_eq!(factors, FactorsSetUp { totp: true, passkeys: 1 });
}

async fn a_session_tells_all_that_decides_at_one_moment(db: Database) {
    let mut call = db.call("ada@example.com");
    call.resource_flag = Some("resourceAccessSHOP".to_owned());
    let invitation = call.invitation.invitation_id;
    db.preregister(call).await;
    let mut call = db.call("ada@example.com");
    (call.client_id, call.resource_flag) = (client("blog"), None);
    db.preregister(call).await;
    let activation = db.activation(invitation, after(1));
    let (digest, session_id) = (activation.session.digest, activation.session.session_id);
    db.store.activate(activation.clone()).await.unwrap();
    let ada = db.invitation(invitation).await.user;
    let allow = AllowClient {
        user_id: ada.id,
        client_id: client("shop"),
        scope: "openid email".to_owned(),
        now: after(2),
    };
    db.store.sign_in().allow_client(allow).await.unwrap();

    let found = signed_in(&db, digest, after(3)).await.unwrap();
    assert_eq!((found.session.id, found.session.digest), (session_id, digest));
    assert_eq!((found.session.authenticated_at, found.session.account_chosen_at), (after(1), None));
    assert_eq!(found.session.amr, Amr::new(&[AuthenticationMethod::Password]));
    assert_eq!(found.session.expires_at, activation.session.expires_at);
    assert_eq!(found.user, ada);
    assert_eq!(found.user.resource_flags, ["resourceAccessSHOP"]);
    assert!(found.may_use(&client("shop")) && found.may_use(&client("blog")) && !found.may_use(&client("x")));
    let accepted: Vec<_> =
        found.accepted.iter().map(|document| (&*document.kind, &*document.version)).collect();
    assert_eq!(accepted, [("terms", "2")]);
    let consent = found.client_consent.unwrap();
    assert_eq!((consent.scope.as_str(), consent.granted_at), ("openid email", after(2)));
    assert_eq!(found.factors, FactorsSetUp::default());

    let sign_in = db.store.sign_in();
    let of_blog = sign_in.signed_in(digest, Some(&client("blog")), after(3)).await.unwrap().unwrap();
    assert_eq!(of_blog.client_consent, None);
    assert_eq!(sign_in.signed_in(digest, None, after(3)).await.unwrap().unwrap().client_consent, None);
    assert_eq!(signed_in(&db, digest, activation.session.expires_at).await, None);
    assert_eq!(signed_in(&db, SecretDigest::of(b"another"), after(3)).await, None);
}

async fn a_session_without_an_id_asks_to_sign_in_again(db: Database) {
    let ada = db.active("ada@example.com").await;
    let one = begin(&db, &ada, None, after(1));
    began(&db, &one).await;
    db.execute("UPDATE sessions SET session_id = NULL").await;
    assert_eq!(signed_in(&db, one.session.digest, after(2)).await, None);
    let two = begin(&db, &ada, Some(one.session.digest), after(2));
    assert_eq!(began(&db, &two).await, two.session.session_id);
    assert!(signed_in(&db, two.session.digest, after(2)).await.is_some());
}

async fn the_same_users_session_goes_on_under_its_id(db: Database) {
    let ada = db.active("ada@example.com").await;
    let one = begin(&db, &ada, None, after(1));
    assert_eq!(began(&db, &one).await, one.session.session_id);
    let mut two = begin(&db, &ada, Some(one.session.digest), after(9));
    two.session.amr = Amr::new(&[AuthenticationMethod::Passkey]);
    two.session.browser = String::from("Safari, macOS");
    assert_eq!(began(&db, &two).await, one.session.session_id);
    assert_eq!(signed_in(&db, one.session.digest, after(9)).await, None, "the former value is worth nothing");
    let session = signed_in(&db, two.session.digest, after(9)).await.unwrap().session;
    assert_eq!((session.id, session.authenticated_at), (one.session.session_id, after(9)));
    assert_eq!((session.amr, session.expires_at), (two.session.amr.clone(), two.session.expires_at));
    let rows = db.rows("SELECT browser FROM sessions WHERE authenticated_at > created_at").await;
    assert_eq!(rows, ["Safari, macOS"]);
}

async fn another_users_session_in_the_browser_is_ended(db: Database) {
    let (ada, eve) = (db.active("ada@example.com").await, db.active("eve@example.com").await);
    let one = begin(&db, &ada, None, after(1));
    began(&db, &one).await;
    let two = begin(&db, &eve, Some(one.session.digest), after(2));
    assert_eq!(began(&db, &two).await, two.session.session_id);
    assert_eq!(signed_in(&db, one.session.digest, after(2)).await, None);
    assert_eq!(signed_in(&db, two.session.digest, after(2)).await.unwrap().user.id, eve.user.id);
    assert_eq!(
        db.rows("SELECT ended_at FROM sessions WHERE ended_at IS NOT NULL").await,
        [after(2).as_ms().to_string()]
    );
}

async fn an_ended_session_does_not_go_on(db: Database) {
    let ada = db.active("ada@example.com").await;
    let one = begin(&db, &ada, None, after(1));
    began(&db, &one).await;
    db.end_session(one.session.digest, after(2)).await;
    let two = begin(&db, &ada, Some(one.session.digest), after(3));
    assert_eq!(began(&db, &two).await, two.session.session_id);
    assert_eq!(signed_in(&db, one.session.digest, after(3)).await, None);
}

async fn of_two_sign_ins_at_once_one_continues_the_session(db: Database) {
    let ada = db.active("ada@example.com").await;
    let one = begin(&db, &ada, None, after(1));
    began(&db, &one).await;
    let rivals: Vec<_> = (0..6).map(|_| begin(&db, &ada, Some(one.session.digest), after(2))).collect();
    let ids = at_once(rivals.clone().into_iter().map(|rival| {
        let store = std::sync::Arc::clone(&db.store);
        async move { store.sign_in().begin_session(rival).await.unwrap().unwrap() }
    }))
    .await;
    assert_eq!(ids.iter().filter(|id| **id == one.session.session_id).count(), 1);
    for rival in rivals {
        assert!(signed_in(&db, rival.session.digest, after(2)).await.is_some());
    }
}

async fn choosing_the_account_is_noted(db: Database) {
    let ada = db.active("ada@example.com").await;
    let one = begin(&db, &ada, None, after(1));
    began(&db, &one).await;
    db.store.sign_in().choose_account(one.session.digest, after(2)).await.unwrap();
    let session = signed_in(&db, one.session.digest, after(3)).await.unwrap().session;
    assert_eq!((session.account_chosen_at, session.authenticated_at), (Some(after(2)), after(1)));
}

async fn accepted_documents_are_added_to_those_of_the_activation(db: Database) {
    let ada = db.active("ada@example.com").await;
    let one = begin(&db, &ada, None, after(1));
    began(&db, &one).await;
    let accept = AcceptDocuments {
        user_id: ada.user.id,
        acceptance_id: InvitationId::parse("0197a3b2-7d54-7c3e-9f00-aaaaaaaaaaaa").unwrap(),
        consents: vec![Consent {
            kind: "terms".to_owned(),
            version: "3".to_owned(),
            locale: Locale::parse("en-US").unwrap(),
            digest: "cd".repeat(32),
        }],
        now: after(2),
    };
    for _ in 0..2 {
        db.store.sign_in().accept_documents(accept.clone()).await.unwrap();
    }
    let accepted = signed_in(&db, one.session.digest, after(3)).await.unwrap().accepted;
    let mut versions: Vec<_> = accepted.iter().map(|document| document.version.as_str()).collect();
    versions.sort_unstable();
    assert_eq!(versions, ["2", "3"]);
}

fn allow(user_id: UserId, scope: &str, now: Timestamp) -> AllowClient {
    AllowClient { user_id, client_id: client("shop"), scope: scope.to_owned(), now }
}

async fn allowed_scopes_are_added_up(db: Database) {
    let id = db.active("ada@example.com").await.user.id;
    for (minute, scope) in [(1, "openid email"), (2, "openid profile")] {
        db.store.sign_in().allow_client(allow(id, scope, after(minute))).await.unwrap();
    }
    let rows = db.rows("SELECT client_id, scope, granted_at FROM client_consents").await;
    assert_eq!(rows, [format!("shop|openid email profile|{}", after(2).as_ms())]);
}

async fn consents_given_at_once_lose_nothing(db: Database) {
    let id = db.active("ada@example.com").await.user.id;
    at_once(["a", "b", "c", "d"].map(|scope| {
        let store = std::sync::Arc::clone(&db.store);
        async move { store.sign_in().allow_client(allow(id, scope, after(1))).await.unwrap() }
    }))
    .await;
    let rows = db.rows("SELECT scope FROM client_consents").await;
    let mut scopes: Vec<_> = rows[0].split(' ').collect();
    scopes.sort_unstable();
    assert_eq!((rows.len(), scopes), (1, vec!["a", "b", "c", "d"]));
}

async fn a_throttle_admits_a_burst_and_then_one_each_period(db: Database) {
    for _ in 0..3 {
        assert_eq!(admit(&db, &["a"], START).await, ThrottleOutcome::Admitted);
    }
    assert_eq!(admit(&db, &["a"], START).await, too_many(60));
    assert_eq!(admit(&db, &["a"], START.plus(Duration::from_secs(25))).await, too_many(35));
    assert_eq!(admit(&db, &["b"], START).await, ThrottleOutcome::Admitted);
    assert_eq!(admit(&db, &["a"], after(1)).await, ThrottleOutcome::Admitted);
    assert_eq!(admit(&db, &["a"], after(1)).await, too_many(60));
    for _ in 0..3 {
        assert_eq!(admit(&db, &["a"], after(60)).await, ThrottleOutcome::Admitted);
    }
    assert_eq!(admit(&db, &["a"], after(60)).await, too_many(60));
}

async fn throttles_are_taken_all_or_none(db: Database) {
    for _ in 0..3 {
        admit(&db, &["full"], START).await;
    }
    for _ in 0..9 {
        assert_eq!(admit(&db, &["free", "full"], START).await, too_many(60));
    }
    for _ in 0..3 {
        assert_eq!(admit(&db, &["free"], START).await, ThrottleOutcome::Admitted);
    }
    assert_eq!(admit(&db, &["free"], START).await, too_many(60));
}

async fn what_was_given_back_can_be_taken_again(db: Database) {
    for _ in 0..3 {
        admit(&db, &["a"], START).await;
    }
    db.store.sign_in().give_back(vec![throttle("a"), throttle("never taken")], START).await.unwrap();
    assert_eq!(admit(&db, &["a"], START).await, ThrottleOutcome::Admitted);
    assert_eq!(admit(&db, &["a"], START).await, too_many(60));
}

async fn a_success_gives_back_what_its_attempt_took(db: Database) {
    let ada = db.active("ada@example.com").await;
    for _ in 0..9 {
        assert_eq!(admit(&db, &["a"], START).await, ThrottleOutcome::Admitted);
        let begin = BeginSession { give_back: vec![throttle("a")], ..begin(&db, &ada, None, START) };
        began(&db, &begin).await;
    }
}

async fn attempts_at_once_never_exceed_the_burst(db: Database) {
    let outcomes = at_once((0..12).map(|number| {
        let store = std::sync::Arc::clone(&db.store);
        let throttles = vec![throttle("a"), throttle(if number % 2 == 0 { "b" } else { "c" })];
        async move { store.sign_in().admit(throttles, START).await.unwrap() }
    }))
    .await;
    assert_eq!(outcomes.iter().filter(|outcome| **outcome == ThrottleOutcome::Admitted).count(), 3);
}

async fn throttles_that_limit_nothing_any_more_are_removed(db: Database) {
    admit(&db, &["a"], START).await;
    admit(&db, &["a", "b"], START).await;
    db.store.housekeep(after(1), 10).await.unwrap();
    assert_eq!(db.rows("SELECT throttle_key FROM throttles").await, ["a"]);
    db.store.housekeep(after(2), 10).await.unwrap();
    assert_eq!(db.rows("SELECT throttle_key FROM throttles").await, [""; 0]);
}

async fn a_password_is_hashed_anew_unless_it_was_changed(db: Database) {
    let ada = db.active("ada@example.com").await;
    let old = account(&db, "ada@example.com").await.unwrap().password_hash.unwrap();
    let sign_in = db.store.sign_in();
    sign_in.rehash_password(ada.user.id, &old, "$argon2id$new").await.unwrap();
    sign_in.rehash_password(ada.user.id, &old, "$argon2id$late").await.unwrap();
    assert_eq!(account(&db, "ada@example.com").await.unwrap().password_hash.unwrap(), "$argon2id$new");
}

async fn a_password_that_was_changed_meanwhile_begins_no_session(db: Database) {
    let ada = db.active("ada@example.com").await;
    let hash = account(&db, "ada@example.com").await.unwrap().password_hash.unwrap();
    let condition = SessionCondition::Password(PasswordMark::of(Some(&hash)));
    let one = BeginSession { condition: condition.clone(), ..begin(&db, &ada, None, after(1)) };
    let sign_in = db.store.sign_in();
    let began = sign_in.begin_session(one.clone()).await.unwrap();
    assert_eq!(began, Some(one.session.session_id));
    db.execute("UPDATE users SET password_hash = '$argon2id$another'").await;
    let two = BeginSession { condition, ..begin(&db, &ada, Some(one.session.digest), after(2)) };
    assert_eq!(sign_in.begin_session(two.clone()).await.unwrap(), None);
    assert_eq!(signed_in(&db, two.session.digest, after(2)).await, None);
    assert!(signed_in(&db, one.session.digest, after(2)).await.is_some(), "nothing was changed");
}

async fn a_session_that_ended_meanwhile_does_not_go_on(db: Database) {
    let ada = db.active("ada@example.com").await;
    let one = begin(&db, &ada, None, after(1));
    began(&db, &one).await;
    let going_on = |now| BeginSession {
        condition: SessionCondition::FormerSession,
        ..begin(&db, &ada, Some(one.session.digest), now)
    };
    db.execute("UPDATE sessions SET ended_at = 1").await;
    let late = going_on(after(2));
    assert_eq!(db.store.sign_in().begin_session(late.clone()).await.unwrap(), None);
    assert_eq!(signed_in(&db, late.session.digest, after(2)).await, None);
    db.execute("UPDATE sessions SET ended_at = NULL").await;
    let in_time = going_on(after(2));
    assert_eq!(db.store.sign_in().begin_session(in_time).await.unwrap(), Some(one.session.session_id));
}
