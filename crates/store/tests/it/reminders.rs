//! Reminders: when they are due, that they come once, and whom they spare.

use std::sync::Arc;
use std::time::Duration;

use usher_app::Store;
use usher_app::store::{
    AttemptResult, ClaimedMessage, Content, DueReminder, InvitedUser, OutboxStatus, PreRegister,
    RescheduleInvitation, RevokeInvitation, SettleReminder, Suppression,
};
use usher_domain::{
    AuditId, FieldValue, InvitationState, Profile, QuietHours, ReminderId, ReminderPlan, RevokedBy,
    TimeOfDay, TimeZone, Timestamp,
};
use uuid::Uuid;

use crate::fixture::{Database, START, after, at_once, client, on_each_engine};

on_each_engine![
    an_invitation_knows_when_its_first_reminder_is_due,
    the_zone_of_a_resend_is_that_of_the_profile_on_record,
    a_due_reminder_becomes_a_message_with_the_same_link,
    nodes_that_look_at_once_remind_once,
    nobody_is_reminded_of_what_never_came,
    nobody_is_reminded_after_the_end_or_a_bounce,
    a_reminder_that_waits_is_forgotten_at_the_end_or_a_bounce,
    whoever_is_not_written_to_is_not_reminded,
    a_reminder_that_came_back_is_an_invitation_that_came_back,
    a_resend_has_reminders_of_its_own,
    a_new_expiry_moves_the_reminder,
    a_reminder_that_failed_for_now_is_tried_again,
    a_damaged_row_holds_up_no_other_reminder,
];

const DAY: Duration = Duration::from_hours(24);
const WEEK: Duration = Duration::from_hours(7 * 24);

fn plan() -> ReminderPlan {
    let before_expiry = vec![Duration::from_hours(72), DAY];
    ReminderPlan { before_expiry, quiet_hours: None }
}

fn at_night() -> ReminderPlan {
    let (from, to) = (TimeOfDay::parse("21:00").unwrap(), TimeOfDay::parse("08:00").unwrap());
    ReminderPlan { quiet_hours: Some(QuietHours { from, to, time_zone: None }), ..plan() }
}

/// A call for an invitation that works for a week.
fn call(db: &Database, address: &str, plan: ReminderPlan) -> PreRegister {
    let mut call = db.call(address);
    call.invitation.expires_at = START.plus(WEEK);
    call.invitation.reminders = plan;
    call
}

/// Somebody who got an invitation and has not come.
async fn invited(db: &Database, address: &str) -> InvitedUser {
    let call = call(db, address, plan());
    let id = call.invitation.invitation_id;
    db.preregister(call).await;
    for message in db.claim("a", START).await {
        db.record(&message, START, AttemptResult::Sent).await;
    }
    db.invitation(id).await
}

/// When the first reminder is due, and when the second.
fn first() -> Timestamp {
    START.plus(WEEK).minus(Duration::from_hours(72))
}

fn second() -> Timestamp {
    START.plus(WEEK).minus(DAY)
}

async fn due(db: &Database, now: Timestamp) -> Vec<DueReminder> {
    db.store.upkeep().due_reminders(now, 10).await.unwrap()
}

/// Reminds of what was found, with ids from `number` on.
fn reminding(due: Vec<DueReminder>, number: u64, next: Option<Timestamp>) -> Vec<SettleReminder> {
    let settle = |(number, due): (u64, DueReminder)| SettleReminder {
        invitation: due.invitation,
        due_at: due.due_at,
        remind: Some(ReminderId::new(Uuid::from_u64_pair(
            0x0197_a3b2_7d54_7c3e,
            0x8f00_0000_0000_0000 + number,
        ))),
        next,
    };
    (number..).zip(due).map(settle).collect()
}

/// Reminds of all that is due; how many reminders were queued.
async fn remind(db: &Database, number: u64, now: Timestamp, next: Option<Timestamp>) -> u64 {
    let settle = reminding(due(db, now).await, number, next);
    db.store.upkeep().settle_reminders(settle, now).await.unwrap()
}

