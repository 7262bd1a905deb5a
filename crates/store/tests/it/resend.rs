//! Sending an invitation again.

use std::sync::Arc;
use std::time::Duration;

use usher_app::Store;
use usher_app::store::{AttemptResult, PreRegister, PreRegisterOutcome};
use usher_domain::Gate;

use crate::fixture::{Database, START, after, at_once, client, on_each_engine};

on_each_engine![
    a_resend_needs_an_account,
    a_resend_for_an_active_account_is_refused,
    a_resend_ends_the_old_link_and_queues_a_new_message,
    an_unsent_message_of_a_replaced_invitation_is_never_sent,
    a_sent_message_stays_sent_when_its_invitation_is_replaced,
    a_resend_leaves_another_applications_invitation_alone,
    a_resend_by_another_application_links_the_user,
    a_resend_goes_to_the_address_on_record,
    an_expired_invitation_can_be_sent_again,
    the_limit_is_carried_from_one_invitation_to_the_next,
    a_refused_resend_changes_nothing,
    resends_at_once_leave_one_open_invitation,
];

async fn a_resend_needs_an_account(db: Database) {
    let outcome = db.preregister(db.resend_at("nobody@example.com", START)).await;
    assert_eq!(outcome, PreRegisterOutcome::NoSuchAccount);
    assert_eq!(db.rows("SELECT count(*) FROM identifiers").await, ["0"]);
}

async fn a_resend_for_an_active_account_is_refused(db: Database) {
    db.active("ada@example.com").await;
    let outcome = db.preregister(db.resend_at("ada@example.com", START)).await;
    assert_eq!(outcome, PreRegisterOutcome::AlreadyVerified);
    assert_eq!(db.rows("SELECT count(*) FROM invitations").await, ["1"]);
}

async fn a_resend_ends_the_old_link_and_queues_a_new_message(db: Database) {
    let first = db.invited("ada@example.com").await;
    let call = db.resend_at("ada@example.com", after(1));
    assert_eq!(db.preregister(call.clone()).await, PreRegisterOutcome::Resent(first.user.id));

    let old = db.invitation(first.invitation.id).await.invitation;
    assert_eq!(old.times.replaced_at, Some(after(1)));
    assert_eq!(old.gate(after(1), false), Gate::Replaced);
    let new = db.store.invitation_by_handle(call.invitation.handle).await.unwrap().unwrap();
    assert_eq!(new.user, first.user);
    assert_eq!(new.invitation.gate(after(1), false), Gate::Open);
    assert_eq!(new.invitation.expires_at, call.invitation.expires_at);
    assert_eq!(db.rows("SELECT action FROM audit ORDER BY acted_at").await, ["preregistered", "resent"]);
}

async fn an_unsent_message_of_a_replaced_invitation_is_never_sent(db: Database) {
    db.invited("ada@example.com").await;
    let call = db.resend_at("ada@example.com", after(1));
    db.preregister(call.clone()).await;

    let messages = db.claim("a", after(1)).await;
    assert_eq!(messages.iter().map(|m| m.message_id).collect::<Vec<_>>(), [call.invitation.message_id]);
    assert_eq!(db.rows("SELECT result, reason FROM attempts").await, ["dead|the invitation was replaced"]);
    assert_eq!(db.store.outbox_status(after(1)).await.unwrap().dead, 1);
}

async fn a_sent_message_stays_sent_when_its_invitation_is_replaced(db: Database) {
    let first = db.invited("ada@example.com").await;
    let messages = db.claim("a", START).await;
    db.record(&messages[0], START, AttemptResult::Sent).await;
    db.preregister(db.resend_at("ada@example.com", after(1))).await;
    assert_eq!(db.invitation(first.invitation.id).await.invitation.times.sent_at, Some(START));
    assert_eq!(db.store.outbox_status(after(1)).await.unwrap().dead, 0);
}

async fn a_resend_leaves_another_applications_invitation_alone(db: Database) {
    let first = db.invited("ada@example.com").await;
    let mut call = db.resend_at("ada@example.com", after(1));
    call.client_id = client("bank");
    assert_eq!(db.preregister(call).await, PreRegisterOutcome::Resent(first.user.id));
    assert_eq!(db.invitation(first.invitation.id).await.invitation, first.invitation);
    assert_eq!(db.claim("a", after(1)).await.len(), 2);
}

