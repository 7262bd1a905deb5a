//! A store that fails when a test says so, in front of the real one.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use async_trait::async_trait;
use usher_app::Store;
use usher_app::declaration::ApplicationDeclaration;
use usher_app::store::{
    AccountStore, Activate, ActivateOutcome, ApplicationRecord, ApplyOutcome, AttemptRecord, BounceStore,
    ClaimedMessage, Deferral, EventStore, FactorStore, Housekeeping, InvitationStore, InvitedUser,
    LinkRequest, LogoutStore, OutboxStatus, PasswordResetStore, PreRegister, PreRegisterOutcome,
    ProviderStore, SecretsChange, SettleLinkRequest, SettleOutcome, SignInStore, SigningKeyStore,
    SpendingStore, StoreError, UpkeepStore,
};
use usher_domain::{Application, AuthType, ClientId, Handle, InvitationId, SecretDigest, Timestamp, User};

/// How the store behaves.
#[derive(Clone, Copy)]
pub(crate) enum Mode {
    /// As the real one.
    Well,
    /// Too much waits to be written.
    Busy,
    /// The database is gone.
    Down,
    /// A row cannot be read.
    Corrupt,
    /// A fault of the program.
    Panics,
}

pub(crate) struct FailingStore {
    inner: Arc<dyn Store>,
    mode: AtomicU8,
}

impl FailingStore {
    pub(crate) fn new(inner: Arc<dyn Store>) -> Self {
        Self { inner, mode: AtomicU8::new(Mode::Well as u8) }
    }

    pub(crate) fn set(&self, mode: Mode) {
        self.mode.store(mode as u8, Ordering::SeqCst);
    }

    pub(super) fn inner(&self) -> Result<&dyn Store, StoreError> {
        let mode = self.mode.load(Ordering::SeqCst);
        match mode {
            _ if mode == Mode::Busy as u8 => Err(StoreError::Busy),
            _ if mode == Mode::Down as u8 => {
                Err(StoreError::Unavailable("disk 7 has left the building".to_owned()))
            }
            _ if mode == Mode::Corrupt as u8 => {
                Err(StoreError::Corrupt { table: "users", row: "row 42".to_owned(), column: "profile" })
            }
            _ if mode == Mode::Panics as u8 => panic!("row 42 is upside down"),
            _ => Ok(&*self.inner),
        }
    }
}

#[async_trait]
impl Store for FailingStore {
    fn account(&self) -> &dyn AccountStore {
        self.inner.account()
    }

    fn bounces(&self) -> &dyn BounceStore {
        self
    }

    fn events(&self) -> &dyn EventStore {
        self.inner.events()
    }

    fn invitations(&self) -> &dyn InvitationStore {
        self.inner.invitations()
    }

    fn spending(&self) -> &dyn SpendingStore {
        self.inner.spending()
    }

    fn upkeep(&self) -> &dyn UpkeepStore {
        self.inner.upkeep()
    }

    fn factors(&self) -> &dyn FactorStore {
        self.inner.factors()
    }

    fn logout(&self) -> &dyn LogoutStore {
        self.inner.logout()
    }

    fn password_reset(&self) -> &dyn PasswordResetStore {
        self.inner.password_reset()
    }

    fn provider(&self) -> &dyn ProviderStore {
        self.inner.provider()
    }

    fn sign_in(&self) -> &dyn SignInStore {
        self.inner.sign_in()
    }

    fn signing_keys(&self) -> &dyn SigningKeyStore {
        self.inner.signing_keys()
    }

    async fn application(&self, client_id: &ClientId) -> Result<Option<Arc<Application>>, StoreError> {
        self.inner()?.application(client_id).await
    }

    async fn applications(&self) -> Result<Vec<ApplicationRecord>, StoreError> {
        self.inner()?.applications().await
    }

    async fn apply_application(
        &self,
        declaration: &ApplicationDeclaration,
        secrets: SecretsChange,
        now: Timestamp,
    ) -> Result<ApplyOutcome, StoreError> {
        self.inner()?.apply_application(declaration, secrets, now).await
    }

    async fn preregister(&self, call: PreRegister) -> Result<PreRegisterOutcome, StoreError> {
        self.inner()?.preregister(call).await
    }

    async fn invitation_by_handle(&self, handle: Handle) -> Result<Option<InvitedUser>, StoreError> {
        self.inner()?.invitation_by_handle(handle).await
    }

    async fn invitation(&self, id: InvitationId) -> Result<Option<InvitedUser>, StoreError> {
        self.inner()?.invitation(id).await
    }

    async fn mark_opened(&self, id: InvitationId, now: Timestamp) -> Result<(), StoreError> {
        self.inner()?.mark_opened(id, now).await
    }

    async fn activate(&self, activation: Activate) -> Result<ActivateOutcome, StoreError> {
        self.inner()?.activate(activation).await
    }

    async fn session_user(&self, digest: SecretDigest, now: Timestamp) -> Result<Option<User>, StoreError> {
        self.inner()?.session_user(digest, now).await
    }

    async fn request_link(&self, request: LinkRequest) -> Result<(), StoreError> {
        self.inner()?.request_link(request).await
    }

    async fn link_requests(&self, limit: u32) -> Result<Vec<LinkRequest>, StoreError> {
        self.inner()?.link_requests(limit).await
    }

    async fn settle_link_request(&self, settle: SettleLinkRequest) -> Result<SettleOutcome, StoreError> {
        self.inner()?.settle_link_request(settle).await
    }

    async fn claim_messages(
        &self,
        node: &str,
        now: Timestamp,
        lease_until: Timestamp,
        limit: u32,
    ) -> Result<Vec<ClaimedMessage>, StoreError> {
        self.inner()?.claim_messages(node, now, lease_until, limit).await
    }

    async fn record_attempts(&self, records: Vec<AttemptRecord>) -> Result<(), StoreError> {
        self.inner()?.record_attempts(records).await
    }

    async fn defer_messages(&self, node: &str, deferrals: Vec<Deferral>) -> Result<u64, StoreError> {
        self.inner()?.defer_messages(node, deferrals).await
    }
    async fn release_messages(&self, node: &str) -> Result<u64, StoreError> {
        self.inner()?.release_messages(node).await
    }

    async fn next_due(&self) -> Result<Option<Timestamp>, StoreError> {
        self.inner()?.next_due().await
    }

    async fn outbox_status(&self, now: Timestamp) -> Result<OutboxStatus, StoreError> {
        self.inner()?.outbox_status(now).await
    }

    async fn housekeep(&self, now: Timestamp, limit: u32) -> Result<Housekeeping, StoreError> {
        self.inner()?.housekeep(now, limit).await
    }

    async fn ready(&self) -> Result<(), StoreError> {
        self.inner()?.ready().await
    }

    async fn user_by_identifier(
        &self,
        auth_type: AuthType,
        normalised: &str,
    ) -> Result<Option<User>, StoreError> {
        self.inner()?.user_by_identifier(auth_type, normalised).await
    }
}