async fn claimed_reminders(db: &Database, now: Timestamp) -> Vec<ClaimedMessage> {
    let claimed = db.claim("a", now).await;
    assert!(claimed.iter().all(|message| matches!(message.content, Content::Reminder(_))));
    claimed
}

/// That nothing of a reminder is left, and no operator need look at anything.
async fn assert_forgotten(db: &Database, now: Timestamp) {
    assert!(claimed_reminders(db, now).await.is_empty());
    assert_eq!(db.rows("SELECT count(*) FROM outbox WHERE kind = 'reminder'").await, ["0"]);
    assert_eq!(db.rows("SELECT count(*) FROM reminders").await, ["0"]);
    assert_eq!(db.store.outbox_status(now).await.unwrap(), OutboxStatus::default());
}

async fn an_invitation_knows_when_its_first_reminder_is_due(db: Database) {
    db.invited("eve@example.com").await;
    invited(&db, "ada@example.com").await;
    let rows = db.rows("SELECT sent_to, remind_at FROM invitations ORDER BY sent_to").await;
    assert_eq!(rows, [format!("ada@example.com|{}", first().as_ms()), "eve@example.com|".to_owned()]);
    assert!(due(&db, first().minus(Duration::from_millis(1))).await.is_empty());
    let due = due(&db, first()).await;
    assert_eq!((due.len(), due[0].due_at, due[0].reminded), (1, first(), 0));
    assert_eq!(db.store.outbox_status(first()).await.unwrap().waiting, 0, "a reminder to come is no message");
}

async fn the_zone_of_a_resend_is_that_of_the_profile_on_record(db: Database) {
    // START is 22:13 in UTC and 07:13 in Tokyo: there the first reminder waits until 08:00.
    let mut first_call = call(&db, "ada@example.com", at_night());
    first_call.profile = Profile(vec![("zoneinfo".to_owned(), FieldValue::Text("Asia/Tokyo".to_owned()))]);
    db.preregister(first_call).await;
    let resend = PreRegister { resend: true, ..call(&db, "ada@example.com", at_night()) };
    db.preregister(resend).await;
    let zone = TimeZone::parse("Asia/Tokyo").unwrap();
    let morning = at_night().next_due(START.plus(WEEK), Some(&zone), START).unwrap();
    assert!(morning > first());
    let rows = db.rows("SELECT remind_at FROM invitations").await;
    assert_eq!(rows, [morning.as_ms().to_string(), morning.as_ms().to_string()]);
}

async fn a_due_reminder_becomes_a_message_with_the_same_link(db: Database) {
    let ada = invited(&db, "ada@example.com").await;
    assert_eq!(remind(&db, 1, first(), Some(second())).await, 1);
    assert!(due(&db, first()).await.is_empty());
    let claimed = claimed_reminders(&db, first()).await;
    let Content::Reminder(reminder) = &claimed[0].content else { panic!("{:?}", claimed[0]) };
    assert_eq!(reminder.invitation, ada.invitation);
    assert_eq!(reminder.profile, ada.user.profile);
    assert_eq!((reminder.queued_at, claimed[0].first_name.as_deref()), (first(), Some("Ada")));
    db.record(&claimed[0], first(), AttemptResult::Sent).await;

    let sent = format!("{}|", first().as_ms());
    assert_eq!(db.rows("SELECT sent_at, failed_at FROM reminders").await, [sent]);
    assert_eq!(db.invitation(ada.invitation.id).await, ada, "the invitation itself is as it was");
    let trail = db.rows("SELECT action FROM audit ORDER BY acted_at, action").await;
    assert_eq!(trail, ["preregistered", "reminded"]);
    let again = due(&db, second()).await;
    assert_eq!((again.len(), again[0].reminded), (1, 1));
}

async fn nodes_that_look_at_once_remind_once(db: Database) {
    invited(&db, "ada@example.com").await;
    let found = due(&db, first()).await;
    let queued = at_once((0..8).map(|node| {
        let (store, settle) = (Arc::clone(&db.store), reminding(found.clone(), node * 10, Some(second())));
        async move { store.upkeep().settle_reminders(settle, first()).await.unwrap() }
    }))
    .await;
    assert_eq!(queued.iter().sum::<u64>(), 1, "{queued:?}");
    assert_eq!(db.rows("SELECT count(*) FROM outbox WHERE kind = 'reminder'").await, ["1"]);
}

