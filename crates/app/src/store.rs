//! The `Store` port: what the use-cases need remembered.
//!
//! One method is one atomic step of a use-case: it happens whole or not at all, and a method that writes returns only
//! after its commit is durable. Constraints and conditional updates decide races, never a read before.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use usher_domain::{
    Amr, Application, AuditId, AuthType, ClientId, Consent, EventKind, ExistingUser, Gate, Handle,
    Identifier, Invitation, InvitationId, LinkRequestId, Locale, MessageId, Nonce, Profile, ReminderPlan,
    ResendLimit, SecretDigest, SessionId, SmsScope, Timestamp, User, UserId,
};

use crate::declaration::ApplicationDeclaration;

mod account;
mod bounces;
mod events;
mod factors;
mod invitations;
mod logout;
mod outbox;
mod password_reset;
mod provider;
mod receipts;
mod sign_in;
mod signing_keys;
mod spending;
mod upkeep;

pub use account::*;
pub use bounces::*;
pub use events::*;
pub use factors::*;
pub use invitations::*;
pub use logout::*;
pub use outbox::*;
pub use password_reset::*;
pub use provider::*;
pub use receipts::*;
pub use sign_in::*;
pub use signing_keys::*;
pub use spending::*;
pub use upkeep::*;

/// Why a step could not be done. The foreseeable is in each method's outcome; these are the store's own troubles.
#[derive(Clone, Debug, thiserror::Error)]
pub enum StoreError {
    /// Too much waits to be written; nothing of this step was done. Worth another try.
    #[error("the store is busy")]
    Busy,
    /// The database cannot be reached or refuses to write (disk full, connection lost). When a commit was under way,
    /// whether it happened is unknown.
    #[error("the store is unavailable: {0}")]
    Unavailable(String),
    /// A row holds what cannot be read.
    #[error("damaged data in {table}, row {row}, column {column}")]
    Corrupt {
        /// The table.
        table: &'static str,
        /// The row's key.
        row: String,
        /// The column.
        column: &'static str,
    },
}

/// The ids, secrets and times of a new invitation and its message, made before the step so that it can be repeated.
#[derive(Clone, Debug)]
pub struct NewInvitation {
    /// The invitation's id.
    pub invitation_id: InvitationId,
    /// The id of its message in the outbox.
    pub message_id: MessageId,
    /// The id of the audit entry.
    pub audit_id: AuditId,
    /// Finds the row from a link.
    pub handle: Handle,
    /// What the link is derived from.
    pub nonce: Nonce,
    /// The key that the link is derived with.
    pub key_id: String,
    /// When the link stops working.
    pub expires_at: Timestamp,
    /// The language of message and pages.
    pub locale: Locale,
    /// Where the browser goes after activation.
    pub redirect_uri: String,
    /// When the guest is reminded.
    pub reminders: ReminderPlan,
    /// The events that the application's webhook wants; empty without one, and then nothing is looked up about it.
    pub tells: Vec<EventKind>,
}

/// A pre-register call that passed every check which needs no stored user.
#[derive(Clone, Debug)]
pub struct PreRegister {
    /// The calling application.
    pub client_id: ClientId,
    /// Its `existing_user` setting.
    pub existing_user: ExistingUser,
    /// Its limit on resends.
    pub resend_limit: ResendLimit,
    /// `resourceAccess<Code>`, when linking makes it true.
    pub resource_flag: Option<String>,
    /// Whom to invite.
    pub identifier: Identifier,
    /// The new user's profile; ignored for an existing one.
    pub profile: Profile,
    /// Whether `resend` was true.
    pub resend: bool,
    /// The new user's id; ignored for an existing one.
    pub user_id: UserId,
    /// The invitation to make.
    pub invitation: NewInvitation,
    /// The call's `Idempotency-Key`, if it had one.
    pub idempotency: Option<Idempotency>,
    /// The time of the call.
    pub now: Timestamp,
}

/// An `Idempotency-Key` and what it was used for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Idempotency {
    /// The header's value.
    pub key: String,
    /// SHA-256 of the body, in hexadecimal.
    pub body_digest: String,
    /// Until when the answer is remembered.
    pub expires_at: Timestamp,
}

