//! Finishing the activation page.

use std::sync::Arc;

use usher_app::Store;
use usher_app::store::{Activate, ActivateOutcome, AttemptResult, PreRegisterOutcome};
use usher_domain::{FieldValue, Gate, InvitationId, Timestamp};

use crate::fixture::{Database, LIFETIME, START, after, at_once, client, on_each_engine};

on_each_engine![
    activation_makes_the_account_and_everything_with_it,
    two_who_finish_at_once_make_one_account,
    two_invitations_of_one_user_finished_at_once_make_one_account,
    a_used_invitation_stays_as_it_was,
    an_expired_invitation_activates_nothing,
    a_replaced_invitation_activates_nothing,
    a_revoked_invitation_activates_nothing,
    an_unknown_invitation_activates_nothing,
    the_users_other_invitations_end_and_their_messages_are_never_sent,
    opening_is_noted_the_first_time_only,
];

async fn activation_makes_the_account_and_everything_with_it(db: Database) {
    let invited = db.invited("ada@example.com").await;
    let former = db.active("eve@example.com").await;
    let mut activation = db.activation(invited.invitation.id, after(1));
    let former_session = db.activation(former.invitation.id, START).session;
    activation.former_session = Some(former_session.digest);
    assert_eq!(db.store.activate(activation.clone()).await.unwrap(), ActivateOutcome::Activated);

    let after_it = db.invitation(invited.invitation.id).await;
    assert_eq!(after_it.invitation.times.activated_at, Some(after(1)));
    assert_eq!(after_it.user.activated_at, Some(after(1)));
    assert_eq!(after_it.user.profile.get("firstName"), Some(&FieldValue::Text("Augusta".to_owned())));
    assert_eq!(after_it.user.locale, activation.locale);
    let signed_in = db.store.session_user(activation.session.digest, after(2)).await.unwrap().unwrap();
    assert_eq!(signed_in, after_it.user);
    let user_id = invited.user.id;
    let hashes = db.rows(&format!("SELECT password_hash FROM users WHERE user_id = '{user_id}'")).await;
    assert_eq!(hashes, [activation.password_hash.clone().unwrap()]);
    let verified = db.rows(&format!("SELECT verified_at FROM identifiers WHERE user_id = '{user_id}'")).await;
    assert_eq!(verified, [after(1).as_ms().to_string()]);
    let consents = "SELECT kind, version, locale, digest, accepted_at, invitation_id FROM consents";
    let accepted = db.rows(&format!("{consents} WHERE user_id = '{user_id}'")).await;
    let digest = &activation.consents[0].digest;
    let invitation_id = invited.invitation.id;
    assert_eq!(accepted, [format!("terms|2|fr-FR|{digest}|{}|{invitation_id}", after(1).as_ms())]);
    let audit = db.rows("SELECT audit_id FROM audit WHERE action = 'activated' AND client_id = 'shop'").await;
    assert!(audit.contains(&activation.audit_id.to_string()));
}

async fn two_who_finish_at_once_make_one_account(db: Database) {
    let id = db.invited("ada@example.com").await.invitation.id;
    let activations: Vec<Activate> = (0..8).map(|_| db.activation(id, START)).collect();
    let outcomes = finish_at_once(&db, activations).await;
    assert_eq!(outcomes.iter().filter(|outcome| **outcome == ActivateOutcome::Activated).count(), 1);
    assert_eq!(outcomes.iter().filter(|outcome| **outcome == ActivateOutcome::Ended(Gate::Used)).count(), 7);
    assert_eq!(db.rows("SELECT count(*) FROM sessions").await, ["1"]);
}

async fn two_invitations_of_one_user_finished_at_once_make_one_account(db: Database) {
    let first = db.invited("ada@example.com").await.invitation.id;
    let second = invited_by_bank(&db).await;
    let outcomes = finish_at_once(&db, vec![db.activation(first, START), db.activation(second, START)]).await;
    assert!(outcomes.contains(&ActivateOutcome::Activated), "{outcomes:?}");
    assert!(outcomes.contains(&ActivateOutcome::Ended(Gate::Used)), "{outcomes:?}");
}

