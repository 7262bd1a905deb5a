//! Messages that came back, and recipients that are not written to because of that.

use std::sync::Arc;

use usher_app::Store;
use usher_app::store::{
    AttemptResult, BounceClass, ClaimedMessage, RecordBounce, RecordBounceOutcome, Suppression,
};
use usher_domain::{AuthType, Identifier, InvitationState, Timestamp};
use uuid::Uuid;

use crate::fixture::{Database, START, after, at_once, email, on_each_engine};

on_each_engine![
    a_hard_bounce_says_so_and_suppresses_the_recipient,
    a_soft_bounce_suppresses_nobody,
    a_complaint_suppresses_and_leaves_the_invitation_as_it_was,
    a_repeated_bounce_changes_nothing,
    of_a_flood_of_bounces_that_differ_the_first_ones_are_kept,
    a_repeated_bounce_does_not_suppress_again_what_was_lifted,
    ten_nodes_that_learn_of_one_bounce_record_it_once,
    a_bounce_of_an_unknown_message_is_unknown,
    a_bounce_ends_a_message_that_still_waits,
    a_bounce_after_the_guest_has_begun_is_kept_and_the_state_stays,
    a_bounced_link_for_a_password_has_failed,
    a_bounced_reminder_marks_its_invitation,
    a_bounce_is_told_to_an_application_that_wants_it,
    nothing_is_sent_to_a_suppressed_recipient,
    a_suppression_is_for_one_way_of_writing_and_for_any_spelling,
    suppressions_are_listed_in_pages,
    a_suppression_is_made_once_and_lifted_once,
    what_servers_say_may_hold_anything,
];

/// An invitation whose message the relay took.
async fn sent(db: &Database, address: &str) -> ClaimedMessage {
    db.invited(address).await;
    let message = db.claim("a", START).await.remove(0);
    db.record(&message, START, AttemptResult::Sent).await;
    message
}

fn bounce(message: &ClaimedMessage, class: BounceClass, at: Timestamp) -> RecordBounce {
    RecordBounce {
        content_id: message.content.id().uuid(),
        message_id: Some(message.message_id),
        class,
        code: "550 5.1.1".to_owned(),
        text: "User unknown".to_owned(),
        at,
    }
}

async fn take(db: &Database, bounce: RecordBounce) -> RecordBounceOutcome {
    db.store.bounces().record_bounce(bounce).await.unwrap()
}

async fn suppressed(db: &Database) -> Vec<String> {
    db.rows("SELECT auth_type, normalised, suppressed_at, code, reason FROM suppressions ORDER BY 1, 2").await
}

async fn state(db: &Database, message: &ClaimedMessage) -> InvitationState {
    let id = message.content.invitation().unwrap().id;
    db.invitation(id).await.invitation.state(after(3))
}

const ATTEMPTS: &str = "SELECT attempt, result, code, reason FROM attempts ORDER BY attempt";

async fn a_hard_bounce_says_so_and_suppresses_the_recipient(db: Database) {
    let message = sent(&db, "Ada@Example.com").await;
    let by_address = RecordBounce { message_id: None, ..bounce(&message, BounceClass::Hard, after(2)) };
    assert_eq!(take(&db, by_address).await, RecordBounceOutcome::Recorded);
    assert_eq!(state(&db, &message).await, InvitationState::Bounced);
    assert_eq!(db.rows(ATTEMPTS).await, ["1|sent|250|2.0.0 Ok", "2|bounced|550 5.1.1|User unknown"]);
    let expected = format!("email|ada@example.com|{}|550 5.1.1|User unknown", after(2).as_ms());
    assert_eq!(suppressed(&db).await, [expected]);
}

async fn a_soft_bounce_suppresses_nobody(db: Database) {
    let message = sent(&db, "ada@example.com").await;
    assert_eq!(take(&db, bounce(&message, BounceClass::Soft, after(2))).await, RecordBounceOutcome::Recorded);
    assert_eq!(state(&db, &message).await, InvitationState::Bounced);
    assert_eq!(suppressed(&db).await, Vec::<String>::new());
    // The next message goes out.
    db.preregister(db.resend_at("ada@example.com", after(2))).await;
    assert_eq!(db.claim("a", after(2)).await.len(), 1);
}

