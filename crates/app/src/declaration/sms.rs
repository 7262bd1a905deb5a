//! The part of a declaration that says how an application may use text messages.

use std::collections::BTreeMap;
use std::time::Duration;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use usher_domain::{
    BudgetPeriod, Countries, PumpingRule, Region, SmsBudget, SmsPolicy, is_sms_sender, sms_country,
};

use super::check::Problems;

/// How the application may use text messages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct SmsDeclaration {
    /// The country (ISO 3166-1 alpha-2, as `GB`) of numbers that are written without one. Left out: only numbers in
    /// international form are accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_region: Option<String>,
    /// The countries that text messages may go to, beside `default_region`; `["*"]` means all. Left out: that of
    /// `default_region` alone, or all when there is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<String>,
    /// The sender that phones show: a number, or up to 11 letters and digits. Left out: the service's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sender_id: Option<String>,
    /// Senders for some countries (`FR`, or the digits that numbers begin with, `33`), instead of `sender_id`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub sender_ids: BTreeMap<String, String>,
    /// How many text messages may go out in a period. When a budget is used up, messages wait for the next period.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub budgets: Vec<SmsBudgetDeclaration>,
    /// When messages to a prefix are paused because hardly anybody there activates (SMS pumping).
    #[serde(skip_serializing_if = "PumpingDeclaration::is_default")]
    pub pumping: PumpingDeclaration,
}

/// How many text messages may go out in a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SmsBudgetDeclaration {
    /// To numbers of this country only. Left out: to all together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The period: `hour` or `day`, in UTC.
    pub per: BudgetPeriodDeclaration,
    /// So many at most. 1 to 10000000.
    pub messages: u32,
}

/// The period of a budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BudgetPeriodDeclaration {
    /// From one full hour to the next.
    Hour,
    /// From midnight to midnight.
    Day,
}

/// When messages to a prefix are paused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct PumpingDeclaration {
    /// Whether it is watched at all.
    pub enabled: bool,
    /// How many digits after the country code make a prefix. 1 to 5.
    pub prefix_digits: u32,
    /// Fewer messages than these tell nothing. 10 to 1000000.
    pub minimum_sent: u32,
    /// The prefix is paused when fewer of a hundred messages than these led to an activation. 1 to 100.
    pub minimum_percent: u32,
    /// How far back messages are looked at, in hours. 2 to 168.
    pub window_hours: u32,
    /// How long a guest may take before the message counts, in minutes. 10 to 2880, and less than the window.
    pub grace_minutes: u32,
    /// How long a pause lasts, in hours. 1 to 168.
    pub pause_hours: u32,
}

impl Default for PumpingDeclaration {
    fn default() -> Self {
        Self {
            enabled: true,
            prefix_digits: 3,
            minimum_sent: 50,
            minimum_percent: 2,
            window_hours: 24,
            grace_minutes: 60,
            pause_hours: 6,
        }
    }
}

impl PumpingDeclaration {
    fn is_default(&self) -> bool {
        *self == Self::default()
    }

    fn check(self, problems: &mut Problems) -> Option<PumpingRule> {
        let mut within = |value: u32, bounds: std::ops::RangeInclusive<u32>, name: &str| {
            let expected = format!("{} to {}", bounds.start(), bounds.end());
            problems.require(bounds.contains(&value), &format!("sms.pumping.{name}"), &expected);
        };
        within(self.prefix_digits, 1..=5, "prefix_digits");
        within(self.minimum_sent, 10..=1_000_000, "minimum_sent");
        within(self.minimum_percent, 1..=100, "minimum_percent");
        within(self.window_hours, 2..=168, "window_hours");
        within(self.grace_minutes, 10..=2_880, "grace_minutes");
        within(self.pause_hours, 1..=168, "pause_hours");
        if u64::from(self.grace_minutes) >= u64::from(self.window_hours) * 60 {
            problems.add("sms.pumping.grace_minutes", "expected less than sms.pumping.window_hours");
        }
        self.enabled.then(|| PumpingRule {
            prefix_digits: self.prefix_digits as usize,
            minimum_sent: self.minimum_sent,
            minimum_percent: self.minimum_percent,
            window: Duration::from_hours(self.window_hours.into()),
            grace: Duration::from_mins(self.grace_minutes.into()),
            pause: Duration::from_hours(self.pause_hours.into()),
        })
    }
}

impl SmsDeclaration {
    pub(super) fn is_default(&self) -> bool {
        *self == Self::default()
    }

