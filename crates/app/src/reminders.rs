//! Reminders of invitations that nobody has followed yet. The invitation knows when its next one is due; what is due is
//! looked at here, by the application's plan as it is now, and becomes a message of its own with the same link.

use std::time::Duration;

use usher_domain::{ReminderId, ReminderPlan, Reminding, Timestamp};

use crate::store::{DueReminder, SettleReminder, StoreError};
use crate::{App, Error, uuid_v7};

/// When reminders of an application that cannot be read are looked at again.
const PUT_OFF: Duration = Duration::from_hours(1);

impl App {
    /// Looks at up to `limit` invitations whose reminder is due; how many were looked at.
    ///
    /// # Errors
    /// The store's trouble; nothing was done then.
    pub async fn remind(&self, limit: u32) -> Result<usize, Error> {
        let now = self.now();
        let due = self.store.upkeep().due_reminders(now, limit).await?;
        let looked_at = due.len();
        if looked_at == 0 {
            return Ok(0);
        }
        let mut settle = Vec::with_capacity(looked_at);
        for due in due {
            settle.push(self.settle_reminder(due, now).await?);
        }
        let queued = self.store.upkeep().settle_reminders(settle, now).await?;
        metrics::counter!("usher_reminders_total").increment(queued);
        if queued > 0 {
            self.wake_delivery();
        }
        tracing::debug!(looked_at, queued, "reminders");
        Ok(looked_at)
    }

    async fn settle_reminder(&self, due: DueReminder, now: Timestamp) -> Result<SettleReminder, Error> {
        let DueReminder { invitation, profile, due_at, reminded } = due;
        // The applications are remembered by the store as long as they do not change.
        let application = match self.store.application(&invitation.client_id).await {
            Ok(application) => application,
            // One damaged application never holds up the others.
            Err(StoreError::Corrupt { .. }) => {
                let next = Some(now.plus(PUT_OFF));
                return Ok(SettleReminder { invitation, due_at, remind: None, next });
            }
            Err(error @ (StoreError::Busy | StoreError::Unavailable(_))) => return Err(error.into()),
        };
        let reminding = application.as_ref().map_or(Reminding { is_now: false, next: None }, |application| {
            let plan = &application.reminders;
            let zone = plan.zone(&profile, &invitation.identifier);
            plan.look(invitation.expires_at, zone.as_ref(), now)
        });
        let is_disabled = application.is_none_or(|application| application.disabled_at.is_some());
        let reminded = usize::try_from(reminded).unwrap_or(usize::MAX);
        let remind = reminding.is_now && !is_disabled && reminded < ReminderPlan::MOST;
        let last = usize::from(remind) + reminded >= ReminderPlan::MOST;
        Ok(SettleReminder {
            invitation,
            due_at,
            remind: remind.then(|| ReminderId::new(uuid_v7(now, &*self.entropy))),
            next: reminding.next.filter(|_| !last),
        })
    }
}
