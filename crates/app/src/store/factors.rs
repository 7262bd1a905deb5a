//! Passkeys, one-time passwords and recovery codes.

use async_trait::async_trait;
use usher_domain::{AuditId, SecretDigest, Timestamp, User, UserId};

use crate::store::StoreError;

/// How many passkeys one account may have.
pub const MOST_PASSKEYS: u32 = 20;

/// A passkey of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    /// What authenticators know it by; at most 1,023 bytes (WebAuthn section 4).
    pub credential_id: Vec<u8>,
    /// Whose it is.
    pub user_id: UserId,
    /// Public key and counter, as the library that checks them writes them.
    pub credential: String,
    /// What its owner calls it.
    pub name: String,
    /// When it was added.
    pub created_at: Timestamp,
    /// When it was last used to sign in.
    pub last_used_at: Option<Timestamp>,
}

/// A passkey that was created just now, to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPasskey {
    /// See [`Passkey::credential_id`].
    pub credential_id: Vec<u8>,
    /// See [`Passkey::credential`].
    pub credential: String,
    /// See [`Passkey::name`].
    pub name: String,
}

/// A ceremony that was answered. Each is good once, so that an answer that was overheard is worth nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnsweredCeremony {
    /// SHA-256 of the sealed ceremony.
    pub digest: SecretDigest,
    /// When its answer would be refused anyway, so that nothing needs to be remembered of it.
    pub expires_at: Timestamp,
}

/// A passkey for an account that is active.
#[derive(Clone, Debug)]
pub struct AddPasskey {
    /// Whose it becomes.
    pub user_id: UserId,
    /// The passkey.
    pub passkey: NewPasskey,
    /// The ceremony that it comes from.
    pub ceremony: AnsweredCeremony,
    /// The time.
    pub now: Timestamp,
}

/// What came of a new passkey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddPasskeyOutcome {
    /// It is kept.
    Added,
    /// An account has it already, or the ceremony was answered before; nothing was changed.
    Known,
    /// The account has [`MOST_PASSKEYS`] already; nothing was changed.
    TooMany,
}

/// A passkey whose signature was right.
#[derive(Clone, Debug)]
pub struct UsePasskey {
    /// Which one.
    pub credential_id: Vec<u8>,
    /// Whose.
    pub user_id: UserId,
    /// The credential as it was read when the signature was checked.
    pub credential_before: String,
    /// The credential with the new counter.
    pub credential: String,
    /// The ceremony that was answered.
    pub ceremony: AnsweredCeremony,
    /// The time.
    pub now: Timestamp,
}

/// A one-time password's secret, as the row keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TotpSecret {
    /// The sealed secret.
    pub sealed: Vec<u8>,
    /// The id of the key that it is sealed with.
    pub key_id: String,
    /// When a code of it was first entered; until then it is no factor.
    pub confirmed_at: Option<Timestamp>,
}

/// A secret of an authenticator app, to be sealed anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedTotp {
    /// Whose.
    pub user_id: UserId,
    /// The sealed secret.
    pub sealed: Vec<u8>,
}

/// The same secret, sealed with another key.
#[derive(Clone, Debug)]
pub struct ResealedTotp {
    /// As it was read.
    pub former: SealedTotp,
    /// As it is from now on.
    pub sealed: Vec<u8>,
    /// The id of the key that it is sealed with now.
    pub key_id: String,
}

/// Everything besides the password, taken from an account.
#[derive(Clone, Copy, Debug)]
pub struct ResetFactors {
    /// Whose.
    pub user_id: UserId,
    /// The id of the audit entry.
    pub audit_id: AuditId,
    /// When.
    pub now: Timestamp,
}

/// What an account had.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RemovedFactors {
    /// Passkeys.
    pub passkeys: u64,
    /// Authenticator apps, confirmed or not: one at most.
    pub authenticator_apps: u64,
    /// Recovery codes, used ones too.
    pub recovery_codes: u64,
    /// Sessions that had not ended.
    pub sessions: u64,
}

/// New recovery codes; those that the account had before end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoveryCodes {
    /// The digests of the codes.
    pub digests: Vec<SecretDigest>,
}

/// What an account can prove itself with besides a password.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FactorSet {
    /// Its passkeys, oldest first.
    pub passkeys: Vec<Passkey>,
    /// The secret of its authenticator app, confirmed or not.
    pub totp: Option<TotpSecret>,
    /// How many recovery codes were not used yet.
    pub recovery_codes_left: u32,
    /// Whether it has a password too.
    pub has_password: bool,
}

