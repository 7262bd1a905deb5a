//! Passkeys, one-time passwords and recovery codes.

use async_trait::async_trait;
use usher_app::store::{
    AddPasskey, AddPasskeyOutcome, FactorSet, FactorStore, Passkey, RecoveryCodes, RemovedFactors,
    ResealedTotp, ResetFactors, SealedTotp, StoreError, UsePasskey,
};
use usher_domain::{SecretDigest, Timestamp, User, UserId};

use crate::SqlStore;
use crate::sql::passkey::{FindPasskey, RemovePasskey, RenamePasskey};
use crate::sql::recovery_code::{ReplaceRecoveryCodes, UseRecoveryCode};
use crate::sql::totp::{BeginTotp, ConfirmTotp, RemoveTotp, ResealTotp, TotpSealedWith, UseTotp};
use crate::sql::user_factors::{ActiveUser, FactorsOf};

#[async_trait]
impl FactorStore for SqlStore {
    async fn factors_of(&self, user_id: UserId) -> Result<FactorSet, StoreError> {
        self.read(FactorsOf { user_id }).await
    }

    async fn active_user(&self, user_id: UserId) -> Result<Option<User>, StoreError> {
        self.read(ActiveUser { user_id }).await
    }

    async fn passkey(&self, credential_id: &[u8], user_id: UserId) -> Result<Option<Passkey>, StoreError> {
        self.read(FindPasskey { credential_id: credential_id.to_vec(), user_id }).await
    }

    async fn add_passkey(&self, add: AddPasskey) -> Result<AddPasskeyOutcome, StoreError> {
        self.write(add).await
    }

    async fn rename_passkey(
        &self,
        user_id: UserId,
        credential_id: &[u8],
        name: &str,
    ) -> Result<bool, StoreError> {
        let credential_id = credential_id.to_vec();
        self.write(RenamePasskey { user_id, credential_id, name: name.to_owned() }).await
    }

    async fn remove_passkey(&self, user_id: UserId, credential_id: &[u8]) -> Result<bool, StoreError> {
        self.write(RemovePasskey { user_id, credential_id: credential_id.to_vec() }).await
    }

    async fn use_passkey(&self, used: UsePasskey) -> Result<bool, StoreError> {
        self.write(used).await
    }

    async fn begin_totp(
        &self,
        user_id: UserId,
        sealed: &[u8],
        key_id: &str,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let (sealed, key_id) = (sealed.to_vec(), key_id.to_owned());
        self.write(BeginTotp { user_id, sealed, key_id, now }).await
    }

    async fn confirm_totp(
        &self,
        user_id: UserId,
        sealed: &[u8],
        time_step: i64,
        codes: RecoveryCodes,
        now: Timestamp,
    ) -> Result<Option<bool>, StoreError> {
        self.write(ConfirmTotp { user_id, sealed: sealed.to_vec(), time_step, codes, now }).await
    }

    async fn use_totp(&self, user_id: UserId, time_step: i64) -> Result<bool, StoreError> {
        self.write(UseTotp { user_id, time_step }).await
    }

    async fn remove_totp(&self, user_id: UserId) -> Result<(), StoreError> {
        self.write(RemoveTotp { user_id }).await
    }

    async fn replace_recovery_codes(
        &self,
        user_id: UserId,
        codes: RecoveryCodes,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write(ReplaceRecoveryCodes { user_id, codes, now }).await
    }

    async fn use_recovery_code(
        &self,
        user_id: UserId,
        digest: SecretDigest,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write(UseRecoveryCode { user_id, digest, now }).await
    }

    async fn totp_sealed_with(&self, key_id: &str, limit: u32) -> Result<Vec<SealedTotp>, StoreError> {
        self.read(TotpSealedWith { key_id: key_id.to_owned(), limit }).await
    }

    async fn reseal_totp(&self, resealed: Vec<ResealedTotp>) -> Result<(), StoreError> {
        self.write(ResealTotp(resealed)).await
    }

    async fn reset_factors(&self, reset: ResetFactors) -> Result<Option<RemovedFactors>, StoreError> {
        self.write(reset).await
    }
}
