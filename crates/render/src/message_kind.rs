//! What messages are about, and which templates and texts each is made of.

/// What a message is about. Each kind goes out as mail and as text message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MessageKind {
    /// Invites somebody to activate an account.
    Invitation,
    /// Reminds somebody of an invitation that has not been followed.
    Reminder,
    /// Has a link for a new password.
    PasswordReset,
}

impl MessageKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Invitation, Self::Reminder, Self::PasswordReset];

    /// The name of its template files, without ending: `invitation`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reminder => "reminder",
            Self::PasswordReset => "password_reset",
        }
    }

    pub(crate) fn subject_key(self) -> &'static str {
        match self {
            Self::Invitation => "mail-invitation-subject",
            Self::Reminder => "mail-reminder-subject",
            Self::PasswordReset => "mail-password-reset-subject",
        }
    }

    pub(crate) fn sms_key(self) -> &'static str {
        match self {
            Self::Invitation => "sms-invitation",
            Self::Reminder => "sms-reminder",
            Self::PasswordReset => "sms-password-reset",
        }
    }

    /// Whether its text message says how long the link works.
    pub(crate) fn tells_minutes(self) -> bool {
        match self {
            Self::Invitation | Self::Reminder => false,
            Self::PasswordReset => true,
        }
    }

    /// The text message of an application that has no name that may be shown.
    pub(crate) fn unnamed_sms_key(self) -> &'static str {
        match self {
            Self::Invitation => "sms-invitation-unnamed",
            Self::Reminder => "sms-reminder-unnamed",
            Self::PasswordReset => "sms-password-reset-unnamed",
        }
    }
}
