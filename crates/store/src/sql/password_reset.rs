//! Links for a new password: making one, finding one with its user, and noting that somebody has begun.

use std::time::Duration;

use usher_app::store::{NewPasswordReset, ResetUser, StoreError, StrandedUser, Throttle};
use usher_domain::{
    ClientId, Handle, Identifier, Locale, Nonce, PASSWORD_RESET_LIMIT, PasswordReset, PasswordResetId,
    PasswordResetTimes, Timestamp, UserId,
};

use crate::row::{Cells, Row, collect_flags, flags_of_user, user_columns};
use crate::sql::invite::{self, INSERT_AUDIT};
use crate::sql::throttle;
use crate::sql::user::LockedUser;
use crate::tx::{Step, Tx, values};

/// The columns of a link for a new password `r`, as [`read`] reads them.
macro_rules! reset_columns {
    () => {
        "r.reset_id, r.user_id, r.client_id, r.auth_type, r.sent_to, r.locale, r.continue_query, r.handle, r.nonce, \
         r.key_id, r.expires_at, r.queued_at, r.sent_at, r.failed_at, r.opened_at, r.used_at, r.replaced_at"
    };
}
pub(crate) use reset_columns;

/// Reads [`reset_columns`].
pub(crate) fn read(cells: &mut Cells) -> Result<PasswordReset, StoreError> {
    cells.enter("password_resets");
    Ok(PasswordReset {
        id: cells.parsed("reset_id", PasswordResetId::parse)?,
        user_id: cells.parsed("user_id", UserId::parse)?,
        client_id: read_client(cells)?,
        identifier: cells.identifier("sent_to")?,
        locale: cells.parsed("locale", Locale::parse)?,
        continue_query: cells.opt_text("continue_query")?,
        handle: cells.bytes("handle", Handle::from_bytes)?,
        nonce: cells.bytes("nonce", Nonce::from_bytes)?,
        key_id: cells.text("key_id")?,
        expires_at: cells.time("expires_at")?,
        times: PasswordResetTimes {
            queued_at: cells.time("queued_at")?,
            sent_at: cells.opt_time("sent_at")?,
            failed_at: cells.opt_time("failed_at")?,
            opened_at: cells.opt_time("opened_at")?,
            used_at: cells.opt_time("used_at")?,
            replaced_at: cells.opt_time("replaced_at")?,
        },
    })
}

fn read_client(cells: &mut Cells) -> Result<Option<ClientId>, StoreError> {
    let Some(client_id) = cells.opt_text("client_id")? else { return Ok(None) };
    ClientId::parse(&client_id).map(Some).ok_or_else(|| cells.corrupt("client_id"))
}

/// A new link for a password.
pub(crate) struct Insertion<'a> {
    /// Locked, and active.
    pub(crate) user: &'a LockedUser,
    pub(crate) reset: &'a NewPasswordReset,
    pub(crate) locale: &'a Locale,
    pub(crate) continue_query: Option<&'a str>,
    pub(crate) now: Timestamp,
}

/// Replaces the user's current link for a new password, if there is one, within the limit; false beyond it, with
/// nothing changed.
///
/// The message goes to the address on record, never to one that a caller spells in another way.
pub(crate) async fn renew<T: Tx>(tx: &mut T, new: &Insertion<'_>) -> Result<bool, StoreError> {
    let user_id = new.user.id.to_string();
    let key = format!("password-reset {user_id}");
    if !throttle::take(tx, &Throttle { key, limit: PASSWORD_RESET_LIMIT }, new.now).await? {
        return Ok(false);
    }
    replace_all(tx, &user_id, new.now).await?;
    let reset = new.reset;
    let (reset_id, message_id) = (reset.reset_id.to_string(), reset.message_id.to_string());
    let audit_id = reset.audit_id.to_string();
    let client_id = reset.client_id.as_ref().map(ClientId::as_str);
    let link = values![
        &reset_id,
        &user_id,
        client_id,
        new.user.identifier.auth_type().as_str(),
        new.user.identifier.as_given(),
        new.locale.as_str(),
        new.continue_query,
        reset.handle.as_bytes(),
        reset.nonce.as_bytes(),
        &reset.key_id,
        new.now,
        reset.expires_at
    ];
    let message = values![&reset_id, &user_id, &message_id, new.now];
    let audit = values![&user_id, &audit_id, client_id.unwrap_or_default(), "password_reset_queued", new.now];
    tx.execute_all(&[
        (
            "INSERT INTO password_resets (reset_id, user_id, client_id, auth_type, sent_to, locale, continue_query, \
             handle, nonce, key_id, queued_at, expires_at) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            link as &[_],
        ),
        (
            "INSERT INTO outbox (invitation_id, user_id, message_id, due_at, claimable_at, attempts, kind) \
             VALUES (?1, ?2, ?3, ?4, ?4, 0, 'password_reset')",
            message,
        ),
        (INSERT_AUDIT, audit),
    ])
    .await?;
    Ok(true)
}

/// Ends the user's current link for a new password, and gives its message up when it was not yet sent.
pub(crate) async fn replace_all<T: Tx>(tx: &mut T, user_id: &str, now: Timestamp) -> Result<(), StoreError> {
    let replaced = tx
        .query(
            "UPDATE password_resets SET replaced_at = ?2 \
             WHERE user_id = ?1 AND replaced_at IS NULL AND used_at IS NULL RETURNING reset_id",
            values![user_id, now],
        )
        .await?;
    invite::drop_messages(tx, user_id, replaced, "the link was replaced", now).await
}

/// How long the page behind a link can say what became of it.
const KEPT: Duration = Duration::from_hours(7 * 24);

