//! Links for a new password, and changes of passwords.

use async_trait::async_trait;
use usher_app::store::{
    PasswordResetStore, ReplacePassword, ResetUser, SetNewPassword, SetNewPasswordOutcome, StoreError,
    StrandedUser,
};
use usher_domain::{ClientId, Handle, Identifier, PasswordResetId, Timestamp, UserId};

use crate::SqlStore;
use crate::sql::new_password::PasswordHash;
use crate::sql::password_reset::{FindStrandedUser, MarkResetOpened, ResetByHandle, ResetById};

#[async_trait]
impl PasswordResetStore for SqlStore {
    async fn stranded_user(
        &self,
        identifier: &Identifier,
        client_id: Option<&ClientId>,
    ) -> Result<Option<StrandedUser>, StoreError> {
        self.read(FindStrandedUser { identifier: identifier.clone(), client_id: client_id.cloned() }).await
    }

    async fn password_reset_by_handle(&self, handle: Handle) -> Result<Option<ResetUser>, StoreError> {
        self.read(ResetByHandle(handle)).await
    }

    async fn password_reset(&self, id: PasswordResetId) -> Result<Option<ResetUser>, StoreError> {
        self.read(ResetById(id)).await
    }

    async fn mark_reset_opened(&self, id: PasswordResetId, now: Timestamp) -> Result<(), StoreError> {
        self.write(MarkResetOpened { id, now }).await
    }

    async fn set_new_password(&self, new: SetNewPassword) -> Result<SetNewPasswordOutcome, StoreError> {
        self.write(new).await
    }

    async fn password_hash(&self, user_id: UserId) -> Result<Option<String>, StoreError> {
        self.read(PasswordHash(user_id)).await
    }

    async fn replace_password(&self, replacement: ReplacePassword) -> Result<bool, StoreError> {
        self.write(replacement).await
    }
}
