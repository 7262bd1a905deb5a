//! How many text messages were sent where, and where none go for now.

use async_trait::async_trait;
use usher_domain::{ClientId, SmsPause, SmsReservation, SmsScope, SmsVerdict, Timestamp};

use super::StoreError;

/// Text messages of one period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmsCount {
    /// Of what.
    pub scope: SmsScope,
    /// When the period began.
    pub period_start: Timestamp,
    /// Messages that were counted.
    pub sent: u64,
    /// Of a prefix: how many of them led to an activation.
    pub activated: u64,
}

/// Which text messages that wait for another attempt are meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingSms {
    /// Of this application; of all when left out.
    pub client_id: Option<ClientId>,
    /// To numbers that begin so; empty for all.
    pub prefix: String,
}

/// How far messages that wait were looked at: all that come before it are done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingMark {
    /// When the last one would have had its turn.
    pub claimable_at: Timestamp,
    /// The last one.
    pub invitation_id: String,
}

/// One step of making messages due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HastenedSms {
    /// How many were made due.
    pub count: u64,
    /// Where to go on; `None` at the end.
    pub next: Option<WaitingMark>,
}

/// How many text messages were sent where, and where none go for now.
#[async_trait]
pub trait SpendingStore: Send + Sync {
    /// Decides on text messages one after another, and counts those that may go out; a verdict for each. Atomic; no
    /// budget is exceeded, whoever else asks at the same time.
    async fn reserve_sms(
        &self,
        messages: Vec<SmsReservation>,
        now: Timestamp,
    ) -> Result<Vec<SmsVerdict>, StoreError>;

    /// Takes messages that were counted and surely not sent out of the counts again. Atomic, not repeatable.
    async fn release_sms(&self, messages: Vec<SmsReservation>) -> Result<(), StoreError>;

    /// The pauses that are not over, by scope.
    async fn sms_pauses(&self, now: Timestamp) -> Result<Vec<SmsPause>, StoreError>;

    /// Ends a pause; false when there was none. Repeatable.
    async fn lift_sms_pause(&self, scope: &SmsScope, now: Timestamp) -> Result<bool, StoreError>;

    /// Makes invitations by text message due that were tried before and wait for their next attempt. A step of it: at most
    /// `limit` waiting messages are looked at, those behind `after`, in the order of their turns.
    async fn hasten_sms(
        &self,
        which: &WaitingSms,
        now: Timestamp,
        after: Option<&WaitingMark>,
        limit: u32,
    ) -> Result<HastenedSms, StoreError>;

    /// What was counted in periods that began at `since` or later, by scope and time; slots of prefixes are added up, and
    /// then bear the time of the first.
    async fn sms_counts(&self, since: Timestamp) -> Result<Vec<SmsCount>, StoreError>;
}
