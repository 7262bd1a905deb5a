//! What operators see and change of the counting of text messages.

use std::time::Duration;

use usher_domain::{ClientId, SmsPause, SmsScope};

use crate::store::SmsCount;
use crate::{App, Error};

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
        let (client_id, prefix) = (ClientId::parse(scope.application()), scope.prefix().unwrap_or_default());
        Ok(Some(self.store.spending().hasten_sms(client_id.as_ref(), prefix, now).await?))
    }

    /// Makes the invitations by text message due that wait for another attempt, of one application or of all: how many.
    /// Budgets and pauses hold all the same.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn hasten_sms(&self, client_id: Option<&ClientId>) -> Result<u64, Error> {
        Ok(self.store.spending().hasten_sms(client_id, "", self.now()).await?)
    }

    /// What was counted in periods that began this long ago or later.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn sms_counts(&self, looking_back: Duration) -> Result<Vec<SmsCount>, Error> {
        Ok(self.store.spending().sms_counts(self.now().minus(looking_back)).await?)
    }
}