async fn a_complaint_suppresses_and_leaves_the_invitation_as_it_was(db: Database) {
    let message = sent(&db, "ada@example.com").await;
    let complaint = bounce(&message, BounceClass::Complaint, after(2));
    assert_eq!(take(&db, complaint.clone()).await, RecordBounceOutcome::Recorded);
    assert_eq!(take(&db, complaint).await, RecordBounceOutcome::Repeated);
    assert_eq!(state(&db, &message).await, InvitationState::Sent);
    let expected = format!("email|ada@example.com|{}|complaint|User unknown", after(2).as_ms());
    assert_eq!(suppressed(&db).await, [expected]);
    assert_eq!(db.rows(ATTEMPTS).await[1], "2|complained|550 5.1.1|User unknown");
}

async fn a_repeated_bounce_changes_nothing(db: Database) {
    let message = sent(&db, "ada@example.com").await;
    take(&db, bounce(&message, BounceClass::Hard, after(2))).await;
    let again = take(&db, bounce(&message, BounceClass::Hard, after(3))).await;
    assert_eq!(again, RecordBounceOutcome::Repeated);
    assert_eq!(db.rows(ATTEMPTS).await.len(), 2);
    let id = message.content.invitation().unwrap().id;
    assert_eq!(db.invitation(id).await.invitation.times.bounced_at, Some(after(2)));
}

async fn of_a_flood_of_bounces_that_differ_the_first_ones_are_kept(db: Database) {
    let message = sent(&db, "ada@example.com").await;
    for number in 0..30 {
        let flood = RecordBounce {
            text: format!("refused {number}"),
            ..bounce(&message, BounceClass::Soft, after(2))
        };
        let expected =
            if number < 20 { RecordBounceOutcome::Recorded } else { RecordBounceOutcome::Repeated };
        assert_eq!(take(&db, flood).await, expected, "{number}");
    }
    assert_eq!(db.rows(ATTEMPTS).await.len(), 21);
}

async fn a_repeated_bounce_does_not_suppress_again_what_was_lifted(db: Database) {
    let message = sent(&db, "ada@example.com").await;
    take(&db, bounce(&message, BounceClass::Hard, after(2))).await;
    assert!(db.store.bounces().lift_suppression(&email("ada@example.com")).await.unwrap());
    take(&db, bounce(&message, BounceClass::Hard, after(3))).await;
    assert_eq!(suppressed(&db).await, Vec::<String>::new());
}

async fn ten_nodes_that_learn_of_one_bounce_record_it_once(db: Database) {
    let message = sent(&db, "ada@example.com").await;
    let outcomes = at_once((0..10).map(|_| {
        let (store, bounce) = (Arc::clone(&db.store), bounce(&message, BounceClass::Hard, after(2)));
        async move { store.bounces().record_bounce(bounce).await.unwrap() }
    }))
    .await;
    let recorded = outcomes.iter().filter(|outcome| **outcome == RecordBounceOutcome::Recorded).count();
    assert_eq!(recorded, 1);
    assert_eq!(db.rows(ATTEMPTS).await.len(), 2);
}

async fn a_bounce_of_an_unknown_message_is_unknown(db: Database) {
    let message = sent(&db, "ada@example.com").await;
    let known = bounce(&message, BounceClass::Hard, after(2));
    let nowhere = RecordBounce { content_id: Uuid::from_bytes([9; 16]), ..known.clone() };
    assert_eq!(take(&db, nowhere).await, RecordBounceOutcome::Unknown);
    // Of the same invitation, and of another message.
    let other = RecordBounce {
        message_id: usher_domain::MessageId::parse("0197a3b2-7d54-7c3e-9f00-0123456789ab"),
        ..known
    };
    assert_eq!(take(&db, other).await, RecordBounceOutcome::Unknown);
    assert_eq!(suppressed(&db).await, Vec::<String>::new());
}

async fn a_bounce_ends_a_message_that_still_waits(db: Database) {
    db.invited("ada@example.com").await;
    let message = db.claim("a", START).await.remove(0);
    // The relay took it, and its answer was lost.
    db.record(&message, START, AttemptResult::RetryAt(after(5))).await;
    take(&db, bounce(&message, BounceClass::Soft, after(2))).await;
    assert_eq!(db.claim("a", after(6)).await, []);
    assert_eq!(db.store.next_due().await.unwrap(), None);
    assert_eq!(state(&db, &message).await, InvitationState::Bounced);
}

