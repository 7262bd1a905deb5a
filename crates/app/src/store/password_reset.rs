//! Links for a new password, and changes of passwords.

use async_trait::async_trait;
use usher_domain::{
    AuditId, ClientId, Handle, Identifier, MessageId, Nonce, PasswordReset, PasswordResetId, ResetGate,
    SecretDigest, Timestamp, User, UserId,
};

use super::StoreError;

/// Somebody who cannot sign in, and the application that helps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StrandedUser {
    /// Who it is.
    pub user_id: UserId,
    /// True: a new password helps. False: a new invitation does.
    pub is_active: bool,
    /// The application that was asked about, when the user belongs to it; else the one that invited last.
    pub client_id: ClientId,
    /// Where the newest invitation of that application leads; `None` when it never invited.
    pub redirect_uri: Option<String>,
}

/// The ids, secrets and times of a new link for a password and its message, made before the step.
#[derive(Clone, Debug)]
pub struct NewPasswordReset {
    /// The link's id.
    pub reset_id: PasswordResetId,
    /// The id of its message in the outbox.
    pub message_id: MessageId,
    /// The id of the audit entry.
    pub audit_id: AuditId,
    /// In whose name the message speaks.
    pub client_id: Option<ClientId>,
    /// Finds the row from a link.
    pub handle: Handle,
    /// What the link is derived from.
    pub nonce: Nonce,
    /// The key that the link is derived with.
    pub key_id: String,
    /// When the link stops working.
    pub expires_at: Timestamp,
}

/// A link for a new password with its user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResetUser {
    /// The link.
    pub reset: PasswordReset,
    /// Its user.
    pub user: User,
}

/// A finished form for a new password.
#[derive(Clone)]
pub struct SetNewPassword {
    /// The link that is used up.
    pub reset_id: PasswordResetId,
    /// The password's argon2id hash (PHC string).
    pub password_hash: String,
    /// The id of the audit entry.
    pub audit_id: AuditId,
    /// The time of the submit.
    pub now: Timestamp,
}

/// What came of a finished form for a new password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetNewPasswordOutcome {
    /// The password is set, the identifier is verified, every session and every grant of the user has ended.
    Set(UserId),
    /// The link had ended before; nothing was changed. Never [`ResetGate::Open`].
    Ended(ResetGate),
}

/// A password that its owner changes while signed in.
#[derive(Clone)]
pub struct ReplacePassword {
    /// Whose it is.
    pub user_id: UserId,
    /// The hash that the present password was checked against: the change is made only while it is the account's.
    pub former_hash: String,
    /// The new password's argon2id hash (PHC string).
    pub password_hash: String,
    /// The session that goes on; all others end.
    pub session: SecretDigest,
    /// The id of the audit entry.
    pub audit_id: AuditId,
    /// The time of the submit.
    pub now: Timestamp,
}

/// Links for a new password, and changes of passwords.
#[async_trait]
pub trait PasswordResetStore: Send + Sync + 'static {
    /// Who has this identifier, and which application helps; `None` when nobody has it. `client_id` is the one whose
    /// sign-in failed.
    async fn stranded_user(
        &self,
        identifier: &Identifier,
        client_id: Option<&ClientId>,
    ) -> Result<Option<StrandedUser>, StoreError>;

    /// The link for a new password that a token names.
    async fn password_reset_by_handle(&self, handle: Handle) -> Result<Option<ResetUser>, StoreError>;

    /// The link for a new password of that id.
    async fn password_reset(&self, id: PasswordResetId) -> Result<Option<ResetUser>, StoreError>;

    /// Notes that somebody has opened a link, the first time only. Repeatable.
    async fn mark_reset_opened(&self, id: PasswordResetId, now: Timestamp) -> Result<(), StoreError>;

    /// Uses up the link, in one conditional update, with all that goes with it. Atomic; the first caller wins.
    async fn set_new_password(&self, new: SetNewPassword) -> Result<SetNewPasswordOutcome, StoreError>;

    /// The hash of a user's password; `None` when there is no such user or no password.
    async fn password_hash(&self, user_id: UserId) -> Result<Option<String>, StoreError>;

    /// Sets another password and ends the user's other sessions and every link for a new password. False, with nothing
    /// changed, when the password is no longer the one that was checked. Atomic.
    async fn replace_password(&self, replacement: ReplacePassword) -> Result<bool, StoreError>;
}
