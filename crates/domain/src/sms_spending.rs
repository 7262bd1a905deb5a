//! What a text message is counted in, whether a budget has room for it, and when a prefix is paused. Pure: whoever asks
//! brings the time and the counts.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use crate::sms_policy::floor;
use crate::{
    BudgetPeriod, ClientId, Identifier, Invitation, PhoneNumber, PumpingRule, Region, SmsPolicy, Timestamp,
};

/// Messages to a prefix are counted in slots of this length.
pub const PREFIX_SLOT: Duration = Duration::from_mins(10);

/// How long counts and former pauses are kept: longer than any window looks back.
pub const KEEP_SMS_COUNTS: Duration = Duration::from_hours(31 * 24);

/// What a count or a pause is of. `*/day`: all messages of a day; `shop/hour`: those of an application; `shop/GB/day`:
/// those to a country; `shop/+44740`: those to a prefix. `*` stands for messages that are from no application.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SmsScope(String);

impl SmsScope {
    /// Reads the text of a scope: 3 to 200 printable ASCII characters, one of them `/`.
    pub fn parse(text: &str) -> Option<Self> {
        let is_fit = (3..=200).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_graphic())
            && text.bytes().any(|b| b == b'/');
        is_fit.then(|| Self(text.to_owned()))
    }

    /// All messages of the service.
    pub fn of_all(per: BudgetPeriod) -> Self {
        Self(format!("*/{}", per.as_str()))
    }

    /// All messages of an application, or those to one country.
    pub fn of_application(client_id: &ClientId, country: Option<Region>, per: BudgetPeriod) -> Self {
        match country {
            Some(country) => Self(format!("{}/{country}/{}", client_id.as_str(), per.as_str())),
            None => Self(format!("{}/{}", client_id.as_str(), per.as_str())),
        }
    }

    /// An application's messages to the numbers of a prefix.
    pub fn of_prefix(client_id: Option<&ClientId>, number: &PhoneNumber, digits: usize) -> Self {
        Self(format!("{}/{}", client_id.map_or("*", ClientId::as_str), number.prefix(digits)))
    }

    /// As it is stored, listed and typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The application, or `*`.
    pub fn application(&self) -> &str {
        self.0.split('/').next().unwrap_or_default()
    }

    /// The prefix with its `+`, if it is one's.
    pub fn prefix(&self) -> Option<&str> {
        self.0.rsplit('/').next().filter(|last| last.starts_with('+'))
    }
}

impl fmt::Display for SmsScope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// How many text messages the service sends at most, whatever the applications declare. `None`: any number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SmsLimits {
    /// In an hour, all together.
    pub per_hour: Option<u32>,
    /// In a day, all together.
    pub per_day: Option<u32>,
    /// In an hour, for each application.
    pub application_per_hour: Option<u32>,
    /// In a day, for each application.
    pub application_per_day: Option<u32>,
}

/// One count that a message goes into.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SmsCharge {
    /// Of what.
    pub scope: SmsScope,
    /// When its period began.
    pub period_start: Timestamp,
    /// When its period ends.
    pub period_end: Timestamp,
    /// How many there may be; `None`: it is only counted.
    pub most: Option<u32>,
}

/// The prefix that a message goes to, as it is watched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrefixWatch {
    /// The prefix.
    pub scope: SmsScope,
    /// The slot that the message would be counted in.
    pub slot: Timestamp,
    /// When it is paused.
    pub rule: PumpingRule,
    /// Whether the message is counted: only an invitation can lead to an activation.
    pub counts: bool,
}

impl PrefixWatch {
    /// The beginning of the slot that a time lies in.
    pub fn slot_of(at: Timestamp) -> Timestamp {
        floor(at, PREFIX_SLOT)
    }

    /// The slots that the ratio is made of, from the first to before the second time: those of the window that are
    /// older than the grace, and younger than the last pause. So a prefix that was paused begins anew.
    pub fn looked_at(&self, last_pause: Option<&SmsPause>) -> (Timestamp, Timestamp) {
        let from = Self::slot_of(self.slot.minus(self.rule.window));
        let paused_until = last_pause.map_or(from, |pause| Self::slot_of(pause.until));
        (from.max(paused_until), Self::slot_of(self.slot.minus(self.rule.grace)))
    }
}

/// A text message that shall be sent, with all that it is counted in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmsReservation {
    /// The counts of budgets, each once, in order.
    pub charges: Vec<SmsCharge>,
    /// The prefix, if it is watched.
    pub prefix: Option<PrefixWatch>,
}

impl SmsReservation {
    /// For a message to `number` at `now`. `is_invitation`: see [`PrefixWatch::counts`].
    pub fn new(
        policy: &SmsPolicy,
        limits: &SmsLimits,
        client_id: Option<&ClientId>,
        number: &PhoneNumber,
        is_invitation: bool,
        now: Timestamp,
    ) -> Self {
        let mut charges = Vec::with_capacity(6);
        for per in [BudgetPeriod::Hour, BudgetPeriod::Day] {
            let (of_all, of_application) = match per {
                BudgetPeriod::Hour => (limits.per_hour, limits.application_per_hour),
                BudgetPeriod::Day => (limits.per_day, limits.application_per_day),
            };
            charges.push(charge(SmsScope::of_all(per), per, of_all, now));
            let Some(client_id) = client_id else { continue };
            let budget = |country: Option<Region>| {
                let of_scope = policy.budgets.iter().filter(|b| b.per == per && b.country == country);
                of_scope.map(|budget| budget.messages).min()
            };
            let most = budget(None).into_iter().chain(of_application).min();
            charges.push(charge(SmsScope::of_application(client_id, None, per), per, most, now));
            if let Some(country) = number.region() {
                let scope = SmsScope::of_application(client_id, Some(country), per);
                charges.push(charge(scope, per, budget(Some(country)), now));
            }
        }
        charges.sort();
        let prefix = policy.pumping.map(|rule| PrefixWatch {
            scope: SmsScope::of_prefix(client_id, number, rule.prefix_digits),
            slot: PrefixWatch::slot_of(now),
            rule,
            counts: is_invitation,
        });
        Self { charges, prefix }
    }