async fn a_bounce_after_the_guest_has_begun_is_kept_and_the_state_stays(db: Database) {
    let message = sent(&db, "ada@example.com").await;
    let id = message.content.invitation().unwrap().id;
    db.store.mark_opened(id, after(1)).await.unwrap();
    take(&db, bounce(&message, BounceClass::Hard, after(2))).await;
    assert_eq!(state(&db, &message).await, InvitationState::Opened);
    assert_eq!(db.invitation(id).await.invitation.times.bounced_at, Some(after(2)));
}

async fn a_bounced_link_for_a_password_has_failed(db: Database) {
    let user = db.active("ada@example.com").await.user.id;
    let (reset, message) = (Uuid::from_bytes([3; 16]), Uuid::from_bytes([4; 16]));
    let at = START.as_ms();
    db.execute(&format!(
        "INSERT INTO password_resets (reset_id, user_id, client_id, auth_type, sent_to, locale, handle, nonce, key_id, \
         queued_at, expires_at) SELECT '{reset}', user_id, NULL, auth_type, sent_to, locale, handle, nonce, key_id, \
         {at}, {at} FROM invitations WHERE user_id = '{user}';
         INSERT INTO outbox (invitation_id, user_id, message_id, due_at, claimable_at, attempts, kind, sent_at) \
         VALUES ('{reset}', '{user}', '{message}', {at}, {at}, 1, 'password_reset', {at})"
    ))
    .await;
    let bounce = RecordBounce {
        content_id: reset,
        message_id: None,
        class: BounceClass::Hard,
        code: "5.1.1".to_owned(),
        text: String::new(),
        at: after(2),
    };
    assert_eq!(take(&db, bounce).await, RecordBounceOutcome::Recorded);
    assert_eq!(db.rows("SELECT failed_at FROM password_resets").await, [after(2).as_ms().to_string()]);
    assert_eq!(suppressed(&db).await.len(), 1);
}

async fn a_bounced_reminder_marks_its_invitation(db: Database) {
    let message = sent(&db, "ada@example.com").await;
    let invitation = message.content.invitation().unwrap().clone();
    let (reminder, reminded) = (Uuid::from_bytes([3; 16]), Uuid::from_bytes([4; 16]));
    let (user, at) = (invitation.user_id, START.as_ms());
    db.execute(&format!(
        "INSERT INTO reminders (reminder_id, user_id, invitation_id, queued_at) \
         VALUES ('{reminder}', '{user}', '{}', {at});
         INSERT INTO outbox (invitation_id, user_id, message_id, due_at, claimable_at, attempts, kind, sent_at) \
         VALUES ('{reminder}', '{user}', '{reminded}', {at}, {at}, 1, 'reminder', {at})",
        invitation.id
    ))
    .await;
    let bounce = RecordBounce {
        content_id: reminder,
        message_id: None,
        ..bounce(&message, BounceClass::Hard, after(2))
    };
    assert_eq!(take(&db, bounce).await, RecordBounceOutcome::Recorded);
    assert_eq!(state(&db, &message).await, InvitationState::Bounced);
    assert_eq!(db.rows("SELECT failed_at FROM reminders").await, [after(2).as_ms().to_string()]);
    assert_eq!(suppressed(&db).await.len(), 1);
}

