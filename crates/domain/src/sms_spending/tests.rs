//! Tests of budgets and pauses.

use proptest::prelude::*;

use super::*;
use crate::{Countries, SmsBudget};

const MINUTE: Duration = Duration::from_mins(1);
const HOUR: Duration = Duration::from_hours(1);
const START: Timestamp = Timestamp::from_ms(1_700_006_400_000);

fn shop() -> ClientId {
    ClientId::parse("shop").unwrap()
}

fn number(text: &str) -> PhoneNumber {
    PhoneNumber::parse(text).unwrap()
}

fn budget(country: Option<&str>, per: BudgetPeriod, messages: u32) -> SmsBudget {
    SmsBudget { country: country.map(|code| Region::parse(code).unwrap()), per, messages }
}

fn policy(budgets: Vec<SmsBudget>) -> SmsPolicy {
    SmsPolicy { budgets, countries: Countries::All, ..SmsPolicy::default() }
}

fn invitation(policy: &SmsPolicy, limits: &SmsLimits, to: &str, now: Timestamp) -> SmsReservation {
    SmsReservation::new(policy, limits, Some(&shop()), &number(to), true, now)
}

/// A store that keeps everything in memory, and loads ledgers as the real one does.
#[derive(Default)]
struct Store {
    counts: BTreeMap<(SmsScope, Timestamp), PrefixHistory>,
    pauses: BTreeMap<SmsScope, SmsPause>,
}

impl Store {
    fn decide(&mut self, message: &SmsReservation, now: Timestamp) -> SmsVerdict {
        let mut ledger = SmsLedger {
            sent: self.counts.iter().map(|(key, history)| (key.clone(), history.sent)).collect(),
            pauses: self.pauses.clone(),
            histories: BTreeMap::new(),
        };
        if let Some(prefix) = &message.prefix {
            let (from, to) = prefix.looked_at(self.pauses.get(&prefix.scope));
            let mut history = PrefixHistory::default();
            for ((scope, slot), counted) in &self.counts {
                if *scope == prefix.scope && (from..to).contains(slot) {
                    history.sent += counted.sent;
                    history.activated += counted.activated;
                }
            }
            ledger.histories.insert(prefix.scope.clone(), history);
        }
        let verdict = ledger.decide(message, now);
        for (key, sent) in ledger.sent {
            self.counts.entry(key).or_default().sent = sent;
        }
        self.pauses = ledger.pauses;
        verdict
    }

    fn activate(&mut self, message: &SmsReservation) {
        let prefix = message.prefix.as_ref().unwrap();
        self.counts.entry((prefix.scope.clone(), prefix.slot)).or_default().activated += 1;
    }
}

#[test]
fn the_third_of_two_waits_for_the_next_hour() {
    let policy = policy(vec![budget(None, BudgetPeriod::Hour, 2)]);
    let mut store = Store::default();
    let mut send = |now| store.decide(&invitation(&policy, &SmsLimits::default(), "+447400123456", now), now);
    let late = START.plus(59 * MINUTE);
    assert_eq!(send(START), SmsVerdict::Reserved);
    assert_eq!(send(late), SmsVerdict::Reserved);
    let scope = SmsScope::parse("shop/hour").unwrap();
    assert_eq!(send(late), SmsVerdict::Exhausted { scope, until: START.plus(HOUR) });
    assert_eq!(send(START.plus(HOUR)), SmsVerdict::Reserved);
}

#[test]
fn a_message_waits_for_the_budget_that_has_room_last() {
    let budgets = vec![budget(None, BudgetPeriod::Hour, 1), budget(Some("GB"), BudgetPeriod::Day, 1)];
    let policy = policy(budgets);
    let mut store = Store::default();
    let mut send = |to| store.decide(&invitation(&policy, &SmsLimits::default(), to, START), START);
    assert_eq!(send("+447400123456"), SmsVerdict::Reserved);
    let until = BudgetPeriod::Day.start(START).plus(24 * HOUR);
    let scope = SmsScope::parse("shop/GB/day").unwrap();
    assert_eq!(send("+447400123457"), SmsVerdict::Exhausted { scope, until });
    let scope = SmsScope::parse("shop/hour").unwrap();
    assert_eq!(send("+33612345678"), SmsVerdict::Exhausted { scope, until: START.plus(HOUR) });
}

