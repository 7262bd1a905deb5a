//! Sending an invitation again, by its id: a new one takes its place, unless its recipient does not want it.

use usher_app::store::{ResendInvitation, ResendOutcome, StoreError, Unchangeable, Unwanted};
use usher_domain::RevokedBy;

use crate::sql::invitation_change::{self, LockedInvitation};
use crate::sql::invite::{self, Renewal, Renewed};
use crate::tx::{Step, Tx, values};

impl Step for ResendInvitation {
    type Outcome = ResendOutcome;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<ResendOutcome, StoreError> {
        let Some(locked) = invitation_change::lock(tx, self.id, Some(&self.client_id)).await? else {
            return Ok(ResendOutcome::Refused(Unchangeable::NotFound));
        };
        if let Some(ended) = locked.ended(tx).await? {
            return Ok(ResendOutcome::Refused(ended));
        }
        let unwanted = unwanted(tx, &locked).await?;
        if let Some(unwanted) = unwanted.iter().find(|unwanted| !overrules(self, **unwanted)) {
            return Ok(ResendOutcome::Unwanted(*unwanted));
        }
        let renewal = Renewal {
            user: &locked.user,
            client_id: &self.client_id,
            resend_limit: self.resend_limit,
            invitation: &self.invitation,
            locale: &self.invitation.locale,
            redirect_uri: &self.invitation.redirect_uri,
            now: self.now,
        };
        match invite::renew(tx, &renewal).await? {
            Renewed::TooMany { retry_after } => Ok(ResendOutcome::TooMany { retry_after }),
            Renewed::Queued => {
                if !unwanted.is_empty() {
                    lift_suppression(tx, &locked).await?;
                }
                Ok(ResendOutcome::Queued)
            }
        }
    }
}

/// Everything that speaks against writing to the recipient.
async fn unwanted<T: Tx>(tx: &mut T, locked: &LockedInvitation) -> Result<Vec<Unwanted>, StoreError> {
    let mut reasons = Vec::new();
    if locked.revoked_by == Some(RevokedBy::Recipient) {
        reasons.push(Unwanted::NotMeant);
    }
    let identifier = &locked.user.identifier;
    let suppression = tx
        .query_opt(
            "SELECT code FROM suppressions WHERE auth_type = ?1 AND normalised = ?2",
            values![identifier.auth_type().as_str(), identifier.normalised()],
        )
        .await?;
    if let Some(row) = suppression {
        // What stands in the place of a bounce's code: see `usher_app::store::Suppression`.
        reasons.push(match row.cells("suppressions").text("code")?.as_str() {
            "complaint" => Unwanted::Complaint,
            "operator" => Unwanted::Operator,
            _ => Unwanted::Bounced,
        });
    }
    Ok(reasons)
}

/// Whether the caller has said that this does not matter.
fn overrules(resend: &ResendInvitation, unwanted: Unwanted) -> bool {
    match unwanted {
        Unwanted::NotMeant | Unwanted::Complaint => resend.despite_refusal,
        Unwanted::Bounced => resend.despite_bounce,
        Unwanted::Operator => false,
    }
}

/// Without this the new message would be given up at once.
async fn lift_suppression<T: Tx>(tx: &mut T, locked: &LockedInvitation) -> Result<(), StoreError> {
    let identifier = &locked.user.identifier;
    tx.execute(
        "DELETE FROM suppressions WHERE auth_type = ?1 AND normalised = ?2",
        values![identifier.auth_type().as_str(), identifier.normalised()],
    )
    .await?;
    Ok(())
}