/// Removes links that ended a week ago, with their messages, `limit` at most; how many links.
pub(crate) async fn purge<T: Tx>(tx: &mut T, now: Timestamp, limit: u32) -> Result<u64, StoreError> {
    let purged = tx
        .query(
            "DELETE FROM password_resets WHERE (reset_id, user_id) IN (SELECT reset_id, user_id \
             FROM password_resets WHERE expires_at <= ?1 ORDER BY expires_at LIMIT ?2) RETURNING reset_id, user_id",
            values![now.minus(KEPT), limit],
        )
        .await?;
    let count = purged.len() as u64;
    for row in purged {
        let mut cells = row.cells("password_resets");
        let (reset_id, user_id) = (cells.text("reset_id")?, cells.text("user_id")?);
        tx.execute(
            "DELETE FROM outbox WHERE invitation_id = ?1 AND user_id = ?2",
            values![&reset_id, &user_id],
        )
        .await?;
    }
    Ok(count)
}

/// Selects links for a new password with their users; a condition on `r` follows.
macro_rules! select_resets {
    ($condition:literal) => {
        concat!(
            "SELECT ",
            reset_columns!(),
            ", ",
            user_columns!(),
            " FROM password_resets r JOIN users u ON u.user_id = r.user_id",
            flags_of_user!(),
            "WHERE ",
            $condition,
            " ORDER BY r.reset_id, l.resource_flag"
        )
    };
}

/// Finds the link that a token names.
pub(crate) struct ResetByHandle(pub(crate) Handle);

impl Step for ResetByHandle {
    type Outcome = Option<ResetUser>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<ResetUser>, StoreError> {
        reset_from(tx.query(select_resets!("r.handle = ?1"), values![self.0.as_bytes()]).await?)
    }
}

/// Finds the link of an id.
pub(crate) struct ResetById(pub(crate) PasswordResetId);

impl Step for ResetById {
    type Outcome = Option<ResetUser>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<ResetUser>, StoreError> {
        reset_from(tx.query(select_resets!("r.reset_id = ?1"), values![&self.0.to_string()]).await?)
    }
}

/// As many rows as the user has flags, one at least.
fn reset_from(rows: Vec<Row>) -> Result<Option<ResetUser>, StoreError> {
    let mut rows = rows.into_iter().map(|row| {
        let mut cells = row.cells("password_resets");
        Ok(ResetUser { reset: read(&mut cells)?, user: cells.user()? })
    });
    let Some(first) = rows.next().transpose()? else { return Ok(None) };
    let user = collect_flags(first.user, rows.map(|row| row.map(|further| further.user)))?;
    Ok(Some(ResetUser { reset: first.reset, user }))
}

/// Notes that somebody has begun.
pub(crate) struct MarkResetOpened {
    pub(crate) id: PasswordResetId,
    pub(crate) now: Timestamp,
}

impl Step for MarkResetOpened {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        tx.execute(
            "UPDATE password_resets SET opened_at = ?2 WHERE reset_id = ?1 AND opened_at IS NULL",
            values![&self.id.to_string(), self.now],
        )
        .await?;
        Ok(())
    }
}

/// An application that never invited cannot invite again: for who is not active, it comes last.
///
/// The user's invitations come first, in two parts, each by an index of its own and the one user's id: joined to the
/// links, they would be looked for among all that the application ever sent.
pub(crate) const STRANDED: &str = "WITH p AS MATERIALIZED (SELECT u.user_id, u.activated_at FROM identifiers d \
     JOIN users u ON u.user_id = d.user_id WHERE d.auth_type = ?1 AND d.normalised = ?2), \
     sent AS MATERIALIZED (SELECT c.client_id, c.invitation_id, c.redirect_uri, c.queued_at \
     FROM invitations c WHERE c.user_id = (SELECT user_id FROM p) AND c.replaced_at IS NULL AND c.activated_at IS NULL \
     UNION ALL SELECT c.client_id, c.invitation_id, c.redirect_uri, c.queued_at FROM invitations c \
     WHERE c.user_id = (SELECT user_id FROM p) AND (c.replaced_at IS NOT NULL OR c.activated_at IS NOT NULL)) \
     SELECT p.user_id, p.activated_at, l.client_id, sent.redirect_uri \
     FROM p JOIN application_links l ON l.user_id = p.user_id LEFT JOIN sent ON sent.client_id = l.client_id \
     ORDER BY CASE WHEN p.activated_at IS NULL AND sent.invitation_id IS NULL THEN 1 ELSE 0 END, \
     CASE WHEN l.client_id = ?3 THEN 0 ELSE 1 END, \
     CASE WHEN sent.invitation_id IS NULL THEN l.linked_at ELSE sent.queued_at END DESC, \
     sent.invitation_id DESC LIMIT 1";

/// Finds who cannot sign in, and which application helps.
pub(crate) struct FindStrandedUser {
    pub(crate) identifier: Identifier,
    pub(crate) client_id: Option<ClientId>,
}

impl Step for FindStrandedUser {
    type Outcome = Option<StrandedUser>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<StrandedUser>, StoreError> {
        let row = tx
            .query_opt(
                STRANDED,
                values![
                    self.identifier.auth_type().as_str(),
                    self.identifier.normalised(),
                    self.client_id.as_ref().map_or("", ClientId::as_str)
                ],
            )
            .await?;
        let Some(row) = row else { return Ok(None) };
        let mut cells = row.cells("users");
        Ok(Some(StrandedUser {
            user_id: cells.parsed("user_id", UserId::parse)?,
            is_active: cells.opt_time("activated_at")?.is_some(),
            client_id: cells.parsed("client_id", ClientId::parse)?,
            redirect_uri: cells.opt_text("redirect_uri")?,
        }))
    }
}
