//! The end of sessions: what ends with them, and who is told.

use std::time::Duration;

use serde_json::json;
use usher_app::Store;
use usher_app::declaration::ApplicationDeclaration;
use usher_app::store::{
    BeginSession, Content, EndedSessions, InvitedUser, NewGrant, NewSession, RedeemOutcome, SecretsChange,
    SessionCondition, SessionsToEnd,
};
use usher_domain::{LogoutNoticeId, SecretDigest, SessionId, Timestamp};

use crate::fixture::{Database, START, after, at_once, client, on_each_engine};
use crate::grants::{new_grant, redeem};

on_each_engine![
    one_session_ends_with_what_was_given_in_it,
    offline_access_outlives_one_session_and_not_all,
    each_application_that_wants_to_be_told_is_told_once,
    an_application_without_tokens_is_told_nothing,
    another_users_session_cannot_be_ended_by_its_id,
    all_sessions_but_one_end,
    a_session_that_ends_at_once_by_many_is_told_once,
    another_users_sign_in_tells_the_applications_of_the_former_session,
    old_news_is_removed_with_its_messages,
];

/// Where `shop` wants to be told.
const TOLD_AT: &str = "https://shop.example/backchannel";

async fn declare(db: &Database, client_id: &str, told_at: Option<&str>) {
    let mut declaration = json!({
        "client_id": client_id, "name": client_id, "redirect_uris": ["https://shop.example/welcome"],
    });
    if let Some(uri) = told_at {
        declaration["openid_connect"] = json!({ "backchannel_logout_uri": uri });
    }
    let declaration: ApplicationDeclaration = serde_json::from_value(declaration).unwrap();
    db.store.apply_application(&declaration, SecretsChange::default(), START).await.unwrap();
}

async fn begin(db: &Database, user: &InvitedUser, former: Option<SecretDigest>) -> NewSession {
    let begin = BeginSession {
        condition: SessionCondition::Nothing,
        user_id: user.user.id,
        session: db.session(START),
        former,
        give_back: Vec::new(),
        now: START,
    };
    db.store.sign_in().begin_session(begin.clone()).await.unwrap();
    begin.session
}

/// A grant to `client_id` in the session whose code was exchanged.
async fn grant(db: &Database, user: &InvitedUser, session: SessionId, client_id: &str, scope: &str) {
    let code = format!("{client_id} {scope} {session}");
    let new = new_grant(user.user.id, &code);
    let mut grant = new.grant;
    grant.client_id = client(client_id);
    grant.session_id = Some(session);
    scope.clone_into(&mut grant.scope);
    db.store.provider().create_grant(NewGrant { grant, ..new }).await.unwrap();
    let mut call = redeem(&code, START);
    call.client_id = client(client_id);
    let outcome = db.store.provider().redeem_code(call).await.unwrap();
    assert!(matches!(outcome, RedeemOutcome::Redeemed(_)), "{outcome:?}");
}

async fn end(db: &Database, which: SessionsToEnd, now: Timestamp) -> EndedSessions {
    db.store.logout().end_sessions(which, now).await.unwrap()
}

/// The grants that still hold, as `client scope`.
async fn live_grants(db: &Database) -> Vec<String> {
    db.rows("SELECT client_id || ' ' || scope FROM grants WHERE revoked_at IS NULL ORDER BY 1").await
}

/// The applications that are told, with the session of each.
async fn told(db: &Database, now: Timestamp) -> Vec<(String, SessionId)> {
    let messages = db.claim("node", now).await;
    let notices = messages.into_iter().filter_map(|message| match message.content {
        Content::LogoutNotice { notice, .. } => Some((notice.client_id.to_string(), notice.session_id)),
        Content::Invitation(_) | Content::Reminder(_) | Content::PasswordReset(_) => None,
    });
    notices.collect()
}

async fn one_session_ends_with_what_was_given_in_it(db: Database) {
    let ada = db.active("ada@example.com").await;
    let (here, there) = (begin(&db, &ada, None).await, begin(&db, &ada, None).await);
    grant(&db, &ada, here.session_id, "shop", "openid").await;
    grant(&db, &ada, there.session_id, "desk", "openid").await;
    let which = SessionsToEnd::OfCookie(here.digest);
    assert_eq!(end(&db, which, after(1)).await, EndedSessions { sessions: 1, notices: 0 });
    assert_eq!(live_grants(&db).await, ["desk openid"]);
    assert!(db.store.session_user(here.digest, after(1)).await.unwrap().is_none());
    assert!(db.store.session_user(there.digest, after(1)).await.unwrap().is_some());
    assert_eq!(end(&db, which, after(2)).await, EndedSessions::default());
}

async fn offline_access_outlives_one_session_and_not_all(db: Database) {
    let ada = db.active("ada@example.com").await;
    let here = begin(&db, &ada, None).await;
    grant(&db, &ada, here.session_id, "shop", "openid offline_access").await;
    grant(&db, &ada, here.session_id, "desk", "openid email").await;
    let one = SessionsToEnd::One { user_id: ada.user.id, session_id: here.session_id };
    end(&db, one, after(1)).await;
    assert_eq!(live_grants(&db).await, ["shop openid offline_access"]);
    // Nobody is signed in any more, and it ends all the same. The activation's session is among them.
    assert_eq!(end(&db, SessionsToEnd::AllOf(ada.user.id), after(2)).await.sessions, 1);
    assert_eq!(live_grants(&db).await, Vec::<String>::new());
}

