//! A store that notes the names of the steps that are taken, in front of the real one.

use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use usher_app::Store;
use usher_app::declaration::ApplicationDeclaration;
use usher_app::store::{
    AccountStore, Activate, ActivateOutcome, ApplicationRecord, ApplyOutcome, AttemptRecord, BounceStore,
    ClaimedMessage, Deferral, EventStore, FactorStore, GrantOfUser, Housekeeping, InvitationStore,
    InvitedUser, LinkRequest, LogoutStore, NewGrant, NewPushedRequest, OutboxStatus, PasswordResetStore,
    PreRegister, PreRegisterOutcome, ProviderStore, RedeemCode, RedeemOutcome, RevokeOutcome, RevokedJwt,
    RotateOutcome, RotateRefreshToken, SecretsChange, SettleLinkRequest, SettleOutcome, SignInStore,
    SigningKeyStore, SpendingStore, StoreError, StoredSigningKey, StoredToken, UpkeepStore,
};
use usher_domain::{
    Application, AuthType, ClientId, GrantId, Handle, InvitationId, SecretDigest, Timestamp, User,
};

/// Steps of areas that the protocol's endpoints have no business in are noted by their area's name.
pub(super) struct NotingStore {
    inner: Arc<dyn Store>,
    steps: Mutex<Vec<&'static str>>,
}

impl NotingStore {
    pub(super) fn new(inner: Arc<dyn Store>) -> Self {
        Self { inner, steps: Mutex::default() }
    }

    /// The steps since the last time that this was asked.
    pub(super) fn take(&self) -> Vec<&'static str> {
        std::mem::take(&mut self.steps.lock().unwrap())
    }

    fn noting(&self, step: &'static str) -> &dyn Store {
        self.steps.lock().unwrap().push(step);
        &*self.inner
    }
}

#[async_trait]
impl Store for NotingStore {
    fn account(&self) -> &dyn AccountStore {
        self.noting("account").account()
    }

    fn bounces(&self) -> &dyn BounceStore {
        self.noting("bounces").bounces()
    }

    fn events(&self) -> &dyn EventStore {
        self.noting("events").events()
    }

    fn invitations(&self) -> &dyn InvitationStore {
        self.noting("invitations").invitations()
    }

    fn spending(&self) -> &dyn SpendingStore {
        self.noting("spending").spending()
    }

    fn upkeep(&self) -> &dyn UpkeepStore {
        self.noting("upkeep").upkeep()
    }

    fn factors(&self) -> &dyn FactorStore {
        self.noting("factors").factors()
    }

    fn logout(&self) -> &dyn LogoutStore {
        self.noting("logout").logout()
    }

    fn password_reset(&self) -> &dyn PasswordResetStore {
        self.noting("password_reset").password_reset()
    }

    fn provider(&self) -> &dyn ProviderStore {
        self
    }

    fn sign_in(&self) -> &dyn SignInStore {
        self.noting("sign_in").sign_in()
    }

    fn signing_keys(&self) -> &dyn SigningKeyStore {
        self
    }

    async fn application(&self, client_id: &ClientId) -> Result<Option<Arc<Application>>, StoreError> {
        self.noting("application").application(client_id).await
    }

    async fn applications(&self) -> Result<Vec<ApplicationRecord>, StoreError> {
        self.noting("applications").applications().await
    }

    async fn apply_application(
        &self,
        declaration: &ApplicationDeclaration,
        secrets: SecretsChange,
        now: Timestamp,
    ) -> Result<ApplyOutcome, StoreError> {
        self.noting("apply_application").apply_application(declaration, secrets, now).await
    }

    async fn preregister(&self, call: PreRegister) -> Result<PreRegisterOutcome, StoreError> {
        self.noting("preregister").preregister(call).await
    }

    async fn invitation_by_handle(&self, handle: Handle) -> Result<Option<InvitedUser>, StoreError> {
        self.noting("invitation_by_handle").invitation_by_handle(handle).await
    }

    async fn invitation(&self, id: InvitationId) -> Result<Option<InvitedUser>, StoreError> {
        self.noting("invitation").invitation(id).await
    }

    async fn mark_opened(&self, id: InvitationId, now: Timestamp) -> Result<(), StoreError> {
        self.noting("mark_opened").mark_opened(id, now).await
    }

    async fn activate(&self, activation: Activate) -> Result<ActivateOutcome, StoreError> {
        self.noting("activate").activate(activation).await
    }

    async fn session_user(&self, digest: SecretDigest, now: Timestamp) -> Result<Option<User>, StoreError> {
        self.noting("session_user").session_user(digest, now).await
    }

    async fn request_link(&self, request: LinkRequest) -> Result<(), StoreError> {
        self.noting("request_link").request_link(request).await
    }

    async fn link_requests(&self, limit: u32) -> Result<Vec<LinkRequest>, StoreError> {
        self.noting("link_requests").link_requests(limit).await
    }

    async fn settle_link_request(&self, settle: SettleLinkRequest) -> Result<SettleOutcome, StoreError> {
        self.noting("settle_link_request").settle_link_request(settle).await
    }

    async fn claim_messages(
        &self,
        node: &str,
        now: Timestamp,
        lease_until: Timestamp,
        limit: u32,
    ) -> Result<Vec<ClaimedMessage>, StoreError> {
        self.noting("claim_messages").claim_messages(node, now, lease_until, limit).await
    }

