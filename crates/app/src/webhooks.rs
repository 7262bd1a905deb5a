//! Webhooks: where an application is told and with which secrets, the secrets' rotation, and events that were given up.

use async_trait::async_trait;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use usher_domain::{ClientId, Secret, Timestamp, Webhook};

use crate::seal::Sealed;
use crate::store::{DeadEvent, DeadEvents, EventsStatus, RemoveSecretOutcome, StoredWebhookSecret};
use crate::{App, Error, WebhookTarget, WebhookTargets};

/// What a secret begins with where people see it (Standard Webhooks, "secret serialization").
const PREFIX: &str = "whsec_";
/// Bytes of a secret: as many as HMAC-SHA256 has use for. The specification allows 24 to 64.
const SECRET_BYTES: usize = 32;
/// Secrets of one application: two, while one takes the other's place.
const MOST_SECRETS: u32 = 2;
/// Events that were given up, shown at once.
const DEAD_EVENTS_SHOWN: u32 = 1_000;
/// Events that were given up, made due again in one step: calls are not held up for long behind it.
const REPLAYED_AT_ONCE: u32 = 1_000;

/// A secret that is shown this once.
pub struct NewWebhookSecret {
    /// What it is called when it is to be removed.
    pub secret_id: String,
    /// The secret, as the application needs it.
    pub secret: Secret<String>,
}

/// What came of adding a secret.
pub enum AddedWebhookSecret {
    /// It signs from now on, beside the former one.
    Added(NewWebhookSecret),
    /// There are two already.
    TooMany,
    /// There is no such application.
    Unknown,
}

impl App {
    /// Makes the first secret of an application that declares a webhook and has none.
    ///
    /// # Errors
    /// The store's trouble.
    pub(crate) async fn first_webhook_secret(
        &self,
        client_id: &ClientId,
    ) -> Result<Option<NewWebhookSecret>, Error> {
        if !self.store.events().webhook_secrets(client_id).await?.is_empty() {
            return Ok(None);
        }
        self.make_webhook_secret(client_id, 1).await
    }

    /// Begins a rotation: events are signed with the new secret too.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn add_webhook_secret(&self, client_id: &ClientId) -> Result<AddedWebhookSecret, Error> {
        if self.store.application(client_id).await?.is_none() {
            return Ok(AddedWebhookSecret::Unknown);
        }
        let made = self.make_webhook_secret(client_id, MOST_SECRETS).await?;
        Ok(made.map_or(AddedWebhookSecret::TooMany, AddedWebhookSecret::Added))
    }

    /// Ends a secret, but not the last one.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn remove_webhook_secret(
        &self,
        client_id: &ClientId,
        secret_id: &str,
    ) -> Result<RemoveSecretOutcome, Error> {
        Ok(self.store.events().remove_webhook_secret(client_id, secret_id).await?)
    }

    /// The ids of an application's secrets with the time of their making, oldest first.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn webhook_secret_ids(&self, client_id: &ClientId) -> Result<Vec<(String, Timestamp)>, Error> {
        let secrets = self.store.events().webhook_secrets(client_id).await?;
        Ok(secrets.into_iter().map(|secret| (secret.secret_id, secret.created_at)).collect())
    }

    /// Events that were given up, those given up last first; a thousand at most.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn dead_events(&self, which: &DeadEvents) -> Result<Vec<DeadEvent>, Error> {
        Ok(self.store.events().dead_events(which, DEAD_EVENTS_SHOWN).await?)
    }

    /// Has events that were given up until now delivered after all; how many. Done in steps, each of them committed.
    ///
    /// # Errors
    /// The store's trouble; what was done before it stays done.
    pub async fn replay_events(&self, which: &DeadEvents) -> Result<u64, Error> {
        // What is given up meanwhile is no part of it: an application without a webhook would never come to an end.
        let now = self.now();
        let mut replayed = 0;
        loop {
            let step = self.store.events().replay_events(which, now, REPLAYED_AT_ONCE).await?;
            self.told_somebody();
            replayed += step;
            if step < u64::from(REPLAYED_AT_ONCE) {
                return Ok(replayed);
            }
        }
    }

    /// The events as they are now.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn events_status(&self) -> Result<EventsStatus, Error> {
        Ok(self.store.events().events_status().await?)
    }

    /// Seals secrets anew that a former key of the configuration seals, so that this key can be taken out some day.
    pub(crate) async fn reseal_webhook_secrets(&self) -> Result<(), Error> {
        for key_id in self.keys.older_ids() {
            for (client_id, secret) in self.store.events().webhook_secrets_sealed_with(key_id).await? {
                let context = context(&client_id, &secret.secret_id);
                let former = Sealed { bytes: secret.sealed.clone(), key_id: key_id.to_owned() };
                match self.unseal(&context, &former).and_then(|plain| self.seal(&context, plain.expose())) {
                    Ok(Sealed { bytes: sealed, key_id: sealing_key_id }) => {
                        let anew = StoredWebhookSecret { sealed, sealing_key_id, ..secret };
                        self.store.events().reseal_webhook_secret(&client_id, anew, key_id).await?;
                    }
                    // It stays as it is, and must not keep the others from being sealed.
                    Err(error) => {
                        tracing::error!(%error, %client_id, "a webhook's secret cannot be sealed anew");
                    }
                }
            }
        }
        Ok(())
    }

    async fn make_webhook_secret(
        &self,
        client_id: &ClientId,
        most: u32,
    ) -> Result<Option<NewWebhookSecret>, Error> {
        let (mut bytes, mut id) = (vec![0; SECRET_BYTES], [0; 4]);
        self.entropy.fill(&mut bytes);
        self.entropy.fill(&mut id);
        let secret_id = format!("{:08x}", u32::from_be_bytes(id));
        let bytes = Secret::new(bytes);
        let sealed = self.seal(&context(client_id, &secret_id), bytes.expose())?;
        let secret = Secret::new(format!("{PREFIX}{}", STANDARD.encode(bytes.expose())));
        let stored = StoredWebhookSecret {
            secret_id: secret_id.clone(),
            sealed: sealed.bytes,
            sealing_key_id: sealed.key_id,
            created_at: self.now(),
        };
        let is_added = self.store.events().add_webhook_secret(client_id, stored, most).await?;
        Ok(is_added.then_some(NewWebhookSecret { secret_id, secret }))
    }
}

/// Names the row, so that what is sealed for one opens for no other.
fn context(client_id: &ClientId, secret_id: &str) -> String {
    format!("webhook secret {client_id} {secret_id}")
}

#[async_trait]
impl WebhookTargets for App {
    async fn webhook_target(&self, client_id: &ClientId) -> Result<Option<WebhookTarget>, Error> {
        let Some(application) = self.application(client_id).await? else { return Ok(None) };
        let Some(Webhook { url, .. }) = application.webhook.clone() else { return Ok(None) };
        let mut secrets = Vec::new();
        for stored in self.store.events().webhook_secrets(client_id).await? {
            let sealed = Sealed { bytes: stored.sealed, key_id: stored.sealing_key_id };
            secrets.push(self.unseal(&context(client_id, &stored.secret_id), &sealed)?);
        }
        Ok(Some(WebhookTarget { url, secrets }))
    }
}
