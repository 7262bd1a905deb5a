//! The end of what is old: who never came, and what became of messages.

use std::sync::Arc;
use std::time::Duration;

use usher_app::Store;
use usher_app::store::{AttemptResult, PreRegister, PreRegisterOutcome, Purged, Retention, Suppression};
use usher_domain::{ReminderPlan, Timestamp};

use crate::fixture::{Database, LIFETIME, START, after, at_once, client, email, on_each_engine};
use crate::invariants::VIOLATIONS;

on_each_engine![
    who_never_came_goes_with_everything,
    who_may_still_come_stays,
    who_was_claimed_by_an_application_since_stays,
    an_invitation_that_was_taken_back_counts_from_then_on,
    the_applications_are_told,
    a_resend_and_the_purge_never_leave_half_a_user,
    all_users_are_gone_through_once_a_day_by_all_nodes_together,
    what_became_of_messages_goes_after_its_time,
    the_audit_trail_goes_after_its_time_also_of_users_who_are_gone,
    suppressions_go_after_their_time,
    nothing_goes_that_is_to_be_kept,
];

const DAY: Duration = Duration::from_hours(24);
const KEPT: Duration = Duration::from_hours(30 * 24);

const NEVER_ACCEPTED: Retention =
    Retention { never_accepted: Some(KEPT), delivery_trail: None, audit: None, suppressions: None };

/// The moment at which what ended at `end` is too old.
fn over(end: Timestamp) -> Timestamp {
    end.plus(KEPT)
}

/// A whole round.
async fn purge(db: &Database, retention: Retention, now: Timestamp) -> Purged {
    let mut all = Purged::default();
    loop {
        let step = db.store.upkeep().purge(retention, 2, now).await.unwrap();
        if step.is_over {
            return all;
        }
        all.users += step.users;
        all.rows += step.rows;
    }
}

async fn assert_sound(db: &Database) {
    for (violation, query) in VIOLATIONS {
        assert_eq!(db.rows(query).await, Vec::<String>::new(), "{violation}");
    }
}

async fn users(db: &Database) -> Vec<String> {
    db.rows("SELECT identifier FROM users ORDER BY identifier").await
}

/// Every table that has rows about users.
const TABLES: [&str; 8] = [
    "users",
    "identifiers",
    "application_links",
    "invitations",
    "outbox",
    "attempts",
    "reminders",
    "consents",
];

async fn who_never_came_goes_with_everything(db: Database) {
    let mut call = db.call("ada@example.com");
    call.invitation.reminders =
        ReminderPlan { before_expiry: vec![Duration::from_mins(30)], quiet_hours: None };
    let user_id = call.user_id;
    db.preregister(call).await;
    let claimed = db.claim("a", START).await;
    db.record(&claimed[0], START, AttemptResult::Sent).await;
    db.preregister(db.resend_at("ada@example.com", after(1))).await;
    db.execute(&format!(
        "INSERT INTO reminders (reminder_id, user_id, invitation_id, queued_at) \
         SELECT 'r', user_id, invitation_id, 1 FROM invitations WHERE replaced_at IS NOT NULL; \
         INSERT INTO outbox (invitation_id, user_id, message_id, due_at, claimable_at, attempts, kind) \
         VALUES ('r', '{user_id}', 'r', 1, 1, 0, 'reminder')"
    ))
    .await;
    let ended = after(1).plus(LIFETIME);
    assert_eq!(purge(&db, NEVER_ACCEPTED, over(ended).minus(DAY)).await, Purged::default());
    assert_eq!(purge(&db, NEVER_ACCEPTED, over(ended)).await.users, 1);
    for table in TABLES {
        assert_eq!(db.rows(&format!("SELECT count(*) FROM {table}")).await, ["0"], "{table}");
    }
    let trail = db.rows("SELECT user_id, client_id, action FROM audit ORDER BY acted_at DESC").await;
    assert_eq!(trail[0], format!("{user_id}||purged"), "it names nobody");

    let again = db.call_at("ada@example.com", over(ended));
    assert_eq!(db.preregister(again.clone()).await, PreRegisterOutcome::Created(again.user_id));
}

