//! When a guest who has not come yet is reminded: some time before the link ends, and not at night.

use std::fmt;
use std::time::Duration;

use jiff::civil::Time;

use crate::{Identifier, Profile, TimeZone, Timestamp};

/// An application's reminders.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReminderPlan {
    /// How long before the link ends each one goes out, the longest first; at most [`ReminderPlan::MOST`].
    pub before_expiry: Vec<Duration>,
    /// When none goes out.
    pub quiet_hours: Option<QuietHours>,
}

/// A part of the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuietHours {
    /// Its first minute.
    pub from: TimeOfDay,
    /// The first minute after it; earlier than `from` when midnight lies between.
    pub to: TimeOfDay,
    /// The zone of recipients of whom none is known; without it there are no quiet hours for them.
    pub time_zone: Option<TimeZone>,
}

/// Hours and minutes, as clocks show them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeOfDay(u16);

/// What is to be done about an invitation whose next reminder is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminding {
    /// Whether to remind now.
    pub is_now: bool,
    /// When to look again.
    pub next: Option<Timestamp>,
}

/// So much of the link's time must be left when quiet hours put a reminder off.
const LEFT_AFTER_QUIET_HOURS: Duration = Duration::from_hours(1);
/// So long before quiet hours a reminder goes out that cannot be put off.
const BEFORE_QUIET_HOURS: Duration = Duration::from_mins(30);
/// A reminder that comes late gives way to one that is due so soon.
const GIVES_WAY: Duration = Duration::from_mins(30);

impl ReminderPlan {
    /// Reminders of one invitation, however often its expiry is changed.
    pub const MOST: usize = 3;

    /// The zone that quiet hours are reckoned in; `None` when there are none for this recipient.
    pub fn zone(&self, profile: &Profile, identifier: &Identifier) -> Option<TimeZone> {
        let quiet_hours = self.quiet_hours.as_ref()?;
        TimeZone::of_recipient(profile, identifier).or_else(|| quiet_hours.time_zone.clone())
    }

    /// When the next reminder after `after` is due, outside quiet hours and before `expires_at`. One that quiet hours
    /// would put off until the link is about to end comes before them instead.
    pub fn next_due(
        &self,
        expires_at: Timestamp,
        zone: Option<&TimeZone>,
        after: Timestamp,
    ) -> Option<Timestamp> {
        let due =
            self.before_expiry.iter().map(|delay| self.moved(expires_at.minus(*delay), expires_at, zone));
        due.filter(|due| *due > after && *due < expires_at).min()
    }

    /// What to do now that a reminder is due, perhaps late.
    pub fn look(&self, expires_at: Timestamp, zone: Option<&TimeZone>, now: Timestamp) -> Reminding {
        let next = self.next_due(expires_at, zone, now);
        let is_wanted = !self.before_expiry.is_empty() && now < expires_at;
        let gives_way = next.is_some_and(|next| next.since(now) < GIVES_WAY);
        if !is_wanted || gives_way {
            return Reminding { is_now: false, next };
        }
        match self.allowed_at(now, expires_at, zone) {
            Some(at) if at == now => Reminding { is_now: true, next },
            Some(at) => Reminding { is_now: false, next: Some(next.map_or(at, |next| next.min(at))) },
            None => Reminding { is_now: false, next },
        }
    }

    /// `at`, or the end of the quiet hours that it lies in; `None` when that is too late.
    pub fn allowed_at(
        &self,
        at: Timestamp,
        expires_at: Timestamp,
        zone: Option<&TimeZone>,
    ) -> Option<Timestamp> {
        match self.quiet_around(at, zone) {
            None => Some(at),
            Some((_, end)) => (end.plus(LEFT_AFTER_QUIET_HOURS) <= expires_at).then_some(end),
        }
    }

    fn moved(&self, at: Timestamp, expires_at: Timestamp, zone: Option<&TimeZone>) -> Timestamp {
        match self.quiet_around(at, zone) {
            None => at,
            Some((_, end)) if end.plus(LEFT_AFTER_QUIET_HOURS) <= expires_at => end,
            Some((start, _)) => start.minus(BEFORE_QUIET_HOURS),
        }
    }

