//! Counting text messages: budgets that hold, pauses that begin and end, and what operators see of it.

use std::sync::Arc;
use std::time::Duration;

use usher_app::Store;
use usher_app::store::{AttemptResult, InvitedUser, SmsCount, WaitingSms};
use usher_domain::{
    AuthType, BudgetPeriod, Identifier, PhoneNumber, PumpingRule, SmsBudget, SmsLimits, SmsPause, SmsPolicy,
    SmsReservation, SmsScope, SmsVerdict, Timestamp,
};

use crate::fixture::{Database, START, after, at_once, client, on_each_engine};

on_each_engine![
    a_budget_that_is_used_up_has_room_again_in_the_next_period,
    many_at_once_never_exceed_a_budget,
    two_nodes_race_for_the_last_unit_of_a_budget,
    messages_of_one_step_are_decided_on_in_their_order,
    what_was_not_sent_is_taken_out_of_the_counts_again,
    a_prefix_without_activations_is_paused_until_it_is_lifted,
    an_activation_counts_for_the_slot_in_which_its_message_was_sent,
    what_waits_for_another_attempt_can_be_hastened,
    counts_are_listed_by_period_and_those_of_prefixes_added_up,
    old_counts_and_pauses_are_removed,
];

/// A number that its country knows as a mobile one.
fn number(serial: u32) -> PhoneNumber {
    PhoneNumber::parse(&format!("+447400{serial:06}")).unwrap()
}

fn policy(hourly: Option<u32>) -> SmsPolicy {
    let budget = |messages| SmsBudget { country: None, per: BudgetPeriod::Hour, messages };
    SmsPolicy { budgets: hourly.map(budget).into_iter().collect(), ..SmsPolicy::default() }
}

/// An invitation of `shop` to a number.
fn message(policy: &SmsPolicy, serial: u32, now: Timestamp) -> SmsReservation {
    SmsReservation::new(policy, &SmsLimits::default(), Some(&client("shop")), &number(serial), true, now)
}

fn scope(text: &str) -> SmsScope {
    SmsScope::parse(text).unwrap()
}

async fn reserve(db: &Database, messages: Vec<SmsReservation>, now: Timestamp) -> Vec<SmsVerdict> {
    db.store.spending().reserve_sms(messages, now).await.unwrap()
}

/// What `shop` sent in this hour, as the database has it.
async fn sent(db: &Database) -> Vec<String> {
    db.rows("SELECT sent FROM sms_counts WHERE scope = 'shop/hour' ORDER BY period_start").await
}

async fn a_budget_that_is_used_up_has_room_again_in_the_next_period(db: Database) {
    let policy = policy(Some(2));
    for serial in 0..2 {
        assert_eq!(reserve(&db, vec![message(&policy, serial, START)], START).await, [SmsVerdict::Reserved]);
    }
    let until = BudgetPeriod::Hour.start(START).plus(Duration::from_hours(1));
    let exhausted = SmsVerdict::Exhausted { scope: scope("shop/hour"), until };
    assert_eq!(reserve(&db, vec![message(&policy, 2, START)], START).await, [exhausted]);
    assert_eq!(sent(&db).await, ["2"]);
    assert_eq!(reserve(&db, vec![message(&policy, 2, until)], until).await, [SmsVerdict::Reserved]);
    assert_eq!(sent(&db).await, ["2", "1"]);
    assert_eq!(reserve(&db, Vec::new(), START).await, []);
}

async fn many_at_once_never_exceed_a_budget(db: Database) {
    let calls = (0..40).map(|serial| {
        let store = Arc::clone(&db.store);
        async move {
            store.spending().reserve_sms(vec![message(&policy(Some(7)), serial, START)], START).await.unwrap()
        }
    });
    let verdicts = at_once(calls).await;
    let reserved = verdicts.iter().flatten().filter(|verdict| **verdict == SmsVerdict::Reserved).count();
    assert_eq!(reserved, 7);
    assert_eq!(sent(&db).await, ["7"]);
}

async fn two_nodes_race_for_the_last_unit_of_a_budget(db: Database) {
    let policy = policy(Some(1));
    for round in 0..20 {
        // Each in an hour of its own, with a budget of one.
        let now = after(60 * round);
        let nodes = [Arc::clone(&db.store), db.second_node().await];
        let calls = nodes.into_iter().enumerate().map(|(serial, store)| {
            let message = message(&policy, u32::try_from(serial).unwrap(), now);
            async move { store.spending().reserve_sms(vec![message], now).await.unwrap() }
        });
        let verdicts = at_once(calls).await.concat();
        let reserved = verdicts.iter().filter(|verdict| **verdict == SmsVerdict::Reserved).count();
        assert_eq!(reserved, 1, "{verdicts:?}");
    }
    assert_eq!(sent(&db).await, ["1"; 20]);
}

