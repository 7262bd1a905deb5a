//! What signing in needs remembered: accounts, sessions, throttles, accepted documents.

use std::time::Duration;

use async_trait::async_trait;
use usher_domain::{
    Amr, ClientId, Consent, Identifier, InvitationId, PasswordMark, ResendLimit, SecretDigest, SessionId,
    Timestamp, User, UserId,
};

use super::{NewSession, StoreError};

/// An account as signing in looks at it.
#[derive(Clone)]
pub struct SignInAccount {
    /// Whose it is.
    pub user_id: UserId,
    /// The password's argon2id hash (PHC string); `None` before the activation, and for those who have passkeys only.
    pub password_hash: Option<String>,
    /// Whether an invitation was accepted.
    pub is_active: bool,
    /// The end of the grace period of a deletion that the user asked for.
    pub delete_at: Option<Timestamp>,
    /// What is there beside the password.
    pub factors: FactorsSetUp,
}

/// The factors that a user has set up beside the password.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FactorsSetUp {
    /// Whether one-time passwords are set up and confirmed.
    pub totp: bool,
    /// How many passkeys there are.
    pub passkeys: u32,
}

impl FactorsSetUp {
    /// True when each sign-in by one factor is asked for a second: an authenticator app is set up. A passkey by itself
    /// protects no password: whoever lost it must still get in by a link for a new one.
    pub fn ask_for_second(self) -> bool {
        self.totp
    }
}

/// A finished sign-in.
#[derive(Clone, Debug)]
pub struct BeginSession {
    /// Who signed in.
    pub user_id: UserId,
    /// The session to begin. When the browser's former session is the same user's, that one goes on instead: under its
    /// own id, with this digest, these methods and this end.
    pub session: NewSession,
    /// The session that the browser had before; another user's is ended.
    pub former: Option<SecretDigest>,
    /// What must still hold when the session begins.
    pub condition: SessionCondition,
    /// What this attempt took from throttles, given back.
    pub give_back: Vec<Throttle>,
    /// The time of the sign-in.
    pub now: Timestamp,
}

/// What a session follows from, and must still hold when it begins: whoever was shut out meanwhile stays outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionCondition {
    /// Nothing: a passkey that was right stays right, whatever becomes of the password.
    Nothing,
    /// The account has this password. Setting another ends all sessions: it comes before this one, which is refused then,
    /// or after it.
    Password(PasswordMark),
    /// The browser's former session has not ended; it goes on.
    FormerSession,
}

/// A session and all that decides at the authorization endpoint, as of one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// The browser's session.
    pub session: Session,
    /// Whose it is, with resource flags.
    pub user: User,
    /// The end of the grace period of a deletion that the user asked for.
    pub delete_at: Option<Timestamp>,
    /// When the profile last changed; `None` when it is as the invitation or the activation made it.
    pub updated_at: Option<Timestamp>,
    /// The applications that the user is linked to, and may use.
    pub applications: Vec<ClientId>,
    /// Every acceptance of a document.
    pub accepted: Vec<AcceptedDocument>,
    /// What the user allowed the application that was asked about.
    pub client_consent: Option<ClientConsent>,
    /// What the user has set up beside the password.
    pub factors: FactorsSetUp,
}

impl SignedIn {
    /// Whether the user may use the application: it invited them.
    pub fn may_use(&self, client_id: &ClientId) -> bool {
        self.applications.contains(client_id)
    }
}

/// A browser's session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The `sid` of tokens.
    pub id: SessionId,
    /// SHA-256 of the cookie's value.
    pub digest: SecretDigest,
    /// When the person last proved who they are.
    pub authenticated_at: Timestamp,
    /// How.
    pub amr: Amr,
    /// When the person last chose to go on with this account.
    pub account_chosen_at: Option<Timestamp>,
    /// When it ends by itself.
    pub expires_at: Timestamp,
}

