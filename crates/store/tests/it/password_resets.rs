//! Links for a new password, and what a new password ends.

use std::sync::Arc;
use std::time::Duration;

use usher_app::Store;
use usher_app::store::{
    AttemptResult, BeginSession, Content, InvitedUser, LinkRequest, LinkTarget, LogoutNotice,
    NewPasswordReset, ReplacePassword, ResetUser, SessionCondition, SetNewPassword, SetNewPasswordOutcome,
    SettleLinkRequest, SettleOutcome,
};
use usher_domain::{
    AuditId, Handle, Locale, LogoutNoticeId, MessageId, Nonce, PasswordResetId, ResetGate, SecretDigest,
    SessionId, Timestamp,
};
use uuid::Uuid;

use crate::fixture::{Database, START, after, at_once, client, email, on_each_engine};
use crate::grants::new_grant;

on_each_engine![
    who_cannot_sign_in_is_helped_by_the_application_that_was_asked_about,
    who_has_not_activated_is_helped_by_an_application_that_invited,
    a_wish_of_who_cannot_sign_in_is_listed_as_it_was_written,
    an_active_user_gets_a_link_for_a_new_password,
    the_message_of_a_link_is_leased_and_recorded,
    the_message_of_a_link_that_has_ended_is_given_up,
    news_of_a_logout_are_leased_and_recorded,
    a_message_of_a_newer_builds_kind_is_left_alone,
    a_link_is_kept_for_a_week_after_its_end,
    who_has_not_activated_gets_a_new_invitation,
    a_link_for_a_password_is_found_by_its_handle_and_its_id,
    a_newer_link_replaces_the_older,
    five_links_at_once_and_then_one_each_ten_minutes,
    opening_is_noted_once,
    a_new_password_ends_every_session_and_grant,
    a_link_sets_one_password,
    of_ten_submits_at_once_one_sets_the_password,
    a_link_that_has_ended_sets_nothing,
    a_changed_password_keeps_the_session_it_was_changed_in,
    a_password_that_is_not_the_one_checked_is_not_replaced,
];

const HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$bmV3$bmV3";

/// Ids and secrets of a link that differ with `number`.
fn new_reset(number: u8, now: Timestamp) -> NewPasswordReset {
    let uuid =
        |kind: u8| Uuid::from_bytes([kind, number, 3, 4, 5, 6, 0x70, 8, 0x80, 10, 11, 12, 13, 14, 15, 16]);
    NewPasswordReset {
        reset_id: PasswordResetId::new(uuid(1)),
        message_id: MessageId::new(uuid(2)),
        audit_id: AuditId::new(uuid(3)),
        client_id: Some(client("shop")),
        handle: Handle::new([number; 8]),
        nonce: Nonce::new([number; 16]),
        key_id: "k1".to_owned(),
        expires_at: now.plus(Duration::from_hours(1)),
    }
}

fn target(address: &str) -> LinkTarget {
    LinkTarget::SignIn {
        identifier: email(address),
        client_id: Some(client("shop")),
        locale: Locale::parse("fr-FR").unwrap(),
        continue_query: Some("client_id=shop&state=1".to_owned()),
    }
}

async fn wish(db: &Database, address: &str, now: Timestamp) -> LinkRequest {
    let request = LinkRequest { id: db.link_request_id(), target: target(address), requested_at: now };
    db.store.request_link(request.clone()).await.unwrap();
    request
}

/// Asks for a link and settles the wish with one.
async fn ask(db: &Database, address: &str, number: u8, now: Timestamp) -> SettleOutcome {
    let request = wish(db, address, now).await;
    let reset = Some(new_reset(number, now));
    db.store.settle_link_request(SettleLinkRequest { request, grant: None, reset, now }).await.unwrap()
}

async fn link(db: &Database, number: u8) -> ResetUser {
    let id = new_reset(number, START).reset_id;
    db.store.password_reset().password_reset(id).await.unwrap().unwrap()
}

