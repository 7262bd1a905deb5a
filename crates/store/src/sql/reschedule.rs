//! Moving the expiry of an invitation. One that has expired opens again; a message that was given up stays given up.

use usher_app::store::{RescheduleInvitation, StoreError, Unchangeable};

use crate::sql::{invitation_change, invite, reminder};
use crate::tx::{Step, Tx, values};

impl Step for RescheduleInvitation {
    type Outcome = Result<(), Unchangeable>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Result<(), Unchangeable>, StoreError> {
        let Some(locked) = invitation_change::lock(tx, self.id, Some(&self.client_id)).await? else {
            return Ok(Err(Unchangeable::NotFound));
        };
        if let Some(ended) = locked.ended(tx).await? {
            return Ok(Err(ended));
        }
        if locked.invitation.times.revoked_at.is_some() {
            return Ok(Err(Unchangeable::Revoked));
        }
        let (invitation_id, user_id) = (self.id.to_string(), locked.user.id.to_string());
        let audit_id = self.audit_id.to_string();
        let identifier = &locked.invitation.identifier;
        let remind_at =
            reminder::first_due(tx, &self.reminders, &user_id, identifier, self.expires_at, self.now).await?;
        tx.execute_all(&[
            (
                "UPDATE invitations SET expires_at = ?3, expired_at = NULL, remind_at = ?4 WHERE invitation_id = ?1 AND user_id = ?2 \
                 AND revoked_at IS NULL AND replaced_at IS NULL AND activated_at IS NULL",
                values![&invitation_id, &user_id, self.expires_at, remind_at] as &[_],
            ),
            (
                invite::INSERT_AUDIT,
                values![&user_id, &audit_id, self.client_id.as_str(), "rescheduled", self.now],
            ),
        ])
        .await?;
        Ok(Ok(()))
    }
}