    /// Every count that the message goes into.
    pub fn counts(&self) -> impl Iterator<Item = (&SmsScope, Timestamp)> {
        let of_prefix = self.prefix.iter().filter(|prefix| prefix.counts);
        let charges = self.charges.iter().map(|charge| (&charge.scope, charge.period_start));
        charges.chain(of_prefix.map(|prefix| (&prefix.scope, prefix.slot)))
    }
}

fn charge(scope: SmsScope, per: BudgetPeriod, most: Option<u32>, now: Timestamp) -> SmsCharge {
    let period_start = per.start(now);
    SmsCharge { scope, period_start, period_end: period_start.plus(per.length()), most }
}

/// Whether a message may go out now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SmsVerdict {
    /// It is counted, and may go out.
    Reserved,
    /// A budget is used up; nothing was counted.
    Exhausted {
        /// The budget.
        scope: SmsScope,
        /// When the next period begins.
        until: Timestamp,
    },
    /// Its prefix is paused; nothing was counted.
    Paused {
        /// The pause.
        pause: SmsPause,
        /// Whether this message made it.
        is_new: bool,
    },
}

/// A prefix that no messages go to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmsPause {
    /// The prefix.
    pub scope: SmsScope,
    /// Since when.
    pub paused_at: Timestamp,
    /// Until when; a pause that is over is remembered, see [`PrefixWatch::looked_at`].
    pub until: Timestamp,
    /// Why, for people.
    pub reason: String,
}

/// How many messages went to a prefix, and how many of them led to an activation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PrefixHistory {
    /// Messages sent.
    pub sent: u64,
    /// Activations.
    pub activated: u64,
}

impl SmsPolicy {
    /// The prefix that an invitation's activation is counted for; `None` when none is watched, and for one by mail.
    pub fn watched_prefix(&self, invitation: &Invitation) -> Option<SmsScope> {
        let rule = self.pumping?;
        match &invitation.identifier {
            Identifier::Phone(number) => {
                Some(SmsScope::of_prefix(Some(&invitation.client_id), number, rule.prefix_digits))
            }
            Identifier::Email(_) => None,
        }
    }
}

impl PumpingRule {
    /// Whether so many messages led to suspiciously few activations.
    pub fn is_pumping(&self, history: PrefixHistory) -> bool {
        history.sent >= u64::from(self.minimum_sent)
            && history.activated.saturating_mul(100)
                < history.sent.saturating_mul(u64::from(self.minimum_percent))
    }
}

/// The counts as they are, for messages that are decided on one after another.
#[derive(Clone, Debug, Default)]
pub struct SmsLedger {
    /// Messages by what they are counted in; what is not there counts as 0.
    pub sent: BTreeMap<(SmsScope, Timestamp), u64>,
    /// The last pause of each prefix, over or not.
    pub pauses: BTreeMap<SmsScope, SmsPause>,
    /// Of prefixes, what [`PrefixWatch::looked_at`] names. Needed only when the prefix's slot has no message yet: within a
    /// slot nothing changes but by activations.
    pub histories: BTreeMap<SmsScope, PrefixHistory>,
}

impl SmsLedger {
    /// Decides on one message, and counts it if it may go out.
    pub fn decide(&mut self, message: &SmsReservation, now: Timestamp) -> SmsVerdict {
        if let Some(verdict) = message.prefix.as_ref().and_then(|prefix| self.pause(prefix, now)) {
            return verdict;
        }
        let is_full = |charge: &&SmsCharge| {
            let sent = self.sent_in(&charge.scope, charge.period_start);
            charge.most.is_some_and(|most| sent >= u64::from(most))
        };
        // It waits for the budget that is the last to have room again.
        if let Some(full) = message.charges.iter().filter(is_full).max_by_key(|charge| charge.period_end) {
            return SmsVerdict::Exhausted { scope: full.scope.clone(), until: full.period_end };
        }
        for (scope, period_start) in message.counts() {
            *self.sent.entry((scope.clone(), period_start)).or_default() += 1;
        }
        SmsVerdict::Reserved
    }

    /// The pause that the prefix is in, or begins now.
    fn pause(&mut self, prefix: &PrefixWatch, now: Timestamp) -> Option<SmsVerdict> {
        if let Some(pause) = self.pauses.get(&prefix.scope).filter(|pause| now < pause.until) {
            return Some(SmsVerdict::Paused { pause: pause.clone(), is_new: false });
        }
        let is_first = prefix.counts && self.sent_in(&prefix.scope, prefix.slot) == 0;
        let history = self.histories.get(&prefix.scope).copied().filter(|_| is_first)?;
        if !prefix.rule.is_pumping(history) {
            return None;
        }
        let PrefixHistory { sent, activated } = history;
        let pause = SmsPause {
            scope: prefix.scope.clone(),
            paused_at: now,
            until: now.plus(prefix.rule.pause),
            reason: format!("of {sent} text messages {activated} led to an activation"),
        };
        self.pauses.insert(prefix.scope.clone(), pause.clone());
        Some(SmsVerdict::Paused { pause, is_new: true })
    }

    fn sent_in(&self, scope: &SmsScope, period_start: Timestamp) -> u64 {
        self.sent.get(&(scope.clone(), period_start)).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
