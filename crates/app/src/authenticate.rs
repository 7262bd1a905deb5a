//! Who calls: client id and secret to an application (row w01).

use std::sync::Arc;

use usher_domain::{Application, ClientId, SecretDigest};

use crate::{App, Error, Refusal};

impl App {
    /// The application with these credentials. Unknown, disabled and wrong look alike, in words and in time.
    ///
    /// # Errors
    /// [`Refusal::Forbidden`], or the store's trouble.
    pub async fn authenticate(&self, client_id: &str, secret: &[u8]) -> Result<Arc<Application>, Error> {
        let application = match ClientId::parse(client_id) {
            Some(client_id) => self.store.application(&client_id).await?,
            None => None,
        };
        match application {
            Some(application) if application.accepts_secret(secret) && application.disabled_at.is_none() => {
                Ok(application)
            }
            Some(_) => Err(Error::Refused(Refusal::Forbidden)),
            None => {
                // The digest that a known application would have cost.
                let _ = SecretDigest::of(secret);
                Err(Error::Refused(Refusal::Forbidden))
            }
        }
    }

    /// The application of that id, unless it is disabled.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn application(&self, client_id: &ClientId) -> Result<Option<Arc<Application>>, Error> {
        let application = self.store.application(client_id).await?;
        Ok(application.filter(|application| application.disabled_at.is_none()))
    }
}