async fn messages_of_one_step_are_decided_on_in_their_order(db: Database) {
    let policy = policy(Some(3));
    let messages = (0..5).map(|serial| message(&policy, serial, START)).collect();
    let verdicts = reserve(&db, messages, START).await;
    let reserved: Vec<bool> = verdicts.iter().map(|verdict| *verdict == SmsVerdict::Reserved).collect();
    assert_eq!(reserved, [true, true, true, false, false]);
    assert_eq!(sent(&db).await, ["3"]);
}

async fn what_was_not_sent_is_taken_out_of_the_counts_again(db: Database) {
    let policy = policy(Some(2));
    let messages: Vec<_> = (0..2).map(|serial| message(&policy, serial, START)).collect();
    reserve(&db, messages.clone(), START).await;
    db.store.spending().release_sms(messages[..1].to_vec()).await.unwrap();
    assert_eq!(sent(&db).await, ["1"]);
    assert_eq!(reserve(&db, vec![messages[0].clone()], START).await, [SmsVerdict::Reserved]);
    db.store.spending().release_sms([messages.clone(), messages].concat()).await.unwrap();
    assert_eq!(sent(&db).await, ["0"], "never less than nothing");
}

async fn a_prefix_without_activations_is_paused_until_it_is_lifted(db: Database) {
    let policy = policy(None);
    let rule = PumpingRule::default();
    reserve(&db, (0..rule.minimum_sent).map(|serial| message(&policy, serial, START)).collect(), START).await;
    let now = after(80);
    let verdicts = reserve(&db, vec![message(&policy, 999, now), message(&policy, 998, now)], now).await;
    let pause = SmsPause {
        scope: scope("shop/+44740"),
        paused_at: now,
        until: now.plus(rule.pause),
        reason: "of 50 text messages 0 led to an activation".to_owned(),
    };
    let paused = |is_new| SmsVerdict::Paused { pause: pause.clone(), is_new };
    assert_eq!(verdicts, [paused(true), paused(false)]);
    assert_eq!(reserve(&db, vec![message(&policy, 997, after(81))], after(81)).await, [paused(false)]);
    let spending = db.store.spending();
    assert_eq!(spending.sms_pauses(now).await.unwrap(), std::slice::from_ref(&pause));
    assert_eq!(spending.sms_pauses(pause.until).await.unwrap(), []);

    assert!(spending.lift_sms_pause(&pause.scope, after(90)).await.unwrap());
    assert!(!spending.lift_sms_pause(&pause.scope, after(90)).await.unwrap());
    assert!(!spending.lift_sms_pause(&scope("shop/+44750"), after(90)).await.unwrap());
    assert_eq!(spending.sms_pauses(after(90)).await.unwrap(), []);
    for minutes in [90, 100, 200, 500] {
        let now = after(minutes);
        assert_eq!(reserve(&db, vec![message(&policy, 996, now)], now).await, [SmsVerdict::Reserved]);
    }
}

/// Somebody who was invited by text message, of which the gateway took charge at `sent_at`.
async fn invited_by_sms(db: &Database, serial: u32, sent_at: Timestamp) -> InvitedUser {
    let mut call = db.call_at("x@example.com", START);
    call.identifier = Identifier::parse(AuthType::Sms, number(serial).as_str()).unwrap();
    let id = call.invitation.invitation_id;
    db.preregister(call).await;
    for message in db.claim("a", sent_at).await {
        db.record(&message, sent_at, AttemptResult::Sent).await;
    }
    db.invitation(id).await
}

async fn an_activation_counts_for_the_slot_in_which_its_message_was_sent(db: Database) {
    let sent_at = after(5);
    let invited = invited_by_sms(&db, 1, sent_at).await;
    reserve(&db, vec![message(&policy(None), 1, sent_at)], sent_at).await;
    let mut activation = db.activation(invited.invitation.id, after(50));
    activation.sms_prefix = SmsPolicy::default().watched_prefix(&invited.invitation);
    db.store.activate(activation.clone()).await.unwrap();
    db.store.activate(activation).await.unwrap();
    let slot = usher_domain::PrefixWatch::slot_of(sent_at).as_ms();
    let counted =
        db.rows("SELECT scope, period_start, sent, activated FROM sms_counts WHERE activated > 0").await;
    assert_eq!(counted, [format!("shop/+44740|{slot}|1|1")]);
}

