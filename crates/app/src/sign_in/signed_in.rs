//! Who is signed in, and the choice to go on so.

use usher_domain::{ClientId, SecretDigest};

use crate::store::SignedIn;
use crate::{App, Error};

/// 256 bits in base64url.
const COOKIE_LENGTH: usize = 43;

impl App {
    /// The session that the cookie stands for, with all that decides at the authorization endpoint; `None` when it ended
    /// or never was. One read of the store. With `client_id`, what was allowed to that application is among it.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn signed_in(
        &self,
        cookie: &str,
        client_id: Option<&ClientId>,
    ) -> Result<Option<SignedIn>, Error> {
        // Anything of another length was never ours.
        if cookie.len() != COOKIE_LENGTH {
            return Ok(None);
        }
        let digest = SecretDigest::of(cookie.as_bytes());
        Ok(self.store.sign_in().signed_in(digest, client_id, self.now()).await?)
    }

    /// Notes that the person chose to go on with the session's account.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn choose_account(&self, signed_in: &SignedIn) -> Result<(), Error> {
        Ok(self.store.sign_in().choose_account(signed_in.session.digest, self.now()).await?)
    }
}
