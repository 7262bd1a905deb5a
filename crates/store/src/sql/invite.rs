//! What every new invitation needs, the first one and its successors: invitation, message and audit entry.

use std::time::Duration;

use usher_app::store::{NewInvitation, StoreError};
use usher_domain::{ClientId, EventKind, Identifier, Locale, ResendLimit, Timestamp};

use crate::row::Row;
use crate::sql::user::LockedUser;
use crate::sql::{event, reminder};
use crate::tx::{Statement, Tx, Value, values};

/// One entry of the audit trail.
pub(crate) const INSERT_AUDIT: &str =
    "INSERT INTO audit (user_id, audit_id, client_id, action, acted_at) VALUES (?1, ?2, ?3, ?4, ?5)";

/// What applications are told of a new invitation.
const QUEUED: EventKind = EventKind::InvitationQueued;

/// A new invitation of a user.
pub(crate) struct Insertion<'a> {
    pub(crate) user_id: &'a str,
    pub(crate) client_id: &'a ClientId,
    pub(crate) identifier: &'a Identifier,
    pub(crate) invitation: &'a NewInvitation,
    pub(crate) locale: &'a Locale,
    pub(crate) redirect_uri: &'a str,
    pub(crate) resend_arrival: Option<Timestamp>,
    /// When the first reminder is due.
    pub(crate) remind_at: Option<Timestamp>,
    /// What the audit entry calls it.
    pub(crate) action: &'static str,
    pub(crate) now: Timestamp,
}

