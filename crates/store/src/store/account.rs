//! What the user's own page shows and changes.

use async_trait::async_trait;
use usher_app::store::{AccountRecord, AccountStore, SaveProfile, ScheduleDeletion, StoreError};
use usher_domain::{AuditId, ClientId, Timestamp, UserId};

use crate::SqlStore;
use crate::sql::account::{KeepAccount, ReadAccount, TakeAccessAway};
use crate::sql::delete_account::DeleteDueAccounts;

#[async_trait]
impl AccountStore for SqlStore {
    async fn account(&self, user_id: UserId, now: Timestamp) -> Result<Option<AccountRecord>, StoreError> {
        self.read(ReadAccount { user_id, now }).await
    }

    async fn save_profile(&self, save: SaveProfile) -> Result<(), StoreError> {
        self.write(save).await
    }

    async fn take_access_away(
        &self,
        user_id: UserId,
        client_id: &ClientId,
        audit_id: AuditId,
        now: Timestamp,
    ) -> Result<u64, StoreError> {
        self.write(TakeAccessAway { user_id, client_id: client_id.clone(), audit_id, now }).await
    }

    async fn schedule_deletion(&self, deletion: ScheduleDeletion) -> Result<Option<Timestamp>, StoreError> {
        self.write(deletion).await
    }

    async fn keep_account(
        &self,
        user_id: UserId,
        audit_id: AuditId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write(KeepAccount { user_id, audit_id, now }).await
    }

    async fn delete_due_accounts(&self, now: Timestamp, limit: u32) -> Result<u64, StoreError> {
        self.write(DeleteDueAccounts { now, limit }).await
    }
}