/// What came of a pre-register call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PreRegisterOutcome {
    /// User, link, invitation and message were committed together.
    Created(UserId),
    /// A new invitation replaced the former one, and its message is queued.
    Resent(UserId),
    /// The user existed and is linked to the application.
    Linked(UserId),
    /// The user exists, and the application wants such calls refused (rows e10, m05).
    InUse,
    /// A resend for an account that is active (row w03).
    AlreadyVerified,
    /// A resend for an account that does not exist (row w04).
    NoSuchAccount,
    /// Too many resends.
    TooMany {
        /// After this time one more is possible.
        retry_after: Duration,
    },
    /// The idempotency key was used with another body.
    KeyReused,
}

/// An invitation with its user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitedUser {
    /// The invitation.
    pub invitation: Invitation,
    /// Its user.
    pub user: User,
}

/// A browser's session, to be made in the same step as what it follows from.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// SHA-256 of the cookie's value.
    pub digest: SecretDigest,
    /// The `sid` of tokens.
    pub session_id: SessionId,
    /// How the person proved who they are, just now.
    pub amr: Amr,
    /// What the browser is called on the user's own page, as `Firefox, Linux`; empty when it said nothing.
    pub browser: String,
    /// When it ends by itself.
    pub expires_at: Timestamp,
}

/// A finished activation page.
#[derive(Clone)]
pub struct Activate {
    /// The invitation that is used up.
    pub invitation_id: InvitationId,
    /// The completed profile.
    pub profile: Profile,
    /// The language of the page.
    pub locale: Locale,
    /// The password's argon2id hash (PHC string); `None` only beside a passkey.
    pub password_hash: Option<String>,
    /// The passkey that was created on the page.
    pub passkey: Option<NewPasskey>,
    /// The accepted documents.
    pub consents: Vec<Consent>,
    /// Of an invitation by text message: the prefix that the activation is counted for.
    pub sms_prefix: Option<SmsScope>,
    /// The browser's session.
    pub session: NewSession,
    /// The session that the browser had before, ended in the same step.
    pub former_session: Option<SecretDigest>,
    /// The id of the audit entry.
    pub audit_id: AuditId,
    /// The time of the submit.
    pub now: Timestamp,
}

/// What came of a finished activation page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActivateOutcome {
    /// The account is active, the session exists, every other open invitation of the user is replaced.
    Activated,
    /// The invitation had ended before; nothing was changed. Never [`Gate::Open`].
    Ended(Gate),
}

/// A wish for a new link, written down first and looked at later, so that the answer takes the same time for every
/// token and every account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkRequest {
    /// Its id.
    pub id: LinkRequestId,
    /// For whom.
    pub target: LinkTarget,
    /// When it was asked for.
    pub requested_at: Timestamp,
}

/// For whom a new link is wished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// For the holder of a link: the invitation that it was part of.
    Invitation(InvitationId),
    /// For an account that may or may not exist (`resend-verification`).
    Account {
        /// The application that asks.
        client_id: ClientId,
        /// The account.
        identifier: Identifier,
        /// The language of the message.
        locale: Locale,
        /// Where the browser goes after activation.
        redirect_uri: String,
    },
    /// For somebody who cannot sign in to an account that may or may not exist: a link for a new password, or a new
    /// invitation for who has not activated yet.
    SignIn {
        /// The account.
        identifier: Identifier,
        /// The application whose sign-in it was.
        client_id: Option<ClientId>,
        /// The language of the message.
        locale: Locale,
        /// The authorization request that is answered afterwards, as a query string.
        continue_query: Option<String>,
    },
    /// For a token that opens nothing: written like the others, and dropped.
    Nobody,
}

/// A [`LinkRequest`] that is being looked at, with what a new invitation needs.
#[derive(Clone, Debug)]
pub struct SettleLinkRequest {
    /// The wish, which is deleted in the same step.
    pub request: LinkRequest,
    /// The application that invited (`None`: it is gone or disabled, the wish is only deleted).
    pub grant: Option<LinkGrant>,
    /// For [`LinkTarget::SignIn`] of an active user: the link for a new password.
    pub reset: Option<NewPasswordReset>,
    /// The time.
    pub now: Timestamp,
}

