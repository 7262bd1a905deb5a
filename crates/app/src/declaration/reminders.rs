//! The part of a declaration that says when guests are reminded.

use std::time::Duration;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use usher_domain::{QuietHours, ReminderPlan, TimeOfDay, TimeZone};

use super::check::Problems;

/// When guests who have not come yet are reminded. Left out: never.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct RemindersDeclaration {
    /// So many hours before the link ends each reminder goes out; at most three, each shorter than
    /// `invitation_lifetime_hours`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub before_expiry_hours: Vec<u32>,
    /// When none goes out, by the recipient's clock.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quiet_hours: Option<QuietHoursDeclaration>,
}

/// A part of the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuietHoursDeclaration {
    /// Their beginning, as `21:00`.
    pub from: String,
    /// Their end, as `08:00`.
    pub to: String,
    /// The time zone (IANA name, as `Europe/Paris`) of recipients of whom none is known. Left out: there are no quiet hours for
    /// them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timezone: Option<String>,
}

impl RemindersDeclaration {
    /// True when nothing was said: such a declaration is stored without the table.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// The plan, with what is wrong with it.
    pub(super) fn check(&self, lifetime_hours: u32, problems: &mut Problems) -> ReminderPlan {
        const KEY: &str = "reminders.before_expiry_hours";
        let mut hours = self.before_expiry_hours.clone();
        hours.sort_unstable_by(|one, other| other.cmp(one));
        problems.require(hours.len() <= ReminderPlan::MOST, KEY, "at most three");
        let is_fit = hours.iter().all(|hours| (1..lifetime_hours).contains(hours));
        let expected = format!(
            "hours of at least 1 and fewer than invitation_lifetime_hours, which is {lifetime_hours}"
        );
        problems.require(is_fit, KEY, &expected);
        let are_different = hours.windows(2).all(|pair| pair[0] != pair[1]);
        problems.require(are_different, KEY, "each number once");
        ReminderPlan {
            before_expiry: hours.into_iter().map(|hours| Duration::from_hours(hours.into())).collect(),
            quiet_hours: self.quiet_hours.as_ref().and_then(|quiet_hours| quiet_hours.check(problems)),
        }
    }
}

impl QuietHoursDeclaration {
    fn check(&self, problems: &mut Problems) -> Option<QuietHours> {
        let mut time = |key: &str, text: &str| {
            let time = TimeOfDay::parse(text);
            problems.require(time.is_some(), key, "a time of the day from 00:00 to 23:59, such as 21:00");
            time
        };
        let from = time("reminders.quiet_hours.from", &self.from);
        let to = time("reminders.quiet_hours.to", &self.to);
        let time_zone = self.timezone.as_deref().map(TimeZone::parse);
        let is_known = time_zone != Some(None);
        let expected = "a time zone's name in the IANA database, such as Europe/Paris";
        problems.require(is_known, "reminders.quiet_hours.timezone", expected);
        let quiet_hours = QuietHours { from: from?, to: to?, time_zone: time_zone.flatten() };
        let expected = "an end other than the beginning, at most 20 hours after it";
        let is_short = quiet_hours.duration() <= QuietHours::LONGEST;
        problems.require(is_short, "reminders.quiet_hours.to", expected);
        Some(quiet_hours)
    }
}

#[cfg(test)]
mod tests {
    use usher_domain::Locale;

    use crate::declaration::ApplicationDeclaration;

    fn declared(reminders: &serde_json::Value) -> Result<String, Vec<String>> {
        let declaration: ApplicationDeclaration = serde_json::from_value(serde_json::json!({
            "client_id": "shop",
            "name": "Shop",
            "redirect_uris": ["https://shop.example/welcome"],
            "reminders": reminders,
        }))
        .unwrap();
        let stored = serde_json::to_value(&declaration).unwrap();
        assert_eq!(serde_json::from_value::<ApplicationDeclaration>(stored).unwrap(), declaration);
        let checked = declaration.check(&[Locale::fallback()], Vec::new(), 1);
        let text = |application: usher_domain::Application| format!("{:?}", application.reminders);
        checked.map(text).map_err(|problems| problems.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn nothing_said_is_nothing_stored() {
        let declaration: ApplicationDeclaration = serde_json::from_value(serde_json::json!({
            "client_id": "shop", "name": "Shop", "redirect_uris": ["https://shop.example/welcome"],
        }))
        .unwrap();
        assert!(serde_json::to_value(&declaration).unwrap().get("reminders").is_none());
    }

    #[test]
    fn a_plan_is_read_longest_first() {
        let plan = declared(&serde_json::json!({
            "before_expiry_hours": [24, 72],
            "quiet_hours": {"from": "21:00", "to": "08:00", "timezone": "europe/paris"},
        }))
        .unwrap();
        assert_eq!(
            plan,
            "ReminderPlan { before_expiry: [259200s, 86400s], quiet_hours: Some(QuietHours { from: 21:00, \
             to: 08:00, time_zone: Some(Europe/Paris) }) }"
        );
    }

    #[test]
    fn what_is_wrong_with_reminders_is_told() {
        let many = declared(&serde_json::json!({"before_expiry_hours": [1, 2, 3, 3, 168]})).unwrap_err();
        assert_eq!(
            many,
            [
                "reminders.before_expiry_hours: expected at most three",
                "reminders.before_expiry_hours: expected hours of at least 1 and fewer than \
                 invitation_lifetime_hours, which is 168",
                "reminders.before_expiry_hours: expected each number once",
            ]
        );
        let quiet = |from: &str, to: &str, timezone: &str| {
            let quiet_hours = serde_json::json!({"from": from, "to": to, "timezone": timezone});
            declared(&serde_json::json!({"before_expiry_hours": [24], "quiet_hours": quiet_hours}))
        };
        assert_eq!(
            quiet("21", "25:00", "Paris").unwrap_err(),
            [
                "reminders.quiet_hours.from: expected a time of the day from 00:00 to 23:59, such as 21:00",
                "reminders.quiet_hours.to: expected a time of the day from 00:00 to 23:59, such as 21:00",
                "reminders.quiet_hours.timezone: expected a time zone's name in the IANA database, such as \
                 Europe/Paris",
            ]
        );
        for to in ["08:00", "05:00"] {
            let whole_day = quiet("08:00", to, "Europe/Paris").unwrap_err();
            let expected = "reminders.quiet_hours.to: expected an end other than the beginning, at most 20 hours after it";
            assert_eq!(whole_day, [expected], "{to}");
        }
    }
}