fn set(number: u8, now: Timestamp) -> SetNewPassword {
    let reset = new_reset(number, now);
    let mut audit = *reset.reset_id.to_string().as_bytes().first_chunk::<16>().unwrap();
    audit[0] = number;
    SetNewPassword {
        reset_id: reset.reset_id,
        password_hash: format!("{HASH}{number}"),
        audit_id: AuditId::new(Uuid::from_bytes(audit)),
        now,
    }
}

async fn a_link_is_kept_for_a_week_after_its_end(db: Database) {
    db.active("ada@example.com").await;
    ask(&db, "ada@example.com", 1, START).await;
    let week = 7 * 24 * 60;
    let remain = async || {
        db.store.housekeep(after(60 + week - 1), 10).await.unwrap();
        db.rows("SELECT count(*) FROM password_resets r JOIN outbox o ON o.invitation_id = r.reset_id").await
    };
    assert_eq!(remain().await, ["1"]);
    assert_eq!(db.store.housekeep(after(60 + week), 10).await.unwrap().purged, 1);
    assert_eq!(db.rows("SELECT count(*) FROM password_resets").await, ["0"]);
    assert_eq!(db.rows("SELECT count(*) FROM outbox WHERE kind IS NOT NULL").await, ["0"]);
}

/// Asks for a link as whoever settles wishes does: with a link, whoever it is for.
pub(crate) async fn ask_for_any(db: &Database, address: &str, now: Timestamp) {
    let request = wish(db, address, now).await;
    let id = |uuid: String| MessageId::parse(&uuid).unwrap();
    let [one, two, three] = [(); 3].map(|()| db.link_request_id().to_string());
    let reset = NewPasswordReset {
        reset_id: PasswordResetId::parse(&one).unwrap(),
        message_id: id(two),
        audit_id: AuditId::parse(&three).unwrap(),
        ..new_reset(1, now)
    };
    let settle = SettleLinkRequest { request, grant: None, reset: Some(reset), now };
    db.store.settle_link_request(settle).await.unwrap();
}

/// Sets a password with one of the links that there are.
pub(crate) async fn set_any(db: &Database, link: usize, now: Timestamp) {
    let links = db.rows("SELECT reset_id FROM password_resets ORDER BY reset_id").await;
    let Some(id) = links.get(link) else { return };
    let audit_id = AuditId::parse(&db.link_request_id().to_string()).unwrap();
    let reset_id = PasswordResetId::parse(id).unwrap();
    db.store
        .password_reset()
        .set_new_password(SetNewPassword { reset_id, audit_id, ..set(1, now) })
        .await
        .unwrap();
}

async fn begin(db: &Database, user: &InvitedUser, now: Timestamp) -> SecretDigest {
    let session = db.session(now);
    let digest = session.digest;
    let begin = BeginSession {
        user_id: user.user.id,
        session,
        former: None,
        condition: SessionCondition::Nothing,
        give_back: Vec::new(),
        now,
    };
    db.store.sign_in().begin_session(begin).await.unwrap();
    digest
}

async fn who_cannot_sign_in_is_helped_by_the_application_that_was_asked_about(db: Database) {
    let ada = db.active("ada@example.com").await;
    let mut call = db.call_at("ada@example.com", after(5));
    call.client_id = client("bank");
    db.preregister(call).await;
    let store = db.store.password_reset();
    assert_eq!(store.stranded_user(&email("eve@example.com"), None).await.unwrap(), None);
    for (asked, helps) in
        [(Some("shop"), "shop"), (Some("bank"), "bank"), (Some("club"), "bank"), (None, "bank")]
    {
        let asked = asked.map(client);
        let found = store.stranded_user(&email("ADA@example.com"), asked.as_ref()).await.unwrap().unwrap();
        assert_eq!((found.user_id, found.is_active), (ada.user.id, true));
        assert_eq!(found.client_id, client(helps), "{asked:?}");
    }
}

