//! Reminders, and the end of what is old.

use async_trait::async_trait;
use usher_app::store::{DueReminder, Purged, Retention, SettleReminder, StoreError, UpkeepStore};
use usher_domain::Timestamp;

use crate::SqlStore;
use crate::sql::purge::Purge;
use crate::sql::reminder::{DueReminders, SettleReminders};

#[async_trait]
impl UpkeepStore for SqlStore {
    async fn due_reminders(&self, now: Timestamp, limit: u32) -> Result<Vec<DueReminder>, StoreError> {
        self.scan(DueReminders { now, limit }).await
    }

    async fn settle_reminders(&self, settle: Vec<SettleReminder>, now: Timestamp) -> Result<u64, StoreError> {
        self.write(SettleReminders { settle, now }).await
    }

    async fn purge(&self, retention: Retention, users: u32, now: Timestamp) -> Result<Purged, StoreError> {
        self.write(Purge { retention, users, now }).await
    }
}