    fn quiet_around(&self, at: Timestamp, zone: Option<&TimeZone>) -> Option<(Timestamp, Timestamp)> {
        self.quiet_hours.as_ref()?.around(at, zone?)
    }
}

impl QuietHours {
    /// The longest that they may last: what they put off needs some of the day.
    pub const LONGEST: Duration = Duration::from_hours(20);

    /// How long they last; a whole day when they end as they begin.
    pub fn duration(&self) -> Duration {
        let day = 24 * 60;
        let minutes = (u64::from(self.to.0) + day - u64::from(self.from.0)) % day;
        Duration::from_mins(if minutes == 0 { day } else { minutes })
    }

    /// Beginning and end of the quiet hours that `at` lies in.
    fn around(&self, at: Timestamp, zone: &TimeZone) -> Option<(Timestamp, Timestamp)> {
        let shown = zone.wall_clock(at)?;
        let now = TimeOfDay::of(shown.time());
        let over_midnight = self.from > self.to;
        let is_quiet =
            if over_midnight { now >= self.from || now < self.to } else { now >= self.from && now < self.to };
        if !is_quiet {
            return None;
        }
        let today = shown.date();
        let (first, last) = match (over_midnight, now >= self.from) {
            (false, _) => (today, today),
            (true, true) => (today, today.tomorrow().ok()?),
            (true, false) => (today.yesterday().ok()?, today),
        };
        Some((zone.first(first, self.from.time()?)?, zone.last(last, self.to.time()?)?))
    }
}

impl TimeOfDay {
    /// Reads `08:00`, up to `23:59`.
    pub fn parse(text: &str) -> Option<Self> {
        let (hours, minutes) = text.split_once(':')?;
        let number = |part: &str| {
            let is_fit = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
            is_fit.then(|| part.parse::<u16>().ok()).flatten()
        };
        let (hours, minutes) = (number(hours)?, number(minutes)?);
        (hours < 24 && minutes < 60).then_some(Self(hours * 60 + minutes))
    }

    fn of(time: Time) -> Self {
        Self(u16::try_from(i16::from(time.hour()) * 60 + i16::from(time.minute())).unwrap_or_default())
    }

