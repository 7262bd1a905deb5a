//! Changes of an invitation by its id: taking it back, another expiry, another message; and who wins.

use std::sync::Arc;
use std::time::Duration;

use usher_app::Store;
use usher_app::store::{
    ActivateOutcome, AttemptResult, RescheduleInvitation, ResendInvitation, ResendOutcome, RevokeInvitation,
    TakenBack, Unchangeable, Unwanted,
};
use usher_domain::{Gate, InvitationId, InvitationState, ReminderPlan, RevokedBy, Timestamp};

use crate::fixture::{Database, LIMIT, START, after, at_once, client, on_each_engine};
use crate::invitations::record;

on_each_engine![
    a_revoked_invitation_opens_nothing_and_its_message_is_not_sent,
    the_application_is_told_once_who_took_it_back,
    revoking_again_changes_nothing,
    what_ended_otherwise_cannot_be_revoked,
    an_expired_invitation_can_be_revoked,
    another_applications_invitation_cannot_be_changed,
    a_new_expiry_opens_an_expired_invitation_again,
    a_message_that_was_given_up_stays_given_up_under_a_new_expiry,
    what_ended_cannot_be_rescheduled,
    a_resend_takes_the_place_of_the_one_it_names,
    a_resend_of_a_replaced_one_names_the_one_that_counts,
    a_resend_keeps_to_the_limit,
    a_no_of_the_recipient_is_overruled_only_in_so_many_words,
    a_bounce_is_overruled_only_in_so_many_words,
    an_operators_suppression_is_never_overruled,
    a_refused_resend_leaves_everything_as_it_was,
    of_a_revocation_and_an_activation_exactly_one_wins,
    resends_at_once_of_one_invitation_make_one,
    a_resend_and_a_revocation_at_once_agree,
    an_activation_and_a_new_expiry_at_once_agree,
    housekeeping_does_not_end_what_was_just_given_time,
];

fn revocation(db: &Database, id: InvitationId, by: RevokedBy, now: Timestamp) -> RevokeInvitation {
    let audit_id = db.new_invitation(now).audit_id;
    RevokeInvitation { id, client_id: Some(client("shop")), by, audit_id, now }
}

async fn revoke(db: &Database, id: InvitationId, by: RevokedBy) -> TakenBack {
    db.store.invitations().revoke_invitation(revocation(db, id, by, after(1))).await.unwrap()
}

fn another_expiry(
    db: &Database,
    id: InvitationId,
    expires_at: Timestamp,
    now: Timestamp,
) -> RescheduleInvitation {
    let audit_id = db.new_invitation(now).audit_id;
    let reminders = ReminderPlan::default();
    RescheduleInvitation { id, client_id: client("shop"), expires_at, reminders, audit_id, now }
}

async fn reschedule(db: &Database, id: InvitationId, now: Timestamp) -> Result<(), Unchangeable> {
    let reschedule = another_expiry(db, id, now.plus(Duration::from_hours(24)), now);
    db.store.invitations().reschedule_invitation(reschedule).await.unwrap()
}

fn another_message(db: &Database, id: InvitationId, now: Timestamp) -> ResendInvitation {
    ResendInvitation {
        id,
        client_id: client("shop"),
        resend_limit: LIMIT,
        invitation: db.new_invitation(now),
        despite_bounce: false,
        despite_refusal: false,
        now,
    }
}

async fn resend(db: &Database, resend: ResendInvitation) -> ResendOutcome {
    db.store.invitations().resend_invitation(resend).await.unwrap()
}

/// Takes an invitation of anybody's back, if that is possible.
pub(crate) async fn revoke_any(db: &Database, id: InvitationId, by: RevokedBy, now: Timestamp) {
    let revoke = RevokeInvitation { client_id: None, ..revocation(db, id, by, now) };
    db.store.invitations().revoke_invitation(revoke).await.unwrap();
}

/// Moves the expiry of one of `shop`'s, if that is possible.
pub(crate) async fn reschedule_any(db: &Database, id: InvitationId, now: Timestamp) {
    let later = another_expiry(db, id, now.plus(Duration::from_mins(30)), now);
    // Whether it is possible is not the question here.
    let _ = db.store.invitations().reschedule_invitation(later).await.unwrap();
}

/// Sends one of `shop`'s again, if that is possible; the id of the new one, if it was made.
pub(crate) async fn resend_any(
    db: &Database,
    id: InvitationId,
    despite_refusal: bool,
    now: Timestamp,
) -> InvitationId {
    let step = ResendInvitation { despite_refusal, ..another_message(db, id, now) };
    let new = step.invitation.invitation_id;
    resend(db, step).await;
    new
}

