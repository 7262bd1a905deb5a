//! What the OpenID Connect provider needs remembered: grants, codes, tokens, pushed requests, assertions.

use async_trait::async_trait;
use usher_app::store::{
    GrantOfUser, NewGrant, NewPushedRequest, ProviderStore, RedeemCode, RedeemOutcome, RevokeOutcome,
    RevokedJwt, RotateOutcome, RotateRefreshToken, StoreError, StoredToken,
};
use usher_domain::{ClientId, GrantId, SecretDigest, Timestamp};

use crate::SqlStore;
use crate::sql::access_token::{GrantOfJwt, OpaqueToken, RevokeJwt, RevokeOpaqueToken};
use crate::sql::client_assertion::UseClientAssertion;
use crate::sql::grant::CreateGrant;
use crate::sql::pushed_request::{PushRequest, TakePushedRequest};
use crate::sql::refresh_token::{RevokeRefreshToken, UsableRefreshToken};

#[async_trait]
impl ProviderStore for SqlStore {
    async fn create_grant(&self, grant: NewGrant) -> Result<(), StoreError> {
        self.write(CreateGrant(grant)).await
    }

    async fn redeem_code(&self, redeem: RedeemCode) -> Result<RedeemOutcome, StoreError> {
        self.write(redeem).await
    }

    async fn rotate_refresh_token(&self, rotate: RotateRefreshToken) -> Result<RotateOutcome, StoreError> {
        self.write(rotate).await
    }

    async fn grant_of_jwt(
        &self,
        grant_id: GrantId,
        token_id_digest: SecretDigest,
    ) -> Result<Option<GrantOfUser>, StoreError> {
        self.read(GrantOfJwt { grant_id, token_id_digest }).await
    }

    async fn opaque_token(
        &self,
        digest: SecretDigest,
        now: Timestamp,
    ) -> Result<Option<StoredToken>, StoreError> {
        self.read(OpaqueToken { digest, now }).await
    }

    async fn refresh_token(
        &self,
        digest: SecretDigest,
        now: Timestamp,
    ) -> Result<Option<StoredToken>, StoreError> {
        self.read(UsableRefreshToken { digest, now }).await
    }

    async fn revoke_refresh_token(
        &self,
        digest: SecretDigest,
        client_id: &ClientId,
        now: Timestamp,
    ) -> Result<RevokeOutcome, StoreError> {
        self.write(RevokeRefreshToken { digest, client_id: client_id.clone(), now }).await
    }

    async fn revoke_opaque_token(
        &self,
        digest: SecretDigest,
        client_id: &ClientId,
        now: Timestamp,
    ) -> Result<RevokeOutcome, StoreError> {
        self.write(RevokeOpaqueToken { digest, client_id: client_id.clone(), now }).await
    }

    async fn revoke_jwt(&self, token: RevokedJwt, now: Timestamp) -> Result<(), StoreError> {
        self.write(RevokeJwt { token, now }).await
    }

    async fn push_request(&self, request: NewPushedRequest) -> Result<(), StoreError> {
        self.write(PushRequest(request)).await
    }

    async fn take_pushed_request(
        &self,
        request_digest: SecretDigest,
        client_id: &ClientId,
        now: Timestamp,
    ) -> Result<Option<String>, StoreError> {
        self.write(TakePushedRequest { request_digest, client_id: client_id.clone(), now }).await
    }

    async fn use_client_assertion(
        &self,
        client_id: &ClientId,
        jti_digest: SecretDigest,
        expires_at: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write(UseClientAssertion { client_id: client_id.clone(), jti_digest, expires_at }).await
    }
}
