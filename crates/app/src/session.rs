//! A browser's session: a random cookie, of which the database holds the digest.

use usher_domain::{SecretDigest, User};

use crate::{App, Error};

impl App {
    /// The user whom the cookie stands for; `None` when the session ended.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn session_user(&self, cookie: &str) -> Result<Option<User>, Error> {
        // 256 bits in base64url; anything else was never ours.
        if cookie.len() != 43 {
            return Ok(None);
        }
        Ok(self.store.session_user(SecretDigest::of(cookie.as_bytes()), self.now()).await?)
    }
}