async fn actions(db: &Database) -> Vec<String> {
    db.rows("SELECT action FROM audit ORDER BY acted_at, audit_id").await
}

async fn a_revoked_invitation_opens_nothing_and_its_message_is_not_sent(db: Database) {
    let id = db.invited("ada@example.com").await.invitation.id;
    assert_eq!(revoke(&db, id, RevokedBy::Application).await, TakenBack::Revoked);

    let record = record(&db, id).await;
    assert_eq!(record.invitation.state(after(1)), InvitationState::Revoked);
    assert_eq!((record.revoked_by, record.given_up_at), (Some(RevokedBy::Application), Some(after(1))));
    assert_eq!(record.attempts[0].text, "the invitation was revoked");
    assert_eq!(db.claim("a", after(1)).await, []);
    let activated = db.store.activate(db.activation(id, after(2))).await.unwrap();
    assert_eq!(activated, ActivateOutcome::Ended(Gate::Revoked));
    assert_eq!(actions(&db).await, ["preregistered", "revoked"]);
}

async fn the_application_is_told_once_who_took_it_back(db: Database) {
    let id = db.invited("ada@example.com").await.invitation.id;
    let webhook = "INSERT INTO webhooks (client_id, url, kinds) \
                   VALUES ('shop', 'https://shop.example/hook', ' invitation.revoked ')";
    db.execute(webhook).await;
    assert_eq!(revoke(&db, id, RevokedBy::Recipient).await, TakenBack::Revoked);
    assert_eq!(revoke(&db, id, RevokedBy::Application).await, TakenBack::Already);
    assert_eq!(
        db.rows("SELECT kind, ordered_by, detail FROM events").await,
        [format!("invitation.revoked|{id}|{{\"revoked_by\":\"recipient\"}}")]
    );
    assert_eq!(actions(&db).await, ["preregistered", "refused"]);
}

async fn revoking_again_changes_nothing(db: Database) {
    let id = db.invited("ada@example.com").await.invitation.id;
    revoke(&db, id, RevokedBy::Operator).await;
    let before = record(&db, id).await;
    let again = revocation(&db, id, RevokedBy::Application, after(9));
    assert_eq!(db.store.invitations().revoke_invitation(again).await.unwrap(), TakenBack::Already);
    assert_eq!(record(&db, id).await, before);
    assert_eq!(actions(&db).await, ["preregistered", "revoked_by_operator"]);
}

async fn what_ended_otherwise_cannot_be_revoked(db: Database) {
    let old = db.invited("ada@example.com").await.invitation.id;
    let call = db.resend_at("ada@example.com", START);
    let new = call.invitation.invitation_id;
    db.preregister(call).await;
    let outcome = revoke(&db, old, RevokedBy::Application).await;
    assert_eq!(outcome, TakenBack::Refused(Unchangeable::Replaced { by: Some(new) }));
    db.store.activate(db.activation(new, START)).await.unwrap();
    for id in [old, new] {
        let outcome = revoke(&db, id, RevokedBy::Application).await;
        assert_eq!(outcome, TakenBack::Refused(Unchangeable::Activated));
    }
    assert_eq!(db.rows("SELECT count(*) FROM invitations WHERE revoked_at IS NOT NULL").await, ["0"]);
}

async fn an_expired_invitation_can_be_revoked(db: Database) {
    let id = db.invited("ada@example.com").await.invitation.id;
    db.store.housekeep(after(90), 10).await.unwrap();
    let late = revocation(&db, id, RevokedBy::Application, after(91));
    assert_eq!(db.store.invitations().revoke_invitation(late).await.unwrap(), TakenBack::Revoked);
    assert_eq!(record(&db, id).await.invitation.state(after(91)), InvitationState::Revoked);
}