impl FactorSet {
    /// Whether a code of an authenticator app is a factor of the account.
    pub fn has_totp(&self) -> bool {
        self.totp.as_ref().is_some_and(|totp| totp.confirmed_at.is_some())
    }

    /// Whether the account has something that can be a second factor beside its password.
    pub fn has_second_factor(&self) -> bool {
        self.has_totp() || !self.passkeys.is_empty()
    }
}

/// Passkeys, one-time passwords and recovery codes.
#[async_trait]
pub trait FactorStore: Send + Sync + 'static {
    /// What an account can prove itself with besides a password; nothing for an account that does not exist.
    async fn factors_of(&self, user_id: UserId) -> Result<FactorSet, StoreError>;

    /// The user of that id, if the account is active.
    async fn active_user(&self, user_id: UserId) -> Result<Option<User>, StoreError>;

    /// The passkey of that id, of that account, if the account is active.
    async fn passkey(&self, credential_id: &[u8], user_id: UserId) -> Result<Option<Passkey>, StoreError>;

    /// Keeps a passkey. Atomic; a ceremony that was answered before changes nothing.
    async fn add_passkey(&self, add: AddPasskey) -> Result<AddPasskeyOutcome, StoreError>;

    /// Calls a passkey something else; false when the account has no such passkey.
    async fn rename_passkey(
        &self,
        user_id: UserId,
        credential_id: &[u8],
        name: &str,
    ) -> Result<bool, StoreError>;

    /// Removes a passkey, unless it is the only thing that its owner could sign in with; false when nothing was
    /// removed. Recovery codes go with the last factor.
    async fn remove_passkey(&self, user_id: UserId, credential_id: &[u8]) -> Result<bool, StoreError>;

    /// Uses a ceremony up and writes counter and time. Atomic; false when the ceremony was answered before, the
    /// passkey is gone, or somebody used it since its credential was read: then the passkey stays as it was.
    async fn use_passkey(&self, used: UsePasskey) -> Result<bool, StoreError>;

    /// Keeps the secret of an authenticator app that no code was entered of yet. It replaces another unconfirmed one;
    /// false when there is a confirmed one, which stays.
    async fn begin_totp(
        &self,
        user_id: UserId,
        sealed: &[u8],
        key_id: &str,
        now: Timestamp,
    ) -> Result<bool, StoreError>;

    /// Makes the unconfirmed secret, which must still be `sealed`, a factor and uses up the time step whose code was
    /// entered; with new recovery codes, if the account has none that are unused. `None`: there is no such unconfirmed
    /// secret any more; else whether the codes were taken. Atomic.
    async fn confirm_totp(
        &self,
        user_id: UserId,
        sealed: &[u8],
        time_step: i64,
        codes: RecoveryCodes,
        now: Timestamp,
    ) -> Result<Option<bool>, StoreError>;

    /// Uses a time step of the confirmed secret up; false when it or a later one was used before. The first caller wins.
    async fn use_totp(&self, user_id: UserId, time_step: i64) -> Result<bool, StoreError>;

    /// Removes the authenticator app, confirmed or not. Recovery codes go with the last factor. Repeatable.
    async fn remove_totp(&self, user_id: UserId) -> Result<(), StoreError>;

    /// Replaces all recovery codes. Atomic; false for an account that has no other factor, which keeps none.
    async fn replace_recovery_codes(
        &self,
        user_id: UserId,
        codes: RecoveryCodes,
        now: Timestamp,
    ) -> Result<bool, StoreError>;

    /// Uses a recovery code up; false when the account has no such code or it was used before. The first caller wins.
    async fn use_recovery_code(
        &self,
        user_id: UserId,
        digest: SecretDigest,
        now: Timestamp,
    ) -> Result<bool, StoreError>;

    /// Secrets of authenticator apps that are sealed with this key; at most `limit`.
    async fn totp_sealed_with(&self, key_id: &str, limit: u32) -> Result<Vec<SealedTotp>, StoreError>;

    /// Puts secrets that were sealed anew in their places, but for those that were replaced meanwhile. Atomic; repeatable.
    async fn reseal_totp(&self, resealed: Vec<ResealedTotp>) -> Result<(), StoreError>;

    /// Removes passkeys, authenticator app and recovery codes, ends every session, and records that. Atomic; `None` for a
    /// user who does not exist.
    async fn reset_factors(&self, reset: ResetFactors) -> Result<Option<RemovedFactors>, StoreError>;
}
