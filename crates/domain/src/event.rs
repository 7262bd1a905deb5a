//! What an application can be told of by a webhook.

/// The kinds of events, by their names in the Standard Webhooks payload's `type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EventKind {
    /// An invitation and its message were made.
    InvitationQueued,
    /// A relay or gateway took the message.
    InvitationSent,
    /// The message came back, or was refused for good.
    InvitationBounced,
    /// The message was given up without an answer from its recipient.
    InvitationFailed,
    /// The guest has begun.
    InvitationOpened,
    /// The account was activated through the invitation.
    InvitationActivated,
    /// The link became too old.
    InvitationExpired,
    /// The application took the invitation back, or the recipient said that it was not meant for them.
    InvitationRevoked,
    /// A user who existed is now a user of the application too.
    UserLinked,
    /// A user changed the profile.
    UserUpdated,
    /// A user's account was deleted.
    UserDeleted,
}

impl EventKind {
    /// All kinds; those of an invitation in the order of its life.
    pub const ALL: [Self; 11] = [
        Self::InvitationQueued,
        Self::InvitationSent,
        Self::InvitationBounced,
        Self::InvitationFailed,
        Self::InvitationOpened,
        Self::InvitationActivated,
        Self::InvitationExpired,
        Self::InvitationRevoked,
        Self::UserLinked,
        Self::UserUpdated,
        Self::UserDeleted,
    ];

    /// The kind of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::InvitationQueued => "invitation.queued",
            Self::InvitationSent => "invitation.sent",
            Self::InvitationBounced => "invitation.bounced",
            Self::InvitationFailed => "invitation.failed",
            Self::InvitationOpened => "invitation.opened",
            Self::InvitationActivated => "invitation.activated",
            Self::InvitationExpired => "invitation.expired",
            Self::InvitationRevoked => "invitation.revoked",
            Self::UserLinked => "user.linked",
            Self::UserUpdated => "user.updated",
            Self::UserDeleted => "user.deleted",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_reads_back() {
        for kind in EventKind::ALL {
            assert_eq!(EventKind::parse(kind.as_str()), Some(kind));
        }
        assert_eq!(EventKind::parse("invitation"), None);
    }
}