    fn time(self) -> Option<Time> {
        let part = |minutes: u16| i8::try_from(minutes).ok();
        Time::new(part(self.0 / 60)?, part(self.0 % 60)?, 0, 0).ok()
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl fmt::Debug for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plan(hours: &[u64], quiet: Option<(&str, &str)>) -> ReminderPlan {
        ReminderPlan {
            before_expiry: hours.iter().map(|hours| Duration::from_hours(*hours)).collect(),
            quiet_hours: quiet.map(|(from, to)| QuietHours {
                from: TimeOfDay::parse(from).unwrap(),
                to: TimeOfDay::parse(to).unwrap(),
                time_zone: None,
            }),
        }
    }

    fn at(text: &str) -> Timestamp {
        Timestamp::from_ms(text.parse::<jiff::Timestamp>().unwrap().as_millisecond())
    }

    fn berlin() -> TimeZone {
        TimeZone::parse("Europe/Berlin").unwrap()
    }

    #[test]
    fn reminders_come_so_long_before_the_end() {
        let plan = plan(&[72, 24], None);
        let end = at("2026-06-10T12:00:00Z");
        let first = plan.next_due(end, None, at("2026-06-01T00:00:00Z"));
        assert_eq!(first, Some(at("2026-06-07T12:00:00Z")));
        let second = plan.next_due(end, None, first.unwrap());
        assert_eq!(second, Some(at("2026-06-09T12:00:00Z")));
        assert_eq!(plan.next_due(end, None, second.unwrap()), None);
    }

    #[test]
    fn quiet_hours_put_a_reminder_off_until_morning() {
        let plan = plan(&[24], Some(("21:00", "08:00")));
        let zone = berlin();
        // 23:30 in Berlin, in summer and in winter.
        for (end, morning) in [
            ("2026-06-10T21:30:00Z", "2026-06-10T06:00:00Z"),
            ("2026-12-10T22:30:00Z", "2026-12-10T07:00:00Z"),
        ] {
            let due = plan.next_due(at(end), Some(&zone), at("2026-06-01T00:00:00Z"));
            assert_eq!(due, Some(at(morning)));
        }
        let unknown = plan.next_due(at("2026-06-10T21:30:00Z"), None, at("2026-06-01T00:00:00Z"));
        assert_eq!(unknown, Some(at("2026-06-09T21:30:00Z")), "no zone, no quiet hours");
    }

    #[test]
    fn a_reminder_that_cannot_wait_for_the_morning_comes_in_the_evening_before() {
        let plan = plan(&[3], Some(("21:00", "08:00")));
        // The link ends at 06:00 in Berlin.
        let end = at("2026-06-10T04:00:00Z");
        let due = plan.next_due(end, Some(&berlin()), at("2026-06-01T00:00:00Z"));
        assert_eq!(due, Some(at("2026-06-09T18:30:00Z")));
        assert_eq!(plan.next_due(end, Some(&berlin()), due.unwrap()), None, "once is enough");
        assert_eq!(plan.next_due(end, Some(&berlin()), at("2026-06-09T19:00:00Z")), None);
    }

    #[test]
    fn a_late_reminder_gives_way_to_one_that_is_due_soon_and_keeps_quiet_hours() {
        let plan = plan(&[72, 24], Some(("21:00", "08:00")));
        let end = at("2026-06-10T12:00:00Z");
        let look = |now: &str| plan.look(end, Some(&berlin()), at(now));
        let second = Some(at("2026-06-09T12:00:00Z"));
        assert_eq!(look("2026-06-07T12:00:40Z"), Reminding { is_now: true, next: second });
        assert_eq!(look("2026-06-09T11:45:00Z"), Reminding { is_now: false, next: second });
        let morning = Some(at("2026-06-08T06:00:00Z"));
        assert_eq!(look("2026-06-07T23:00:00Z"), Reminding { is_now: false, next: morning });
        assert_eq!(look("2026-06-09T13:00:00Z"), Reminding { is_now: true, next: None });
        assert_eq!(look("2026-06-10T12:00:00Z"), Reminding { is_now: false, next: None });
        let none = ReminderPlan::default();
        assert_eq!(none.look(end, None, at("2026-06-07T12:00:00Z")), Reminding { is_now: false, next: None });
    }

    #[test]
    fn times_of_day_have_two_digits_each() {
        assert_eq!(TimeOfDay::parse("08:05").unwrap().to_string(), "08:05");
        for bad in ["8:00", "24:00", "08:60", "0800", "08:0", "-1:00", "+8:00", ""] {
            assert_eq!(TimeOfDay::parse(bad), None, "{bad:?}");
        }
    }

    const ZONES: [&str; 8] = [
        "Europe/Berlin",
        "America/New_York",
        "Australia/Lord_Howe",
        "Asia/Kathmandu",
        "Pacific/Apia",
        "America/Sao_Paulo",
        "Africa/Casablanca",
        "Antarctica/Troll",
    ];

    proptest! {
        /// Whatever the plan, the zone and the time of the year: never at night, never too late, never twice.
        #[test]
        fn reminders_lie_outside_quiet_hours_and_before_the_end(
            end_minute in 28_000_000_i64..32_000_000,
            delays in prop::collection::btree_set(1_u64..400, 1..4),
            from in 0_u16..1_440,
            length in 1_u16..=1_200,
            zone in prop::sample::select(&ZONES[..]),
        ) {
            let zone = TimeZone::parse(zone).unwrap();
            let end = Timestamp::from_ms(end_minute * 60_000);
            let quiet_hours = QuietHours {
                from: TimeOfDay(from),
                to: TimeOfDay((from + length) % 1_440),
                time_zone: None,
            };
            let before_expiry = delays.iter().rev().map(|hours| Duration::from_hours(*hours)).collect();
            let plan = ReminderPlan { before_expiry, quiet_hours: Some(quiet_hours) };
            let mut after = end.minus(Duration::from_hours(500));
            let mut count = 0;
            while let Some(due) = plan.next_due(end, Some(&zone), after) {
                prop_assert!(due > after && due < end);
                prop_assert_eq!(plan.quiet_around(due, Some(&zone)), None);
                prop_assert_eq!(plan.allowed_at(due, end, Some(&zone)), Some(due));
                (after, count) = (due, count + 1);
            }
            prop_assert!((1..=delays.len()).contains(&count), "{} of {}", count, delays.len());
        }
    }
}
