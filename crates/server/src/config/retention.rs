//! `[retention]`: how long personal data is kept.

use std::time::Duration;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use usher_app::store::Retention;

/// `[retention]`. With 0 things are kept until somebody removes them. `docs/data-retention.md` has all that is kept.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[expect(clippy::struct_field_names, reason = "the unit stands in each name")]
pub(crate) struct RetentionConfig {
    /// Days after the end of the last invitation of somebody who never accepted one: then the user goes with everything
    /// about them, and the applications are told (`user.deleted`). An application that invites them again after that
    /// gets a new user. 0 keeps them.
    #[schemars(range(min = 0, max = 3_650))]
    pub(crate) never_accepted_days: u32,
    /// Days for which it can be looked up what became of a message: attempts with the peers' answers, reminders, and
    /// invitations that a newer one replaced. 0 keeps them as long as the user.
    #[schemars(range(min = 0, max = 3_650))]
    pub(crate) delivery_trail_days: u32,
    /// Days for which entries of the audit trail are kept, which name nobody but by an id. 0 keeps them for good.
    #[schemars(range(min = 0, max = 3_650))]
    pub(crate) audit_days: u32,
    /// Days for which an address that bounced or complained is not written to; then it is forgotten. 0 keeps it until
    /// an operator lifts it.
    #[schemars(range(min = 0, max = 3_650))]
    pub(crate) suppression_days: u32,
}

impl Default for RetentionConfig {
    fn default() -> Self {
        Self { never_accepted_days: 90, delivery_trail_days: 365, audit_days: 1_095, suppression_days: 730 }
    }
}

impl From<&RetentionConfig> for Retention {
    fn from(config: &RetentionConfig) -> Self {
        let days = |count: u32| (count > 0).then(|| Duration::from_hours(u64::from(count) * 24));
        Self {
            never_accepted: days(config.never_accepted_days),
            delivery_trail: days(config.delivery_trail_days),
            audit: days(config.audit_days),
            suppressions: days(config.suppression_days),
        }
    }
}