async fn nobody_is_reminded_of_what_never_came(db: Database) {
    db.preregister(call(&db, "ada@example.com", plan())).await;
    assert_eq!(remind(&db, 1, first(), Some(second())).await, 0);
    assert_eq!(db.rows("SELECT count(*) FROM reminders").await, ["0"]);
    assert!(due(&db, first()).await.is_empty(), "it waits for the next one");
    assert_eq!(due(&db, second()).await.len(), 1);
}

async fn revoke(db: &Database, invited: &InvitedUser, now: Timestamp) {
    let revoke = RevokeInvitation {
        id: invited.invitation.id,
        client_id: Some(client("shop")),
        by: RevokedBy::Application,
        audit_id: AuditId::new(Uuid::from_u64_pair(1, 1)),
        now,
    };
    db.store.invitations().revoke_invitation(revoke).await.unwrap();
}

async fn nobody_is_reminded_after_the_end_or_a_bounce(db: Database) {
    let activated = invited(&db, "activated@example.com").await;
    let revoked = invited(&db, "revoked@example.com").await;
    invited(&db, "bounced@example.com").await;
    let found = due(&db, first()).await;
    assert_eq!(found.len(), 3);
    db.store.activate(db.activation(activated.invitation.id, after(60))).await.unwrap();
    revoke(&db, &revoked, after(60)).await;
    db.execute("UPDATE invitations SET bounced_at = 1 WHERE sent_to = 'bounced@example.com'").await;
    assert!(due(&db, first()).await.is_empty());
    // One who had looked before.
    let settle = reminding(found, 1, Some(second()));
    assert_eq!(db.store.upkeep().settle_reminders(settle, first()).await.unwrap(), 0);
    assert_forgotten(&db, first()).await;
}

async fn a_reminder_that_waits_is_forgotten_at_the_end_or_a_bounce(db: Database) {
    let activated = invited(&db, "activated@example.com").await;
    let revoked = invited(&db, "revoked@example.com").await;
    invited(&db, "bounced@example.com").await;
    invited(&db, "expired@example.com").await;
    assert_eq!(remind(&db, 1, first(), None).await, 4);
    db.store.activate(db.activation(activated.invitation.id, first())).await.unwrap();
    revoke(&db, &revoked, first()).await;
    db.execute("UPDATE invitations SET bounced_at = 1 WHERE sent_to = 'bounced@example.com'").await;
    db.execute("UPDATE invitations SET expires_at = 1 WHERE sent_to = 'expired@example.com'").await;
    assert_forgotten(&db, first()).await;
}

async fn whoever_is_not_written_to_is_not_reminded(db: Database) {
    let before = invited(&db, "before@example.com").await;
    let suppress = async |invited: &InvitedUser| {
        let suppression = Suppression {
            identifier: invited.user.identifier.clone(),
            suppressed_at: START,
            code: "complaint".to_owned(),
            reason: String::new(),
        };
        assert!(db.store.bounces().suppress(suppression).await.unwrap());
    };
    suppress(&before).await;
    assert_eq!(remind(&db, 1, first(), None).await, 0);

    let after = invited(&db, "after@example.com").await;
    assert_eq!(remind(&db, 2, first(), None).await, 1);
    suppress(&after).await;
    assert_forgotten(&db, first()).await;
    assert_eq!(db.invitation(after.invitation.id).await, after);
}

