//! Invitations: finding one with its user, and noting that a guest has begun.

use usher_app::store::{InvitedUser, StoreError};
use usher_domain::{EventKind, Handle, InvitationId, Timestamp};

use crate::row::{Row, collect_flags, flags_of_user, invitation_columns, user_columns};
use crate::sql::event::{self, NewEvent};
use crate::tx::{Step, Tx, values};

/// Selects invitations with their users; a condition on `i` follows.
macro_rules! select_invited {
    ($condition:literal) => {
        concat!(
            "SELECT ",
            invitation_columns!(),
            ", ",
            user_columns!(),
            " FROM invitations i JOIN users u ON u.user_id = i.user_id",
            flags_of_user!(),
            "WHERE ",
            $condition,
            " ORDER BY i.invitation_id, l.resource_flag"
        )
    };
}

/// Finds the invitation that a link names.
pub(crate) struct InvitationByHandle(pub(crate) Handle);

impl Step for InvitationByHandle {
    type Outcome = Option<InvitedUser>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<InvitedUser>, StoreError> {
        invited_from(tx.query(select_invited!("i.handle = ?1"), values![self.0.as_bytes()]).await?)
    }
}

/// Finds the invitation of an id.
pub(crate) struct InvitationById(pub(crate) InvitationId);

impl Step for InvitationById {
    type Outcome = Option<InvitedUser>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<InvitedUser>, StoreError> {
        invited_from(tx.query(select_invited!("i.invitation_id = ?1"), values![&self.0.to_string()]).await?)
    }
}

/// As many rows as the user has flags, one at least.
fn invited_from(rows: Vec<Row>) -> Result<Option<InvitedUser>, StoreError> {
    let mut rows = rows.into_iter().map(|row| {
        let mut cells = row.cells("invitations");
        Ok(InvitedUser { invitation: cells.invitation()?, user: cells.user()? })
    });
    let Some(first) = rows.next().transpose()? else { return Ok(None) };
    let user = collect_flags(first.user, rows.map(|row| row.map(|further| further.user)))?;
    Ok(Some(InvitedUser { invitation: first.invitation, user }))
}

/// Notes that a guest has begun.
pub(crate) struct MarkOpened {
    pub(crate) id: InvitationId,
    pub(crate) now: Timestamp,
}

impl Step for MarkOpened {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        let id = self.id.to_string();
        let opened = tx
            .query_opt(
                "UPDATE invitations SET opened_at = ?2 WHERE invitation_id = ?1 AND opened_at IS NULL \
                 RETURNING user_id, client_id",
                values![&id, self.now],
            )
            .await?;
        let Some(row) = opened else { return Ok(()) };
        let mut cells = row.cells("invitations");
        let (user_id, client_id) = (&cells.text("user_id")?, &cells.text("client_id")?);
        let kind = EventKind::InvitationOpened;
        let opened =
            NewEvent { kind, user_id, client_id, invitation_id: Some(&id), detail: "{}", at: self.now };
        event::tell(tx, &opened).await
    }
}