    async fn record_attempts(&self, records: Vec<AttemptRecord>) -> Result<(), StoreError> {
        self.noting("record_attempts").record_attempts(records).await
    }

    async fn defer_messages(&self, node: &str, deferrals: Vec<Deferral>) -> Result<u64, StoreError> {
        self.noting("defer_messages").defer_messages(node, deferrals).await
    }
    async fn release_messages(&self, node: &str) -> Result<u64, StoreError> {
        self.noting("release_messages").release_messages(node).await
    }

    async fn next_due(&self) -> Result<Option<Timestamp>, StoreError> {
        self.noting("next_due").next_due().await
    }

    async fn outbox_status(&self, now: Timestamp) -> Result<OutboxStatus, StoreError> {
        self.noting("outbox_status").outbox_status(now).await
    }

    async fn housekeep(&self, now: Timestamp, limit: u32) -> Result<Housekeeping, StoreError> {
        self.noting("housekeep").housekeep(now, limit).await
    }

    async fn ready(&self) -> Result<(), StoreError> {
        self.noting("ready").ready().await
    }

    async fn user_by_identifier(
        &self,
        auth_type: AuthType,
        normalised: &str,
    ) -> Result<Option<User>, StoreError> {
        self.noting("user_by_identifier").user_by_identifier(auth_type, normalised).await
    }
}

#[async_trait]
impl ProviderStore for NotingStore {
    async fn create_grant(&self, grant: NewGrant) -> Result<(), StoreError> {
        self.noting("create_grant").provider().create_grant(grant).await
    }

    async fn redeem_code(&self, redeem: RedeemCode) -> Result<RedeemOutcome, StoreError> {
        self.noting("redeem_code").provider().redeem_code(redeem).await
    }

    async fn rotate_refresh_token(&self, rotate: RotateRefreshToken) -> Result<RotateOutcome, StoreError> {
        self.noting("rotate_refresh_token").provider().rotate_refresh_token(rotate).await
    }

    async fn grant_of_jwt(
        &self,
        grant_id: GrantId,
        token_id_digest: SecretDigest,
    ) -> Result<Option<GrantOfUser>, StoreError> {
        self.noting("grant_of_jwt").provider().grant_of_jwt(grant_id, token_id_digest).await
    }

    async fn opaque_token(
        &self,
        digest: SecretDigest,
        now: Timestamp,
    ) -> Result<Option<StoredToken>, StoreError> {
        self.noting("opaque_token").provider().opaque_token(digest, now).await
    }

    async fn refresh_token(
        &self,
        digest: SecretDigest,
        now: Timestamp,
    ) -> Result<Option<StoredToken>, StoreError> {
        self.noting("refresh_token").provider().refresh_token(digest, now).await
    }

    async fn revoke_refresh_token(
        &self,
        digest: SecretDigest,
        client_id: &ClientId,
        now: Timestamp,
    ) -> Result<RevokeOutcome, StoreError> {
        self.noting("revoke_refresh_token").provider().revoke_refresh_token(digest, client_id, now).await
    }

    async fn revoke_opaque_token(
        &self,
        digest: SecretDigest,
        client_id: &ClientId,
        now: Timestamp,
    ) -> Result<RevokeOutcome, StoreError> {
        self.noting("revoke_opaque_token").provider().revoke_opaque_token(digest, client_id, now).await
    }

    async fn revoke_jwt(&self, token: RevokedJwt, now: Timestamp) -> Result<(), StoreError> {
        self.noting("revoke_jwt").provider().revoke_jwt(token, now).await
    }

    async fn push_request(&self, request: NewPushedRequest) -> Result<(), StoreError> {
        self.noting("push_request").provider().push_request(request).await
    }

    async fn take_pushed_request(
        &self,
        request_digest: SecretDigest,
        client_id: &ClientId,
        now: Timestamp,
    ) -> Result<Option<String>, StoreError> {
        self.noting("take_pushed_request")
            .provider()
            .take_pushed_request(request_digest, client_id, now)
            .await
    }

    async fn use_client_assertion(
        &self,
        client_id: &ClientId,
        jti_digest: SecretDigest,
        expires_at: Timestamp,
    ) -> Result<bool, StoreError> {
        self.noting("use_client_assertion")
            .provider()
            .use_client_assertion(client_id, jti_digest, expires_at)
            .await
    }
}

#[async_trait]
impl SigningKeyStore for NotingStore {
    async fn signing_keys(&self) -> Result<Vec<StoredSigningKey>, StoreError> {
        self.noting("signing_keys").signing_keys().signing_keys().await
    }

    async fn insert_signing_key(&self, key: StoredSigningKey) -> Result<bool, StoreError> {
        self.noting("insert_signing_key").signing_keys().insert_signing_key(key).await
    }

    async fn reseal_signing_key(
        &self,
        key_id: &str,
        sealed_private_key: Vec<u8>,
        sealing_key_id: &str,
    ) -> Result<(), StoreError> {
        self.noting("reseal_signing_key")
            .signing_keys()
            .reseal_signing_key(key_id, sealed_private_key, sealing_key_id)
            .await
    }
}
