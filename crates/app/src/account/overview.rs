//! What the user's own page shows.

use std::sync::Arc;

use usher_domain::{
    Application, ClientId, FieldRule, LegalDocument, Locale, Presence, ProfileSchema, Timestamp, UserId,
};

use crate::store::AccountRecord;
use crate::{App, Error};

/// Everything about a user, with the applications as they are declared.
pub struct Account {
    /// What is kept.
    pub record: AccountRecord,
    /// The user's applications that still exist, the first one first.
    pub applications: Vec<Arc<Application>>,
    /// The fields that these ask their users for, each as the first of them declares it.
    pub schema: ProfileSchema,
}

/// An application that has access to the user's data, or may get it without asking again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConnectedApplication {
    /// Which.
    pub client_id: ClientId,
    /// Its name; its id when it is gone.
    pub name: String,
    /// Since when.
    pub since: Timestamp,
}

/// A document that the user accepted.
#[derive(Clone, Debug)]
pub struct AccountDocument {
    /// The document as it was accepted; `None` when no application declares that text any more.
    pub document: Option<(Arc<Application>, LegalDocument)>,
    /// Its kind.
    pub kind: String,
    /// Its version.
    pub version: String,
    /// The language it was shown in.
    pub locale: Locale,
    /// When it was accepted.
    pub accepted_at: Timestamp,
}

impl Account {
    /// The applications with access, by their names.
    pub fn connected(&self) -> Vec<ConnectedApplication> {
        let mut connected: Vec<ConnectedApplication> = self
            .record
            .applications
            .iter()
            .filter_map(|linked| {
                let allowed_at = linked.allowed.as_ref().map(|(_, at)| *at);
                Some(ConnectedApplication {
                    name: self.name_of(&linked.client_id),
                    client_id: linked.client_id.clone(),
                    since: linked.access_since.or(allowed_at)?,
                })
            })
            .collect();
        connected.sort_by(|one, other| one.name.cmp(&other.name));
        connected
    }

    /// The accepted documents, the newest first.
    pub fn documents(&self) -> Vec<AccountDocument> {
        let view = |accepted: &crate::store::AcceptedConsent| {
            let consent = &accepted.consent;
            AccountDocument {
                document: self.document(&consent.kind, &consent.digest),
                kind: consent.kind.clone(),
                version: consent.version.clone(),
                locale: consent.locale.clone(),
                accepted_at: accepted.accepted_at,
            }
        };
        self.record.consents.iter().map(view).collect()
    }

    /// What an application is called.
    pub fn name_of(&self, client_id: &ClientId) -> String {
        let known = self.applications.iter().find(|application| application.client_id == *client_id);
        known.map_or_else(|| client_id.to_string(), |application| application.name.clone())
    }

    /// The very text that was accepted, among what the user's applications declare.
    fn document(&self, kind: &str, digest: &str) -> Option<(Arc<Application>, LegalDocument)> {
        self.applications.iter().find_map(|application| {
            let same = |document: &&LegalDocument| document.kind == kind && document.digest() == digest;
            let found = application.legal.iter().find(same)?;
            Some((Arc::clone(application), found.clone()))
        })
    }
}

impl App {
    /// Everything about a user; `None` when there is no such user.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn account(&self, user_id: UserId) -> Result<Option<Account>, Error> {
        let Some(record) = self.store.account().account(user_id, self.now()).await? else { return Ok(None) };
        let mut applications = Vec::with_capacity(record.applications.len());
        for linked in &record.applications {
            applications.extend(self.application(&linked.client_id).await?);
        }
        let schema = schema_of(&applications);
        Ok(Some(Account { record, applications, schema }))
    }
}

/// The fields that are asked for at activation. What is outside of it stays as it is.
fn schema_of(applications: &[Arc<Application>]) -> ProfileSchema {
    let mut fields: Vec<FieldRule> = Vec::new();
    for rule in applications.iter().flat_map(|application| &application.profile.fields) {
        if rule.activation != Presence::Absent && !fields.iter().any(|known| known.name == rule.name) {
            fields.push(rule.clone());
        }
    }
    ProfileSchema { fields, keep_additional: true }
}
