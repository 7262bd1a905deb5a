//! What gateways tell of text messages afterwards.

use usher_domain::{ReceiptToken, Timestamp};

/// What a gateway tells of a message that it took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordReceipt {
    /// Which message.
    pub message: ReceiptOf,
    /// What became of it.
    pub outcome: ReceiptOutcome,
    /// The gateway's code, or empty.
    pub code: String,
    /// The gateway's words, at most 500 characters, without numbers and without the message's text.
    pub text: String,
    /// When it was learnt of.
    pub at: Timestamp,
}

/// How a receipt names its message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReceiptOf {
    /// By our ids.
    Message(ReceiptToken),
    /// By the gateway's: its name, a colon and its id ([`crate::Accepted::peer_id`]).
    Peer(String),
}

/// What became of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReceiptOutcome {
    /// It reached the phone.
    Delivered,
    /// It did not, and the gateway has given it up.
    Failed {
        /// Nothing will ever reach this number: it is unknown, or no mobile's. It is not written to again.
        number_is_gone: bool,
    },
}

/// What came of a receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordReceiptOutcome {
    /// It is known from now on.
    Recorded,
    /// It was known before, or something happened that counts more; nothing was changed.
    Repeated,
    /// There is no such message, or none any more.
    Unknown,
}
