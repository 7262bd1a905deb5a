//! What every change of an invitation begins with: the invitation and its user, held still until the step ends.

use usher_app::store::{StoreError, Unchangeable};
use usher_domain::{ClientId, Invitation, InvitationId, RevokedBy, UserId};

use crate::row::invitation_columns;
use crate::sql::user::{self, LockedUser};
use crate::tx::{Tx, values};

/// An invitation that no other step changes until this one ends: whoever changes one holds its user.
pub(crate) struct LockedInvitation {
    pub(crate) invitation: Invitation,
    pub(crate) revoked_by: Option<RevokedBy>,
    pub(crate) user: LockedUser,
}

/// Finds the invitation that counts for a user and an application, when one was replaced. The user is not active, so it
/// is an open one.
const CURRENT: &str = "SELECT invitation_id FROM invitations \
                       WHERE user_id = ?1 AND client_id = ?2 AND replaced_at IS NULL AND activated_at IS NULL";

/// Locks the user, then looks at the invitation: in this order, so that what is seen is what others have committed.
/// `None` when there is none, or it is another application's than the one given.
pub(crate) async fn lock<T: Tx>(
    tx: &mut T,
    id: InvitationId,
    client_id: Option<&ClientId>,
) -> Result<Option<LockedInvitation>, StoreError> {
    let id = id.to_string();
    let found = tx
        .query_opt("SELECT user_id, client_id FROM invitations WHERE invitation_id = ?1", values![&id])
        .await?;
    let Some(found) = found else { return Ok(None) };
    let mut cells = found.cells("invitations");
    let user_id = cells.parsed("user_id", UserId::parse)?;
    let owner = cells.parsed("client_id", ClientId::parse)?;
    if client_id.is_some_and(|client_id| *client_id != owner) {
        return Ok(None);
    }
    let Some(user) = user::lock(tx, user_id).await? else { return Ok(None) };
    let row = tx
        .query_opt(
            concat!(
                "SELECT ",
                invitation_columns!(),
                ", i.revoked_by FROM invitations i WHERE i.invitation_id = ?1 AND i.user_id = ?2"
            ),
            values![&id, &user_id.to_string()],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let mut cells = row.cells("invitations");
    let invitation = cells.invitation()?;
    let revoked_by = cells.opt_text("revoked_by")?;
    let revoked_by =
        revoked_by.map(|by| RevokedBy::parse(&by).ok_or_else(|| cells.corrupt("revoked_by"))).transpose()?;
    Ok(Some(LockedInvitation { invitation, revoked_by, user }))
}

impl LockedInvitation {
    /// Why nothing can be done to it any more; whether it was taken back is for the caller to ask.
    pub(crate) async fn ended<T: Tx>(&self, tx: &mut T) -> Result<Option<Unchangeable>, StoreError> {
        if self.user.activated_at.is_some() {
            return Ok(Some(Unchangeable::Activated));
        }
        if self.invitation.times.replaced_at.is_none() {
            return Ok(None);
        }
        let user_id = self.user.id.to_string();
        let row = tx.query_opt(CURRENT, values![&user_id, self.invitation.client_id.as_str()]).await?;
        let by = row
            .map(|row| row.cells("invitations").parsed("invitation_id", InvitationId::parse))
            .transpose()?;
        Ok(Some(Unchangeable::Replaced { by }))
    }
}
