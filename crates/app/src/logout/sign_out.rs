//! Ends sessions for their owner.

use usher_domain::{SecretDigest, SessionId, UserId};

use crate::store::{EndedSessions, SessionsToEnd};
use crate::{App, Error};

impl App {
    /// Ends the session that the cookie stands for. Repeatable.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn end_session(&self, cookie: &str) -> Result<(), Error> {
        self.end_sessions(SessionsToEnd::OfCookie(SecretDigest::of(cookie.as_bytes()))).await.map(drop)
    }

    /// Ends another browser's session of the user. Repeatable.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn end_session_elsewhere(&self, user_id: UserId, session_id: SessionId) -> Result<(), Error> {
        self.end_sessions(SessionsToEnd::One { user_id, session_id }).await.map(drop)
    }

    /// Signs the user out everywhere: every session ends, and everything that applications were given. Repeatable.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn sign_out_everywhere(&self, user_id: UserId) -> Result<EndedSessions, Error> {
        self.end_sessions(SessionsToEnd::AllOf(user_id)).await
    }

    async fn end_sessions(&self, which: SessionsToEnd) -> Result<EndedSessions, Error> {
        let ended = self.store.logout().end_sessions(which, self.now()).await?;
        if ended.notices > 0 {
            self.wake_delivery();
        }
        Ok(ended)
    }
}