    pub(super) fn region(&self) -> Option<Region> {
        self.default_region.as_deref().and_then(Region::parse)
    }

    pub(super) fn check(&self, problems: &mut Problems) -> SmsPolicy {
        let default_region =
            self.default_region.as_deref().and_then(|code| region("sms.default_region", code, problems));
        let countries = self.check_countries(default_region, problems);
        SmsPolicy {
            default_region,
            budgets: self.check_budgets(&countries, problems),
            countries,
            pumping: self.pumping.check(problems),
            sender_id: self.sender_id.clone().filter(|sender| fit_sender("sms.sender_id", sender, problems)),
            sender_ids: self.check_sender_ids(problems),
        }
    }

    fn check_countries(&self, default_region: Option<Region>, problems: &mut Problems) -> Countries {
        if self.countries.iter().any(|code| code == "*") {
            problems.require(self.countries.len() == 1, "sms.countries", "either \"*\" alone or countries");
            return Countries::All;
        }
        let mut regions: Vec<Region> = default_region.into_iter().collect();
        for (i, code) in self.countries.iter().enumerate() {
            let Some(found) = region(&format!("sms.countries[{i}]"), code, problems) else { continue };
            if !regions.contains(&found) {
                regions.push(found);
            }
        }
        if regions.is_empty() { Countries::All } else { Countries::Only(regions) }
    }

    fn check_budgets(&self, countries: &Countries, problems: &mut Problems) -> Vec<SmsBudget> {
        let mut budgets: Vec<SmsBudget> = Vec::new();
        for (i, declared) in self.budgets.iter().enumerate() {
            let key = |name: &str| format!("sms.budgets[{i}].{name}");
            let bounds = 1..=10_000_000;
            problems.require(bounds.contains(&declared.messages), &key("messages"), "1 to 10000000");
            let country = match &declared.country {
                Some(code) => {
                    let Some(country) = region(&key("country"), code, problems) else { continue };
                    if let Countries::Only(served) = countries
                        && !served.contains(&country)
                    {
                        problems.add(
                            key("country"),
                            format!("nothing is sent to '{code}': it is not in sms.countries"),
                        );
                    }
                    Some(country)
                }
                None => None,
            };
            let per = match declared.per {
                BudgetPeriodDeclaration::Hour => BudgetPeriod::Hour,
                BudgetPeriodDeclaration::Day => BudgetPeriod::Day,
            };
            if budgets.iter().any(|earlier| (earlier.country, earlier.per) == (country, per)) {
                problems.add(
                    format!("sms.budgets[{i}]"),
                    format!("there is another budget per {} for the same country", per.as_str()),
                );
            }
            budgets.push(SmsBudget { country, per, messages: declared.messages });
        }
        budgets
    }

    fn check_sender_ids(&self, problems: &mut Problems) -> BTreeMap<String, String> {
        let mut senders = BTreeMap::new();
        for (country, sender) in &self.sender_ids {
            let key = format!("sms.sender_ids.{country}");
            match sms_country(country) {
                Some(country) if fit_sender(&key, sender, problems) => {
                    senders.insert(country, sender.clone());
                }
                Some(_) => {}
                None => problems.add(
                    key,
                    "expected a country (ISO 3166-1 alpha-2) such as FR, or the digits that numbers begin with",
                ),
            }
        }
        senders
    }
}

fn region(key: &str, code: &str, problems: &mut Problems) -> Option<Region> {
    let found = Region::parse(code);
    if found.is_none() {
        let known = Region::parse(&code.to_ascii_uppercase());
        let instead = match (known, code) {
            (Some(region), _) => format!("; write {region}"),
            (None, "UK") => "; the United Kingdom is GB".to_owned(),
            (None, _) => String::new(),
        };
        let problem =
            format!("'{code}' is no country with phone numbers (ISO 3166-1 alpha-2, as GB){instead}");
        problems.add(key, problem);
    }
    found
}

