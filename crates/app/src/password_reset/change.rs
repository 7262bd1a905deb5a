//! A password that its owner changes while signed in.

use std::sync::Arc;
use std::time::Duration;

use usher_domain::{
    Application, AuditId, PasswordPolicy, ResendLimit, Secret, SecretDigest, Strength, User, UserId,
    content_digest, strength,
};

use super::{check_new_password, personal_words, policy};
use crate::store::{ReplacePassword, Throttle, ThrottleOutcome};
use crate::{App, Error, uuid_v7};

/// What came of a change of password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangedPassword {
    /// The new one is set; every other session of the user has ended.
    Changed,
    /// The present password is not the one that was typed, or the account has none.
    WrongPassword,
    /// The session has ended.
    SignedOut,
}

/// Guesses at the present password by whoever sits before a signed-in browser. They count for nothing else, so that they
/// shut nobody out.
const GUESSES: ResendLimit = ResendLimit { burst: 10, period: Duration::from_mins(1) };

fn throttle(user_id: UserId) -> Throttle {
    Throttle { key: content_digest(format!("change-password {user_id}").as_bytes()), limit: GUESSES }
}

impl App {
    /// Sets another password for the user who is signed in by this cookie, and ends the user's other sessions.
    ///
    /// # Errors
    /// [`Error::Invalid`] with the field `password`, told before the present one is looked at; [`Error::TooMany`] after
    /// too many wrong ones; the store's trouble.
    pub async fn change_password(
        &self,
        cookie: &str,
        current: Secret<String>,
        new: Secret<String>,
    ) -> Result<ChangedPassword, Error> {
        let Some(user) = self.session_user(cookie).await? else { return Ok(ChangedPassword::SignedOut) };
        let application = self.inviting_application(&user).await?;
        check_new_password(application.as_deref(), &user, &new)
            .map_err(|error| Error::Invalid(vec![error]))?;
        let Some(former_hash) = self.store.password_reset().password_hash(user.id).await? else {
            return Ok(ChangedPassword::WrongPassword);
        };
        // Taken before the password is looked at: guesses that come at once are counted too.
        let throttles = vec![throttle(user.id)];
        let sign_in = self.store.sign_in();
        match sign_in.admit(throttles.clone(), self.now()).await? {
            ThrottleOutcome::Admitted => {}
            ThrottleOutcome::TooMany { retry_after } => return Err(Error::TooMany { retry_after }),
        }
        if !self.hasher.verify(current, former_hash.clone()).await? {
            return Ok(ChangedPassword::WrongPassword);
        }
        sign_in.give_back(throttles, self.now()).await?;
        let password_hash = self.hasher.hash(new).await?;
        let now = self.now();
        let replacement = ReplacePassword {
            user_id: user.id,
            former_hash,
            password_hash,
            session: SecretDigest::of(cookie.as_bytes()),
            audit_id: AuditId::new(uuid_v7(now, &*self.entropy)),
            now,
        };
        let replaced = self.store.password_reset().replace_password(replacement).await?;
        // Applications of the sessions that ended may have to be told.
        self.wake_delivery();
        Ok(if replaced { ChangedPassword::Changed } else { ChangedPassword::WrongPassword })
    }

    /// The bounds of a user's next password.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn password_policy(&self, user: &User) -> Result<PasswordPolicy, Error> {
        Ok(policy(self.inviting_application(user).await?.as_deref()))
    }

    /// How hard a user's next password is to guess for somebody who knows them.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn next_password_strength(&self, user: &User, password: &str) -> Result<Strength, Error> {
        let application = self.inviting_application(user).await?;
        Ok(strength(password, &personal_words(application.as_deref(), user)))
    }

    /// The application that invited the user last.
    async fn inviting_application(&self, user: &User) -> Result<Option<Arc<Application>>, Error> {
        match self.store.password_reset().stranded_user(&user.identifier, None).await? {
            Some(stranded) => self.application(&stranded.client_id).await,
            None => Ok(None),
        }
    }
}
