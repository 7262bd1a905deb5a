//! Reminders do not go out at night, also when they come late or are tried again.

use usher_app::store::{AttemptResult, Content};
use usher_domain::{ReminderPlan, TimeZone, Timestamp};

use super::attempt::Origin;

/// When a message may go out. Only reminders wait: what somebody asked for goes at once.
pub(super) struct QuietHours {
    of_reminder: Option<OfReminder>,
}

struct OfReminder {
    plan: ReminderPlan,
    zone: Option<TimeZone>,
    expires_at: Timestamp,
}

impl QuietHours {
    /// Those of the message's recipient.
    pub(super) fn of(content: &Content, application: &Origin) -> Self {
        let (Content::Reminder(reminder), Ok(Some(application))) = (content, application) else {
            return Self { of_reminder: None };
        };
        let plan = application.reminders.clone();
        let zone = plan.zone(&reminder.profile, &reminder.invitation.identifier);
        let expires_at = reminder.invitation.expires_at;
        Self { of_reminder: Some(OfReminder { plan, zone, expires_at }) }
    }

    /// True while the message has to wait.
    pub(super) fn hold(&self, now: Timestamp) -> bool {
        self.of_reminder.as_ref().is_some_and(|reminder| reminder.allowed_at(now) != now)
    }

    /// The next attempt, at a time that is allowed.
    pub(super) fn after(&self, result: AttemptResult) -> AttemptResult {
        match (result, &self.of_reminder) {
            (AttemptResult::RetryAt(at), Some(reminder)) => AttemptResult::RetryAt(reminder.allowed_at(at)),
            (result, _) => result,
        }
    }
}

impl OfReminder {
    /// Should the night end too late, the link's end: whoever claims the reminder then forgets it.
    fn allowed_at(&self, at: Timestamp) -> Timestamp {
        self.plan.allowed_at(at, self.expires_at, self.zone.as_ref()).unwrap_or(self.expires_at)
    }
}
