//! Messages on their way out: what they carry, and what came of each attempt.

use std::fmt;
use std::time::Duration;

use usher_domain::{
    AuthType, ClientId, Identifier, Invitation, InvitationId, LogoutNoticeId, MessageId, PasswordReset,
    PasswordResetId, Profile, ReminderId, TimeZone, Timestamp, UserId,
};
use uuid::Uuid;

use super::LogoutNotice;

/// A message that one node holds a lease on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimedMessage {
    /// Its id; the Message-ID is made of it.
    pub message_id: MessageId,
    /// Which attempt this is; the first is 1.
    pub attempt: u32,
    /// What it carries.
    pub content: Content,
    /// The recipient's first name, if known.
    pub first_name: Option<String>,
    /// The recipient's time zone, if the profile says it.
    pub time_zone: Option<TimeZone>,
}

/// What a message carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// An invitation, by mail or SMS.
    Invitation(Invitation),
    /// A reminder of an invitation, with the same link, by mail or SMS.
    Reminder(Reminder),
    /// A link for a new password, by mail or SMS.
    PasswordReset(PasswordReset),
    /// News of an ended session, by HTTP to an application.
    LogoutNotice {
        /// The news.
        notice: LogoutNotice,
        /// When the session ended.
        queued_at: Timestamp,
    },
}

/// A reminder of an invitation that nobody has followed yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// Which it is.
    pub id: ReminderId,
    /// What it reminds of.
    pub invitation: Invitation,
    /// The recipient's, for the time zone of quiet hours.
    pub profile: Profile,
    /// When it came due.
    pub queued_at: Timestamp,
}

/// News of a logout are of use for about as long as tokens live.
const LOGOUT_NOTICE_LIFETIME: Duration = Duration::from_hours(24);

impl Content {
    /// What it is remembered by.
    pub fn id(&self) -> ContentId {
        match self {
            Self::Invitation(invitation) => ContentId::Invitation(invitation.id),
            Self::Reminder(reminder) => ContentId::Reminder(reminder.id, reminder.invitation.id),
            Self::PasswordReset(reset) => ContentId::PasswordReset(reset.id),
            Self::LogoutNotice { notice, .. } => ContentId::LogoutNotice(notice.notice_id),
        }
    }

    /// The application in whose name it speaks, or that it goes to.
    pub fn client_id(&self) -> Option<&ClientId> {
        match self {
            Self::Invitation(invitation) => Some(&invitation.client_id),
            Self::Reminder(reminder) => Some(&reminder.invitation.client_id),
            Self::PasswordReset(reset) => reset.client_id.as_ref(),
            Self::LogoutNotice { notice, .. } => Some(&notice.client_id),
        }
    }

    /// The user that it goes to or speaks of.
    pub fn user_id(&self) -> UserId {
        match self {
            Self::Invitation(invitation) => invitation.user_id,
            Self::Reminder(reminder) => reminder.invitation.user_id,
            Self::PasswordReset(reset) => reset.user_id,
            Self::LogoutNotice { notice, .. } => notice.user_id,
        }
    }

    /// The person it goes to; `None` for one to an application.
    pub fn recipient(&self) -> Option<&Identifier> {
        match self {
            Self::Invitation(invitation) => Some(&invitation.identifier),
            Self::Reminder(reminder) => Some(&reminder.invitation.identifier),
            Self::PasswordReset(reset) => Some(&reset.identifier),
            Self::LogoutNotice { .. } => None,
        }
    }

