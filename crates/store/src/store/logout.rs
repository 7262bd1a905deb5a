//! The end of sessions, and the news of it for applications.

use async_trait::async_trait;
use usher_app::store::{EndedSessions, LogoutStore, SessionsToEnd, StoreError};
use usher_domain::Timestamp;

use crate::SqlStore;
use crate::sql::end_sessions::EndSessions;

#[async_trait]
impl LogoutStore for SqlStore {
    async fn end_sessions(&self, which: SessionsToEnd, now: Timestamp) -> Result<EndedSessions, StoreError> {
        self.write(EndSessions { which, now }).await
    }
}
