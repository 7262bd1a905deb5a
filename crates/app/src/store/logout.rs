//! The end of sessions, and the news of it for applications.

use async_trait::async_trait;
use usher_domain::{ClientId, LogoutNoticeId, SecretDigest, SessionId, Timestamp, UserId};

use super::StoreError;

/// Whose sessions end, and what ends with them.
///
/// With one session ends what applications were given in it, except where `offline_access` was granted: that is meant
/// to outlive the session (OpenID Connect Back-Channel Logout 1.0 section 2.7). With all of a user's sessions ends
/// everything.
#[derive(Clone, Copy, Debug)]
pub enum SessionsToEnd {
    /// The session of this id, if it is this user's.
    One {
        /// Whose it is.
        user_id: UserId,
        /// Which.
        session_id: SessionId,
    },
    /// The session whose cookie has this digest.
    OfCookie(SecretDigest),
    /// Every session of the user.
    AllOf(UserId),
    /// Every session of the user but the one whose cookie has this digest, and what applications were given outside it.
    AllBut {
        /// Whose.
        user_id: UserId,
        /// The session that goes on.
        kept: SecretDigest,
    },
}

/// What ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EndedSessions {
    /// Sessions that were open.
    pub sessions: u64,
    /// Messages to applications that were queued.
    pub notices: u64,
}

/// News of an ended session for one application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogoutNotice {
    /// Its id: the same at every attempt, and of each session and application there is one.
    pub notice_id: LogoutNoticeId,
    /// Whose session ended.
    pub user_id: UserId,
    /// Who is told.
    pub client_id: ClientId,
    /// The `sid` of the session's tokens.
    pub session_id: SessionId,
}

/// The end of sessions, and the news of it for applications.
#[async_trait]
pub trait LogoutStore: Send + Sync + 'static {
    /// Ends sessions with what applications were given in them, and queues a [`LogoutNotice`] for each application that
    /// got tokens in one of them and declares where it wants to be told. Atomic. Repeatable: what has ended is not told
    /// again.
    async fn end_sessions(&self, which: SessionsToEnd, now: Timestamp) -> Result<EndedSessions, StoreError>;
}
