//! The deletion of an account: asked for, taken back, and done when the grace period is over.

use std::time::Duration;

use usher_domain::{AuditId, ResendLimit, Secret, Timestamp, UserId, content_digest};

use crate::store::{ScheduleDeletion, SignedIn, Throttle, ThrottleOutcome};
use crate::{App, Error, uuid_v7};

/// How long an account can be kept after all.
pub const GRACE_PERIOD: Duration = Duration::from_hours(14 * 24);

/// Accounts that one round of housekeeping deletes: each has rows in many tables.
const ACCOUNTS_PER_ROUND: u32 = 20;

/// Guesses at the password by whoever sits before a signed-in browser.
const GUESSES: ResendLimit = ResendLimit { burst: 10, period: Duration::from_mins(1) };

/// What came of a wish to delete an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeletionResult {
    /// It will be deleted at this time; every session has ended.
    Scheduled(Timestamp),
    /// The password is not the one that was typed, or there is none, and the sign-in is not recent.
    NotProved,
    /// There is no such account any more.
    Gone,
}

impl App {
    /// Has the account deleted at the end of [`GRACE_PERIOD`], for a person who typed their password or signed in within
    /// the last ten minutes.
    ///
    /// # Errors
    /// [`Error::TooMany`] after too many wrong passwords; the store's trouble.
    pub async fn schedule_deletion(
        &self,
        signed_in: &SignedIn,
        password: Secret<String>,
    ) -> Result<DeletionResult, Error> {
        let user_id = signed_in.user.id;
        let is_proved = self.is_recent(signed_in.session.authenticated_at)
            || self.has_typed_password(user_id, password).await?;
        if !is_proved {
            return Ok(DeletionResult::NotProved);
        }
        let now = self.now();
        let deletion = ScheduleDeletion {
            user_id,
            delete_at: now.plus(GRACE_PERIOD),
            audit_id: AuditId::new(uuid_v7(now, &*self.entropy)),
            now,
        };
        let delete_at = self.store.account().schedule_deletion(deletion).await?;
        self.wake_delivery();
        Ok(delete_at.map_or(DeletionResult::Gone, DeletionResult::Scheduled))
    }

    /// Keeps an account that was to be deleted. Repeatable; false when there was nothing to keep.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn keep_account(&self, user_id: UserId) -> Result<bool, Error> {
        let now = self.now();
        let audit_id = AuditId::new(uuid_v7(now, &*self.entropy));
        Ok(self.store.account().keep_account(user_id, audit_id, now).await?)
    }

    /// Deletes some accounts whose grace period is over; how many.
    pub(crate) async fn delete_due_accounts(&self) -> Result<u64, Error> {
        let deleted = self.store.account().delete_due_accounts(self.now(), ACCOUNTS_PER_ROUND).await?;
        if deleted > 0 {
            self.told_somebody();
        }
        metrics::counter!("usher_accounts_deleted_total").increment(deleted);
        Ok(deleted)
    }

    async fn has_typed_password(&self, user_id: UserId, password: Secret<String>) -> Result<bool, Error> {
        if password.expose().is_empty() {
            return Ok(false);
        }
        let Some(hash) = self.store.password_reset().password_hash(user_id).await? else { return Ok(false) };
        let key = content_digest(format!("delete-account {user_id}").as_bytes());
        let throttles = vec![Throttle { key, limit: GUESSES }];
        // Taken before the password is looked at: guesses that come at once are counted too.
        match self.store.sign_in().admit(throttles.clone(), self.now()).await? {
            ThrottleOutcome::Admitted => {}
            ThrottleOutcome::TooMany { retry_after } => return Err(Error::TooMany { retry_after }),
        }
        let is_right = self.hasher.verify(password, hash).await?;
        if is_right {
            self.store.sign_in().give_back(throttles, self.now()).await?;
        }
        Ok(is_right)
    }
}
