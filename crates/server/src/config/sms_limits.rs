//! `[sms.limits]`: how many text messages the service sends at most.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use usher_domain::SmsLimits;

/// `[sms.limits]`. They hold beside the budgets that applications declare, for all nodes together. What is over a limit
/// waits for the next hour or day (UTC). With 0 there is no limit.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct SmsLimitsConfig {
    /// Text messages in an hour, of all applications together.
    #[schemars(range(min = 0, max = 100_000_000))]
    pub(crate) messages_per_hour: u32,
    /// Text messages in a day, of all applications together: so much a leaked secret can cost in a day.
    #[schemars(range(min = 0, max = 100_000_000))]
    pub(crate) messages_per_day: u32,
    /// Text messages in an hour, of each application.
    #[schemars(range(min = 0, max = 100_000_000))]
    pub(crate) application_messages_per_hour: u32,
    /// Text messages in a day, of each application.
    #[schemars(range(min = 0, max = 100_000_000))]
    pub(crate) application_messages_per_day: u32,
}

impl Default for SmsLimitsConfig {
    fn default() -> Self {
        Self {
            messages_per_hour: 0,
            messages_per_day: 100_000,
            application_messages_per_hour: 0,
            application_messages_per_day: 0,
        }
    }
}

impl From<&SmsLimitsConfig> for SmsLimits {
    fn from(config: &SmsLimitsConfig) -> Self {
        let limit = |messages: u32| (messages > 0).then_some(messages);
        Self {
            per_hour: limit(config.messages_per_hour),
            per_day: limit(config.messages_per_day),
            application_per_hour: limit(config.application_messages_per_hour),
            application_per_day: limit(config.application_messages_per_day),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_is_no_limit_and_only_the_day_has_one_by_itself() {
        let limits = SmsLimits::from(&SmsLimitsConfig::default());
        assert_eq!(limits, SmsLimits { per_day: Some(100_000), ..SmsLimits::default() });
        let config = SmsLimitsConfig {
            messages_per_hour: 10,
            messages_per_day: 0,
            application_messages_per_hour: 3,
            application_messages_per_day: 20,
        };
        let expected = SmsLimits {
            per_hour: Some(10),
            per_day: None,
            application_per_hour: Some(3),
            application_per_day: Some(20),
        };
        assert_eq!(SmsLimits::from(&config), expected);
    }
}
