//! What a user has, and when it may be changed.

use std::time::Duration;

use usher_domain::{Timestamp, User, UserId};

use crate::store::FactorSet;
use crate::{App, Error};

/// How long ago a sign-in may lie when factors are changed: a browser that was left open must not be enough.
pub const RECENT: Duration = Duration::from_mins(10);

impl App {
    /// The user's passkeys, authenticator app and the number of recovery codes.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn factors_of(&self, user_id: UserId) -> Result<FactorSet, Error> {
        Ok(self.store.factors().factors_of(user_id).await?)
    }

    /// The user of that id, if the account is active.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn active_user(&self, user_id: UserId) -> Result<Option<User>, Error> {
        Ok(self.store.factors().active_user(user_id).await?)
    }

    /// Whether somebody who proved themselves at that time may change factors now.
    pub fn is_recent(&self, authenticated_at: Timestamp) -> bool {
        self.now().since(authenticated_at) <= RECENT
    }
}
