//! The end of what is old. All users are gone through in the order of their ids, some at a time, once a day: so nothing
//! needs an index by age, which every call would have to write.

use std::time::Duration;

use usher_app::store::{Purged, Retention, StoreError};
use usher_domain::{Timestamp, UserId};

use crate::sql::delete_account;
use crate::sql::user;
use crate::tx::{Step, Tx, values};

/// Goes through the next `users` users.
pub(crate) struct Purge {
    pub(crate) retention: Retention,
    pub(crate) users: u32,
    pub(crate) now: Timestamp,
}

/// The name of the round in `rounds`.
const ROUND: &str = "purge";

/// A round begins so long after the one before.
const BETWEEN_ROUNDS: Duration = Duration::from_hours(24);

/// Comes after every id of a user: ids are lower-case hexadecimal.
const AFTER_ALL: &str = "g";

/// Rows of tables without users that go in one step at most.
const ROWS: u32 = 500;

impl Step for Purge {
    type Outcome = Purged;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Purged, StoreError> {
        let Some(after) = position(tx, self.now).await? else {
            return Ok(Purged { is_over: true, ..Purged::default() });
        };
        let up_to = next_page(tx, &after, self.users).await?;
        let range = (after.as_str(), up_to.as_deref().unwrap_or(AFTER_ALL));
        let users = self.purge_users(tx, range).await?;
        let rows = self.purge_trail(tx, range).await? + self.purge_suppressions(tx).await?;
        tx.execute("UPDATE rounds SET position = ?2 WHERE name = ?1", values![ROUND, up_to.as_deref()])
            .await?;
        Ok(Purged { users, rows, is_over: false })
    }
}