async fn who_has_not_activated_is_helped_by_an_application_that_invited(db: Database) {
    db.invited("ada@example.com").await;
    // Linked without an invitation, as it happens to users who exist.
    db.execute(
        "INSERT INTO application_links (user_id, client_id, linked_at) \
         SELECT user_id, 'bank', 9999999999999 FROM users",
    )
    .await;
    for asked in [None, Some(client("bank")), Some(client("shop"))] {
        let found = db.store.password_reset().stranded_user(&email("ada@example.com"), asked.as_ref()).await;
        let found = found.unwrap().unwrap();
        assert_eq!((found.is_active, found.client_id), (false, client("shop")));
        assert_eq!(found.redirect_uri.as_deref(), Some("https://shop.example/welcome"));
    }
}

async fn a_wish_of_who_cannot_sign_in_is_listed_as_it_was_written(db: Database) {
    let first = wish(&db, "ada@example.com", after(1)).await;
    let bare = LinkTarget::SignIn {
        identifier: email("eve@example.com"),
        client_id: None,
        locale: Locale::fallback(),
        continue_query: None,
    };
    let second = LinkRequest { id: db.link_request_id(), target: bare, requested_at: after(2) };
    db.store.request_link(second.clone()).await.unwrap();
    assert_eq!(db.store.link_requests(10).await.unwrap(), [first, second]);
}

async fn an_active_user_gets_a_link_for_a_new_password(db: Database) {
    let ada = db.active("ada@example.com").await;
    assert_eq!(ask(&db, "Ada@example.com", 1, after(1)).await, SettleOutcome::ResetQueued);
    let ResetUser { reset, user } = link(&db, 1).await;
    assert_eq!((user.id, reset.user_id, reset.client_id), (ada.user.id, ada.user.id, Some(client("shop"))));
    assert_eq!((reset.identifier.as_given(), reset.locale.as_str()), ("ada@example.com", "fr-FR"));
    assert_eq!(reset.continue_query.as_deref(), Some("client_id=shop&state=1"));
    assert_eq!((reset.times.queued_at, reset.expires_at), (after(1), after(61)));
    assert_eq!(db.store.link_requests(10).await.unwrap(), []);
    let message =
        "SELECT o.kind, o.due_at FROM outbox o JOIN password_resets r ON r.reset_id = o.invitation_id";
    assert_eq!(db.rows(message).await, [format!("password_reset|{}", after(1).as_ms())]);
}

async fn the_message_of_a_link_is_leased_and_recorded(db: Database) {
    db.active("ada@example.com").await;
    db.claim("a", START).await;
    ask(&db, "ada@example.com", 1, after(1)).await;
    db.invited("eve@example.com").await;
    let claimed = db.claim("a", after(1)).await;
    assert_eq!(claimed.len(), 2);
    assert_eq!(claimed[0].content.recipient(), Some(&email("eve@example.com")));
    assert_eq!(claimed[1].content, Content::PasswordReset(link(&db, 1).await.reset));
    assert_eq!((claimed[1].attempt, claimed[1].first_name.as_deref()), (1, Some("Augusta")));
    db.record(&claimed[1], after(2), AttemptResult::RetryAt(after(3))).await;
    assert_eq!(link(&db, 1).await.reset.times.sent_at, None);
    let again = db.claim("a", after(3)).await;
    let again =
        again.iter().find(|message| message.attempt == 2 && message.content.password_reset().is_some());
    db.record(again.unwrap(), after(4), AttemptResult::Sent).await;
    assert_eq!(link(&db, 1).await.reset.times.sent_at, Some(after(4)));
    assert_eq!(db.rows("SELECT count(*) FROM invitations WHERE sent_at IS NOT NULL").await, ["0"]);
}

async fn the_message_of_a_link_that_has_ended_is_given_up(db: Database) {
    db.active("ada@example.com").await;
    db.claim("a", START).await;
    ask(&db, "ada@example.com", 1, START).await;
    assert_eq!(db.claim("a", after(60)).await, []);
    let reasons = db.rows("SELECT reason FROM attempts ORDER BY ended_at DESC, message_id LIMIT 1").await;
    assert_eq!(reasons, ["the link has expired"]);
    ask(&db, "ada@example.com", 2, after(61)).await;
    db.store.password_reset().set_new_password(set(2, after(62))).await.unwrap();
    assert_eq!(db.claim("a", after(62)).await, []);
}

