//! Users: finding them, and holding one still while a step decides about it.

use usher_app::store::StoreError;
use usher_domain::{AuthType, Identifier, Timestamp, User, UserId};

use crate::row::{flags_of_user, user_columns, user_from};
use crate::tx::{Step, Tx, values};

/// A user that no other transaction changes until this one ends.
pub(crate) struct LockedUser {
    pub(crate) id: UserId,
    pub(crate) identifier: Identifier,
    pub(crate) activated_at: Option<Timestamp>,
}

/// Who has this identifier.
pub(crate) async fn id_of<T: Tx>(tx: &mut T, identifier: &Identifier) -> Result<Option<UserId>, StoreError> {
    let row = tx
        .query_opt(
            "SELECT user_id FROM identifiers WHERE auth_type = ?1 AND normalised = ?2",
            values![identifier.auth_type().as_str(), identifier.normalised()],
        )
        .await?;
    row.map(|row| row.cells("identifiers").parsed("user_id", UserId::parse)).transpose()
}

/// Locks the user's row, so that steps about one user happen one after the other.
pub(crate) async fn lock<T: Tx>(tx: &mut T, user_id: UserId) -> Result<Option<LockedUser>, StoreError> {
    let row = tx
        .query_opt(
            "SELECT user_id, auth_type, identifier, activated_at FROM users \
             WHERE user_id = ?1 /*postgres FOR UPDATE*/",
            values![&user_id.to_string()],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let mut cells = row.cells("users");
    Ok(Some(LockedUser {
        id: cells.parsed("user_id", UserId::parse)?,
        identifier: cells.identifier("identifier")?,
        activated_at: cells.opt_time("activated_at")?,
    }))
}

/// Finds a user by identifier.
pub(crate) struct UserByIdentifier {
    pub(crate) auth_type: AuthType,
    pub(crate) normalised: String,
}

impl Step for UserByIdentifier {
    type Outcome = Option<User>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<User>, StoreError> {
        let rows = tx
            .query(
                concat!(
                    "SELECT ",
                    user_columns!(),
                    " FROM identifiers d JOIN users u ON u.user_id = d.user_id",
                    flags_of_user!(),
                    "WHERE d.auth_type = ?1 AND d.normalised = ?2 ORDER BY l.resource_flag"
                ),
                values![self.auth_type.as_str(), &self.normalised],
            )
            .await?;
        user_from(rows)
    }
}