    /// The way it travels, in metrics and logs: `email`, `sms` or `logout`.
    pub fn channel(&self) -> &'static str {
        self.recipient().map(Identifier::auth_type).map_or("logout", AuthType::as_str)
    }

    /// When it was queued.
    pub fn queued_at(&self) -> Timestamp {
        match self {
            Self::Invitation(invitation) => invitation.times.queued_at,
            Self::Reminder(reminder) => reminder.queued_at,
            Self::PasswordReset(reset) => reset.times.queued_at,
            Self::LogoutNotice { queued_at, .. } => *queued_at,
        }
    }

    /// When it is of no use any more.
    pub fn expires_at(&self) -> Timestamp {
        match self {
            Self::Invitation(invitation) => invitation.expires_at,
            Self::Reminder(reminder) => reminder.invitation.expires_at,
            Self::PasswordReset(reset) => reset.expires_at,
            Self::LogoutNotice { queued_at, .. } => queued_at.plus(LOGOUT_NOTICE_LIFETIME),
        }
    }

    /// The invitation, if it is one.
    pub fn invitation(&self) -> Option<&Invitation> {
        match self {
            Self::Invitation(invitation) => Some(invitation),
            Self::Reminder(_) | Self::PasswordReset(_) | Self::LogoutNotice { .. } => None,
        }
    }

    /// The link for a new password, if it is one.
    pub fn password_reset(&self) -> Option<&PasswordReset> {
        match self {
            Self::PasswordReset(reset) => Some(reset),
            Self::Invitation(_) | Self::Reminder(_) | Self::LogoutNotice { .. } => None,
        }
    }
}

/// What a message's content is remembered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContentId {
    /// Of an invitation.
    Invitation(InvitationId),
    /// Of a reminder, and of the invitation that it reminds of.
    Reminder(ReminderId, InvitationId),
    /// Of a link for a new password.
    PasswordReset(PasswordResetId),
    /// Of news of an ended session.
    LogoutNotice(LogoutNoticeId),
}

impl ContentId {
    /// The id without its kind.
    pub fn uuid(&self) -> Uuid {
        Uuid::from_bytes(*self.as_bytes())
    }

    /// The 16 bytes of the id without its kind: what [`usher_domain::bounce_address`] is made of.
    pub fn as_bytes(&self) -> &[u8; 16] {
        match self {
            Self::Invitation(id) => id.as_bytes(),
            Self::Reminder(id, _) => id.as_bytes(),
            Self::PasswordReset(id) => id.as_bytes(),
            Self::LogoutNotice(id) => id.as_bytes(),
        }
    }
}

/// The id without its kind.
impl fmt::Display for ContentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invitation(id) => id.fmt(f),
            Self::Reminder(id, _) => id.fmt(f),
            Self::PasswordReset(id) => id.fmt(f),
            Self::LogoutNotice(id) => id.fmt(f),
        }
    }
}

/// A leased message that goes back to the outbox unsent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deferral {
    /// What it carries.
    pub content_id: ContentId,
    /// The user that it goes to or speaks of.
    pub user_id: UserId,
    /// The attempt that it was leased for.
    pub attempt: u32,
    /// Until when nobody leases it.
    pub until: Timestamp,
}

/// What a transport or the worker said of one attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttemptRecord {
    /// The message.
    pub message_id: MessageId,
    /// What it carries.
    pub content_id: ContentId,
    /// The user that it goes to or speaks of.
    pub user_id: UserId,
    /// Which attempt it was.
    pub attempt: u32,
    /// When it ended.
    pub at: Timestamp,
    /// What follows from it.
    pub result: AttemptResult,
    /// The peer's code (`250`, `550 5.1.1`, `202`), or empty.
    pub code: String,
    /// The peer's words, at most 500 characters, without addresses; or the reason in ours.
    pub text: String,
    /// The peer's name, a colon and its id of the message, if it will tell of it later.
    pub peer_id: Option<String>,
    /// Whom a bounce keeps from being written to.
    pub suppress: Option<Identifier>,
    /// The application, if it wants to be told ([`usher_domain::Webhook`]).
    pub tells: Option<ClientId>,
}

/// What follows from an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttemptResult {
    /// The peer took it; never again.
    Sent,
    /// Another try at this time.
    RetryAt(Timestamp),
    /// No further try, and the recipient is not written to again until somebody says so.
    Bounced,
    /// No further try: refused for good, tried too often, or no longer wanted.
    Dead,
}