async fn news_of_a_logout_are_leased_and_recorded(db: Database) {
    let ada = db.active("ada@example.com").await;
    db.claim("a", START).await;
    let session_id = SessionId::new(Uuid::from_bytes([5; 16]));
    let notice_id = LogoutNoticeId::of(session_id, &client("shop"));
    let (user_id, queued_at) = (ada.user.id, after(1));
    let at = queued_at.as_ms();
    db.execute(&format!(
        "INSERT INTO logout_notices (notice_id, user_id, client_id, session_id, queued_at) \
         VALUES ('{notice_id}', '{user_id}', 'shop', '{session_id}', {at})"
    ))
    .await;
    db.execute(&format!(
        "INSERT INTO outbox (invitation_id, user_id, message_id, due_at, claimable_at, attempts, kind) \
         VALUES ('{notice_id}', '{user_id}', '{notice_id}', {at}, {at}, 0, 'logout_notice')"
    ))
    .await;
    let claimed = db.claim("a", after(2)).await;
    let notice = LogoutNotice { notice_id, user_id, client_id: client("shop"), session_id };
    assert_eq!(claimed[0].content, Content::LogoutNotice { notice, queued_at });
    db.record(&claimed[0], after(3), AttemptResult::Dead).await;
    let failed = db.rows("SELECT failed_at FROM logout_notices WHERE sent_at IS NULL").await;
    assert_eq!(failed, [after(3).as_ms().to_string()]);
}

async fn a_message_of_a_newer_builds_kind_is_left_alone(db: Database) {
    db.active("ada@example.com").await;
    db.claim("a", START).await;
    ask(&db, "ada@example.com", 1, START).await;
    db.execute("UPDATE outbox SET kind = 'carrier_pigeon' WHERE kind IS NOT NULL").await;
    assert_eq!(db.claim("a", START).await, []);
    assert_eq!(
        db.rows("SELECT count(*) FROM outbox WHERE kind IS NOT NULL AND dead_at IS NULL").await,
        ["1"]
    );
}

async fn who_has_not_activated_gets_a_new_invitation(db: Database) {
    db.invited("ada@example.com").await;
    // A link for a password would not do, even if somebody thought so.
    assert_eq!(ask(&db, "ada@example.com", 1, START).await, SettleOutcome::NotDue);
    let request = wish(&db, "ada@example.com", after(1)).await;
    let mut grant = db.grant(after(1));
    grant.invitation.locale = Locale::parse("fr-FR").unwrap();
    let id = grant.invitation.invitation_id;
    let settle = SettleLinkRequest { request, grant: Some(grant), reset: None, now: after(1) };
    assert_eq!(db.store.settle_link_request(settle).await.unwrap(), SettleOutcome::Resent);
    assert_eq!(db.invitation(id).await.invitation.locale.as_str(), "fr-FR");
    assert_eq!(db.rows("SELECT count(*) FROM password_resets").await, ["0"]);
}

async fn a_link_for_a_password_is_found_by_its_handle_and_its_id(db: Database) {
    db.active("ada@example.com").await;
    ask(&db, "ada@example.com", 1, START).await;
    let store = db.store.password_reset();
    let by_handle = store.password_reset_by_handle(Handle::new([1; 8])).await.unwrap();
    assert_eq!(by_handle, Some(link(&db, 1).await));
    assert_eq!(store.password_reset_by_handle(Handle::new([2; 8])).await.unwrap(), None);
}

async fn a_newer_link_replaces_the_older(db: Database) {
    db.active("ada@example.com").await;
    ask(&db, "ada@example.com", 1, START).await;
    ask(&db, "ada@example.com", 2, after(1)).await;
    assert_eq!(link(&db, 1).await.reset.gate(after(1)), ResetGate::Replaced);
    assert_eq!(link(&db, 2).await.reset.gate(after(1)), ResetGate::Open);
    let given_up = "SELECT reason FROM attempts WHERE reason = 'the link was replaced'";
    assert_eq!(db.rows(given_up).await.len(), 1);
    let waiting = "SELECT count(*) FROM outbox WHERE kind IS NOT NULL AND dead_at IS NULL";
    assert_eq!(db.rows(waiting).await, ["1"]);
}

