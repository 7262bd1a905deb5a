//! How many text messages were sent where, and where none go for now.

use async_trait::async_trait;
use usher_app::store::{HastenedSms, SmsCount, SpendingStore, StoreError, WaitingMark, WaitingSms};
use usher_domain::{SmsPause, SmsReservation, SmsScope, SmsVerdict, Timestamp};

use crate::SqlStore;
use crate::sql::sms_count::{HastenSms, ReleaseSms, ReserveSms, SmsCounts};
use crate::sql::sms_pause::{LiftSmsPause, SmsPauses};

#[async_trait]
impl SpendingStore for SqlStore {
    async fn reserve_sms(
        &self,
        messages: Vec<SmsReservation>,
        now: Timestamp,
    ) -> Result<Vec<SmsVerdict>, StoreError> {
        self.write(ReserveSms { messages, now }).await
    }

    async fn release_sms(&self, messages: Vec<SmsReservation>) -> Result<(), StoreError> {
        self.write(ReleaseSms { messages }).await
    }

    async fn sms_pauses(&self, now: Timestamp) -> Result<Vec<SmsPause>, StoreError> {
        self.scan(SmsPauses { now }).await
    }

    async fn lift_sms_pause(&self, scope: &SmsScope, now: Timestamp) -> Result<bool, StoreError> {
        self.write(LiftSmsPause { scope: scope.clone(), now }).await
    }

    async fn hasten_sms(
        &self,
        which: &WaitingSms,
        now: Timestamp,
        after: Option<&WaitingMark>,
        limit: u32,
    ) -> Result<HastenedSms, StoreError> {
        self.write(HastenSms { which: which.clone(), now, after: after.cloned(), limit }).await
    }

    async fn sms_counts(&self, since: Timestamp) -> Result<Vec<SmsCount>, StoreError> {
        self.scan(SmsCounts { since }).await
    }
}
