//! What an application asks about its invitations, and changes of them.

use std::time::Duration;

use async_trait::async_trait;
use usher_domain::{
    AuditId, ClientId, Invitation, InvitationId, InvitationState, ReminderPlan, ResendLimit, RevokedBy,
    Timestamp, UserId,
};

use super::{NewInvitation, StoreError};

/// An invitation with what became of its message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitationRecord {
    /// The invitation.
    pub invitation: Invitation,
    /// Who took it back, if anybody did.
    pub revoked_by: Option<RevokedBy>,
    /// When the message was given up without anybody having taken it.
    pub given_up_at: Option<Timestamp>,
    /// The attempts to send it, oldest first; in a list the last one only.
    pub attempts: Vec<EndedAttempt>,
    /// Of a replaced one: the invitation that counts now, for the same user and application.
    pub replaced_by: Option<InvitationId>,
}

/// One attempt to send a message, or the word on it that came later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndedAttempt {
    /// Which one it was; the first is 1.
    pub number: u32,
    /// When it ended.
    pub at: Timestamp,
    /// What followed from it.
    pub result: EndedAs,
    /// The peer's code, or empty.
    pub code: String,
    /// The peer's words, or the reason in ours.
    pub text: String,
}

/// What followed from an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EndedAs {
    /// The peer took the message.
    Sent,
    /// Another try was to be made.
    Retry,
    /// The message came back, or was refused because of its recipient.
    Bounced,
    /// The message was given up.
    Dead,
    /// The message arrived, and its recipient complained of it.
    Complained,
}

impl EndedAs {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Sent, Self::Retry, Self::Bounced, Self::Dead, Self::Complained];

    /// The one of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|result| result.as_str() == name)
    }

    /// The name that the store keeps.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Retry => "retry",
            Self::Bounced => "bounced",
            Self::Dead => "dead",
            Self::Complained => "complained",
        }
    }
}

/// Which invitations are listed. What is `None` or unbounded leaves nothing out.
#[derive(Clone, Debug)]
pub struct InvitationsPage {
    /// Those of one application.
    pub client_id: Option<ClientId>,
    /// Those of one user.
    pub user_id: Option<UserId>,
    /// Those in one state at `now`.
    pub state: Option<InvitationState>,
    /// Those that were queued at this time or later.
    pub queued_from: Option<Timestamp>,
    /// Those that were queued before this time.
    pub queued_before: Option<Timestamp>,
    /// Those with this id or a newer one.
    pub from: Option<InvitationId>,
    /// Those with an older id.
    pub before: Option<InvitationId>,
    /// At most so many.
    pub limit: u32,
    /// At most so many are looked at.
    pub scan: u32,
    /// The time of the question.
    pub now: Timestamp,
}

/// Some invitations, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListedInvitations {
    /// At most as many as asked for.
    pub invitations: Vec<InvitationRecord>,
    /// Where the next page begins (`before`); `None` at the end of the list.
    pub next: Option<InvitationId>,
}

/// Why an invitation cannot be changed as asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unchangeable {
    /// The application has no such invitation.
    NotFound,
    /// The user's account is active.
    Activated,
    /// It was taken back.
    Revoked,
    /// A newer invitation took its place.
    Replaced {
        /// The one that counts now.
        by: Option<InvitationId>,
    },
}

/// Taking an invitation back.
#[derive(Clone, Debug)]
pub struct RevokeInvitation {
    /// Which.
    pub id: InvitationId,
    /// Only if it is this application's.
    pub client_id: Option<ClientId>,
    /// Who does it.
    pub by: RevokedBy,
    /// The id of the audit entry.
    pub audit_id: AuditId,
    /// When.
    pub now: Timestamp,
}

/// What came of taking an invitation back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakenBack {
    /// It is revoked, its waiting message is given up, and the application is told.
    Revoked,
    /// It was revoked before; nothing was changed.
    Already,
    /// It cannot be. Never [`Unchangeable::Revoked`].
    Refused(Unchangeable),
}

/// Moving an invitation's expiry.
#[derive(Clone, Debug)]
pub struct RescheduleInvitation {
    /// Which.
    pub id: InvitationId,
    /// The application whose it must be.
    pub client_id: ClientId,
    /// When the link stops working from now on; later than `now`.
    pub expires_at: Timestamp,
    /// When the guest is reminded.
    pub reminders: ReminderPlan,
    /// The id of the audit entry.
    pub audit_id: AuditId,
    /// When.
    pub now: Timestamp,
}

/// Sending an invitation again.
#[derive(Clone, Debug)]
pub struct ResendInvitation {
    /// Which.
    pub id: InvitationId,
    /// The application whose it must be.
    pub client_id: ClientId,
    /// Its limit on resends.
    pub resend_limit: ResendLimit,
    /// The invitation that takes its place.
    pub invitation: NewInvitation,
    /// Also to an address that a message came back from; from then on it is written to again.
    pub despite_bounce: bool,
    /// Also to somebody who said that it was not meant for them, or who complained; from then on they are written to
    /// again.
    pub despite_refusal: bool,
    /// When.
    pub now: Timestamp,
}

/// What came of sending an invitation again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResendOutcome {
    /// The new invitation took the place of the former one, and its message is queued.
    Queued,
    /// Nothing was changed. Never [`Unchangeable::Revoked`].
    Refused(Unchangeable),
    /// The recipient does not want it; nothing was changed.
    Unwanted(Unwanted),
    /// Too many resends; nothing was changed.
    TooMany {
        /// After this time one more is possible.
        retry_after: Duration,
    },
}

/// Why a recipient is not written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unwanted {
    /// The recipient said that the invitation was not meant for them.
    NotMeant,
    /// The recipient complained about a message.
    Complaint,
    /// A message came back.
    Bounced,
    /// An operator has it so; only an operator changes it.
    Operator,
}

/// What an application asks about its invitations, and changes of them. An application that is given sees and changes
/// only its own.
#[async_trait]
pub trait InvitationStore: Send + Sync {
    /// One invitation with all attempts.
    async fn invitation_record(
        &self,
        id: InvitationId,
        client_id: Option<ClientId>,
    ) -> Result<Option<InvitationRecord>, StoreError>;

    /// A page of a list, newest first. Looks at no more than `scan` rows, so a page may be short, or empty, although there
    /// is a next one.
    async fn invitations_page(&self, page: InvitationsPage) -> Result<ListedInvitations, StoreError>;

    /// Takes an invitation back, with the message that still waits, and tells the application. Atomic; against an
    /// activation exactly one wins. Repeatable: the first time counts.
    async fn revoke_invitation(&self, revoke: RevokeInvitation) -> Result<TakenBack, StoreError>;

    /// Moves the expiry of an invitation that is current, expired ones included: those open again. `Err` in the inner
    /// result changes nothing. Atomic. Repeatable.
    async fn reschedule_invitation(
        &self,
        reschedule: RescheduleInvitation,
    ) -> Result<Result<(), Unchangeable>, StoreError>;

    /// Puts a new invitation with a message in the place of a current one. Atomic; of several callers at once with one
    /// id, one makes the new invitation and the others are told of it.
    async fn resend_invitation(&self, resend: ResendInvitation) -> Result<ResendOutcome, StoreError>;
}