fn fit_sender(key: &str, sender: &str, problems: &mut Problems) -> bool {
    let is_fit = is_sms_sender(sender);
    problems.require(is_fit, key, "a number of 3 to 15 digits, or up to 11 letters and digits");
    is_fit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::{ApplicationDeclaration, DeclarationError};

    #[expect(clippy::needless_pass_by_value, reason = "callers write the document in place")]
    fn policy(sms: serde_json::Value) -> Result<SmsPolicy, Vec<String>> {
        let declaration: ApplicationDeclaration = serde_json::from_value(serde_json::json!({
            "client_id": "shop",
            "name": "Shop",
            "redirect_uris": ["https://shop.example/welcome"],
            "sms": sms,
        }))
        .unwrap();
        let told = |problems: Vec<DeclarationError>| problems.iter().map(ToString::to_string).collect();
        let shipped = [usher_domain::Locale::fallback()];
        declaration.check(&shipped, Vec::new(), 1).map(|application| application.sms).map_err(told)
    }

    fn regions(codes: &[&str]) -> Countries {
        Countries::Only(codes.iter().map(|code| Region::parse(code).unwrap()).collect())
    }

    #[test]
    fn nothing_declared_means_everywhere_and_a_watch_on_prefixes() {
        assert_eq!(policy(serde_json::json!({})).unwrap(), SmsPolicy::default());
        assert!(SmsDeclaration::default().is_default());
    }

    #[test]
    fn the_default_region_is_the_only_country_until_others_are_named() {
        let countries = |sms| policy(sms).unwrap().countries;
        assert_eq!(countries(serde_json::json!({"default_region": "GB"})), regions(&["GB"]));
        assert_eq!(
            countries(serde_json::json!({"default_region": "GB", "countries": ["IE", "GB", "FR"]})),
            regions(&["GB", "IE", "FR"])
        );
        assert_eq!(countries(serde_json::json!({"countries": ["IE"]})), regions(&["IE"]));
        assert_eq!(
            countries(serde_json::json!({"default_region": "GB", "countries": ["*"]})),
            Countries::All
        );
    }

    #[test]
    fn budgets_and_senders_are_read() {
        let policy = policy(serde_json::json!({
            "countries": ["GB", "FR"],
            "sender_id": "Shop",
            "sender_ids": {"fr": "38001"},
            "budgets": [{"per": "hour", "messages": 500}, {"country": "FR", "per": "day", "messages": 100}],
            "pumping": {"enabled": false},
        }))
        .unwrap();
        let france = Region::parse("FR");
        assert_eq!(
            policy.budgets,
            [
                SmsBudget { country: None, per: BudgetPeriod::Hour, messages: 500 },
                SmsBudget { country: france, per: BudgetPeriod::Day, messages: 100 },
            ]
        );
        assert_eq!(policy.sender_id.as_deref(), Some("Shop"));
        assert_eq!(policy.sender_ids, BTreeMap::from([("FR".to_owned(), "38001".to_owned())]));
        assert_eq!(policy.pumping, None);
    }

    #[test]
    fn everything_that_is_wrong_is_told_with_what_was_expected() {
        let told = policy(serde_json::json!({
            "default_region": "UK",
            "countries": ["fr", "*"],
            "sender_id": "A name of 12",
            "sender_ids": {"FRA": "Shop"},
            "budgets": [
                {"country": "XX", "per": "hour", "messages": 5},
                {"per": "day", "messages": 0},
                {"per": "day", "messages": 1},
            ],
            "pumping": {"prefix_digits": 9, "window_hours": 2, "grace_minutes": 120},
        }))
        .unwrap_err();
        assert_eq!(
            told,
            [
                "sms.default_region: 'UK' is no country with phone numbers (ISO 3166-1 alpha-2, as GB); the United \
                 Kingdom is GB",
                "sms.countries: expected either \"*\" alone or countries",
                "sms.budgets[0].country: 'XX' is no country with phone numbers (ISO 3166-1 alpha-2, as GB)",
                "sms.budgets[1].messages: expected 1 to 10000000",
                "sms.budgets[2]: there is another budget per day for the same country",
                "sms.pumping.prefix_digits: expected 1 to 5",
                "sms.pumping.grace_minutes: expected less than sms.pumping.window_hours",
                "sms.sender_id: expected a number of 3 to 15 digits, or up to 11 letters and digits",
                "sms.sender_ids.FRA: expected a country (ISO 3166-1 alpha-2) such as FR, or the digits that numbers \
                 begin with",
            ]
        );
        let told = policy(
            serde_json::json!({"countries": ["gb"], "budgets": [{"country": "FR", "per": "day", "messages": 1}]}),
        );
        assert_eq!(
            told.unwrap_err()[0],
            "sms.countries[0]: 'gb' is no country with phone numbers (ISO 3166-1 alpha-2, as GB); write GB"
        );
        let told = policy(
            serde_json::json!({"countries": ["GB"], "budgets": [{"country": "FR", "per": "day", "messages": 1}]}),
        );
        assert_eq!(
            told.unwrap_err(),
            ["sms.budgets[0].country: nothing is sent to 'FR': it is not in sms.countries"]
        );
    }
}