async fn a_used_invitation_stays_as_it_was(db: Database) {
    let active = db.active("ada@example.com").await;
    let again = db.activation(active.invitation.id, after(5));
    let outcome = db.store.activate(again.clone()).await.unwrap();
    assert_eq!(outcome, ActivateOutcome::Ended(Gate::Used));
    assert_eq!(db.invitation(active.invitation.id).await, active);
    assert_eq!(db.store.session_user(again.session.digest, after(5)).await.unwrap(), None);
}

async fn an_expired_invitation_activates_nothing(db: Database) {
    let invited = db.invited("ada@example.com").await;
    assert_ended(&db, invited.invitation.id, START.plus(LIFETIME), Gate::Expired).await;
}

async fn a_replaced_invitation_activates_nothing(db: Database) {
    let invited = db.invited("ada@example.com").await;
    db.preregister(db.resend_at("ada@example.com", START)).await;
    assert_ended(&db, invited.invitation.id, START, Gate::Replaced).await;
}

async fn a_revoked_invitation_activates_nothing(db: Database) {
    let invited = db.invited("ada@example.com").await;
    db.execute("UPDATE invitations SET revoked_at = 1").await;
    assert_ended(&db, invited.invitation.id, START, Gate::Revoked).await;
}

async fn an_unknown_invitation_activates_nothing(db: Database) {
    assert_ended(&db, db.new_invitation(START).invitation_id, START, Gate::Revoked).await;
}

async fn the_users_other_invitations_end_and_their_messages_are_never_sent(db: Database) {
    let first = db.invited("ada@example.com").await;
    let messages = db.claim("a", START).await;
    db.record(&messages[0], START, AttemptResult::Sent).await;
    let second = invited_by_bank(&db).await;
    db.store.activate(db.activation(first.invitation.id, after(1))).await.unwrap();

    let other = db.invitation(second).await;
    assert_eq!(other.invitation.times.replaced_at, Some(after(1)));
    assert_eq!(other.invitation.gate(after(1), other.user.is_active()), Gate::Used);
    assert_eq!(db.claim("a", after(1)).await, []);
    assert_eq!(db.store.outbox_status(after(1)).await.unwrap().waiting, 0);
}

async fn opening_is_noted_the_first_time_only(db: Database) {
    let id = db.invited("ada@example.com").await.invitation.id;
    for minute in 1..3 {
        db.store.mark_opened(id, after(minute)).await.unwrap();
    }
    assert_eq!(db.invitation(id).await.invitation.times.opened_at, Some(after(1)));
}

async fn assert_ended(db: &Database, id: InvitationId, now: Timestamp, gate: Gate) {
    let activation = db.activation(id, now);
    let outcome = db.store.activate(activation.clone()).await.unwrap();
    assert_eq!(outcome, ActivateOutcome::Ended(gate));
    assert_eq!(db.store.session_user(activation.session.digest, now).await.unwrap(), None);
    assert_eq!(db.rows("SELECT count(*) FROM users WHERE activated_at IS NOT NULL").await, ["0"]);
    assert_eq!(db.rows("SELECT count(*) FROM consents").await, ["0"]);
}

async fn finish_at_once(db: &Database, activations: Vec<Activate>) -> Vec<ActivateOutcome> {
    at_once(activations.into_iter().map(|activation| {
        let store = Arc::clone(&db.store);
        async move { store.activate(activation).await.unwrap() }
    }))
    .await
}

/// A second invitation of ada, by another application.
async fn invited_by_bank(db: &Database) -> InvitationId {
    let mut call = db.resend_at("ada@example.com", START);
    call.client_id = client("bank");
    assert!(matches!(db.preregister(call.clone()).await, PreRegisterOutcome::Resent(_)));
    call.invitation.invitation_id
}