/// The user after whom it goes on; `None` between two rounds. The row is locked: nodes that meet take turns.
async fn position<T: Tx>(tx: &mut T, now: Timestamp) -> Result<Option<String>, StoreError> {
    let began = tx
        .execute(
            "INSERT INTO rounds (name, began_at, position) VALUES (?1, ?2, '') ON CONFLICT DO NOTHING",
            values![ROUND, now],
        )
        .await?;
    if began == 1 {
        return Ok(Some(String::new()));
    }
    tx.execute(
        "UPDATE rounds SET position = '', began_at = ?2 WHERE name = ?1 AND position IS NULL AND began_at <= ?3",
        values![ROUND, now, now.minus(BETWEEN_ROUNDS)],
    )
    .await?;
    let row = tx
        .query_opt(
            "SELECT name, position FROM rounds WHERE name = ?1 /*postgres FOR UPDATE*/",
            values![ROUND],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let mut cells = row.cells("rounds");
    cells.text("name")?;
    cells.opt_text("position")
}

/// The last user of the next page; `None` when no further page follows.
async fn next_page<T: Tx>(tx: &mut T, after: &str, users: u32) -> Result<Option<String>, StoreError> {
    let row = tx.query_opt(PAGE, values![after, users]).await?;
    let Some(row) = row else { return Ok(None) };
    let mut cells = row.cells("users");
    let last = cells.opt_text("user_id")?;
    let is_full = cells.count("user_id")? >= u64::from(users);
    Ok(last.filter(|_| is_full))
}

const PAGE: &str = "SELECT max(p.user_id), count(*) FROM \
                    (SELECT user_id FROM users WHERE user_id > ?1 ORDER BY user_id LIMIT ?2) AS p";

/// An invitation of `u` had not ended by ?1, or an application claimed the user since: such a user stays.
///
/// Counted, because PostgreSQL may answer EXISTS from a list of all users whom it is true of.
macro_rules! is_recent {
    () => {
        "((SELECT count(*) FROM invitations i WHERE i.user_id = u.user_id AND i.replaced_at IS NULL \
         AND i.activated_at IS NULL AND i.expires_at > ?1 AND (i.revoked_at IS NULL OR i.revoked_at > ?1)) \
         + (SELECT count(*) FROM invitations i WHERE i.user_id = u.user_id \
         AND (i.replaced_at IS NOT NULL OR i.activated_at IS NOT NULL) AND i.expires_at > ?1 \
         AND (i.revoked_at IS NULL OR i.revoked_at > ?1) AND i.replaced_at > ?1) \
         + (SELECT count(*) FROM application_links l WHERE l.user_id = u.user_id AND l.linked_at > ?1) > 0)"
    };
}

const NEVER_ACCEPTED: &str = concat!(
    "SELECT u.user_id FROM users u WHERE u.user_id > ?2 AND u.user_id <= ?3 AND u.activated_at IS NULL \
     AND u.created_at <= ?1 AND NOT ",
    is_recent!(),
    " ORDER BY u.user_id"
);

/// `u` cannot stand for the table in SQLite's DELETE, so the same question is asked of the one user.
const STILL_NEVER_ACCEPTED: &str = concat!(
    "DELETE FROM users WHERE user_id IN (SELECT u.user_id FROM users u WHERE u.user_id = ?2 \
     AND u.activated_at IS NULL AND NOT ",
    is_recent!(),
    ")"
);

impl Purge {
    async fn purge_users<T: Tx>(&self, tx: &mut T, range: (&str, &str)) -> Result<u64, StoreError> {
        let Some(kept) = self.retention.never_accepted else { return Ok(0) };
        let ended_by = self.now.minus(kept);
        let found = tx.query(NEVER_ACCEPTED, values![ended_by, range.0, range.1]).await?;
        let mut purged = 0;
        for row in found {
            let user_id = row.cells("users").parsed("user_id", UserId::parse)?;
            // Locked first: a resend that came between the look and here has made an invitation, or waits and finds
            // nobody.
            let user = match user::lock(tx, user_id).await {
                Ok(Some(user)) => user,
                Ok(None) => continue,
                // A damaged row never holds up the others.
                Err(error @ StoreError::Corrupt { .. }) => {
                    tracing::error!(%error, "a user who never came is not removed");
                    continue;
                }
                Err(error @ (StoreError::Busy | StoreError::Unavailable(_))) => return Err(error),
            };
            let id = user_id.to_string();
            if tx.execute(STILL_NEVER_ACCEPTED, values![ended_by, &id]).await? == 1 {
                delete_account::delete_rows(tx, &user, "purged", self.now).await?;
                purged += 1;
            }
        }
        Ok(purged)
    }

    async fn purge_trail<T: Tx>(&self, tx: &mut T, range: (&str, &str)) -> Result<u64, StoreError> {
        let mut purged = 0;
        if let Some(kept) = self.retention.delivery_trail {
            for statement in TRAIL {
                purged += tx.execute(statement, values![self.now.minus(kept), range.0, range.1]).await?;
            }
        }
        if let Some(kept) = self.retention.audit {
            purged += tx.execute(AUDIT, values![self.now.minus(kept), range.0, range.1]).await?;
        }
        Ok(purged)
    }

    async fn purge_suppressions<T: Tx>(&self, tx: &mut T) -> Result<u64, StoreError> {
        let Some(kept) = self.retention.suppressions else { return Ok(0) };
        tx.execute(SUPPRESSIONS, values![self.now.minus(kept), ROWS]).await
    }
}

/// Invitations in the range that a newer one replaced by ?1. The one that was accepted stays with the account: it says
/// how the account came to be.
macro_rules! replaced {
    ($columns:literal) => {
        concat!(
            "(SELECT ",
            $columns,
            " FROM invitations WHERE user_id > ?2 AND user_id <= ?3 \
             AND (replaced_at IS NOT NULL OR activated_at IS NOT NULL) AND replaced_at <= ?1 \
             AND activated_at IS NULL)"
        )
    };
}

/// Reminders in the range that were queued by ?1, or whose invitation goes.
macro_rules! old_reminders {
    ($columns:literal) => {
        concat!(
            "(SELECT ",
            $columns,
            " FROM reminders WHERE user_id > ?2 AND user_id <= ?3 AND (queued_at <= ?1 OR \
             (invitation_id, user_id) IN ",
            replaced!("invitation_id, user_id"),
            "))"
        )
    };
}

/// What became of messages. An invitation and its message go together.
const TRAIL: [&str; 5] = [
    "DELETE FROM attempts WHERE user_id > ?2 AND user_id <= ?3 AND ended_at <= ?1",
    concat!("DELETE FROM outbox WHERE (invitation_id, user_id) IN ", old_reminders!("reminder_id, user_id")),
    concat!("DELETE FROM reminders WHERE (reminder_id, user_id) IN ", old_reminders!("reminder_id, user_id")),
    concat!("DELETE FROM outbox WHERE (invitation_id, user_id) IN ", replaced!("invitation_id, user_id")),
    concat!(
        "DELETE FROM invitations WHERE (invitation_id, user_id) IN ",
        replaced!("invitation_id, user_id")
    ),
];

const AUDIT: &str = "DELETE FROM audit WHERE user_id > ?2 AND user_id <= ?3 AND acted_at <= ?1";

/// What an operator said stays until an operator says otherwise.
const SUPPRESSIONS: &str = "DELETE FROM suppressions WHERE (auth_type, normalised) IN \
     (SELECT auth_type, normalised FROM suppressions WHERE suppressed_at <= ?1 AND code <> 'operator' ORDER BY suppressed_at LIMIT ?2)";

/// All that runs over many users.
#[cfg(test)]
pub(crate) fn statements() -> Vec<&'static str> {
    [&[PAGE, NEVER_ACCEPTED, STILL_NEVER_ACCEPTED, AUDIT, SUPPRESSIONS][..], &TRAIL].concat()
}
