//! Browsers' sessions; the row holds a digest, never the cookie's value.

use usher_app::store::{BeginSession, NewSession, SessionCondition, SessionsToEnd, StoreError};
use usher_domain::{PasswordMark, SecretDigest, SessionId, Timestamp, User};

use crate::row::{flags_of_user, user_columns, user_from};
use crate::sql::{end_sessions, throttle};
use crate::tx::{Step, Tx, values};

/// Begins a session.
pub(crate) async fn insert<T: Tx>(
    tx: &mut T,
    user_id: &str,
    session: &NewSession,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO sessions (session_digest, user_id, created_at, expires_at, session_id, authenticated_at, amr, \
         browser) VALUES (?1, ?2, ?3, ?4, ?5, ?3, ?6, ?7)",
        values![
            session.digest.as_bytes(),
            user_id,
            now,
            session.expires_at,
            &session.session_id.to_string(),
            &session.amr.to_string(),
            &session.browser
        ],
    )
    .await?;
    Ok(())
}

impl Step for BeginSession {
    type Outcome = Option<SessionId>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<SessionId>, StoreError> {
        let user_id = self.user_id.to_string();
        if let SessionCondition::Password(mark) = &self.condition
            && !has_password(tx, &user_id, mark).await?
        {
            return Ok(None);
        }
        if let Some(former) = self.former
            && let Some(continued) = go_on(tx, &user_id, former, self).await?
        {
            throttle::give_back(tx, &self.give_back, self.now).await?;
            return Ok(Some(continued));
        }
        if self.condition == SessionCondition::FormerSession {
            return Ok(None);
        }
        throttle::give_back(tx, &self.give_back, self.now).await?;
        if let Some(former) = self.former {
            // Another user's: its applications are told.
            end_sessions::end(tx, SessionsToEnd::OfCookie(former), self.now).await?;
        }
        insert(tx, &user_id, &self.session, self.now).await?;
        Ok(Some(self.session.session_id))
    }
}

/// Whether the account has the password of this mark. It keeps it until this step is over: the user's row is locked.
async fn has_password<T: Tx>(tx: &mut T, user_id: &str, mark: &PasswordMark) -> Result<bool, StoreError> {
    let row = tx
        .query_opt(
            "SELECT password_hash FROM users WHERE user_id = ?1 /*postgres FOR UPDATE*/",
            values![user_id],
        )
        .await?;
    let Some(row) = row else { return Ok(false) };
    let hash = row.cells("users").opt_text("password_hash")?;
    Ok(PasswordMark::of(hash.as_deref()) == *mark)
}

/// Continues the browser's session of the same user: its id stays, everything else is the new sign-in's. `None` when
/// there is no such session, or another sign-in was faster.
async fn go_on<T: Tx>(
    tx: &mut T,
    user_id: &str,
    former: SecretDigest,
    begin: &BeginSession,
) -> Result<Option<SessionId>, StoreError> {
    let session = &begin.session;
    let row = tx
        .query_opt(
            "UPDATE sessions SET session_digest = ?3, session_id = COALESCE(session_id, ?4), authenticated_at = ?5, \
             amr = ?6, browser = ?7, expires_at = ?8 WHERE session_digest = ?1 AND user_id = ?2 \
             AND ended_at IS NULL AND expires_at > ?5 RETURNING session_id",
            values![
                former.as_bytes(),
                user_id,
                session.digest.as_bytes(),
                &session.session_id.to_string(),
                begin.now,
                &session.amr.to_string(),
                &session.browser,
                session.expires_at
            ],
        )
        .await?;
    row.map(|row| row.cells("sessions").parsed("session_id", SessionId::parse)).transpose()
}

/// Notes that the person chose to go on with the session's account.
pub(crate) struct ChooseAccount {
    pub(crate) digest: SecretDigest,
    pub(crate) now: Timestamp,
}

impl Step for ChooseAccount {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        tx.execute(
            "UPDATE sessions SET account_chosen_at = ?2 WHERE session_digest = ?1 AND ended_at IS NULL",
            values![self.digest.as_bytes(), self.now],
        )
        .await?;
        Ok(())
    }
}

/// Finds the user of a session.
pub(crate) struct SessionUser {
    pub(crate) digest: SecretDigest,
    pub(crate) now: Timestamp,
}

impl Step for SessionUser {
    type Outcome = Option<User>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Option<User>, StoreError> {
        let rows = tx
            .query(
                concat!(
                    "SELECT ",
                    user_columns!(),
                    " FROM sessions s JOIN users u ON u.user_id = s.user_id",
                    flags_of_user!(),
                    "WHERE s.session_digest = ?1 AND s.ended_at IS NULL AND s.expires_at > ?2 \
                     ORDER BY l.resource_flag"
                ),
                values![self.digest.as_bytes(), self.now],
            )
            .await?;
        user_from(rows)
    }
}
