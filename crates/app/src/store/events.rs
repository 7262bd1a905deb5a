//! What applications are told by webhook.

use async_trait::async_trait;
use usher_domain::{ClientId, Timestamp, UserId};

use super::StoreError;

/// An event that one node holds a lease on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimedEvent {
    /// Which it is.
    pub key: EventKey,
    /// What it tells of: the invitation, else the user. Events of one subject go out one after the other.
    pub subject: String,
    /// Its `type`, as [`usher_domain::EventKind`] spells it.
    pub kind: String,
    /// What this kind has to say, as a JSON object.
    pub detail: String,
    /// When it happened.
    pub occurred_at: Timestamp,
    /// Which attempt this is; the first is 1. A replay begins anew.
    pub attempt: u32,
}

impl ClaimedEvent {
    /// The invitation that it tells of, if it is one's.
    pub fn invitation_id(&self) -> Option<&str> {
        self.kind.starts_with("invitation.").then_some(self.subject.as_str())
    }
}

/// What an event is remembered by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventKey {
    /// The `webhook-id`: the same at every attempt.
    pub event_id: String,
    /// The user that it tells of.
    pub user_id: UserId,
    /// The application that is told.
    pub client_id: ClientId,
}

/// What came of one attempt to deliver an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventAttempt {
    /// The event.
    pub key: EventKey,
    /// See [`ClaimedEvent::subject`].
    pub subject: String,
    /// Which attempt it was.
    pub attempt: u32,
    /// When it ended.
    pub at: Timestamp,
    /// What follows from it.
    pub result: EventResult,
    /// The HTTP status, or empty when there was no answer.
    pub code: String,
    /// What went wrong, in our words; empty when nothing did.
    pub text: String,
}

/// What follows from an attempt to deliver an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventResult {
    /// The application has it.
    Delivered,
    /// Another try at this time.
    RetryAt(Timestamp),
    /// No further try, unless an operator replays it.
    Dead,
}

/// An event that was given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadEvent {
    /// Which it is.
    pub key: EventKey,
    /// Its `type`.
    pub kind: String,
    /// When it happened.
    pub occurred_at: Timestamp,
    /// When it was given up.
    pub dead_at: Timestamp,
    /// Attempts that were made.
    pub attempts: u32,
    /// The last answer's HTTP status, or empty.
    pub code: String,
    /// What went wrong at last.
    pub text: String,
}

/// Which events that were given up are meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeadEvents {
    /// Those of this application; `None`: of all.
    pub client_id: Option<ClientId>,
    /// The one of this id; `None`: all.
    pub event_id: Option<String>,
}

/// What the events look like now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EventsStatus {
    /// Events neither delivered nor given up. This count and the next end at 100 000.
    pub waiting: u64,
    /// Events given up, that can still be replayed.
    pub dead: u64,
    /// When the oldest waiting one happened, of those that were counted.
    pub oldest_at: Option<Timestamp>,
}

/// A secret that events are signed with, sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredWebhookSecret {
    /// Tells the application's secrets apart.
    pub secret_id: String,
    /// The secret, sealed.
    pub sealed: Vec<u8>,
    /// The id of the configuration's key that it is sealed with.
    pub sealing_key_id: String,
    /// When it was made.
    pub created_at: Timestamp,
}

/// What came of removing a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemoveSecretOutcome {
    /// It signs nothing any more.
    Removed,
    /// It is the only one: events would go out unsigned.
    Last,
    /// The application has no such secret.
    Unknown,
}

/// What applications are told by webhook. Events are written by the steps that they tell of, in the same transaction.
#[async_trait]
pub trait EventStore: Send + Sync {
    /// The applications for which events wait, each with the time when the first is due or its lease over.
    async fn due_events(&self) -> Result<Vec<(ClientId, Timestamp)>, StoreError>;

    /// Leases up to `limit` events of an application that are due and not leased by a living node, oldest first, until
    /// `lease_until`. An event waits while an earlier one of the same subject is neither delivered nor given up.
    async fn claim_events(
        &self,
        client_id: &ClientId,
        node: &str,
        now: Timestamp,
        lease_until: Timestamp,
        limit: u32,
    ) -> Result<Vec<ClaimedEvent>, StoreError>;

    /// Records an attempt and ends its lease; a later event of the same subject may go then. What a late report says of
    /// an event that another node is at changes nothing, but that it was delivered. Atomic. Repeatable.
    async fn record_event(&self, attempt: EventAttempt) -> Result<(), StoreError>;

    /// Gives all leases of a node back, for a shutdown.
    async fn release_events(&self, node: &str) -> Result<u64, StoreError>;

    /// For metrics.
    async fn events_status(&self) -> Result<EventsStatus, StoreError>;

    /// Events that were given up, those given up last first.
    async fn dead_events(&self, which: &DeadEvents, limit: u32) -> Result<Vec<DeadEvent>, StoreError>;

    /// Makes at most `limit` events that were given up until `now` due again, with all their attempts, those given up
    /// first; how many. Fewer than `limit`: there are no more.
    async fn replay_events(&self, which: &DeadEvents, now: Timestamp, limit: u32) -> Result<u64, StoreError>;

    /// The secrets that an application's events are signed with, oldest first.
    async fn webhook_secrets(&self, client_id: &ClientId) -> Result<Vec<StoredWebhookSecret>, StoreError>;

    /// Adds a secret unless the application has `most` already; false when it has, or there is no such application.
    async fn add_webhook_secret(
        &self,
        client_id: &ClientId,
        secret: StoredWebhookSecret,
        most: u32,
    ) -> Result<bool, StoreError>;

    /// Secrets of all applications that this key of the configuration seals.
    async fn webhook_secrets_sealed_with(
        &self,
        key_id: &str,
    ) -> Result<Vec<(ClientId, StoredWebhookSecret)>, StoreError>;

    /// Puts a secret that was sealed anew in the place of the same one, if `former_key_id` still seals that. Repeatable.
    async fn reseal_webhook_secret(
        &self,
        client_id: &ClientId,
        secret: StoredWebhookSecret,
        former_key_id: &str,
    ) -> Result<(), StoreError>;

    /// Removes a secret, but not the last one.
    async fn remove_webhook_secret(
        &self,
        client_id: &ClientId,
        secret_id: &str,
    ) -> Result<RemoveSecretOutcome, StoreError>;
}