async fn a_reminder_that_came_back_is_an_invitation_that_came_back(db: Database) {
    let ada = invited(&db, "ada@example.com").await;
    db.execute(
        "INSERT INTO webhooks (client_id, url, kinds) VALUES ('shop', 'https://shop.test/', ' invitation.bounced ')",
    )
    .await;
    remind(&db, 1, first(), Some(second())).await;
    let mut claimed = claimed_reminders(&db, first()).await;
    let message = claimed.remove(0);
    let record = usher_app::store::AttemptRecord {
        message_id: message.message_id,
        content_id: message.content.id(),
        user_id: message.content.user_id(),
        attempt: message.attempt,
        at: first(),
        result: AttemptResult::Bounced,
        code: "550 5.1.1".to_owned(),
        text: "No such user".to_owned(),
        peer_id: None,
        suppress: Some(ada.user.identifier.clone()),
        tells: Some(client("shop")),
    };
    db.store.record_attempts(vec![record.clone()]).await.unwrap();
    db.store.record_attempts(vec![record]).await.unwrap();
    let invitation = db.invitation(ada.invitation.id).await.invitation;
    assert_eq!(invitation.state(first()), InvitationState::Bounced);
    assert_eq!(db.rows("SELECT failed_at FROM reminders").await, [first().as_ms().to_string()]);
    let told = db.rows("SELECT kind, ordered_by FROM events").await;
    assert_eq!(told, [format!("invitation.bounced|{}", ada.invitation.id)]);
    assert!(due(&db, second()).await.is_empty());
}

async fn a_resend_has_reminders_of_its_own(db: Database) {
    invited(&db, "ada@example.com").await;
    remind(&db, 1, first(), Some(second())).await;
    let mut resend = db.resend_at("ada@example.com", first());
    resend.invitation.expires_at = first().plus(WEEK);
    resend.invitation.reminders = plan();
    db.preregister(resend.clone()).await;
    // The reminder of the former one that still waits is forgotten.
    let claimed = db.claim("a", first()).await;
    assert_eq!(claimed.len(), 1);
    assert_eq!(claimed[0].content.invitation().unwrap().id, resend.invitation.invitation_id);
    db.record(&claimed[0], first(), AttemptResult::Sent).await;
    assert!(due(&db, second()).await.is_empty());
    let found = due(&db, first().plus(WEEK)).await;
    assert_eq!((found.len(), found[0].reminded), (1, 0));
    assert_eq!(found[0].due_at, first().plus(WEEK).minus(Duration::from_hours(72)));
}

async fn a_new_expiry_moves_the_reminder(db: Database) {
    let ada = invited(&db, "ada@example.com").await;
    let found = due(&db, first()).await;
    let reschedule = RescheduleInvitation {
        id: ada.invitation.id,
        client_id: client("shop"),
        expires_at: START.plus(2 * WEEK),
        reminders: plan(),
        audit_id: AuditId::new(Uuid::from_u64_pair(1, 1)),
        now: after(60),
    };
    db.store.invitations().reschedule_invitation(reschedule).await.unwrap().unwrap();
    assert!(due(&db, first()).await.is_empty());
    assert_eq!(due(&db, first().plus(WEEK)).await.len(), 1);
    // One who had looked before the change does nothing.
    let settle = reminding(found, 1, Some(second()));
    assert_eq!(db.store.upkeep().settle_reminders(settle, first()).await.unwrap(), 0);
    assert_eq!(due(&db, first().plus(WEEK)).await.len(), 1);
}

async fn a_reminder_that_failed_for_now_is_tried_again(db: Database) {
    invited(&db, "ada@example.com").await;
    remind(&db, 1, first(), None).await;
    let claimed = claimed_reminders(&db, first()).await;
    let later = first().plus(Duration::from_mins(5));
    db.record(&claimed[0], first(), AttemptResult::RetryAt(later)).await;
    assert!(claimed_reminders(&db, first()).await.is_empty());
    let again = claimed_reminders(&db, later).await;
    assert_eq!((again[0].attempt, again[0].message_id), (2, claimed[0].message_id));
    db.record(&again[0], later, AttemptResult::Dead).await;
    assert_eq!(db.store.outbox_status(later).await.unwrap().dead, 1, "a relay's refusal is worth a look");
    assert_eq!(db.rows("SELECT failed_at FROM reminders").await, [later.as_ms().to_string()]);
}

async fn a_damaged_row_holds_up_no_other_reminder(db: Database) {
    invited(&db, "ada@example.com").await;
    let eve = invited(&db, "eve@example.com").await;
    db.execute("UPDATE users SET profile = 'nonsense' WHERE identifier = 'ada@example.com'").await;
    let due = due(&db, first()).await;
    assert_eq!((due.len(), due[0].invitation.id), (1, eve.invitation.id));
}
