//! Bounces and receipts that come back later, and the addresses that are not written to.

use async_trait::async_trait;
use usher_domain::{Identifier, MessageId, Timestamp};
use uuid::Uuid;

use super::{RecordReceipt, RecordReceiptOutcome, StoreError};

/// What follows from a bounce.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BounceClass {
    /// The message came back, and its recipient is not written to again until somebody says so.
    Hard,
    /// The message came back for a reason that may pass: a full mailbox, somebody's policy.
    Soft,
    /// The message arrived, and its recipient complained about it: as good as a wish not to be written to again.
    Complaint,
}

/// A message that came back, or was complained about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordBounce {
    /// The id of what the message carried, without its kind.
    pub content_id: Uuid,
    /// The message; `None` when only the content is known.
    pub message_id: Option<MessageId>,
    /// What follows.
    pub class: BounceClass,
    /// The code (`5.1.1`, `550 5.1.1`), or empty.
    pub code: String,
    /// The words, at most 500 characters, without addresses.
    pub text: String,
    /// When it was learnt of.
    pub at: Timestamp,
}

/// What came of a bounce.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordBounceOutcome {
    /// It is known from now on.
    Recorded,
    /// It was known before; nothing was changed.
    Repeated,
    /// There is no such message, or it goes to nobody who has an address.
    Unknown,
}

/// An address or number that nothing is sent to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suppression {
    /// The address or number, in its normalised form.
    pub identifier: Identifier,
    /// Since when.
    pub suppressed_at: Timestamp,
    /// The code of the bounce; or `complaint`, or `operator`.
    pub code: String,
    /// Why, in words.
    pub reason: String,
}

/// Bounces and receipts that come back later, and the addresses that are not written to.
#[async_trait]
pub trait BounceStore: Send + Sync {
    /// Records that a message came back: its invitation is bounced, the attempt is kept with code and text, a message
    /// that still waits is given up, a hard bounce suppresses the recipient, and the application is told. Atomic;
    /// repeating it changes nothing.
    async fn record_bounce(&self, bounce: RecordBounce) -> Result<RecordBounceOutcome, StoreError>;

    /// Records what a gateway tells of a text message: that it arrived, or that it did not, which is a bounce; one whose
    /// number is gone suppresses it. What arrived, and what was opened, does not bounce any more. Atomic; repeating it
    /// changes nothing.
    async fn record_receipt(&self, receipt: RecordReceipt) -> Result<RecordReceiptOutcome, StoreError>;

    /// Addresses and numbers that nothing is sent to, in their order, from the one after `after`; at most `limit`.
    async fn suppressions(
        &self,
        after: Option<&Identifier>,
        limit: u32,
    ) -> Result<Vec<Suppression>, StoreError>;

    /// The suppression of an address or number, if there is one.
    async fn suppression(&self, identifier: &Identifier) -> Result<Option<Suppression>, StoreError>;

    /// From now on nothing is sent there; true when that is new. What is known of one that exists stays.
    async fn suppress(&self, suppression: Suppression) -> Result<bool, StoreError>;

    /// From now on it is written to again; true when it was not before.
    async fn lift_suppression(&self, identifier: &Identifier) -> Result<bool, StoreError>;
}