async fn a_resend_by_another_application_links_the_user(db: Database) {
    let first = db.invited("ada@example.com").await;
    let mut call = db.resend_at("ada@example.com", after(1));
    call.client_id = client("bank");
    call.resource_flag = Some("resourceAccessBANK".to_owned());
    db.preregister(call).await;
    assert_eq!(db.invitation(first.invitation.id).await.user.resource_flags, ["resourceAccessBANK"]);
}

async fn a_resend_goes_to_the_address_on_record(db: Database) {
    db.invited("Ada@Example.com").await;
    let call = db.resend_at("ADA@example.com", after(1));
    db.preregister(call.clone()).await;
    let sent_to = db.invitation(call.invitation.invitation_id).await.invitation.identifier;
    assert_eq!(sent_to.as_given(), "Ada@Example.com");
}

async fn an_expired_invitation_can_be_sent_again(db: Database) {
    let first = db.invited("ada@example.com").await;
    db.store.housekeep(after(120), 10).await.unwrap();
    let call = db.resend_at("ada@example.com", after(121));
    assert_eq!(db.preregister(call.clone()).await, PreRegisterOutcome::Resent(first.user.id));
    assert_eq!(db.invitation(first.invitation.id).await.invitation.gate(after(121), false), Gate::Replaced);
    let new = db.invitation(call.invitation.invitation_id).await.invitation;
    assert_eq!(new.gate(after(121), false), Gate::Open);
}

async fn the_limit_is_carried_from_one_invitation_to_the_next(db: Database) {
    let user_id = db.invited("ada@example.com").await.user.id;
    for _ in 0..3 {
        let outcome = db.preregister(db.resend_at("ada@example.com", START)).await;
        assert_eq!(outcome, PreRegisterOutcome::Resent(user_id));
    }
    let outcome = db.preregister(db.resend_at("ada@example.com", after(4))).await;
    assert_eq!(outcome, PreRegisterOutcome::TooMany { retry_after: Duration::from_mins(6) });
    let outcome = db.preregister(db.resend_at("ada@example.com", after(10))).await;
    assert_eq!(outcome, PreRegisterOutcome::Resent(user_id));
    let outcome = db.preregister(db.resend_at("ada@example.com", after(10))).await;
    assert_eq!(outcome, PreRegisterOutcome::TooMany { retry_after: Duration::from_mins(10) });
}

async fn a_refused_resend_changes_nothing(db: Database) {
    db.invited("ada@example.com").await;
    for _ in 0..3 {
        db.preregister(db.resend_at("ada@example.com", START)).await;
    }
    let before = everything(&db).await;
    let outcome = db.preregister(db.resend_at("ada@example.com", START)).await;
    assert!(matches!(outcome, PreRegisterOutcome::TooMany { .. }));
    assert_eq!(everything(&db).await, before);
}

async fn resends_at_once_leave_one_open_invitation(db: Database) {
    db.invited("ada@example.com").await;
    let calls: Vec<PreRegister> = (0..12).map(|_| db.resend_at("ada@example.com", START)).collect();
    let outcomes = at_once(calls.into_iter().map(|call| {
        let store = Arc::clone(&db.store);
        async move { store.preregister(call).await.unwrap() }
    }))
    .await;
    let resent = outcomes.iter().filter(|outcome| matches!(outcome, PreRegisterOutcome::Resent(_))).count();
    assert_eq!(resent, 3);
    assert_eq!(db.rows("SELECT count(*) FROM invitations WHERE replaced_at IS NULL").await, ["1"]);
    assert_eq!(db.claim("a", START).await.len(), 1);
}

async fn everything(db: &Database) -> Vec<String> {
    let mut rows =
        db.rows("SELECT invitation_id, resend_arrival, replaced_at FROM invitations ORDER BY 1").await;
    rows.extend(db.rows("SELECT invitation_id, sent_at, dead_at FROM outbox ORDER BY 1").await);
    rows.extend(db.rows("SELECT audit_id FROM audit ORDER BY 1").await);
    rows
}