async fn a_bounce_is_told_to_an_application_that_wants_it(db: Database) {
    db.execute(
        "INSERT INTO webhooks (client_id, url, kinds) VALUES ('shop', 'https://shop.test/', ' invitation.bounced ')",
    )
    .await;
    let message = sent(&db, "ada@example.com").await;
    take(&db, bounce(&message, BounceClass::Hard, after(2))).await;
    let events = db.rows("SELECT kind, client_id, ordered_by, detail FROM events").await;
    let invitation_id = message.content.id();
    let expected =
        format!(r#"invitation.bounced|shop|{invitation_id}|{{"code":"550 5.1.1","text":"User unknown"}}"#);
    assert_eq!(events, [expected]);
}

async fn nothing_is_sent_to_a_suppressed_recipient(db: Database) {
    db.execute(
        "INSERT INTO webhooks (client_id, url, kinds) VALUES ('shop', 'https://shop.test/', ' invitation.bounced ')",
    )
    .await;
    let message = sent(&db, "ada@example.com").await;
    take(&db, bounce(&message, BounceClass::Hard, after(1))).await;
    db.preregister(db.resend_at("ADA@example.com", after(2))).await;
    db.preregister(db.call_at("bob@example.com", after(2))).await;

    let claimed = db.claim("a", after(2)).await;
    let recipients: Vec<_> = claimed.iter().filter_map(|m| m.content.recipient()).collect();
    assert_eq!(recipients, [&email("bob@example.com")]);
    assert_eq!(db.claim("b", after(9)).await.len(), 1, "only the other one is ever sent");
    let bounced = db.rows("SELECT bounced_at FROM invitations WHERE bounced_at IS NOT NULL ORDER BY 1").await;
    assert_eq!(bounced, [after(1).as_ms().to_string(), after(2).as_ms().to_string()]);
    let reasons =
        db.rows("SELECT attempt, result, code, reason FROM attempts WHERE reason LIKE 'not sent%'").await;
    assert_eq!(reasons, ["1|bounced|550 5.1.1|not sent: the address bounced on 2023-11-14: 550 5.1.1"]);
    assert_eq!(db.rows("SELECT kind FROM events").await.len(), 2);
    assert_eq!(db.store.outbox_status(after(9)).await.unwrap().dead, 1);

    // Until somebody says so.
    assert!(db.store.bounces().lift_suppression(&email("ada@example.com")).await.unwrap());
    db.preregister(db.resend_at("ada@example.com", after(3))).await;
    assert_eq!(db.claim("c", after(3)).await[0].content.recipient(), Some(&email("ada@example.com")));
}

async fn a_suppression_is_for_one_way_of_writing_and_for_any_spelling(db: Database) {
    let number = Identifier::parse(AuthType::Sms, "+447700900123").unwrap();
    assert!(db.store.bounces().suppress(suppression(&number)).await.unwrap());
    db.invited("ada@example.com").await;
    let mut call = db.call("bob@example.com");
    call.identifier = Identifier::parse(AuthType::Sms, "+44 7700 900123").unwrap();
    db.preregister(call).await;
    let claimed = db.claim("a", START).await;
    let recipients: Vec<_> = claimed.iter().filter_map(|m| m.content.recipient()).collect();
    assert_eq!(recipients, [&email("ada@example.com")]);
    let reasons = db.rows("SELECT result, code, reason FROM attempts").await;
    assert_eq!(reasons, ["bounced|operator|not sent: an operator said so on 2023-11-14"]);
}

fn suppression(identifier: &Identifier) -> Suppression {
    Suppression {
        identifier: identifier.clone(),
        suppressed_at: START,
        code: "operator".to_owned(),
        reason: "asked for".to_owned(),
    }
}

async fn suppressions_are_listed_in_pages(db: Database) {
    let bounces = db.store.bounces();
    for address in ["c@example.com", "a@example.com", "b@example.com"] {
        bounces.suppress(suppression(&email(address))).await.unwrap();
    }
    let number = Identifier::parse(AuthType::Sms, "+447700900123").unwrap();
    bounces.suppress(suppression(&number)).await.unwrap();
    let first = bounces.suppressions(None, 3).await.unwrap();
    let listed: Vec<_> = first.iter().map(|found| found.identifier.as_given()).collect();
    assert_eq!(listed, ["a@example.com", "b@example.com", "c@example.com"]);
    let rest = bounces.suppressions(Some(&first[2].identifier), 3).await.unwrap();
    assert_eq!(rest, [suppression(&number)]);
    assert_eq!(bounces.suppressions(Some(&number), 3).await.unwrap(), []);
}

async fn a_suppression_is_made_once_and_lifted_once(db: Database) {
    let (bounces, ada) = (db.store.bounces(), email("Ada@example.com"));
    assert_eq!(bounces.suppression(&ada).await.unwrap(), None);
    assert!(bounces.suppress(suppression(&ada)).await.unwrap());
    let again = Suppression { reason: "again".to_owned(), ..suppression(&ada) };
    assert!(!bounces.suppress(again).await.unwrap());
    assert_eq!(bounces.suppression(&ada).await.unwrap().unwrap().reason, "asked for");
    assert!(bounces.lift_suppression(&ada).await.unwrap());
    assert!(!bounces.lift_suppression(&ada).await.unwrap());
}

async fn what_servers_say_may_hold_anything(db: Database) {
    let message = sent(&db, "ada@example.com").await;
    let odd = RecordBounce {
        code: "5\0".to_owned(),
        text: "'; \0 \u{1F984} --".to_owned(),
        ..bounce(&message, BounceClass::Hard, after(2))
    };
    assert_eq!(take(&db, odd.clone()).await, RecordBounceOutcome::Recorded);
    assert_eq!(take(&db, odd).await, RecordBounceOutcome::Repeated);
    assert_eq!(db.rows(ATTEMPTS).await[1], "2|bounced|5|';  \u{1F984} --");
}