async fn what_waits_for_another_attempt_can_be_hastened(db: Database) {
    let mut users = Vec::new();
    for serial in [1, 2] {
        let mut call = db.call_at("x@example.com", START);
        call.identifier = Identifier::parse(AuthType::Sms, number(serial).as_str()).unwrap();
        users.push(call.invitation.invitation_id);
        db.preregister(call).await;
    }
    db.invited("ada@example.com").await;
    for message in db.claim("a", START).await {
        db.record(&message, START, AttemptResult::RetryAt(after(45))).await;
    }
    let mut call = db.call_at("x@example.com", START);
    call.identifier = Identifier::parse(AuthType::Sms, number(3).as_str()).unwrap();
    db.preregister(call).await;
    db.execute(
        "UPDATE outbox SET due_at = due_at + 60000, claimable_at = claimable_at + 60000 WHERE attempts = 0",
    )
    .await;
    let hasten = async |client_id: Option<&str>, prefix: &str| {
        let which = WaitingSms { client_id: client_id.map(client), prefix: prefix.to_owned() };
        let (mut count, mut after) = (0, None);
        loop {
            // One at a time: the order and the end are held, too.
            let step = db.store.spending().hasten_sms(&which, START, after.as_ref(), 1).await.unwrap();
            count += step.count;
            after = step.next;
            if after.is_none() {
                break count;
            }
        }
    };
    assert_eq!(hasten(Some("other"), "").await, 0);
    assert_eq!(hasten(None, "+4475").await, 0);
    assert_eq!(hasten(Some("shop"), number(2).as_str()).await, 1);
    assert_eq!(hasten(None, "").await, 1, "one is due already");
    let due = db.claim("a", START).await;
    let mut claimed: Vec<_> = due.iter().filter_map(|m| m.content.invitation()).map(|i| i.id).collect();
    claimed.sort_by_key(ToString::to_string);
    assert_eq!(claimed, users, "not the mail, and not what waits for a time of its own");
}

async fn counts_are_listed_by_period_and_those_of_prefixes_added_up(db: Database) {
    let policy = policy(None);
    for minutes in [0, 20, 120] {
        reserve(&db, vec![message(&policy, 1, after(minutes))], after(minutes)).await;
    }
    let france = PhoneNumber::parse("+33612345678").unwrap();
    let none = SmsReservation::new(&policy, &SmsLimits::default(), None, &france, false, START);
    reserve(&db, vec![none], START).await;
    let counts = db.store.spending().sms_counts(START.minus(Duration::from_hours(24))).await.unwrap();
    let (hour, slot) = (BudgetPeriod::Hour.start(START), usher_domain::PrefixWatch::slot_of(START));
    let day = BudgetPeriod::Day.start(START);
    let expected = |text: &str, period_start: Timestamp, sent| SmsCount {
        scope: scope(text),
        period_start,
        sent,
        activated: 0,
    };
    let mut all = Vec::new();
    // 22:13, 22:33 and, in the next day, 00:13.
    let (later, tomorrow) = (hour.plus(Duration::from_hours(2)), day.plus(Duration::from_hours(24)));
    for (text, first) in [("*", 3), ("shop", 2), ("shop/GB", 2)] {
        all.push(expected(&format!("{text}/day"), day, first));
        all.push(expected(&format!("{text}/day"), tomorrow, 1));
        all.push(expected(&format!("{text}/hour"), hour, first));
        all.push(expected(&format!("{text}/hour"), later, 1));
    }
    all.push(expected("shop/+44740", slot, 3));
    let key = |count: &SmsCount| (count.scope.clone(), count.period_start);
    all.sort_by_key(key);
    let mut counts = counts;
    counts.sort_by_key(key);
    assert_eq!(counts, all);
    assert_eq!(db.store.spending().sms_counts(after(10_000)).await.unwrap(), []);
}

async fn old_counts_and_pauses_are_removed(db: Database) {
    let policy = policy(None);
    let rule = PumpingRule::default();
    reserve(&db, (0..rule.minimum_sent).map(|serial| message(&policy, serial, START)).collect(), START).await;
    reserve(&db, vec![message(&policy, 999, after(80))], after(80)).await;
    let kept = async || {
        let rows = "SELECT (SELECT count(*) FROM sms_counts), (SELECT count(*) FROM sms_pauses)";
        db.rows(rows).await.concat()
    };
    let before = kept().await;
    assert!(before.ends_with("|1"), "{before}");
    db.store.housekeep(after(80).plus(Duration::from_hours(29 * 24)), 100).await.unwrap();
    assert_eq!(kept().await, before);
    db.store.housekeep(after(80).plus(Duration::from_hours(33 * 24)), 100).await.unwrap();
    assert_eq!(kept().await, "0|0");
}
