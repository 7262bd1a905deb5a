//! The end of sessions: the rows, what applications were given in them, and the news for those applications.

use usher_app::declaration::ApplicationDeclaration;
use usher_app::store::{EndedSessions, SessionsToEnd, StoreError};
use usher_domain::{ClientId, LogoutNoticeId, SecretDigest, SessionId, Timestamp, UserId};

use crate::row::Row;
use crate::sql::grant;
use crate::tx::{Step, Tx, values};

/// Ends sessions.
pub(crate) struct EndSessions {
    pub(crate) which: SessionsToEnd,
    pub(crate) now: Timestamp,
}

impl Step for EndSessions {
    type Outcome = EndedSessions;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<EndedSessions, StoreError> {
        end(tx, self.which, self.now).await
    }
}

/// Ends sessions, for steps that something else follows from.
pub(crate) async fn end<T: Tx>(
    tx: &mut T,
    which: SessionsToEnd,
    now: Timestamp,
) -> Result<EndedSessions, StoreError> {
    let ended = match which {
        SessionsToEnd::One { user_id, session_id } => {
            tx.query(END_ONE, values![&user_id.to_string(), &session_id.to_string(), now]).await?
        }
        SessionsToEnd::OfCookie(digest) => tx.query(END_OF_COOKIE, values![digest.as_bytes(), now]).await?,
        SessionsToEnd::AllOf(user_id) => tx.query(END_ALL, values![&user_id.to_string(), now]).await?,
        SessionsToEnd::AllBut { user_id, kept } => {
            tx.query(END_OTHERS, values![&user_id.to_string(), now, kept.as_bytes()]).await?
        }
    };
    let ended: Vec<Ended> = ended.into_iter().map(Ended::read).collect::<Result<_, _>>()?;
    let mut outcome = EndedSessions { sessions: ended.len() as u64, notices: 0 };
    for session in &ended {
        outcome.notices += tell_applications(tx, session, now).await?;
    }
    match which {
        SessionsToEnd::One { .. } | SessionsToEnd::OfCookie(_) => {
            for session in &ended {
                revoke_online(tx, session, now).await?;
            }
        }
        SessionsToEnd::AllOf(user_id) => {
            grant::revoke_of_user(tx, user_id, now).await?;
        }
        SessionsToEnd::AllBut { user_id, kept } => revoke_others(tx, user_id, kept, now).await?,
    }
    Ok(outcome)
}

const END_ONE: &str = "UPDATE sessions SET ended_at = ?3 WHERE user_id = ?1 AND session_id = ?2 AND ended_at IS NULL \
                       RETURNING user_id, session_id";
const END_OF_COOKIE: &str = "UPDATE sessions SET ended_at = ?2 WHERE session_digest = ?1 AND ended_at IS NULL \
                             RETURNING user_id, session_id";
const END_ALL: &str = "UPDATE sessions SET ended_at = ?2 WHERE user_id = ?1 AND ended_at IS NULL \
                       RETURNING user_id, session_id";
const END_OTHERS: &str = "UPDATE sessions SET ended_at = ?2 WHERE user_id = ?1 AND session_digest <> ?3 \
                          AND ended_at IS NULL RETURNING user_id, session_id";

/// A session that has just ended.
struct Ended {
    user_id: String,
    /// Empty for one that a former version made: it gave applications nothing.
    session_id: Option<SessionId>,
}

impl Ended {
    fn read(row: Row) -> Result<Self, StoreError> {
        let mut cells = row.cells("sessions");
        let user_id = cells.text("user_id")?;
        let session_id = cells.opt_text("session_id")?;
        let session_id = session_id
            .map(|id| SessionId::parse(&id).ok_or_else(|| cells.corrupt("session_id")))
            .transpose()?;
        Ok(Self { user_id, session_id })
    }
}

/// Queues a message for each application that got tokens in the session and declares where it wants to be told; how
/// many. The declarations are looked at here, as of this moment: they are few, and whoever ends a session need not know
/// of them.
async fn tell_applications<T: Tx>(tx: &mut T, ended: &Ended, now: Timestamp) -> Result<u64, StoreError> {
    let Some(session_id) = ended.session_id else { return Ok(0) };
    let rows = tx
        .query(
            "SELECT a.client_id, a.declaration FROM applications a WHERE a.client_id IN \
             (SELECT g.client_id FROM grants g WHERE g.user_id = ?1 AND g.session_id = ?2 \
             AND g.code_used_at IS NOT NULL) ORDER BY a.client_id",
            values![&ended.user_id, &session_id.to_string()],
        )
        .await?;
    let mut queued = 0;
    for row in rows {
        let mut cells = row.cells("applications");
        let client_id = cells.parsed("client_id", ClientId::parse)?;
        let declaration: ApplicationDeclaration =
            cells.parsed("declaration", |json| serde_json::from_str(json).ok())?;
        if declaration.openid_connect.backchannel_logout_uri.is_none() || declaration.disabled {
            continue;
        }
        queue(tx, ended, session_id, &client_id, now).await?;
        queued += 1;
    }
    Ok(queued)
}

async fn queue<T: Tx>(
    tx: &mut T,
    ended: &Ended,
    session_id: SessionId,
    client_id: &ClientId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let notice_id = LogoutNoticeId::of(session_id, client_id).to_string();
    let (user_id, session_id) = (&ended.user_id, session_id.to_string());
    tx.execute_all(&[
        (
            "INSERT INTO logout_notices (notice_id, user_id, client_id, session_id, queued_at) \
             VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
            values![&notice_id, user_id, client_id.as_str(), &session_id, now] as &[_],
        ),
        (
            "INSERT INTO outbox (invitation_id, user_id, message_id, due_at, claimable_at, attempts, kind) \
             VALUES (?1, ?2, ?1, ?3, ?3, 0, 'logout_notice') ON CONFLICT DO NOTHING",
            values![&notice_id, user_id, now],
        ),
    ])
    .await
}

/// What was given in a session, but for what outlives it.
async fn revoke_online<T: Tx>(tx: &mut T, ended: &Ended, now: Timestamp) -> Result<(), StoreError> {
    let Some(session_id) = ended.session_id else { return Ok(()) };
    tx.execute(
        "UPDATE grants SET revoked_at = ?3 WHERE user_id = ?1 AND session_id = ?2 AND revoked_at IS NULL \
         AND ' ' || scope || ' ' NOT LIKE '% offline_access %'",
        values![&ended.user_id, &session_id.to_string(), now],
    )
    .await?;
    Ok(())
}

/// What was given outside the session that goes on.
async fn revoke_others<T: Tx>(
    tx: &mut T,
    user_id: UserId,
    kept: SecretDigest,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE grants SET revoked_at = ?2 WHERE user_id = ?1 AND revoked_at IS NULL \
         AND (session_id IS NULL OR NOT EXISTS (SELECT 1 FROM sessions s WHERE s.user_id = ?1 \
         AND s.session_digest = ?3 AND s.session_id = grants.session_id))",
        values![&user_id.to_string(), now, kept.as_bytes()],
    )
    .await?;
    Ok(())
}