async fn another_applications_invitation_cannot_be_changed(db: Database) {
    let id = db.invited("ada@example.com").await.invitation.id;
    let before = record(&db, id).await;
    let store = db.store.invitations();
    let revoke = RevokeInvitation {
        client_id: Some(client("bank")),
        ..revocation(&db, id, RevokedBy::Application, START)
    };
    let not_found = Unchangeable::NotFound;
    assert_eq!(store.revoke_invitation(revoke).await.unwrap(), TakenBack::Refused(not_found));
    let reschedule =
        RescheduleInvitation { client_id: client("bank"), ..another_expiry(&db, id, after(100), START) };
    assert_eq!(store.reschedule_invitation(reschedule).await.unwrap(), Err(not_found));
    let foreign = ResendInvitation { client_id: client("bank"), ..another_message(&db, id, START) };
    assert_eq!(resend(&db, foreign).await, ResendOutcome::Refused(not_found));
    let nobodys = another_message(&db, db.new_invitation(START).invitation_id, START);
    assert_eq!(resend(&db, nobodys).await, ResendOutcome::Refused(not_found));
    assert_eq!(record(&db, id).await, before);
    assert_eq!(actions(&db).await, ["preregistered"]);
}

async fn a_new_expiry_opens_an_expired_invitation_again(db: Database) {
    let id = db.invited("ada@example.com").await.invitation.id;
    db.store.housekeep(after(90), 10).await.unwrap();
    assert_eq!(record(&db, id).await.invitation.gate(after(91), false), Gate::Expired);
    assert_eq!(reschedule(&db, id, after(91)).await, Ok(()));

    let invitation = record(&db, id).await.invitation;
    assert_eq!((invitation.gate(after(91), false), invitation.times.expired_at), (Gate::Open, None));
    assert_eq!(invitation.expires_at, after(91).plus(Duration::from_hours(24)));
    assert_eq!(db.claim("a", after(91)).await.len(), 1, "its message still waited");
    let activated = db.store.activate(db.activation(id, after(92))).await.unwrap();
    assert_eq!(activated, ActivateOutcome::Activated);
    assert_eq!(actions(&db).await, ["preregistered", "rescheduled", "activated"]);
}

async fn a_message_that_was_given_up_stays_given_up_under_a_new_expiry(db: Database) {
    let id = db.invited("ada@example.com").await.invitation.id;
    assert_eq!(db.claim("a", after(90)).await, [], "too late to be sent");
    assert_eq!(reschedule(&db, id, after(91)).await, Ok(()));
    assert_eq!(db.claim("a", after(91)).await, []);
    assert_eq!(resend(&db, another_message(&db, id, after(92))).await, ResendOutcome::Queued);
    assert_eq!(db.claim("a", after(92)).await.len(), 1);
}

async fn what_ended_cannot_be_rescheduled(db: Database) {
    let revoked = db.invited("eve@example.com").await.invitation.id;
    revoke(&db, revoked, RevokedBy::Application).await;
    assert_eq!(reschedule(&db, revoked, after(2)).await, Err(Unchangeable::Revoked));
    let replaced = db.invited("ada@example.com").await.invitation.id;
    let call = db.resend_at("ada@example.com", START);
    let new = call.invitation.invitation_id;
    db.preregister(call).await;
    assert_eq!(reschedule(&db, replaced, after(2)).await, Err(Unchangeable::Replaced { by: Some(new) }));
    db.store.activate(db.activation(new, START)).await.unwrap();
    assert_eq!(reschedule(&db, new, after(2)).await, Err(Unchangeable::Activated));
    assert!(!actions(&db).await.contains(&"rescheduled".to_owned()));
}

async fn a_resend_takes_the_place_of_the_one_it_names(db: Database) {
    let id = db.invited("ada@example.com").await.invitation.id;
    revoke(&db, id, RevokedBy::Application).await;
    let step = another_message(&db, id, after(2));
    let new = step.invitation.invitation_id;
    assert_eq!(resend(&db, step).await, ResendOutcome::Queued);
    let former = record(&db, id).await;
    assert_eq!((former.replaced_by, former.revoked_by), (Some(new), Some(RevokedBy::Application)));
    assert_eq!(record(&db, new).await.invitation.gate(after(2), false), Gate::Open);
    assert_eq!(db.claim("a", after(2)).await.len(), 1);
    assert_eq!(actions(&db).await, ["preregistered", "revoked", "resent"]);
}

async fn a_resend_of_a_replaced_one_names_the_one_that_counts(db: Database) {
    let id = db.invited("ada@example.com").await.invitation.id;
    let step = another_message(&db, id, START);
    let new = step.invitation.invitation_id;
    resend(&db, step).await;
    let outcome = resend(&db, another_message(&db, id, START)).await;
    assert_eq!(outcome, ResendOutcome::Refused(Unchangeable::Replaced { by: Some(new) }));
    db.store.activate(db.activation(new, START)).await.unwrap();
    let outcome = resend(&db, another_message(&db, new, START)).await;
    assert_eq!(outcome, ResendOutcome::Refused(Unchangeable::Activated));
}

