//! How an application may use text messages: to which numbers, how many, and in whose name.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::sms_sender::sender_of;
use crate::{FormCheck, PhoneNumber, Region, Timestamp};

/// An application's rules for text messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmsPolicy {
    /// The region of numbers that are written without their country; `None`: such numbers are refused.
    pub default_region: Option<Region>,
    /// Where text messages may go.
    pub countries: Countries,
    /// How many may go out in a period. All of them hold at once.
    pub budgets: Vec<SmsBudget>,
    /// When a prefix is paused because hardly anybody there activates; `None`: never.
    pub pumping: Option<PumpingRule>,
    /// The sender that phones show, see [`is_sms_sender`](crate::is_sms_sender). `None`: the service's.
    pub sender_id: Option<String>,
    /// Senders for some countries instead, see [`SmsSenders::by_country`](crate::SmsSenders::by_country).
    pub sender_ids: BTreeMap<String, String>,
}

impl Default for SmsPolicy {
    /// Of an application that declares nothing, and of messages that are from no application.
    fn default() -> Self {
        Self {
            default_region: None,
            countries: Countries::All,
            budgets: Vec::new(),
            pumping: Some(PumpingRule::default()),
            sender_id: None,
            sender_ids: BTreeMap::new(),
        }
    }
}

/// Where text messages may go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Countries {
    /// Everywhere.
    All,
    /// To numbers of these regions.
    Only(Vec<Region>),
}

/// How many text messages may go out in a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SmsBudget {
    /// To numbers of one region; `None`: to all together.
    pub country: Option<Region>,
    /// The period.
    pub per: BudgetPeriod,
    /// So many at most.
    pub messages: u32,
}

/// The period of a budget, in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BudgetPeriod {
    /// From one full hour to the next.
    Hour,
    /// From midnight to midnight.
    Day,
}

/// When messages to a prefix are paused: many were sent there, and hardly anybody activated. That is what it looks like
/// when somebody has messages sent for the money that they bring to the numbers' operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PumpingRule {
    /// How many digits after the country code make a prefix.
    pub prefix_digits: usize,
    /// Fewer messages than these tell nothing.
    pub minimum_sent: u32,
    /// The prefix is paused when fewer of a hundred messages than these led to an activation.
    pub minimum_percent: u32,
    /// How far back messages are looked at.
    pub window: Duration,
    /// How long a guest may take before the message counts.
    pub grace: Duration,
    /// How long a pause lasts.
    pub pause: Duration,
}

impl Default for PumpingRule {
    fn default() -> Self {
        Self {
            prefix_digits: 3,
            minimum_sent: 50,
            minimum_percent: 2,
            window: Duration::from_hours(24),
            grace: Duration::from_hours(1),
            pause: Duration::from_hours(6),
        }
    }
}

impl SmsPolicy {
    /// Reads a number that a text message shall go to, in national form too if there is a default region.
    ///
    /// # Errors
    /// [`FormCheck::PhoneMalformed`] for what is no possible number, or one that surely takes no text messages, such as
    /// a landline (row m20); [`FormCheck::PhoneCountry`] for one of a region that the application does not write to.
    pub fn accept(&self, text: &str) -> Result<PhoneNumber, FormCheck> {
        let number = PhoneNumber::parse_mobile(text, self.default_region).ok_or(FormCheck::PhoneMalformed)?;
        if self.serves(&number) { Ok(number) } else { Err(FormCheck::PhoneCountry) }
    }

    /// Whether text messages may go to the number's region. A number that no region's plan knows counts as one of the
    /// main region of its country code.
    pub fn serves(&self, number: &PhoneNumber) -> bool {
        match &self.countries {
            Countries::All => true,
            Countries::Only(regions) => number.region().is_some_and(|region| regions.contains(&region)),
        }
    }

    /// The sender that a phone with this number shows; `None`: the service's.
    pub fn sender_for(&self, number: &PhoneNumber) -> Option<&str> {
        sender_of(self.sender_id.as_deref(), &self.sender_ids, number)
    }
}

impl BudgetPeriod {
    /// How long it is.
    pub const fn length(self) -> Duration {
        match self {
            Self::Hour => Duration::from_hours(1),
            Self::Day => Duration::from_hours(24),
        }
    }

    /// `hour` or `day`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Hour => "hour",
            Self::Day => "day",
        }
    }

    /// When the period began that `now` lies in.
    pub fn start(self, now: Timestamp) -> Timestamp {
        floor(now, self.length())
    }
}

/// The last multiple of `length` since the epoch that is not after `at`.
pub(crate) fn floor(at: Timestamp, length: Duration) -> Timestamp {
    let length_ms = i64::try_from(length.as_millis()).unwrap_or(i64::MAX).max(1);
    Timestamp::from_ms(at.as_ms().saturating_sub(at.as_ms().rem_euclid(length_ms)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn region(code: &str) -> Region {
        Region::parse(code).unwrap()
    }

    #[test]
    fn national_numbers_need_a_default_region() {
        let policy = SmsPolicy { default_region: Some(region("GB")), ..SmsPolicy::default() };
        assert_eq!(policy.accept("07400 123456").unwrap().as_str(), "+447400123456");
        assert_eq!(policy.accept("+33 6 12 34 56 78").unwrap().as_str(), "+33612345678");
        assert_eq!(SmsPolicy::default().accept("07400 123456"), Err(FormCheck::PhoneMalformed));
    }

    #[test]
    fn only_countries_of_the_list_are_written_to() {
        let policy = SmsPolicy {
            countries: Countries::Only(vec![region("GB"), region("US")]),
            ..SmsPolicy::default()
        };
        for served in ["+447400123456", "+447700900123", "+14155552671"] {
            assert!(policy.accept(served).is_ok(), "{served}");
        }
        // Canada and Jersey have the country codes of the United States and the United Kingdom; the last is a satellite's.
        for other in ["+33612345678", "+15062345678", "+447797712345", "+881612345678"] {
            assert_eq!(policy.accept(other), Err(FormCheck::PhoneCountry), "{other}");
        }
    }

    #[test]
    fn the_sender_depends_on_the_region() {
        let policy = SmsPolicy {
            sender_id: Some("Shop".to_owned()),
            sender_ids: BTreeMap::from([("FR".to_owned(), "38001".to_owned())]),
            ..SmsPolicy::default()
        };
        let sender = |number| policy.sender_for(&PhoneNumber::parse(number).unwrap()).map(str::to_owned);
        assert_eq!(sender("+33612345678").as_deref(), Some("38001"));
        assert_eq!(sender("+447400123456").as_deref(), Some("Shop"));
        assert_eq!(SmsPolicy::default().sender_for(&PhoneNumber::parse("+33612345678").unwrap()), None);
    }

    #[test]
    fn periods_begin_at_full_hours_and_midnight_of_utc() {
        let at = Timestamp::from_ms(1_700_000_123_456);
        assert_eq!(BudgetPeriod::Hour.start(at).as_ms(), 1_699_999_200_000);
        assert_eq!(BudgetPeriod::Day.start(at).as_ms(), 1_699_920_000_000);
        assert_eq!(BudgetPeriod::Day.start(Timestamp::from_ms(-1)).as_ms(), -86_400_000);
    }
}
