//! What an operator asks about one user, and does for one who has lost a second factor.

use usher_domain::{AuditId, Identifier, Timestamp, User};

use crate::store::{AccountRecord, FactorSet, RemovedFactors, ResetFactors};
use crate::{App, Error, typed_identifier, uuid_v7};

/// A user as an operator sees them.
pub struct UserRecord {
    /// What is kept.
    pub account: AccountRecord,
    /// What they can prove themselves with besides a password.
    pub factors: FactorSet,
}

impl UserRecord {
    /// The newest sign-in that anything is left of: an open session, or the use of a passkey.
    pub fn last_sign_in(&self) -> Option<Timestamp> {
        let sessions = self.account.sessions.iter().filter_map(|session| session.authenticated_at);
        let passkeys = self.factors.passkeys.iter().filter_map(|passkey| passkey.last_used_at);
        sessions.chain(passkeys).max()
    }
}

impl App {
    /// The user who has this e-mail address or phone number, as an operator typed it; `None` when there is none.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn user_record(&self, identifier: &str) -> Result<Option<UserRecord>, Error> {
        let Some(user) = self.known_user(identifier).await? else { return Ok(None) };
        let Some(account) = self.store.account().account(user.id, self.now()).await? else { return Ok(None) };
        let factors = self.store.factors().factors_of(user.id).await?;
        Ok(Some(UserRecord { account, factors }))
    }

    /// Takes passkeys, authenticator app and recovery codes from a user, and ends their sessions; the password stays.
    /// `None` when there is no such user. Repeatable; each time is recorded.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn reset_factors(&self, identifier: &str) -> Result<Option<RemovedFactors>, Error> {
        let Some(user) = self.known_user(identifier).await? else { return Ok(None) };
        let now = self.now();
        let audit_id = AuditId::new(uuid_v7(now, &*self.entropy));
        let removed =
            self.store.factors().reset_factors(ResetFactors { user_id: user.id, audit_id, now }).await?;
        if removed.is_some() {
            let identifier = user.identifier.masked();
            tracing::info!(user_id = %user.id, identifier, "passkeys, app and recovery codes were removed");
            // Applications of the sessions that ended may have to be told.
            self.wake_delivery();
        }
        Ok(removed)
    }

    async fn known_user(&self, typed: &str) -> Result<Option<User>, Error> {
        let Some(identifier): Option<Identifier> = typed_identifier(typed) else { return Ok(None) };
        Ok(self.store.user_by_identifier(identifier.auth_type(), identifier.normalised()).await?)
    }
}
