//! Accounts whose grace period is over: every row about them goes, but the audit trail, which names nobody.

use usher_app::store::StoreError;
use usher_domain::{EventKind, Timestamp, UserId};

use crate::sql::event;
use crate::sql::invite::INSERT_AUDIT;
use crate::sql::user::{self, LockedUser};
use crate::tx::{Step, Tx, Value, values};

/// Deletes at most `limit` accounts.
pub(crate) struct DeleteDueAccounts {
    pub(crate) now: Timestamp,
    pub(crate) limit: u32,
}

/// Each table with rows of a user, but for `users`, `identifiers` and `audit`. Wishes for links and throttles are not
/// among them: they name nobody, or are gone within the hour; nor are idempotency keys and news of logouts, which hold
/// ids alone and are gone within days.
pub(crate) const OF_A_USER: [&str; 17] = [
    "DELETE FROM access_tokens WHERE user_id = ?1 AND grant_id IN (SELECT grant_id FROM grants WHERE user_id = ?1)",
    "DELETE FROM refresh_tokens WHERE user_id = ?1 AND grant_id IN (SELECT grant_id FROM grants WHERE user_id = ?1)",
    "DELETE FROM grants WHERE user_id = ?1",
    "DELETE FROM attempts WHERE user_id = ?1",
    "DELETE FROM outbox WHERE user_id = ?1 AND invitation_id IN (SELECT invitation_id FROM invitations \
     WHERE user_id = ?1 AND replaced_at IS NULL AND activated_at IS NULL UNION ALL \
     SELECT invitation_id FROM invitations WHERE user_id = ?1 \
     AND (replaced_at IS NOT NULL OR activated_at IS NOT NULL) UNION ALL \
     SELECT reset_id FROM password_resets WHERE user_id = ?1 UNION ALL \
     SELECT reminder_id FROM reminders WHERE user_id = ?1)",
    "DELETE FROM reminders WHERE user_id = ?1",
    // Two statements, each by an index of its own.
    "DELETE FROM invitations WHERE user_id = ?1 AND replaced_at IS NULL AND activated_at IS NULL",
    "DELETE FROM invitations WHERE user_id = ?1 AND (replaced_at IS NOT NULL OR activated_at IS NOT NULL)",
    "DELETE FROM password_resets WHERE user_id = ?1",
    "DELETE FROM consents WHERE user_id = ?1",
    "DELETE FROM client_consents WHERE user_id = ?1",
    "DELETE FROM sessions WHERE user_id = ?1",
    "DELETE FROM passkeys WHERE user_id = ?1",
    "DELETE FROM totp_secrets WHERE user_id = ?1",
    "DELETE FROM recovery_codes WHERE user_id = ?1",
    // What applications were not told yet is of no use any more; that the user is gone they shall know.
    "DELETE FROM events WHERE user_id = ?1 AND kind <> 'user.deleted'",
    "DELETE FROM application_links WHERE user_id = ?1",
];

impl Step for DeleteDueAccounts {
    type Outcome = u64;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<u64, StoreError> {
        let due = tx
            .query(
                "SELECT user_id FROM users WHERE delete_at <= ?1 ORDER BY delete_at, user_id LIMIT ?2",
                values![self.now, self.limit],
            )
            .await?;
        let mut deleted = 0;
        for row in due {
            let user_id = row.cells("users").parsed("user_id", UserId::parse)?;
            deleted += u64::from(delete(tx, user_id, self.now).await?);
        }
        Ok(deleted)
    }
}

/// False when the account was kept, or deleted, a moment ago.
async fn delete<T: Tx>(tx: &mut T, user_id: UserId, now: Timestamp) -> Result<bool, StoreError> {
    // Locked first: whoever links the user to another application meanwhile waits, and finds nobody.
    let Some(user) = user::lock(tx, user_id).await? else { return Ok(false) };
    let id = user_id.to_string();
    let deleted =
        tx.execute("DELETE FROM users WHERE user_id = ?1 AND delete_at <= ?2", values![&id, now]).await?;
    if deleted == 0 {
        return Ok(false);
    }
    delete_rows(tx, &user, "deleted", now).await?;
    Ok(true)
}

/// Removes everything about a user whose row in `users` is gone, and leaves an entry that names nobody: what was done
/// (`action`) and when. The applications are told.
pub(crate) async fn delete_rows<T: Tx>(
    tx: &mut T,
    user: &LockedUser,
    action: &'static str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let id = user.id.to_string();
    event::tell_linked(tx, EventKind::UserDeleted, &id, "", now).await?;
    let of_user: &[Value<'_>] = values![&id];
    let statements = OF_A_USER.map(|statement| (statement, of_user));
    tx.execute_all(&statements).await?;
    let identifier = &user.identifier;
    tx.execute_all(&[
        (
            "DELETE FROM identifiers WHERE auth_type = ?1 AND normalised = ?2 AND user_id = ?3",
            values![identifier.auth_type().as_str(), identifier.normalised(), &id] as &[_],
        ),
        // Of a user there is one such entry: the user's own id is as good as another.
        (INSERT_AUDIT, values![&id, &id, "", action, now]),
    ])
    .await
}