/// Inserts invitation, message, audit entry and, where it is wanted, event, after the statements of `first`.
pub(crate) async fn insert<T: Tx>(
    tx: &mut T,
    first: &[Statement<'_>],
    new: &Insertion<'_>,
) -> Result<(), StoreError> {
    let invitation_id = new.invitation.invitation_id.to_string();
    let message_id = new.invitation.message_id.to_string();
    let audit_id = new.invitation.audit_id.to_string();
    let invitation = values![
        &invitation_id,
        new.user_id,
        new.client_id.as_str(),
        new.identifier.auth_type().as_str(),
        new.identifier.as_given(),
        new.locale.as_str(),
        new.redirect_uri,
        new.invitation.handle.as_bytes(),
        new.invitation.nonce.as_bytes(),
        &new.invitation.key_id,
        new.resend_arrival,
        new.invitation.expires_at,
        new.now,
        new.remind_at
    ];
    let message = values![&invitation_id, new.user_id, &message_id, new.now];
    let audit = values![new.user_id, &audit_id, new.client_id.as_str(), new.action, new.now];
    let event = new.invitation.tells.contains(&QUEUED).then(|| {
        let detail = format!("{{\"auth_type\":\"{}\"}}", new.identifier.auth_type().as_str());
        (event::id_of_invitation(QUEUED, &invitation_id), detail)
    });
    let told: [Value<'_>; 7];
    let mut statements: Vec<Statement<'_>> = first.to_vec();
    statements.extend([
        (
            "INSERT INTO invitations (invitation_id, user_id, client_id, auth_type, sent_to, locale, redirect_uri, \
             handle, nonce, key_id, resend_arrival, expires_at, queued_at, remind_at) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
            invitation as &[_],
        ),
        (
            "INSERT INTO outbox (invitation_id, user_id, message_id, due_at, claimable_at, attempts) \
             VALUES (?1, ?2, ?3, ?4, ?4, 0)",
            message,
        ),
        (INSERT_AUDIT, audit),
    ]);
    if let Some((event_id, detail)) = &event {
        told = [
            Value::from(event_id),
            Value::from(new.user_id),
            Value::from(new.client_id.as_str()),
            Value::from(&invitation_id),
            Value::from(QUEUED.as_str()),
            Value::from(detail),
            Value::from(new.now),
        ];
        // The last one: calls that share their inserts have all others in common.
        statements.push((event::INSERT_FIRST, &told));
    }
    tx.execute_all(&statements).await
}

/// A new invitation that takes the place of a user's current one.
pub(crate) struct Renewal<'a> {
    /// Locked, and not active.
    pub(crate) user: &'a LockedUser,
    pub(crate) client_id: &'a ClientId,
    pub(crate) resend_limit: ResendLimit,
    pub(crate) invitation: &'a NewInvitation,
    pub(crate) locale: &'a Locale,
    pub(crate) redirect_uri: &'a str,
    pub(crate) now: Timestamp,
}

/// What came of a [`Renewal`].
pub(crate) enum Renewed {
    /// The former invitation is replaced, and the new one's message is queued.
    Queued,
    /// Too many resends; nothing was changed.
    TooMany {
        /// After this time one more is possible.
        retry_after: Duration,
    },
}

/// Replaces the current invitation of a user and an application, if there is one, within the limit on resends.
///
/// The message goes to the address on record, never to one that a caller spells in another way.
pub(crate) async fn renew<T: Tx>(tx: &mut T, renewal: &Renewal<'_>) -> Result<Renewed, StoreError> {
    let user_id = renewal.user.id.to_string();
    let current = tx
        .query_opt(
            "SELECT invitation_id, resend_arrival FROM invitations \
             WHERE user_id = ?1 AND client_id = ?2 AND replaced_at IS NULL AND activated_at IS NULL",
            values![&user_id, renewal.client_id.as_str()],
        )
        .await?;
    let arrival = match current {
        Some(row) => {
            let mut cells = row.cells("invitations");
            cells.text("invitation_id")?;
            cells.opt_time("resend_arrival")?
        }
        None => None,
    };
    let arrival = match renewal.resend_limit.admit(arrival, renewal.now) {
        Ok(arrival) => arrival,
        Err(retry_after) => return Ok(Renewed::TooMany { retry_after }),
    };
    let replaced = tx
        .query(
            "UPDATE invitations SET replaced_at = ?3 \
             WHERE user_id = ?1 AND client_id = ?2 AND replaced_at IS NULL AND activated_at IS NULL \
             RETURNING invitation_id",
            values![&user_id, renewal.client_id.as_str(), renewal.now],
        )
        .await?;
    drop_messages(tx, &user_id, replaced, REPLACED, renewal.now).await?;
    let (new, identifier) = (renewal.invitation, &renewal.user.identifier);
    let remind_at =
        reminder::first_due(tx, &new.reminders, &user_id, identifier, new.expires_at, renewal.now).await?;
    insert(
        tx,
        &[],
        &Insertion {
            user_id: &user_id,
            client_id: renewal.client_id,
            identifier: &renewal.user.identifier,
            invitation: renewal.invitation,
            locale: renewal.locale,
            redirect_uri: renewal.redirect_uri,
            resend_arrival: Some(arrival),
            remind_at,
            action: "resent",
            now: renewal.now,
        },
    )
    .await?;
    Ok(Renewed::Queued)
}

/// Why the message of a former invitation is given up.
pub(crate) const REPLACED: &str = "the invitation was replaced";

/// `COALESCE`: by the key, and not through all that waits.
pub(crate) const DROP_MESSAGE: &str = "UPDATE outbox SET dead_at = ?3, lease_owner = NULL \
     WHERE user_id = ?1 AND invitation_id = ?2 AND COALESCE(sent_at, dead_at) IS NULL RETURNING message_id, attempts";

/// Gives up the messages of what was replaced (rows that begin with the id that the outbox knows it by) that were not
/// yet sent.
pub(crate) async fn drop_messages<T: Tx>(
    tx: &mut T,
    user_id: &str,
    replaced: Vec<Row>,
    reason: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    for row in replaced {
        let invitation_id = row.cells("outbox").text("invitation_id")?;
        let dropped = tx.query(DROP_MESSAGE, values![user_id, &invitation_id, now]).await?;
        for row in dropped {
            let mut cells = row.cells("outbox");
            let message_id = cells.text("message_id")?;
            let attempts = cells.int("attempts")?;
            // The number after the last attempt: one may be under way, and its record is still to come.
            insert_reason(tx, user_id, &message_id, attempts + 1, reason, now).await?;
        }
    }
    Ok(())
}

/// Records why a message was given up without an attempt.
pub(crate) async fn insert_reason<T: Tx>(
    tx: &mut T,
    user_id: &str,
    message_id: &str,
    attempt: i64,
    reason: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO attempts (user_id, message_id, attempt, ended_at, result, code, reason) \
         VALUES (?1, ?2, ?3, ?4, 'dead', '', ?5) ON CONFLICT DO NOTHING",
        values![user_id, message_id, attempt, now, reason],
    )
    .await?;
    Ok(())
}