/// What a granted wish is granted with.
#[derive(Clone, Debug)]
pub struct LinkGrant {
    /// The application's limit on resends.
    pub resend_limit: ResendLimit,
    /// The application that the new invitation comes from.
    pub client_id: ClientId,
    /// The invitation to make. For [`LinkTarget::Invitation`] locale and redirect URI are the former one's.
    pub invitation: NewInvitation,
}

/// What came of a wish for a new link. Nobody outside is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettleOutcome {
    /// A new invitation replaced the former one, and its message is queued.
    Resent,
    /// A link for a new password replaced the former one, and its message is queued.
    ResetQueued,
    /// There is no such account, it is active, it is not linked to the application, or the invitation was revoked.
    NotDue,
    /// Too many resends.
    TooMany,
    /// Another node looked at it first.
    Gone,
}

/// What the outbox looks like now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutboxStatus {
    /// Messages not yet sent and not given up. This count and the next end at 100 000.
    pub waiting: u64,
    /// Messages given up.
    pub dead: u64,
    /// The time since which the oldest waiting message has been due; `None` when none is due.
    pub oldest_due_at: Option<Timestamp>,
}

/// What came of applying a declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApplyOutcome {
    /// The application is new.
    Created,
    /// The declaration differs from the former one, or a secret was added or removed.
    Changed,
    /// Nothing was different.
    Unchanged,
}

/// An application with its history, for operators.
#[derive(Clone, Debug)]
pub struct ApplicationRecord {
    /// As it was declared.
    pub declaration: ApplicationDeclaration,
    /// The digests of its secrets with the time of their making, oldest first.
    pub secrets: Vec<(SecretDigest, Timestamp)>,
    /// First declared.
    pub created_at: Timestamp,
    /// Last changed.
    pub updated_at: Timestamp,
    /// See [`Application::revision`].
    pub revision: i64,
}

/// A change to an application's secrets.
#[derive(Clone, Debug, Default)]
pub struct SecretsChange {
    /// To be added.
    pub add: Option<SecretDigest>,
    /// To be removed.
    pub remove: Vec<SecretDigest>,
}

/// What housekeeping removed or marked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Housekeeping {
    /// Invitations newly marked as expired.
    pub expired: u64,
    /// Idempotency keys and sessions past their time.
    pub purged: u64,
}