#[test]
fn the_services_limits_hold_beside_the_budgets_of_applications() {
    let policy = policy(vec![budget(None, BudgetPeriod::Hour, 10)]);
    let limits = SmsLimits { per_day: Some(3), application_per_hour: Some(2), ..SmsLimits::default() };
    let mut store = Store::default();
    let mut send = |client_id: Option<&str>| {
        let client_id = client_id.map(|id| ClientId::parse(id).unwrap());
        let to = number("+447400123456");
        let message = SmsReservation::new(&policy, &limits, client_id.as_ref(), &to, false, START);
        match store.decide(&message, START) {
            SmsVerdict::Exhausted { scope, .. } => scope.to_string(),
            SmsVerdict::Reserved => "reserved".to_owned(),
            SmsVerdict::Paused { .. } => "paused".to_owned(),
        }
    };
    assert_eq!(send(Some("shop")), "reserved");
    assert_eq!(send(Some("shop")), "reserved");
    assert_eq!(send(Some("shop")), "shop/hour");
    assert_eq!(send(None), "reserved");
    assert_eq!(send(Some("other")), "*/day");
}

#[test]
fn a_prefix_without_activations_is_paused_and_begins_anew_afterwards() {
    let policy = policy(Vec::new());
    let rule = policy.pumping.unwrap();
    let mut store = Store::default();
    let send = |store: &mut Store, to: &str, now| {
        store.decide(&invitation(&policy, &SmsLimits::default(), to, now), now)
    };
    for i in 0..rule.minimum_sent {
        assert_eq!(send(&mut store, &format!("+447400{i:06}"), START), SmsVerdict::Reserved);
    }
    // Guests have an hour before their message counts.
    assert_eq!(send(&mut store, "+447400999999", START.plus(59 * MINUTE)), SmsVerdict::Reserved);
    let paused_at = START.plus(70 * MINUTE);
    let verdict = send(&mut store, "+447400999998", paused_at);
    let SmsVerdict::Paused { pause, is_new: true } = verdict else { panic!("{verdict:?}") };
    assert_eq!(pause.scope.as_str(), "shop/+44740");
    assert_eq!(pause.until, paused_at.plus(rule.pause));
    assert_eq!(pause.reason, "of 50 text messages 0 led to an activation");
    let again = send(&mut store, "+447400999997", paused_at.plus(MINUTE));
    assert_eq!(again, SmsVerdict::Paused { pause: pause.clone(), is_new: false });
    assert_eq!(send(&mut store, "+447500999999", paused_at), SmsVerdict::Reserved, "another prefix");
    assert_eq!(send(&mut store, "+447400999996", pause.until), SmsVerdict::Reserved, "it is over");
    assert_eq!(send(&mut store, "+447400999995", pause.until.plus(2 * HOUR)), SmsVerdict::Reserved);
}

#[test]
fn a_link_for_a_new_password_is_no_evidence_and_waits_all_the_same() {
    let policy = policy(Vec::new());
    let mut store = Store::default();
    let to = number("+447400123456");
    let reset = |now| SmsReservation::new(&policy, &SmsLimits::default(), Some(&shop()), &to, false, now);
    for _ in 0..200 {
        assert_eq!(store.decide(&reset(START), START), SmsVerdict::Reserved);
    }
    let later = START.plus(5 * HOUR);
    assert_eq!(store.decide(&reset(later), later), SmsVerdict::Reserved);
    let scope = SmsScope::parse("shop/+44740").unwrap();
    let pause =
        SmsPause { scope: scope.clone(), paused_at: later, until: later.plus(HOUR), reason: String::new() };
    store.pauses.insert(scope, pause.clone());
    assert_eq!(store.decide(&reset(later), later), SmsVerdict::Paused { pause, is_new: false });
}

#[test]
fn scopes_read_back_and_know_their_parts() {
    let scopes = [
        SmsScope::of_all(BudgetPeriod::Day),
        SmsScope::of_application(&shop(), None, BudgetPeriod::Hour),
        SmsScope::of_application(&shop(), Region::parse("GB"), BudgetPeriod::Day),
        SmsScope::of_prefix(Some(&shop()), &number("+447400123456"), 3),
        SmsScope::of_prefix(None, &number("+14155552671"), 4),
    ];
    let texts = ["*/day", "shop/hour", "shop/GB/day", "shop/+44740", "*/+14155"];
    for (scope, text) in scopes.iter().zip(texts) {
        assert_eq!(scope.as_str(), text);
        assert_eq!(SmsScope::parse(text).as_ref(), Some(scope));
        assert_eq!(scope.prefix().is_some(), text.contains('+'));
    }
    assert_eq!(scopes[3].application(), "shop");
    for bad in ["", "shop", "/ x", "sh op/hour", "ü/hour"] {
        assert!(SmsScope::parse(bad).is_none(), "{bad}");
    }
}

