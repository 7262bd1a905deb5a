//! Declaring applications: what would change, changing it, and their secrets.

use serde_json::Value;
use usher_domain::{ClientId, Secret, SecretDigest};

use crate::declaration::{ApplicationDeclaration, DeclarationError};
use crate::store::{ApplicationRecord, ApplyOutcome, SecretsChange};
use crate::{App, Error, NewWebhookSecret};

/// What applying a declaration would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlannedChange {
    /// The application is new.
    Create,
    /// These keys differ.
    Change(Vec<Difference>),
    /// Nothing differs.
    Nothing,
}

/// A key whose value differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The key, as `branding.primary_color`.
    pub key: String,
    /// The former value as JSON; empty when there was none.
    pub former: String,
    /// The new value as JSON; empty when there is none.
    pub new: String,
}

/// What applying a declaration did.
pub struct Applied {
    /// What came of it.
    pub outcome: ApplyOutcome,
    /// The secret of a new application; shown this once, stored only as a digest.
    pub secret: Option<Secret<String>>,
    /// The secret that events are signed with, when the application has just got a webhook; shown this once.
    pub webhook_secret: Option<NewWebhookSecret>,
}

impl App {
    /// Everything that is wrong with a declaration.
    ///
    /// # Errors
    /// The problems, each with its key.
    pub fn check_declaration(
        &self,
        declaration: &ApplicationDeclaration,
    ) -> Result<(), Vec<DeclarationError>> {
        declaration.check(&self.locales, Vec::new(), 0).map(|_| ())
    }

    /// All applications, by `client_id`.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn application_records(&self) -> Result<Vec<ApplicationRecord>, Error> {
        Ok(self.store.applications().await?)
    }

    /// What applying would change. Changes nothing.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn plan_application(
        &self,
        declaration: &ApplicationDeclaration,
    ) -> Result<PlannedChange, Error> {
        let records = self.store.applications().await?;
        let former = records.into_iter().find(|record| record.declaration.client_id == declaration.client_id);
        let Some(former) = former else { return Ok(PlannedChange::Create) };
        let mut differences = Vec::new();
        compare("", Some(&json(&former.declaration)?), Some(&json(declaration)?), &mut differences);
        Ok(if differences.is_empty() { PlannedChange::Nothing } else { PlannedChange::Change(differences) })
    }

    /// Writes a checked declaration. A new application gets a secret, a new webhook too. Repeating it changes nothing.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn apply_application(&self, declaration: &ApplicationDeclaration) -> Result<Applied, Error> {
        let is_new = self.plan_application(declaration).await? == PlannedChange::Create;
        let secret = is_new.then(|| self.random_secret());
        let outcome = self.apply_with_secret(declaration, secret.as_ref()).await?;
        let client_id = ClientId::parse(&declaration.client_id).filter(|_| declaration.webhook.is_some());
        let webhook_secret = match &client_id {
            Some(client_id) => self.first_webhook_secret(client_id).await?,
            None => None,
        };
        Ok(Applied { outcome, secret, webhook_secret })
    }

    /// As [`App::apply_application`], with a secret of the caller's: for the demo.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn apply_with_secret(
        &self,
        declaration: &ApplicationDeclaration,
        secret: Option<&Secret<String>>,
    ) -> Result<ApplyOutcome, Error> {
        let add = secret.map(|secret| SecretDigest::of(secret.expose().as_bytes()));
        let secrets = SecretsChange { add, remove: Vec::new() };
        Ok(self.store.apply_application(declaration, secrets, self.now()).await?)
    }

    /// Begins a rotation: a new secret beside the newest one; older ones end. `None`: no such application.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn add_secret(&self, client_id: &ClientId) -> Result<Option<Secret<String>>, Error> {
        let Some(record) = self.record(client_id).await? else { return Ok(None) };
        let secret = self.random_secret();
        let add = Some(SecretDigest::of(secret.expose().as_bytes()));
        self.change_secrets(&record, add).await?;
        Ok(Some(secret))
    }

    /// Ends a rotation: only the newest secret stays. Returns how many ended; `None`: no such application.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn end_rotation(&self, client_id: &ClientId) -> Result<Option<usize>, Error> {
        let Some(record) = self.record(client_id).await? else { return Ok(None) };
        self.change_secrets(&record, None).await?;
        Ok(Some(record.secrets.len().saturating_sub(1)))
    }

    async fn record(&self, client_id: &ClientId) -> Result<Option<ApplicationRecord>, Error> {
        let records = self.store.applications().await?;
        Ok(records.into_iter().find(|record| record.declaration.client_id == client_id.as_str()))
    }

    /// Adds a secret and removes all but the newest of those that were there.
    async fn change_secrets(
        &self,
        record: &ApplicationRecord,
        add: Option<SecretDigest>,
    ) -> Result<(), Error> {
        let older = record.secrets.len().saturating_sub(1);
        let remove = record.secrets[..older].iter().map(|(digest, _)| *digest).collect();
        let change = SecretsChange { add, remove };
        self.store.apply_application(&record.declaration, change, self.now()).await?;
        Ok(())
    }
}

fn json(declaration: &ApplicationDeclaration) -> Result<Value, Error> {
    serde_json::to_value(declaration).map_err(|error| Error::Bug(format!("declaration to JSON: {error}")))
}

/// Collects the keys whose values differ, objects member by member, lists as a whole.
fn compare(key: &str, former: Option<&Value>, new: Option<&Value>, differences: &mut Vec<Difference>) {
    match (former, new) {
        (Some(Value::Object(former)), Some(Value::Object(new))) => {
            let added = new.keys().filter(|name| !former.contains_key(*name));
            for name in former.keys().chain(added) {
                let key = if key.is_empty() { name.clone() } else { format!("{key}.{name}") };
                compare(&key, former.get(name), new.get(name), differences);
            }
        }
        (former, new) if former != new => {
            let text =
                |value: Option<&Value>| value.map(|value| shortened(&value.to_string())).unwrap_or_default();
            differences.push(Difference { key: key.to_owned(), former: text(former), new: text(new) });
        }
        _ => {}
    }
}

/// A picture in base64 would fill the screen.
fn shortened(json: &str) -> String {
    match json.char_indices().nth(200) {
        Some((end, _)) => format!("{}… ({} bytes)", &json[..end], json.len()),
        None => json.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_are_told_key_by_key() {
        let former = serde_json::json!({"name": "Shop", "branding": {"footer": "a"}, "redirect_uris": ["x"]});
        let new =
            serde_json::json!({"name": "Shop", "branding": {"logo_url": "l"}, "redirect_uris": ["x", "y"]});
        let mut differences = Vec::new();
        compare("", Some(&former), Some(&new), &mut differences);
        let told: Vec<String> =
            differences.iter().map(|d| format!("{} {} -> {}", d.key, d.former, d.new)).collect();
        assert_eq!(
            told,
            [
                "branding.footer \"a\" -> ",
                "branding.logo_url  -> \"l\"",
                "redirect_uris [\"x\"] -> [\"x\",\"y\"]"
            ]
        );
    }
}
