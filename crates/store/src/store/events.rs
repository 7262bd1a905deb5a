//! What applications are told by webhook.

use async_trait::async_trait;
use usher_app::store::{
    ClaimedEvent, DeadEvent, DeadEvents, EventAttempt, EventStore, EventsStatus, RemoveSecretOutcome,
    StoreError, StoredWebhookSecret,
};
use usher_domain::{ClientId, Timestamp};

use crate::SqlStore;
use crate::sql::claim_event::{ClaimEvents, DueEvents, ReleaseEvents};
use crate::sql::dead_event::{ReadDeadEvents, ReadEventsStatus, ReplayEvents};
use crate::sql::webhook::{
    AddWebhookSecret, RemoveWebhookSecret, ResealWebhookSecret, SealedWebhookSecrets, WebhookSecrets,
};

#[async_trait]
impl EventStore for SqlStore {
    async fn due_events(&self) -> Result<Vec<(ClientId, Timestamp)>, StoreError> {
        self.scan(DueEvents).await
    }

    async fn claim_events(
        &self,
        client_id: &ClientId,
        node: &str,
        now: Timestamp,
        lease_until: Timestamp,
        limit: u32,
    ) -> Result<Vec<ClaimedEvent>, StoreError> {
        let (client_id, node) = (client_id.clone(), node.to_owned());
        self.write(ClaimEvents { client_id, node, now, lease_until, limit }).await
    }

    async fn record_event(&self, attempt: EventAttempt) -> Result<(), StoreError> {
        self.write(attempt).await
    }

    async fn release_events(&self, node: &str) -> Result<u64, StoreError> {
        self.write(ReleaseEvents { node: node.to_owned() }).await
    }

    async fn events_status(&self) -> Result<EventsStatus, StoreError> {
        self.scan(ReadEventsStatus).await
    }

    async fn dead_events(&self, which: &DeadEvents, limit: u32) -> Result<Vec<DeadEvent>, StoreError> {
        self.scan(ReadDeadEvents { which: which.clone(), limit }).await
    }

    async fn replay_events(&self, which: &DeadEvents, now: Timestamp, limit: u32) -> Result<u64, StoreError> {
        self.write(ReplayEvents { which: which.clone(), now, limit }).await
    }

    async fn webhook_secrets(&self, client_id: &ClientId) -> Result<Vec<StoredWebhookSecret>, StoreError> {
        self.read(WebhookSecrets(client_id.clone())).await
    }

    async fn add_webhook_secret(
        &self,
        client_id: &ClientId,
        secret: StoredWebhookSecret,
        most: u32,
    ) -> Result<bool, StoreError> {
        self.write(AddWebhookSecret { client_id: client_id.clone(), secret, most }).await
    }

    async fn webhook_secrets_sealed_with(
        &self,
        key_id: &str,
    ) -> Result<Vec<(ClientId, StoredWebhookSecret)>, StoreError> {
        self.scan(SealedWebhookSecrets { key_id: key_id.to_owned() }).await
    }

    async fn reseal_webhook_secret(
        &self,
        client_id: &ClientId,
        secret: StoredWebhookSecret,
        former_key_id: &str,
    ) -> Result<(), StoreError> {
        let (client_id, former_key_id) = (client_id.clone(), former_key_id.to_owned());
        self.write(ResealWebhookSecret { client_id, secret, former_key_id }).await
    }

    async fn remove_webhook_secret(
        &self,
        client_id: &ClientId,
        secret_id: &str,
    ) -> Result<RemoveSecretOutcome, StoreError> {
        let secret_id = secret_id.to_owned();
        self.write(RemoveWebhookSecret { client_id: client_id.clone(), secret_id }).await
    }
}
