//! Taking an invitation back: its link ends, its waiting message is given up, the application is told.

use serde_json::json;
use usher_app::store::{RevokeInvitation, StoreError, TakenBack, Unchangeable};
use usher_domain::{EventKind, RevokedBy};

use crate::sql::event::{self, NewEvent};
use crate::sql::invitation_change::{self, LockedInvitation};
use crate::sql::invite;
use crate::tx::{Step, Tx, values};

/// Why the message of a revoked invitation is given up.
const REVOKED: &str = "the invitation was revoked";

impl Step for RevokeInvitation {
    type Outcome = TakenBack;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<TakenBack, StoreError> {
        let Some(locked) = invitation_change::lock(tx, self.id, self.client_id.as_ref()).await? else {
            return Ok(TakenBack::Refused(Unchangeable::NotFound));
        };
        if locked.invitation.times.revoked_at.is_some() {
            return Ok(TakenBack::Already);
        }
        if let Some(ended) = locked.ended(tx).await? {
            return Ok(TakenBack::Refused(ended));
        }
        revoke(tx, self, &locked).await?;
        Ok(TakenBack::Revoked)
    }
}

async fn revoke<T: Tx>(
    tx: &mut T,
    step: &RevokeInvitation,
    locked: &LockedInvitation,
) -> Result<(), StoreError> {
    let invitation_id = step.id.to_string();
    let user_id = locked.user.id.to_string();
    let client_id = locked.invitation.client_id.as_str();
    let revoked = tx
        .query(
            "UPDATE invitations SET revoked_at = ?3, revoked_by = ?4 WHERE invitation_id = ?1 AND user_id = ?2 \
             AND revoked_at IS NULL AND replaced_at IS NULL AND activated_at IS NULL RETURNING invitation_id",
            values![&invitation_id, &user_id, step.now, step.by.as_str()],
        )
        .await?;
    invite::drop_messages(tx, &user_id, revoked, REVOKED, step.now).await?;
    tx.execute(
        invite::INSERT_AUDIT,
        values![&user_id, &step.audit_id.to_string(), client_id, action(step.by), step.now],
    )
    .await?;
    let detail = json!({ "revoked_by": step.by.as_str() });
    event::tell(
        tx,
        &NewEvent {
            kind: EventKind::InvitationRevoked,
            user_id: &user_id,
            client_id,
            invitation_id: Some(&invitation_id),
            detail: &detail.to_string(),
            at: step.now,
        },
    )
    .await
}

/// What the audit entry calls it.
fn action(by: RevokedBy) -> &'static str {
    match by {
        RevokedBy::Application => "revoked",
        RevokedBy::Recipient => "refused",
        RevokedBy::Operator => "revoked_by_operator",
    }
}