async fn five_links_at_once_and_then_one_each_ten_minutes(db: Database) {
    db.active("ada@example.com").await;
    db.active("eve@example.com").await;
    for number in 1..=5 {
        assert_eq!(ask(&db, "ada@example.com", number, START).await, SettleOutcome::ResetQueued);
    }
    assert_eq!(ask(&db, "ada@example.com", 6, after(9)).await, SettleOutcome::TooMany);
    assert_eq!(link(&db, 5).await.reset.gate(after(9)), ResetGate::Open, "the last one still works");
    assert_eq!(ask(&db, "eve@example.com", 7, after(9)).await, SettleOutcome::ResetQueued);
    assert_eq!(ask(&db, "ada@example.com", 8, after(10)).await, SettleOutcome::ResetQueued);
}

async fn opening_is_noted_once(db: Database) {
    db.active("ada@example.com").await;
    ask(&db, "ada@example.com", 1, START).await;
    let id = link(&db, 1).await.reset.id;
    for minute in [3, 4] {
        db.store.password_reset().mark_reset_opened(id, after(minute)).await.unwrap();
    }
    assert_eq!(link(&db, 1).await.reset.times.opened_at, Some(after(3)));
}

async fn a_new_password_ends_every_session_and_grant(db: Database) {
    let ada = db.active("ada@example.com").await;
    let eve = db.active("eve@example.com").await;
    db.execute("UPDATE identifiers SET verified_at = NULL").await;
    let (session, other) = (begin(&db, &ada, START).await, begin(&db, &eve, START).await);
    db.store.provider().create_grant(new_grant(ada.user.id, "ada")).await.unwrap();
    db.store.provider().create_grant(new_grant(eve.user.id, "eve")).await.unwrap();
    ask(&db, "ada@example.com", 1, START).await;

    let outcome = db.store.password_reset().set_new_password(set(1, after(2))).await.unwrap();
    assert_eq!(outcome, SetNewPasswordOutcome::Set(ada.user.id));
    assert_eq!(db.store.session_user(session, after(2)).await.unwrap(), None);
    assert!(db.store.session_user(other, after(2)).await.unwrap().is_some());
    let revoked = "SELECT u.identifier FROM grants g JOIN users u ON u.user_id = g.user_id WHERE g.revoked_at IS NOT NULL";
    assert_eq!(db.rows(revoked).await, ["ada@example.com"]);
    let hash = db.store.password_reset().password_hash(ada.user.id).await.unwrap();
    assert_eq!(hash, Some(format!("{HASH}1")));
    let verified = "SELECT normalised, verified_at FROM identifiers WHERE verified_at IS NOT NULL";
    assert_eq!(db.rows(verified).await, [format!("ada@example.com|{}", after(2).as_ms())]);
    let audit = "SELECT client_id FROM audit WHERE action = 'password_reset'";
    assert_eq!(db.rows(audit).await, ["shop"]);
}

async fn a_link_sets_one_password(db: Database) {
    let ada = db.active("ada@example.com").await;
    ask(&db, "ada@example.com", 1, START).await;
    let store = db.store.password_reset();
    store.set_new_password(set(1, after(1))).await.unwrap();
    let again = SetNewPassword { password_hash: "another".to_owned(), ..set(1, after(2)) };
    let outcome = store.set_new_password(again).await.unwrap();
    assert_eq!(outcome, SetNewPasswordOutcome::Ended(ResetGate::Used));
    assert_eq!(store.password_hash(ada.user.id).await.unwrap(), Some(format!("{HASH}1")));
    assert_eq!(ask(&db, "ada@example.com", 2, after(3)).await, SettleOutcome::ResetQueued);
    assert_eq!(link(&db, 1).await.reset.gate(after(3)), ResetGate::Used, "what is used stays used");
}