/// What the use-cases need remembered. The steps of some areas stand in traits of their own.
#[async_trait]
pub trait Store: Send + Sync + 'static {
    /// What the user's own page shows and changes.
    fn account(&self) -> &dyn AccountStore;

    /// Bounces and receipts that come back later, and the addresses that are not written to.
    fn bounces(&self) -> &dyn BounceStore;

    /// What applications are told by webhook.
    fn events(&self) -> &dyn EventStore;

    /// What an application asks about its invitations, and changes of them.
    fn invitations(&self) -> &dyn InvitationStore;

    /// How many text messages were sent where.
    fn spending(&self) -> &dyn SpendingStore;

    /// Passkeys, one-time passwords and recovery codes.
    fn factors(&self) -> &dyn FactorStore;

    /// The end of sessions, and the news of it for applications.
    fn logout(&self) -> &dyn LogoutStore;

    /// Links for a new password.
    fn password_reset(&self) -> &dyn PasswordResetStore;

    /// Grants, codes and tokens.
    fn provider(&self) -> &dyn ProviderStore;

    /// Accounts and sessions.
    fn sign_in(&self) -> &dyn SignInStore;

    /// The keys that tokens are signed with.
    fn signing_keys(&self) -> &dyn SigningKeyStore;

    /// Reminders, and the end of what is old.
    fn upkeep(&self) -> &dyn UpkeepStore;

    /// Something was queued here, and committed: other nodes that share the store hear of it soon. Returns at once.
    fn tell_other_nodes(&self) {}

    /// The application as declared, disabled ones included. Always as of the last commit: another node may have
    /// changed it a moment ago.
    async fn application(&self, client_id: &ClientId) -> Result<Option<Arc<Application>>, StoreError>;

    /// All applications, by `client_id`.
    async fn applications(&self) -> Result<Vec<ApplicationRecord>, StoreError>;

    /// Writes a declaration and a change of secrets. Atomic; repeating it changes nothing.
    async fn apply_application(
        &self,
        declaration: &ApplicationDeclaration,
        secrets: SecretsChange,
        now: Timestamp,
    ) -> Result<ApplyOutcome, StoreError>;

    /// Decides and does what pre-register must: creates the user with link, invitation, message and audit entry; or
    /// makes a new invitation; or links. With an idempotency key, a repeated call gets the first call's outcome.
    /// [`PreRegisterOutcome::TooMany`] is not remembered. Atomic; concurrent calls for one identifier create one user.
    async fn preregister(&self, call: PreRegister) -> Result<PreRegisterOutcome, StoreError>;

    /// The invitation that a link names.
    async fn invitation_by_handle(&self, handle: Handle) -> Result<Option<InvitedUser>, StoreError>;

    /// The invitation of that id.
    async fn invitation(&self, id: InvitationId) -> Result<Option<InvitedUser>, StoreError>;

    /// Notes that a guest has begun, the first time only. Repeatable.
    async fn mark_opened(&self, id: InvitationId, now: Timestamp) -> Result<(), StoreError>;

    /// Uses up the invitation, in one conditional update, with all that goes with it. Atomic; the first caller wins.
    async fn activate(&self, activation: Activate) -> Result<ActivateOutcome, StoreError>;

    /// The user of a session that has not ended.
    async fn session_user(&self, digest: SecretDigest, now: Timestamp) -> Result<Option<User>, StoreError>;

    /// Writes a wish for a new link down.
    async fn request_link(&self, request: LinkRequest) -> Result<(), StoreError>;

    /// Wishes not yet looked at, oldest first.
    async fn link_requests(&self, limit: u32) -> Result<Vec<LinkRequest>, StoreError>;

    /// Deletes a wish and, if it is due, makes the new invitation. Atomic; only the first caller gets to act.
    async fn settle_link_request(&self, settle: SettleLinkRequest) -> Result<SettleOutcome, StoreError>;

    /// Leases up to `limit` messages that are due and not leased by a living node, oldest first, until `lease_until`.
    async fn claim_messages(
        &self,
        node: &str,
        now: Timestamp,
        lease_until: Timestamp,
        limit: u32,
    ) -> Result<Vec<ClaimedMessage>, StoreError>;

    /// Records attempts, ends their leases, and moves messages and invitations on. A record of a message that is already
    /// sent or dead changes neither. Atomic: all of them or none. Repeatable.
    async fn record_attempts(&self, records: Vec<AttemptRecord>) -> Result<(), StoreError>;

    /// Gives leases of a node back before anything was sent, each message until a time of its own, and takes the counted
    /// attempts back. Leases that are not the node's any more are left alone. How many were given back. Repeatable.
    async fn defer_messages(&self, node: &str, deferrals: Vec<Deferral>) -> Result<u64, StoreError>;

    /// Gives all leases of a node back, for a shutdown.
    async fn release_messages(&self, node: &str) -> Result<u64, StoreError>;

    /// When the next waiting message will be due or its lease over; `None` when none waits.
    async fn next_due(&self) -> Result<Option<Timestamp>, StoreError>;

    /// For metrics.
    async fn outbox_status(&self, now: Timestamp) -> Result<OutboxStatus, StoreError>;

    /// Marks expired invitations, removes what is past its time. Repeatable; at most `limit` rows of each.
    async fn housekeep(&self, now: Timestamp, limit: u32) -> Result<Housekeeping, StoreError>;

    /// Succeeds when the database answers and its schema is the one this build knows.
    async fn ready(&self) -> Result<(), StoreError>;

    /// The user that has this identifier.
    async fn user_by_identifier(
        &self,
        auth_type: AuthType,
        normalised: &str,
    ) -> Result<Option<User>, StoreError>;
}
