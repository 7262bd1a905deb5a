//! What happens by itself: guests are reminded, and what is old goes.

use std::time::Duration;

use async_trait::async_trait;
use usher_domain::{Invitation, Profile, ReminderId, Timestamp};

use super::StoreError;

/// An invitation whose next reminder is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueReminder {
    /// The invitation.
    pub invitation: Invitation,
    /// What is known of its user.
    pub profile: Profile,
    /// Since when the reminder has been due.
    pub due_at: Timestamp,
    /// Reminders of it that were queued before.
    pub reminded: u32,
}

/// What is done about a [`DueReminder`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettleReminder {
    /// The invitation, as it was found.
    pub invitation: Invitation,
    /// As it was found.
    pub due_at: Timestamp,
    /// The reminder to queue; `None`: it is passed over or put off.
    pub remind: Option<ReminderId>,
    /// When the next one is due.
    pub next: Option<Timestamp>,
}

/// How long things are kept; `None`: until somebody removes them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Retention {
    /// Users who never activated, counted from the end of their last invitation.
    pub never_accepted: Option<Duration>,
    /// What became of messages: attempts, reminders, and invitations that a newer one replaced.
    pub delivery_trail: Option<Duration>,
    /// Entries of the audit trail.
    pub audit: Option<Duration>,
    /// Addresses and numbers that are not written to.
    pub suppressions: Option<Duration>,
}

/// What one step of the purge did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Purged {
    /// Users who were deleted with everything about them.
    pub users: u64,
    /// Other rows that were deleted.
    pub rows: u64,
    /// True when all users were looked at and the next round is not due yet.
    pub is_over: bool,
}

/// What happens by itself: guests are reminded, and what is old goes.
#[async_trait]
pub trait UpkeepStore: Send + Sync {
    /// Invitations whose next reminder is due at `now`, longest due first: sent, and neither over nor bounced.
    async fn due_reminders(&self, now: Timestamp, limit: u32) -> Result<Vec<DueReminder>, StoreError>;

    /// Queues reminders and notes when the next ones are due, each unless somebody else did, or the invitation was
    /// accepted, taken back or bounced meanwhile; how many were queued. Atomic.
    async fn settle_reminders(&self, settle: Vec<SettleReminder>, now: Timestamp) -> Result<u64, StoreError>;

    /// Looks at the next `users` users and at what is older than `retention` says, and deletes what is. All nodes
    /// together go through all users once a day at most. Atomic.
    async fn purge(&self, retention: Retention, users: u32, now: Timestamp) -> Result<Purged, StoreError>;
}