async fn who_may_still_come_stays(db: Database) {
    db.active("active@example.com").await;
    db.invited("ada@example.com").await;
    let mut resend = db.resend_at("ada@example.com", after(1));
    resend.invitation.expires_at = START.plus(LIFETIME + DAY);
    db.preregister(resend).await;
    assert_eq!(purge(&db, NEVER_ACCEPTED, over(START.plus(LIFETIME))).await.users, 0);
    assert_eq!(purge(&db, NEVER_ACCEPTED, over(START.plus(LIFETIME + DAY))).await.users, 1);
    assert_eq!(users(&db).await, ["active@example.com"]);
    assert_sound(&db).await;
}

async fn who_was_claimed_by_an_application_since_stays(db: Database) {
    let ada = db.invited("ada@example.com").await;
    let mut link = db.call_at("ada@example.com", START.plus(LIFETIME + DAY));
    link.client_id = client("bank");
    assert_eq!(db.preregister(link).await, PreRegisterOutcome::Linked(ada.user.id));
    assert_eq!(purge(&db, NEVER_ACCEPTED, over(START.plus(LIFETIME))).await.users, 0);
    assert_eq!(purge(&db, NEVER_ACCEPTED, over(START.plus(LIFETIME + DAY))).await.users, 1);
}

async fn an_invitation_that_was_taken_back_counts_from_then_on(db: Database) {
    let mut call = db.call("ada@example.com");
    call.invitation.expires_at = START.plus(100 * DAY);
    db.preregister(call).await;
    let taken_back = after(60);
    db.execute(&format!("UPDATE invitations SET revoked_at = {}", taken_back.as_ms())).await;
    assert_eq!(purge(&db, NEVER_ACCEPTED, over(START)).await.users, 0);
    assert_eq!(purge(&db, NEVER_ACCEPTED, over(taken_back.plus(DAY))).await.users, 1);
}

async fn the_applications_are_told(db: Database) {
    db.execute("INSERT INTO webhooks (client_id, url, kinds) VALUES ('shop', 'https://shop.test/', ' user.deleted ')")
        .await;
    let ada = db.invited("ada@example.com").await;
    purge(&db, NEVER_ACCEPTED, over(START.plus(LIFETIME))).await;
    let told = db.rows("SELECT kind, client_id, user_id FROM events").await;
    assert_eq!(told, [format!("user.deleted|shop|{}", ada.user.id)]);
}

async fn a_resend_and_the_purge_never_leave_half_a_user(db: Database) {
    for n in 0..10 {
        db.invited(&format!("user{n}@example.com")).await;
    }
    let now = over(START.plus(LIFETIME));
    let resends = (0..10).map(|n| db.resend_at(&format!("user{n}@example.com"), now)).collect::<Vec<_>>();
    let calls = resends.into_iter().map(|call| {
        let store = Arc::clone(&db.store);
        let work: std::pin::Pin<Box<dyn Future<Output = u64> + Send>> = Box::pin(async move {
            match store.preregister(call).await.unwrap() {
                PreRegisterOutcome::Resent(_) => 1,
                PreRegisterOutcome::NoSuchAccount => 0,
                other => panic!("{other:?}"),
            }
        });
        work
    });
    let steps = (0..4).map(|_| {
        let store = Arc::clone(&db.store);
        let work: std::pin::Pin<Box<dyn Future<Output = u64> + Send>> = Box::pin(async move {
            store.upkeep().purge(NEVER_ACCEPTED, 3, now).await.unwrap();
            0
        });
        work
    });
    let resent: u64 = at_once(steps.chain(calls)).await.into_iter().sum();
    assert_eq!(users(&db).await.len(), usize::try_from(resent).unwrap());
    assert_sound(&db).await;
}

