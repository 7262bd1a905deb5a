//! What operators see and change of the counting of text messages.

use std::time::Duration;

use usher_domain::{ClientId, SmsPause, SmsScope, Timestamp};

use crate::store::{SmsCount, WaitingSms};
use crate::{App, Error};

/// Messages that wait, looked at in one step: calls are not held up for long behind it.
const LOOKED_AT_AT_ONCE: u32 = 1_000;

impl App {
    /// The prefixes that no text messages go to now.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn sms_pauses(&self) -> Result<Vec<SmsPause>, Error> {
        Ok(self.store.spending().sms_pauses(self.now()).await?)
    }

    /// Ends a pause, and makes the invitations due that waited for its end: how many. `None` when there was no such pause.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn lift_sms_pause(&self, scope: &SmsScope) -> Result<Option<u64>, Error> {
        let now = self.now();
        if !self.store.spending().lift_sms_pause(scope, now).await? {
            return Ok(None);
        }
        let client_id = ClientId::parse(scope.application());
        let prefix = scope.prefix().unwrap_or_default().to_owned();
        Ok(Some(self.hasten(&WaitingSms { client_id, prefix }, now).await?))
    }

    /// Makes the invitations by text message due that wait for another attempt, of one application or of all: how many.
    /// Budgets and pauses hold all the same.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn hasten_sms(&self, client_id: Option<&ClientId>) -> Result<u64, Error> {
        let which = WaitingSms { client_id: client_id.cloned(), prefix: String::new() };
        self.hasten(&which, self.now()).await
    }

    /// In steps, each of them committed. What waits again meanwhile does so at a later time, so there is an end.
    async fn hasten(&self, which: &WaitingSms, now: Timestamp) -> Result<u64, Error> {
        let (mut count, mut after) = (0, None);
        loop {
            let step =
                self.store.spending().hasten_sms(which, now, after.as_ref(), LOOKED_AT_AT_ONCE).await?;
            count += step.count;
            after = step.next;
            if after.is_none() {
                return Ok(count);
            }
        }
    }

    /// What was counted in periods that began this long ago or later.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn sms_counts(&self, looking_back: Duration) -> Result<Vec<SmsCount>, Error> {
        Ok(self.store.spending().sms_counts(self.now().minus(looking_back)).await?)
    }
}
