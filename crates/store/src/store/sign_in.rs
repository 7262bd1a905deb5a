//! What signing in needs remembered: accounts, sessions, throttles, accepted documents.

use async_trait::async_trait;
use usher_app::store::{
    AcceptDocuments, AllowClient, BeginSession, SignInAccount, SignInStore, SignedIn, StoreError, Throttle,
    ThrottleOutcome,
};
use usher_domain::{ClientId, Identifier, SecretDigest, SessionId, Timestamp, UserId};

use crate::SqlStore;
use crate::sql::account_by_identifier::{AccountById, AccountByIdentifier, RehashPassword};
use crate::sql::pushed_request::ReadPushedRequest;
use crate::sql::session::ChooseAccount;
use crate::sql::signed_in::ReadSignedIn;
use crate::sql::throttle::{Admit, GiveBack};

#[async_trait]
impl SignInStore for SqlStore {
    async fn account_by_identifier(
        &self,
        identifier: &Identifier,
    ) -> Result<Option<SignInAccount>, StoreError> {
        self.read(AccountByIdentifier(identifier.clone())).await
    }

    async fn account_by_id(&self, user_id: UserId) -> Result<Option<SignInAccount>, StoreError> {
        self.read(AccountById(user_id)).await
    }

    async fn begin_session(&self, begin: BeginSession) -> Result<Option<SessionId>, StoreError> {
        self.write(begin).await
    }

    async fn signed_in(
        &self,
        digest: SecretDigest,
        client_id: Option<&ClientId>,
        now: Timestamp,
    ) -> Result<Option<SignedIn>, StoreError> {
        self.read(ReadSignedIn { digest, client_id: client_id.cloned(), now }).await
    }

    async fn choose_account(&self, digest: SecretDigest, now: Timestamp) -> Result<(), StoreError> {
        self.write(ChooseAccount { digest, now }).await
    }

    async fn accept_documents(&self, accept: AcceptDocuments) -> Result<(), StoreError> {
        self.write(accept).await
    }

    async fn allow_client(&self, allow: AllowClient) -> Result<(), StoreError> {
        self.write(allow).await
    }

    async fn pushed_request(
        &self,
        request_digest: SecretDigest,
        client_id: &ClientId,
        now: Timestamp,
    ) -> Result<Option<String>, StoreError> {
        self.read(ReadPushedRequest { request_digest, client_id: client_id.clone(), now }).await
    }

    async fn admit(&self, throttles: Vec<Throttle>, now: Timestamp) -> Result<ThrottleOutcome, StoreError> {
        self.write(Admit { throttles, now }).await
    }

    async fn give_back(&self, throttles: Vec<Throttle>, now: Timestamp) -> Result<(), StoreError> {
        self.write(GiveBack { throttles, now }).await
    }

    async fn rehash_password(&self, user_id: UserId, old: &str, new: &str) -> Result<(), StoreError> {
        self.write(RehashPassword { user_id, old: old.to_owned(), new: new.to_owned() }).await
    }
}