async fn each_application_that_wants_to_be_told_is_told_once(db: Database) {
    declare(&db, "shop", Some(TOLD_AT)).await;
    declare(&db, "desk", None).await;
    declare(&db, "forum", Some("https://forum.example/told")).await;
    let ada = db.active("ada@example.com").await;
    let here = begin(&db, &ada, None).await;
    for (client_id, scope) in
        [("shop", "openid"), ("shop", "openid offline_access"), ("desk", "openid"), ("forum", "openid")]
    {
        grant(&db, &ada, here.session_id, client_id, scope).await;
    }
    let ended = end(&db, SessionsToEnd::OfCookie(here.digest), after(1)).await;
    assert_eq!(ended, EndedSessions { sessions: 1, notices: 2 });
    let expected = LogoutNoticeId::of(here.session_id, &client("shop")).to_string();
    let rows = db.rows("SELECT notice_id FROM logout_notices WHERE client_id = 'shop'").await;
    assert_eq!(rows, [expected]);
    let mut applications = told(&db, after(1)).await;
    applications.sort();
    let of_session = |client_id: &str| (client_id.to_owned(), here.session_id);
    assert_eq!(applications, [of_session("forum"), of_session("shop")]);
}

async fn an_application_without_tokens_is_told_nothing(db: Database) {
    declare(&db, "shop", Some(TOLD_AT)).await;
    let ada = db.active("ada@example.com").await;
    let here = begin(&db, &ada, None).await;
    let new = new_grant(ada.user.id, "never exchanged");
    let mut unused = new.grant;
    unused.session_id = Some(here.session_id);
    db.store.provider().create_grant(NewGrant { grant: unused, ..new }).await.unwrap();
    assert_eq!(end(&db, SessionsToEnd::OfCookie(here.digest), after(1)).await.notices, 0);
    assert_eq!(live_grants(&db).await, Vec::<String>::new(), "its code is worth nothing any more");
}

async fn another_users_session_cannot_be_ended_by_its_id(db: Database) {
    let ada = db.active("ada@example.com").await;
    let eve = db.active("eve@example.com").await;
    let hers = begin(&db, &ada, None).await;
    let which = SessionsToEnd::One { user_id: eve.user.id, session_id: hers.session_id };
    assert_eq!(end(&db, which, after(1)).await, EndedSessions::default());
    assert!(db.store.session_user(hers.digest, after(1)).await.unwrap().is_some());
}

async fn all_sessions_but_one_end(db: Database) {
    declare(&db, "shop", Some(TOLD_AT)).await;
    let ada = db.active("ada@example.com").await;
    let (kept, other) = (begin(&db, &ada, None).await, begin(&db, &ada, None).await);
    grant(&db, &ada, kept.session_id, "desk", "openid").await;
    grant(&db, &ada, other.session_id, "shop", "openid offline_access").await;
    let which = SessionsToEnd::AllBut { user_id: ada.user.id, kept: kept.digest };
    let ended = end(&db, which, after(1)).await;
    // The session that the activation began is one of them.
    assert_eq!(ended, EndedSessions { sessions: 2, notices: 1 });
    assert_eq!(live_grants(&db).await, ["desk openid"]);
    assert!(db.store.session_user(kept.digest, after(1)).await.unwrap().is_some());
}

async fn a_session_that_ends_at_once_by_many_is_told_once(db: Database) {
    declare(&db, "shop", Some(TOLD_AT)).await;
    let ada = db.active("ada@example.com").await;
    let here = begin(&db, &ada, None).await;
    grant(&db, &ada, here.session_id, "shop", "openid").await;
    let user_id = ada.user.id;
    let ways = [
        SessionsToEnd::OfCookie(here.digest),
        SessionsToEnd::One { user_id, session_id: here.session_id },
        SessionsToEnd::AllOf(user_id),
        SessionsToEnd::OfCookie(here.digest),
    ];
    let ended = at_once(ways.map(|which| {
        let store = db.store.clone();
        async move { store.logout().end_sessions(which, after(1)).await.unwrap() }
    }))
    .await;
    assert_eq!(ended.iter().map(|ended| ended.notices).sum::<u64>(), 1, "{ended:?}");
    assert_eq!(told(&db, after(1)).await, [("shop".to_owned(), here.session_id)]);
}

async fn another_users_sign_in_tells_the_applications_of_the_former_session(db: Database) {
    declare(&db, "shop", Some(TOLD_AT)).await;
    let ada = db.active("ada@example.com").await;
    let eve = db.active("eve@example.com").await;
    let hers = begin(&db, &ada, None).await;
    grant(&db, &ada, hers.session_id, "shop", "openid").await;
    begin(&db, &eve, Some(hers.digest)).await;
    assert_eq!(live_grants(&db).await, Vec::<String>::new());
    assert_eq!(told(&db, after(1)).await, [("shop".to_owned(), hers.session_id)]);
}

async fn old_news_is_removed_with_its_messages(db: Database) {
    declare(&db, "shop", Some(TOLD_AT)).await;
    let ada = db.active("ada@example.com").await;
    let here = begin(&db, &ada, None).await;
    grant(&db, &ada, here.session_id, "shop", "openid").await;
    end(&db, SessionsToEnd::OfCookie(here.digest), after(1)).await;
    let week = Duration::from_hours(7 * 24);
    db.store.housekeep(after(0).plus(week), 10).await.unwrap();
    assert_eq!(db.rows("SELECT count(*) FROM logout_notices").await, ["1"]);
    db.store.housekeep(after(1).plus(week), 10).await.unwrap();
    assert_eq!(db.rows("SELECT count(*) FROM logout_notices").await, ["0"]);
    assert_eq!(db.rows("SELECT count(*) FROM outbox WHERE kind = 'logout_notice'").await, ["0"]);
}
