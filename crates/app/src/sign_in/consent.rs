//! Consent: what people allow applications that ask.

use usher_domain::ClientId;

use crate::store::{AllowClient, SignedIn};
use crate::{App, Error};

impl App {
    /// Records that the person allows the application these scope values (with spaces between), beside those that were
    /// allowed before.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn allow_client(
        &self,
        signed_in: &SignedIn,
        client_id: &ClientId,
        scope: &str,
    ) -> Result<(), Error> {
        let allow = AllowClient {
            user_id: signed_in.user.id,
            client_id: client_id.clone(),
            scope: scope.to_owned(),
            now: self.now(),
        };
        Ok(self.store.sign_in().allow_client(allow).await?)
    }
}
