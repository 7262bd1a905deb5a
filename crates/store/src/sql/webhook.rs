//! Where applications want to be told, and the secrets that their events are signed with.

use usher_app::declaration::ApplicationDeclaration;
use usher_app::store::{RemoveSecretOutcome, StoreError, StoredWebhookSecret};
use usher_domain::{ClientId, EventKind};

use crate::row::{Cells, Row};
use crate::tx::{Step, Tx, Value, values};

/// Makes the table say what the declaration says. A disabled application is told nothing.
pub(crate) async fn declare<T: Tx>(
    tx: &mut T,
    declaration: &ApplicationDeclaration,
) -> Result<(), StoreError> {
    let client_id = &declaration.client_id;
    let Some(webhook) = declaration.webhook.as_ref().filter(|_| !declaration.disabled) else {
        tx.execute("DELETE FROM webhooks WHERE client_id = ?1", values![client_id]).await?;
        return Ok(());
    };
    let kinds: Vec<&str> = webhook.wanted().into_iter().map(EventKind::as_str).collect();
    let kinds = format!(" {} ", kinds.join("  "));
    tx.execute(
        "INSERT INTO webhooks (client_id, url, kinds) VALUES (?1, ?2, ?3) \
         ON CONFLICT (client_id) DO UPDATE SET url = excluded.url, kinds = excluded.kinds",
        values![client_id, &webhook.url, &kinds],
    )
    .await?;
    Ok(())
}

/// Reads an application's secrets.
pub(crate) struct WebhookSecrets(pub(crate) ClientId);

impl Step for WebhookSecrets {
    type Outcome = Vec<StoredWebhookSecret>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Vec<StoredWebhookSecret>, StoreError> {
        let rows = tx
            .query(
                "SELECT secret_id, sealed, sealing_key_id, created_at FROM webhook_secrets WHERE client_id = ?1 \
                 ORDER BY created_at, secret_id",
                values![self.0.as_str()],
            )
            .await?;
        rows.into_iter().map(|row| secret(&mut row.cells("webhook_secrets"))).collect()
    }
}

/// Reads the secrets that a key of the configuration seals.
pub(crate) struct SealedWebhookSecrets {
    pub(crate) key_id: String,
}

impl Step for SealedWebhookSecrets {
    type Outcome = Vec<(ClientId, StoredWebhookSecret)>;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<Self::Outcome, StoreError> {
        let rows = tx
            .query(
                "SELECT client_id, secret_id, sealed, sealing_key_id, created_at FROM webhook_secrets \
                 WHERE sealing_key_id = ?1",
                values![&self.key_id],
            )
            .await?;
        let read = |row: Row| {
            let mut cells = row.cells("webhook_secrets");
            Ok((cells.parsed("client_id", ClientId::parse)?, secret(&mut cells)?))
        };
        rows.into_iter().map(read).collect()
    }
}

/// Puts a secret that was sealed anew in the place of the same one.
pub(crate) struct ResealWebhookSecret {
    pub(crate) client_id: ClientId,
    pub(crate) secret: StoredWebhookSecret,
    pub(crate) former_key_id: String,
}

impl Step for ResealWebhookSecret {
    type Outcome = ();

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<(), StoreError> {
        let StoredWebhookSecret { secret_id, sealed, sealing_key_id, .. } = &self.secret;
        tx.execute(
            "UPDATE webhook_secrets SET sealed = ?3, sealing_key_id = ?4 \
             WHERE client_id = ?1 AND secret_id = ?2 AND sealing_key_id = ?5",
            values![
                self.client_id.as_str(),
                secret_id,
                Value::Blob(sealed),
                sealing_key_id,
                &self.former_key_id
            ],
        )
        .await?;
        Ok(())
    }
}

fn secret(cells: &mut Cells) -> Result<StoredWebhookSecret, StoreError> {
    Ok(StoredWebhookSecret {
        secret_id: cells.text("secret_id")?,
        sealed: cells.bytes("sealed", |bytes| Some(bytes.to_vec()))?,
        sealing_key_id: cells.text("sealing_key_id")?,
        created_at: cells.time("created_at")?,
    })
}

/// Adds a secret.
pub(crate) struct AddWebhookSecret {
    pub(crate) client_id: ClientId,
    pub(crate) secret: StoredWebhookSecret,
    pub(crate) most: u32,
}

impl Step for AddWebhookSecret {
    type Outcome = bool;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<bool, StoreError> {
        let count = lock_and_count(tx, &self.client_id).await?;
        if count.is_none_or(|count| count >= i64::from(self.most)) {
            return Ok(false);
        }
        let StoredWebhookSecret { secret_id, sealed, sealing_key_id, created_at } = &self.secret;
        let added = tx
            .execute(
                "INSERT INTO webhook_secrets (client_id, secret_id, sealed, sealing_key_id, created_at) \
                 VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
                values![self.client_id.as_str(), secret_id, Value::Blob(sealed), sealing_key_id, *created_at],
            )
            .await?;
        Ok(added == 1)
    }
}

/// Removes a secret.
pub(crate) struct RemoveWebhookSecret {
    pub(crate) client_id: ClientId,
    pub(crate) secret_id: String,
}

impl Step for RemoveWebhookSecret {
    type Outcome = RemoveSecretOutcome;

    async fn run<T: Tx>(&self, tx: &mut T) -> Result<RemoveSecretOutcome, StoreError> {
        let Some(count) = lock_and_count(tx, &self.client_id).await? else {
            return Ok(RemoveSecretOutcome::Unknown);
        };
        let key = values![self.client_id.as_str(), &self.secret_id];
        let found = tx
            .query_opt("SELECT secret_id FROM webhook_secrets WHERE client_id = ?1 AND secret_id = ?2", key)
            .await?;
        if found.is_none() {
            return Ok(RemoveSecretOutcome::Unknown);
        }
        if count == 1 {
            return Ok(RemoveSecretOutcome::Last);
        }
        tx.execute("DELETE FROM webhook_secrets WHERE client_id = ?1 AND secret_id = ?2", key).await?;
        Ok(RemoveSecretOutcome::Removed)
    }
}

/// How many secrets the application has, which no other step changes until this one ends; `None`: there is no such
/// application.
async fn lock_and_count<T: Tx>(tx: &mut T, client_id: &ClientId) -> Result<Option<i64>, StoreError> {
    let key = values![client_id.as_str()];
    let application = tx
        .query_opt("SELECT client_id FROM applications WHERE client_id = ?1 /*postgres FOR UPDATE*/", key)
        .await?;
    if application.is_none() {
        return Ok(None);
    }
    let row = tx.query_opt("SELECT count(*) FROM webhook_secrets WHERE client_id = ?1", key).await?;
    row.map(|row| row.cells("webhook_secrets").int("secret_id")).transpose()
}
