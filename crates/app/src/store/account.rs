//! What the user's own page shows and changes.

use async_trait::async_trait;
use usher_domain::{
    AuditId, ClientId, Consent, InvitationTimes, Locale, Profile, SessionId, Timestamp, User, UserId,
};

use super::StoreError;

/// Everything that is kept about a user and may be shown to them: no secrets, no digests of any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountRecord {
    /// The user, with flags.
    pub user: User,
    /// Whether there is a password.
    pub has_password: bool,
    /// When the user was first invited.
    pub created_at: Timestamp,
    /// When the profile last changed; `None` when it is as the activation made it.
    pub updated_at: Option<Timestamp>,
    /// The end of the grace period of a deletion that the user asked for.
    pub delete_at: Option<Timestamp>,
    /// When a link that was sent to the user's address or number was first used up.
    pub verified_at: Option<Timestamp>,
    /// The applications that invited the user, the first one first.
    pub applications: Vec<LinkedApplication>,
    /// Sessions that have not ended, the newest first.
    pub sessions: Vec<OpenSession>,
    /// Every acceptance of a document, the newest first.
    pub consents: Vec<AcceptedConsent>,
    /// Every invitation, the oldest first.
    pub invitations: Vec<SentInvitation>,
}

/// An application that a user belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedApplication {
    /// Which.
    pub client_id: ClientId,
    /// Since when.
    pub linked_at: Timestamp,
    /// What the user allowed it, as scope values with spaces between, and when.
    pub allowed: Option<(String, Timestamp)>,
    /// When it last got access to the user's data that it still has.
    pub access_since: Option<Timestamp>,
}

/// A session that has not ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenSession {
    /// Its id; `None` of one that a former version made.
    pub id: Option<SessionId>,
    /// What the browser is called; may be empty.
    pub browser: String,
    /// Since when.
    pub created_at: Timestamp,
    /// When the person last proved who they are in it.
    pub authenticated_at: Option<Timestamp>,
    /// When it ends by itself.
    pub expires_at: Timestamp,
}

/// A document that was accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptedConsent {
    /// The document.
    pub consent: Consent,
    /// When.
    pub accepted_at: Timestamp,
}

/// An invitation without what its link is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentInvitation {
    /// Who invited.
    pub client_id: ClientId,
    /// The address or number that it went to.
    pub sent_to: String,
    /// When its link stopped working, or will.
    pub expires_at: Timestamp,
    /// What became of it.
    pub times: InvitationTimes,
}

/// A changed profile.
#[derive(Clone, Debug)]
pub struct SaveProfile {
    /// Whose.
    pub user_id: UserId,
    /// The whole profile as it is from now on.
    pub profile: Profile,
    /// The language.
    pub locale: Locale,
    /// The id of the audit entry.
    pub audit_id: AuditId,
    /// When.
    pub now: Timestamp,
}

/// An account that is to be deleted.
#[derive(Clone, Copy, Debug)]
pub struct ScheduleDeletion {
    /// Whose.
    pub user_id: UserId,
    /// The end of the grace period.
    pub delete_at: Timestamp,
    /// The id of the audit entry.
    pub audit_id: AuditId,
    /// When it was asked for.
    pub now: Timestamp,
}

/// What the user's own page shows and changes.
#[async_trait]
pub trait AccountStore: Send + Sync + 'static {
    /// Everything about a user; `None` when there is no such user.
    async fn account(&self, user_id: UserId, now: Timestamp) -> Result<Option<AccountRecord>, StoreError>;

    /// Puts a profile in the place of the former one. Atomic; of two at once the later one stays.
    async fn save_profile(&self, save: SaveProfile) -> Result<(), StoreError>;

    /// Ends everything that an application was given about a user, and forgets what the user allowed it. Atomic; how many
    /// grants ended.
    async fn take_access_away(
        &self,
        user_id: UserId,
        client_id: &ClientId,
        audit_id: AuditId,
        now: Timestamp,
    ) -> Result<u64, StoreError>;

    /// Notes that an account is to be deleted, unless that was noted before, and ends every session and grant. Atomic;
    /// when it will be deleted.
    async fn schedule_deletion(&self, deletion: ScheduleDeletion) -> Result<Option<Timestamp>, StoreError>;

    /// Keeps an account that was to be deleted. True for the call that changed something; false also when it is too late.
    async fn keep_account(
        &self,
        user_id: UserId,
        audit_id: AuditId,
        now: Timestamp,
    ) -> Result<bool, StoreError>;

    /// Deletes accounts whose grace period is over for good: every row about them but the audit trail, which names nobody.
    /// Their identifiers are free again. Atomic, at most `limit` accounts; how many.
    async fn delete_due_accounts(&self, now: Timestamp, limit: u32) -> Result<u64, StoreError>;
}