const NUMBERS: [&str; 4] = ["+447400123456", "+447500123456", "+33612345678", "+14155552671"];

fn any_budget() -> impl Strategy<Value = SmsBudget> {
    let country = prop::option::of(prop::sample::select(vec!["GB", "FR", "US"]));
    let per = prop::sample::select(vec![BudgetPeriod::Hour, BudgetPeriod::Day]);
    (country, per, 1_u32..6).prop_map(|(country, per, messages)| budget(country, per, messages))
}

proptest! {
    /// Each message: where it goes, and how long after the one before.
    #[test]
    fn no_budget_is_ever_exceeded_whatever_comes_when(
        budgets in prop::collection::vec(any_budget(), 0..4),
        per_day in prop::option::of(1_u32..12),
        messages in prop::collection::vec((0_usize..4, 0_u64..40), 1..120),
    ) {
        let policy = policy(budgets.clone());
        let limits = SmsLimits { per_day, ..SmsLimits::default() };
        let mut store = Store::default();
        let mut now = START;
        let mut sent: Vec<(Timestamp, &str)> = Vec::new();
        for (to, minutes) in messages {
            now = now.plus(Duration::from_mins(minutes));
            let message = invitation(&policy, &limits, NUMBERS[to], now);
            let before = store.counts.clone();
            match store.decide(&message, now) {
                SmsVerdict::Reserved => sent.push((now, NUMBERS[to])),
                SmsVerdict::Exhausted { until, .. } => {
                    prop_assert!(until > now);
                    prop_assert_eq!(&before, &store.counts, "what waits is not counted");
                }
                SmsVerdict::Paused { .. } => {}
            }
        }
        let is_in = |country: Option<Region>, to: &str| country.is_none_or(|c| number(to).region() == Some(c));
        let all = per_day.map(|messages| SmsBudget { country: None, per: BudgetPeriod::Day, messages });
        for budget in budgets.into_iter().chain(all) {
            let mut periods: BTreeMap<Timestamp, u32> = BTreeMap::new();
            for (at, _) in sent.iter().filter(|(_, to)| is_in(budget.country, to)) {
                *periods.entry(budget.per.start(*at)).or_default() += 1;
            }
            prop_assert!(periods.values().all(|sent| *sent <= budget.messages), "{budget:?} {periods:?}");
        }
    }

    #[test]
    fn a_paused_prefix_recovers_whatever_happened_before(
        messages in prop::collection::vec((0_u64..20, any::<bool>()), 1..300),
    ) {
        let rule = PumpingRule { minimum_sent: 10, ..PumpingRule::default() };
        let policy = SmsPolicy { pumping: Some(rule), ..SmsPolicy::default() };
        let mut store = Store::default();
        let mut now = START;
        for (minutes, activates) in messages {
            now = now.plus(Duration::from_mins(minutes));
            let message = invitation(&policy, &SmsLimits::default(), NUMBERS[0], now);
            match store.decide(&message, now) {
                SmsVerdict::Reserved if activates => store.activate(&message),
                SmsVerdict::Reserved => {}
                SmsVerdict::Paused { pause, .. } => {
                    prop_assert!(pause.until <= now.plus(rule.pause), "no pause is longer than the rule says");
                    now = pause.until;
                    let first = invitation(&policy, &SmsLimits::default(), NUMBERS[0], now);
                    prop_assert_eq!(store.decide(&first, now), SmsVerdict::Reserved);
                }
                SmsVerdict::Exhausted { .. } => prop_assert!(false, "there is no budget"),
            }
        }
    }

    #[test]
    fn a_prefix_where_enough_people_activate_is_never_paused(
        gaps in prop::collection::vec(0_u64..20, 1..300),
    ) {
        let rule = PumpingRule { minimum_sent: 10, minimum_percent: 50, ..PumpingRule::default() };
        let policy = SmsPolicy { pumping: Some(rule), ..SmsPolicy::default() };
        let mut store = Store::default();
        let mut now = START;
        for minutes in gaps {
            now = now.plus(Duration::from_mins(minutes));
            let message = invitation(&policy, &SmsLimits::default(), NUMBERS[0], now);
            prop_assert_eq!(store.decide(&message, now), SmsVerdict::Reserved);
            store.activate(&message);
        }
    }

    #[test]
    fn no_counts_make_the_rule_panic(sent: u64, activated: u64, minimum_sent: u32, minimum_percent: u32) {
        let rule = PumpingRule { minimum_sent, minimum_percent, ..PumpingRule::default() };
        let _ = rule.is_pumping(PrefixHistory { sent, activated });
    }
}