async fn all_users_are_gone_through_once_a_day_by_all_nodes_together(db: Database) {
    for n in 0..5 {
        db.invited(&format!("user{n}@example.com")).await;
    }
    let now = over(START.plus(LIFETIME));
    let step = async |now| db.store.upkeep().purge(NEVER_ACCEPTED, 2, now).await.unwrap();
    let users: Vec<u64> = [step(now).await, step(now).await, step(now).await].map(|step| step.users).into();
    assert_eq!(users, [2, 2, 1]);
    assert!(step(now).await.is_over);
    db.invited("late@example.com").await;
    assert!(step(now.plus(DAY).minus(Duration::from_millis(1))).await.is_over);
    assert_eq!(step(now.plus(DAY)).await.users, 1);
}

async fn what_became_of_messages_goes_after_its_time(db: Database) {
    let ada = db.active("ada@example.com").await;
    let eve = db.invited("eve@example.com").await;
    for message in db.claim("a", START).await {
        db.record(&message, START, AttemptResult::Sent).await;
    }
    db.preregister(db.resend_at("eve@example.com", after(1))).await;
    let retention = Retention { never_accepted: None, delivery_trail: Some(KEPT), ..NEVER_ACCEPTED };
    // The attempts are gone, and what was replaced a minute later is not.
    assert!(purge(&db, retention, over(START)).await.rows > 0);
    assert_eq!(db.rows("SELECT count(*) FROM attempts WHERE result = 'sent'").await, ["0"]);
    assert_eq!(db.rows("SELECT count(*) FROM invitations").await, ["3"]);
    assert!(purge(&db, retention, over(after(1).plus(DAY))).await.rows > 0);
    let left = db.rows("SELECT sent_to, replaced_at FROM invitations ORDER BY sent_to").await;
    assert_eq!(left, ["ada@example.com|", "eve@example.com|"]);
    assert!(db.store.invitation(ada.invitation.id).await.unwrap().is_some(), "it made the account");
    assert!(db.store.invitation(eve.invitation.id).await.unwrap().is_none());
    assert_sound(&db).await;
}

async fn the_audit_trail_goes_after_its_time_also_of_users_who_are_gone(db: Database) {
    db.active("ada@example.com").await;
    db.execute(
        "INSERT INTO audit (user_id, audit_id, client_id, action, acted_at) \
                VALUES ('ffffffff-0000-7000-8000-000000000000', 'a', '', 'deleted', 1)",
    )
    .await;
    let retention = Retention { never_accepted: None, audit: Some(KEPT), ..NEVER_ACCEPTED };
    assert_eq!(purge(&db, retention, over(START).minus(DAY)).await.rows, 1);
    assert_eq!(purge(&db, retention, over(START)).await.rows, 2);
    assert_eq!(db.rows("SELECT count(*) FROM audit").await, ["0"]);
    assert_eq!(users(&db).await.len(), 1);
}

async fn suppressions_go_after_their_time(db: Database) {
    let known = [
        ("ada@example.com", START, "550"),
        ("eve@example.com", after(60), "complaint"),
        ("joe@example.com", START, "operator"),
    ];
    for (address, at, code) in known {
        let suppression = Suppression {
            identifier: email(address),
            suppressed_at: at,
            code: code.to_owned(),
            reason: String::new(),
        };
        db.store.bounces().suppress(suppression).await.unwrap();
    }
    let retention = Retention { never_accepted: None, suppressions: Some(KEPT), ..NEVER_ACCEPTED };
    assert_eq!(purge(&db, retention, over(START)).await.rows, 1);
    assert_eq!(
        db.rows("SELECT normalised FROM suppressions ORDER BY normalised").await,
        ["eve@example.com", "joe@example.com"]
    );
}

async fn nothing_goes_that_is_to_be_kept(db: Database) {
    db.invited("ada@example.com").await;
    db.preregister(PreRegister { resend: true, ..db.call_at("ada@example.com", after(1)) }).await;
    let before = db.rows("SELECT count(*) FROM invitations").await;
    let purged = purge(&db, Retention::default(), START.plus(10_000 * DAY)).await;
    assert_eq!(purged, Purged::default());
    assert_eq!(db.rows("SELECT count(*) FROM invitations").await, before);
}