async fn a_resend_keeps_to_the_limit(db: Database) {
    let mut id = db.invited("ada@example.com").await.invitation.id;
    for _ in 0..3 {
        let step = another_message(&db, id, START);
        id = step.invitation.invitation_id;
        assert_eq!(resend(&db, step).await, ResendOutcome::Queued);
    }
    let outcome = resend(&db, another_message(&db, id, after(4))).await;
    assert_eq!(outcome, ResendOutcome::TooMany { retry_after: Duration::from_mins(6) });
}

async fn a_no_of_the_recipient_is_overruled_only_in_so_many_words(db: Database) {
    let id = db.invited("ada@example.com").await.invitation.id;
    revoke(&db, id, RevokedBy::Recipient).await;
    let step = ResendInvitation { despite_bounce: true, ..another_message(&db, id, after(2)) };
    assert_eq!(resend(&db, step).await, ResendOutcome::Unwanted(Unwanted::NotMeant));
    suppress(&db, "complaint").await;
    let step = ResendInvitation { despite_refusal: true, ..another_message(&db, id, after(2)) };
    assert_eq!(resend(&db, step).await, ResendOutcome::Queued);
    assert_eq!(db.rows("SELECT code FROM suppressions").await, Vec::<String>::new());
}

async fn suppress(db: &Database, code: &str) {
    db.execute(&format!(
        "INSERT INTO suppressions (auth_type, normalised, suppressed_at, code, reason) \
         VALUES ('email', 'ada@example.com', 1, '{code}', 'no such user')"
    ))
    .await;
}

async fn a_bounce_is_overruled_only_in_so_many_words(db: Database) {
    let id = db.invited("Ada@example.com").await.invitation.id;
    let message = db.claim("a", START).await;
    db.record(&message[0], START, AttemptResult::Bounced).await;
    suppress(&db, "550 5.1.1").await;
    let step = ResendInvitation { despite_refusal: true, ..another_message(&db, id, after(1)) };
    assert_eq!(resend(&db, step).await, ResendOutcome::Unwanted(Unwanted::Bounced));
    let step = ResendInvitation { despite_bounce: true, ..another_message(&db, id, after(1)) };
    let new = step.invitation.invitation_id;
    assert_eq!(resend(&db, step).await, ResendOutcome::Queued);
    let claimed = db.claim("a", after(1)).await;
    assert_eq!(
        claimed.iter().map(|message| message.content.invitation().unwrap().id).collect::<Vec<_>>(),
        [new]
    );
}

async fn an_operators_suppression_is_never_overruled(db: Database) {
    let id = db.invited("ada@example.com").await.invitation.id;
    suppress(&db, "operator").await;
    let step = ResendInvitation {
        despite_bounce: true,
        despite_refusal: true,
        ..another_message(&db, id, after(1))
    };
    assert_eq!(resend(&db, step).await, ResendOutcome::Unwanted(Unwanted::Operator));
}

async fn a_refused_resend_leaves_everything_as_it_was(db: Database) {
    let mut id = db.invited("ada@example.com").await.invitation.id;
    for _ in 0..3 {
        let step = another_message(&db, id, START);
        id = step.invitation.invitation_id;
        resend(&db, step).await;
    }
    suppress(&db, "550").await;
    let everything = async || {
        let mut rows =
            db.rows("SELECT invitation_id, resend_arrival, replaced_at FROM invitations ORDER BY 1").await;
        rows.extend(db.rows("SELECT invitation_id, sent_at, dead_at FROM outbox ORDER BY 1").await);
        rows.extend(db.rows("SELECT code FROM suppressions").await);
        rows.extend(actions(&db).await);
        rows
    };
    let before = everything().await;
    let step = ResendInvitation { despite_bounce: true, ..another_message(&db, id, START) };
    assert!(matches!(resend(&db, step).await, ResendOutcome::TooMany { .. }));
    assert_eq!(everything().await, before);
}

/// Two steps at once, some number of times, each time with somebody else.
async fn race<A, B>(
    db: &Database,
    first: impl AsyncFn(Arc<usher_store::SqlStore>, InvitationId) -> A,
    second: impl AsyncFn(Arc<usher_store::SqlStore>, InvitationId) -> B,
    check: impl AsyncFn(InvitationId, A, B),
) {
    for number in 0..12 {
        let id = db.invited(&format!("guest{number}@example.com")).await.invitation.id;
        let (one, other) = tokio::join!(first(Arc::clone(&db.store), id), second(Arc::clone(&db.store), id));
        check(id, one, other).await;
    }
}