/// A document that was accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptedDocument {
    /// Its kind.
    pub kind: String,
    /// Its version.
    pub version: String,
    /// See [`usher_domain::LegalDocument::digest`].
    pub digest: String,
}

/// What somebody allowed an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientConsent {
    /// Scope values with spaces between.
    pub scope: String,
    /// When it was last given.
    pub granted_at: Timestamp,
}

/// Documents that were accepted at a sign-in.
#[derive(Clone, Debug)]
pub struct AcceptDocuments {
    /// By whom.
    pub user_id: UserId,
    /// A fresh id: takes the place that the invitation's id has for documents accepted at activation.
    pub acceptance_id: InvitationId,
    /// What was accepted.
    pub consents: Vec<Consent>,
    /// When.
    pub now: Timestamp,
}

/// Consent to an application.
#[derive(Clone, Debug)]
pub struct AllowClient {
    /// Whose.
    pub user_id: UserId,
    /// To which application.
    pub client_id: ClientId,
    /// Scope values with spaces between; added to those that were allowed before.
    pub scope: String,
    /// When.
    pub now: Timestamp,
}

/// Something that is limited, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Throttle {
    /// Its name; without anybody's address in it.
    pub key: String,
    /// How much is admitted.
    pub limit: ResendLimit,
}

/// What throttles said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ThrottleOutcome {
    /// Each of them has one less to give.
    Admitted,
    /// One of them had nothing to give; nothing was taken from any.
    TooMany {
        /// After this time one more is possible.
        retry_after: Duration,
    },
}

/// What signing in needs remembered: accounts, sessions, throttles, accepted documents.
#[async_trait]
pub trait SignInStore: Send + Sync + 'static {
    /// The account that has this identifier: one read.
    async fn account_by_identifier(
        &self,
        identifier: &Identifier,
    ) -> Result<Option<SignInAccount>, StoreError>;

    /// The account of this user: one read.
    async fn account_by_id(&self, user_id: UserId) -> Result<Option<SignInAccount>, StoreError>;

    /// Begins a session, or continues the browser's under a new digest. Atomic; of two sign-ins that follow the same
    /// former session at once, one continues it and the other begins a new one. `None`, and nothing was changed, when
    /// the condition does not hold any more.
    async fn begin_session(&self, begin: BeginSession) -> Result<Option<SessionId>, StoreError>;

    /// A session that has not ended, with all that decides at the authorization endpoint: one read. With `client_id`,
    /// what was allowed to that application is among it.
    async fn signed_in(
        &self,
        digest: SecretDigest,
        client_id: Option<&ClientId>,
        now: Timestamp,
    ) -> Result<Option<SignedIn>, StoreError>;

    /// Notes that the person chose to go on with the session's account. Repeatable.
    async fn choose_account(&self, digest: SecretDigest, now: Timestamp) -> Result<(), StoreError>;

    /// Records accepted documents. Atomic; repeating it changes nothing.
    async fn accept_documents(&self, accept: AcceptDocuments) -> Result<(), StoreError>;

    /// Records consent to an application. Atomic; repeating it changes nothing but the time.
    async fn allow_client(&self, allow: AllowClient) -> Result<(), StoreError>;

    /// The parameters of a pushed authorization request, which stays: for the pages that stand in its way.
    async fn pushed_request(
        &self,
        request_digest: SecretDigest,
        client_id: &ClientId,
        now: Timestamp,
    ) -> Result<Option<String>, StoreError>;

    /// Takes one from each of the throttles, or nothing from any. Atomic; holds across nodes.
    async fn admit(&self, throttles: Vec<Throttle>, now: Timestamp) -> Result<ThrottleOutcome, StoreError>;

    /// Gives back what [`SignInStore::admit`] took.
    async fn give_back(&self, throttles: Vec<Throttle>, now: Timestamp) -> Result<(), StoreError>;

    /// Puts a password's new hash in the place of the old one, unless the password was changed meanwhile.
    async fn rehash_password(&self, user_id: UserId, old: &str, new: &str) -> Result<(), StoreError>;
}