async fn of_ten_submits_at_once_one_sets_the_password(db: Database) {
    db.active("ada@example.com").await;
    ask(&db, "ada@example.com", 1, START).await;
    let outcomes = at_once((0..10).map(|_| {
        let store = Arc::clone(&db.store);
        async move { store.password_reset().set_new_password(set(1, after(1))).await.unwrap() }
    }))
    .await;
    let ended = SetNewPasswordOutcome::Ended(ResetGate::Used);
    assert_eq!(outcomes.iter().filter(|outcome| **outcome == ended).count(), 9);
}

async fn a_link_that_has_ended_sets_nothing(db: Database) {
    let ada = db.active("ada@example.com").await;
    let store = db.store.password_reset();
    let before = store.password_hash(ada.user.id).await.unwrap();
    ask(&db, "ada@example.com", 1, START).await;
    let ended = async |now, gate| {
        let outcome = store.set_new_password(set(1, now)).await.unwrap();
        assert_eq!(outcome, SetNewPasswordOutcome::Ended(gate));
    };
    ended(after(60), ResetGate::Expired).await;
    ask(&db, "ada@example.com", 2, after(1)).await;
    ended(after(2), ResetGate::Replaced).await;
    let unknown = store.set_new_password(set(9, START)).await.unwrap();
    assert_eq!(unknown, SetNewPasswordOutcome::Ended(ResetGate::Expired));
    assert_eq!(store.password_hash(ada.user.id).await.unwrap(), before);
}

fn replacement(user: &InvitedUser, former: &str, session: SecretDigest) -> ReplacePassword {
    ReplacePassword {
        user_id: user.user.id,
        former_hash: former.to_owned(),
        password_hash: HASH.to_owned(),
        session,
        audit_id: AuditId::new(Uuid::from_bytes([9; 16])),
        now: after(2),
    }
}

async fn a_changed_password_keeps_the_session_it_was_changed_in(db: Database) {
    let ada = db.active("ada@example.com").await;
    let (here, elsewhere) = (begin(&db, &ada, START).await, begin(&db, &ada, START).await);
    ask(&db, "ada@example.com", 1, START).await;
    let store = db.store.password_reset();
    let grant = new_grant(ada.user.id, "of another session");
    db.store.provider().create_grant(grant).await.unwrap();
    let mut kept = new_grant(ada.user.id, "of this session");
    let signed_in = db.store.sign_in().signed_in(here, None, START).await.unwrap().unwrap();
    kept.grant.session_id = Some(signed_in.session.id);
    db.store.provider().create_grant(kept).await.unwrap();

    let former = store.password_hash(ada.user.id).await.unwrap().unwrap();
    assert!(store.replace_password(replacement(&ada, &former, here)).await.unwrap());
    assert_eq!(store.password_hash(ada.user.id).await.unwrap().as_deref(), Some(HASH));
    assert!(db.store.session_user(here, after(2)).await.unwrap().is_some());
    assert_eq!(db.store.session_user(elsewhere, after(2)).await.unwrap(), None);
    assert_eq!(db.rows("SELECT count(*) FROM grants WHERE revoked_at IS NULL").await, ["1"]);
    assert_eq!(link(&db, 1).await.reset.gate(after(2)), ResetGate::Replaced);
    assert_eq!(db.rows("SELECT count(*) FROM audit WHERE action = 'password_changed'").await, ["1"]);
}

async fn a_password_that_is_not_the_one_checked_is_not_replaced(db: Database) {
    let ada = db.active("ada@example.com").await;
    let (here, elsewhere) = (begin(&db, &ada, START).await, begin(&db, &ada, START).await);
    let store = db.store.password_reset();
    assert!(!store.replace_password(replacement(&ada, "another hash", here)).await.unwrap());
    assert_ne!(store.password_hash(ada.user.id).await.unwrap().as_deref(), Some(HASH));
    assert!(db.store.session_user(elsewhere, after(2)).await.unwrap().is_some());
}