async fn of_a_revocation_and_an_activation_exactly_one_wins(db: Database) {
    race(
        &db,
        async |store, id| {
            let revoke = revocation(&db, id, RevokedBy::Application, after(1));
            tokio::spawn(async move { store.invitations().revoke_invitation(revoke).await.unwrap() })
                .await
                .unwrap()
        },
        async |store, id| {
            let activation = db.activation(id, after(1));
            tokio::spawn(async move { store.activate(activation).await.unwrap() }).await.unwrap()
        },
        async |id, revoked, activated| {
            let user_is_active = db.invitation(id).await.user.is_active();
            match revoked {
                TakenBack::Revoked => {
                    assert_eq!((activated, user_is_active), (ActivateOutcome::Ended(Gate::Revoked), false));
                }
                TakenBack::Refused(Unchangeable::Activated) => {
                    assert_eq!((activated, user_is_active), (ActivateOutcome::Activated, true));
                }
                other => panic!("{other:?}"),
            }
        },
    )
    .await;
}

async fn resends_at_once_of_one_invitation_make_one(db: Database) {
    let id = db.invited("ada@example.com").await.invitation.id;
    let steps: Vec<_> = (0..8).map(|_| another_message(&db, id, START)).collect();
    let outcomes = at_once(steps.into_iter().map(|step| {
        let store = Arc::clone(&db.store);
        async move { store.invitations().resend_invitation(step).await.unwrap() }
    }))
    .await;
    let queued = outcomes.iter().filter(|outcome| **outcome == ResendOutcome::Queued).count();
    assert_eq!(queued, 1, "{outcomes:?}");
    assert_eq!(db.claim("a", START).await.len(), 1);
}

async fn a_resend_and_a_revocation_at_once_agree(db: Database) {
    race(
        &db,
        async |store, id| {
            let step = another_message(&db, id, after(1));
            let new = step.invitation.invitation_id;
            let resent =
                tokio::spawn(async move { store.invitations().resend_invitation(step).await.unwrap() });
            (new, resent.await.unwrap())
        },
        async |store, id| {
            let revoke = revocation(&db, id, RevokedBy::Recipient, after(1));
            tokio::spawn(async move { store.invitations().revoke_invitation(revoke).await.unwrap() })
                .await
                .unwrap()
        },
        async |_, (new, resent), revoked| match revoked {
            TakenBack::Revoked => assert_eq!(resent, ResendOutcome::Unwanted(Unwanted::NotMeant)),
            TakenBack::Refused(Unchangeable::Replaced { by }) => {
                assert_eq!((by, resent), (Some(new), ResendOutcome::Queued));
            }
            other => panic!("{other:?}"),
        },
    )
    .await;
}

async fn an_activation_and_a_new_expiry_at_once_agree(db: Database) {
    let late = after(90);
    race(
        &db,
        async |store, id| {
            let step = another_expiry(&db, id, after(200), late);
            tokio::spawn(async move { store.invitations().reschedule_invitation(step).await.unwrap() })
                .await
                .unwrap()
        },
        async |store, id| {
            let activation = db.activation(id, late);
            tokio::spawn(async move { store.activate(activation).await.unwrap() }).await.unwrap()
        },
        async |id, rescheduled, activated| {
            // Whoever activates could do so only because of the new expiry.
            assert_eq!(rescheduled, Ok(()));
            let invitation = db.invitation(id).await;
            match activated {
                ActivateOutcome::Activated => assert!(invitation.user.is_active()),
                ActivateOutcome::Ended(gate) => {
                    assert_eq!((gate, invitation.user.is_active()), (Gate::Expired, false));
                    assert_eq!(invitation.invitation.gate(late, false), Gate::Open);
                }
            }
        },
    )
    .await;
}

async fn housekeeping_does_not_end_what_was_just_given_time(db: Database) {
    let late = after(90);
    race(
        &db,
        async |store, id| {
            let step = another_expiry(&db, id, after(200), late);
            tokio::spawn(async move { store.invitations().reschedule_invitation(step).await.unwrap() })
                .await
                .unwrap()
        },
        async |store, _| tokio::spawn(async move { store.housekeep(late, 10).await.unwrap() }).await.unwrap(),
        async |id, rescheduled, _| {
            assert_eq!(rescheduled, Ok(()));
            assert_eq!(db.invitation(id).await.invitation.gate(late, false), Gate::Open);
        },
    )
    .await;
}
