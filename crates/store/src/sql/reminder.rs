//! Reminders: when the first one is due, finding those that are, and making messages of them.

use usher_app::store::{DueReminder, SettleReminder, StoreError};
use usher_domain::{Identifier, ReminderPlan, Timestamp};

use crate::json;
use crate::row::{Row, invitation_columns};
use crate::sql::invite::INSERT_AUDIT;
use crate::tx::{Step, Tx, values};

/// When a user who is on record is reminded first. Looks the profile up only where the plan wants to know of it.
pub(crate) async fn first_due<T: Tx>(
    tx: &mut T,
    plan: &ReminderPlan,
    user_id: &str,
    identifier: &Identifier,
    expires_at: Timestamp,
    now: Timestamp,
) -> Result<Option<Timestamp>, StoreError> {
    if plan.before_expiry.is_empty() {
        return Ok(None);
    }
    let mut zone = None;
    if plan.quiet_hours.is_some() {
        let row =
            tx.query_opt("SELECT user_id, profile FROM users WHERE user_id = ?1", values![user_id]).await?;
        if let Some(row) = row {
            let mut cells = row.cells("users");
            cells.text("user_id")?;
            zone = plan.zone(&cells.parsed("profile", json::read_profile)?, identifier);
        }
    }
    Ok(plan.next_due(expires_at, zone.as_ref(), now))
}

/// Invitations whose next reminder is due.
pub(crate) struct DueReminders {
    pub(crate) now: Timestamp,
    pub(crate) limit: u32,
}

impl Step for DueReminders {
    type Outcome = Vec<DueReminder>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Vec<DueReminder>, StoreError> {
        let rows = tx.query(DUE, values![self.now, self.limit]).await?;
        // A damaged row never holds up the others.
        let readable = rows.into_iter().filter_map(|row| {
            read_due(row).inspect_err(|error| tracing::error!(%error, "a reminder is not sent")).ok()
        });
        Ok(readable.collect())
    }
}

/// What has expired and was not marked yet is passed over by [`SettleReminder`], so that it is not found again.
pub(crate) const DUE: &str = concat!(
    "SELECT ",
    invitation_columns!(),
    ", u.profile, i.remind_at, (SELECT count(*) FROM reminders r WHERE r.user_id = i.user_id \
     AND r.invitation_id = i.invitation_id) \
     FROM invitations i JOIN users u ON u.user_id = i.user_id WHERE i.remind_at <= ?1 AND i.remind_at IS NOT NULL \
     AND i.activated_at IS NULL AND i.replaced_at IS NULL AND i.revoked_at IS NULL AND i.expired_at IS NULL \
     AND i.bounced_at IS NULL ORDER BY i.remind_at LIMIT ?2"
);

fn read_due(row: Row) -> Result<DueReminder, StoreError> {
    let mut cells = row.cells("invitations");
    let invitation = cells.invitation()?;
    let profile = cells.parsed("profile", json::read_profile)?;
    let due_at = cells.time("remind_at")?;
    let reminded = u32::try_from(cells.count("remind_at")?).unwrap_or(u32::MAX);
    Ok(DueReminder { invitation, profile, due_at, reminded })
}

/// Queues reminders, and notes when the next ones are due.
pub(crate) struct SettleReminders {
    pub(crate) settle: Vec<SettleReminder>,
    pub(crate) now: Timestamp,
}

impl Step for SettleReminders {
    type Outcome = u64;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<u64, StoreError> {
        let mut queued = 0;
        for settle in &self.settle {
            queued += u64::from(settle_one(tx, settle, self.now).await?);
        }
        Ok(queued)
    }
}

/// Nobody is reminded of what never came. `COALESCE`: by the key, and not through all open invitations.
pub(crate) const QUEUE: &str = "INSERT INTO reminders (reminder_id, user_id, invitation_id, queued_at) \
     SELECT ?1, user_id, invitation_id, ?4 FROM invitations \
     WHERE invitation_id = ?2 AND user_id = ?3 AND sent_at IS NOT NULL \
     AND COALESCE(activated_at, replaced_at, revoked_at, expired_at, bounced_at) IS NULL AND expires_at > ?4 \
     AND NOT EXISTS (SELECT 1 FROM suppressions s WHERE s.auth_type = ?5 AND s.normalised = ?6)";

/// True when a reminder was queued.
async fn settle_one<T: Tx>(tx: &mut T, settle: &SettleReminder, now: Timestamp) -> Result<bool, StoreError> {
    let invitation = &settle.invitation;
    let (invitation_id, user_id) = (invitation.id.to_string(), invitation.user_id.to_string());
    // The due time as it was found decides: another node that was faster, or a new expiry, has changed it.
    let is_ours = tx
        .execute(
            "UPDATE invitations SET remind_at = ?4 WHERE invitation_id = ?1 AND user_id = ?2 AND remind_at = ?3",
            values![&invitation_id, &user_id, settle.due_at, settle.next],
        )
        .await?;
    let Some(reminder_id) = settle.remind.filter(|_| is_ours == 1) else { return Ok(false) };
    let (reminder_id, identifier) = (reminder_id.to_string(), &invitation.identifier);
    let inserted = tx
        .execute(
            QUEUE,
            values![
                &reminder_id,
                &invitation_id,
                &user_id,
                now,
                identifier.auth_type().as_str(),
                identifier.normalised()
            ],
        )
        .await?;
    if inserted == 0 {
        return Ok(false);
    }
    // A message of its own, whose id is the reminder's.
    tx.execute_all(&[
        (
            "INSERT INTO outbox (invitation_id, user_id, message_id, due_at, claimable_at, attempts, kind) \
             VALUES (?1, ?2, ?1, ?3, ?3, 0, 'reminder')",
            values![&reminder_id, &user_id, now] as &[_],
        ),
        (INSERT_AUDIT, values![&user_id, &reminder_id, invitation.client_id.as_str(), "reminded", now]),
    ])
    .await?;
    Ok(true)
}

/// Forgets a reminder that is not wanted any more, with its message: nothing is wrong, and nobody need look at it.
pub(crate) async fn forget<T: Tx>(tx: &mut T, user_id: &str, reminder_id: &str) -> Result<(), StoreError> {
    let values = values![reminder_id, user_id];
    tx.execute_all(&[
        ("DELETE FROM outbox WHERE invitation_id = ?1 AND user_id = ?2", values),
        ("DELETE FROM attempts WHERE user_id = ?2 AND message_id = ?1", values),
        ("DELETE FROM reminders WHERE reminder_id = ?1 AND user_id = ?2", values),
    ])
    .await
}
